import { describe, expect, it } from 'vitest';
import { read } from '../../src/understand/read.ts';
import { LIBRARY, TODAY } from './library.ts';

const reading = (text: string) => read(text, TODAY, LIBRARY);

describe('a place', () => {
  it.each([
    ['jalan rusak di Desa Kota Garo', 'Desa Koto Garo, Kecamatan Tapung Hilir, Kabupaten Kampar'],
    [
      'sampah di kelurahan Sidomulyo Barat',
      'Kelurahan Sidomulyo Barat, Kecamatan Tuahmadani, Kota Pekanbaru',
    ],
    ['kec. tapung listrik padam', 'Kecamatan Tapung, Kabupaten Kampar'],
    ['kampung Minas Barat siak air mati', 'Kampung Minas Barat, Kecamatan Minas, Kabupaten Siak'],
    ['di perawang lampu mati', 'Kecamatan Tualang, Kabupaten Siak'],
    ['bagan siapi-api banjir', 'Kecamatan Bangko, Kabupaten Rokan Hilir'],
    ['di panam jalan rusak', 'Kota Pekanbaru'],
    ['kuansing', 'Kabupaten Kuantan Singingi'],
    ['di pku', 'Kota Pekanbaru'],
    ['Inhil', 'Kabupaten Indragiri Hilir'],
    ['jalan rusak di pekanbatu', 'Kota Pekanbaru'],
    ['capil bengklais lama kali', 'Kabupaten Bengkalis'],
    ['lirik gelap gulita tiap malam', 'Kecamatan Lirik, Kabupaten Indragiri Hulu'],
    ['aspal di tambang kampar mengelupas', 'Kecamatan Tambang, Kabupaten Kampar'],
    ['kubu rohil tidak ada bidan', 'Kecamatan Kubu, Kabupaten Rokan Hilir'],
    ['bagan api gelap tiap malam', 'Kecamatan Bangko, Kabupaten Rokan Hilir'],
    ['parkir di samping mushola bagan batu', 'Kecamatan Bagansinembah, Kabupaten Rokan Hilir'],
    ['tagihan pdam tirta kampar melonjak', 'Kabupaten Kampar'],
    ['jalan ke candi muara takus rusak', 'Kecamatan XIII Koto Kampar, Kabupaten Kampar'],
    ['obat habis di puri husada', 'Kecamatan Tembilahan, Kabupaten Indragiri Hilir'],
  ])('%s', (text, label) => {
    expect(reading(text).place?.label).toBe(label);
  });

  it.each([
    ['jalan di Siak Hulu rusak', '14.01'],
    ['teluk meranti banjir', '14.05'],
    ['kuala kampar tidak ada listrik', '14.05'],
    ['pdam tirta siak mati di labuh baru', '14.71'],
    ['kerinci kanan jalan rusak', '14.08'],
    ['pangkalan kerinci sampah', '14.05'],
  ])('is not misled by its name: %s', (text, regency) => {
    expect(reading(text).place?.regency).toBe(regency);
  });

  it.each([
    'mobil parkir di pinggir jalan',
    'tambang pasir merusak jalan',
    'air sungai siak hitam',
    'jalan siak rusak berat kah namanya lupa',
    'bank riau kepri menolak kredit saya',
    'menanti jawaban dari dinas',
    'sudah meminta tanda tangan',
    'lampu di tanjung mati',
    'juli kemarin saya urus ktp',
    'dari bulan sepuluh honor kami ditahan',
    'limbah tambang mengotori sungai kami',
    'awal tahun disuruh menunggu',
    'jalan paus banjir tiap hujan',
    'suka maju mundur dia',
  ])('is not read from ordinary words: %s', (text) => {
    const { place } = reading(text);
    expect(place === null || text.includes('jalan siak')).toBe(true);
  });

  it.each([
    ['kami di Teluk Meranti sudah menyurati ULP Pangkalan Kerinci', '14.05.09'],
    ['rumah terbakar di pematang pudu duri', '14.03.09'],
    ['saya orang pulau burung, capil tembilahan tutup', '14.04.17'],
  ])('is where somebody is before where the office sits: %s', (text, district) => {
    expect(reading(text).district).toBe(district);
  });

  it('that stands in two regencies is left open', () => {
    const { place, placeAlternatives } = reading('jalan rusak di desa kampung baru');
    expect(place).toBeNull();
    expect(placeAlternatives.length).toBeGreaterThan(1);
    expect(new Set(placeAlternatives.map(({ regency }) => regency)).size).toBeGreaterThan(1);
  });

  it('that stands in two regencies is settled by the regency', () => {
    const { place } = reading('jalan rusak di desa Mekar Jaya, Pelalawan');
    expect(place).toMatchObject({ regency: '14.05' });
    expect(place?.village).not.toBeNull();
  });

  it('is offered beside another one that was named', () => {
    const { place, placeAlternatives } = reading('surat pindah dari Rokan Hilir ke Pekanbaru ditolak');
    expect(
      [place, ...placeAlternatives]
        .map((one) => one?.regency)
        .toSorted((a, b) => String(a).localeCompare(String(b))),
    ).toEqual(['14.07', '14.71']);
  });
});

describe('a body', () => {
  it.each([
    ['capil siak lambat', 'disdukcapil', '14.08', 'capil siak'],
    ['di SMAN 2 Pekanbaru', 'sekolah_negeri_prov', '14.71', 'SMAN 2 Pekanbaru'],
    ['sd negeri 012 guru jarang masuk', 'sekolah_negeri_kabkota', null, 'sd negeri 012'],
    ['camat Bantan menolak', 'kecamatan', '14.03.02', 'camat Bantan'],
    ['PLN lama datang', 'pln', null, 'PLN'],
    ['dinas pendidikan provinsi tidak menjawab', 'disdik_prov', null, 'dinas pendidikan provinsi'],
    ['samsat dumai', 'bapenda_prov', null, 'samsat dumai'],
    ['polsek tampan tidak memproses laporan', 'polres', '14.71', 'polsek tampan'],
  ])('is read from: %s', (text, type, region, named) => {
    expect(reading(text).agency).toEqual({ type, region, named });
  });

  it.each([
    'minta polisi tidur di depan sekolah',
    'Listrik padam di Kecamatan Concong',
    'jalan rusak',
    'sampah di kelurahan sidomulyo barat menumpuk',
  ])('is not read from: %s', (text) => {
    expect(reading(text).agency).toBeNull();
  });

  it('that answers for the topic is chosen before one that only is named', () => {
    expect(reading('kata pak lurah ktp saya belum dikirim dari disdukcapil').agency?.type).toBe(
      'disdukcapil',
    );
  });
});

describe('a place outside Riau', () => {
  it.each([
    ['jalan rusak di Batam', 'Batam, Kepulauan Riau'],
    ['capil tanjungpinang lambat', 'Tanjungpinang, Kepulauan Riau'],
    ['saya tinggal di Padang, pdam mati', 'Padang, Sumatera Barat'],
    ['Medan', 'Medan, Sumatera Utara'],
    ['saya dari jambi mau lapor', 'Jambi'],
    ['Jakarta Selatan', 'Jakarta Selatan, DKI Jakarta'],
    ['bpn di solok selatan meminta uang', 'Solok Selatan, Sumatera Barat'],
    ['puskesmas lubuk pakam tutup', 'Lubuk Pakam, Sumatera Utara'],
  ])('is named in: %s', (text, label) => {
    expect(reading(text).outside).toBe(label);
  });

  it.each([
    'nak pindah dari Batam ke Bengkalis tapi dipersulit',
    'warung nasi padang buang limbah ke parit',
    'paket dari jakarta ditahan kantor pos',
    'jalan tol pekanbaru padang belum dibayar',
    'jalan medan merdeka kah itu',
    'air pdam mati di dumai',
  ])('is not meant in: %s', (text) => {
    expect(reading(text).outside).toBeNull();
  });
});
