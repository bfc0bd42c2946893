import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strike } from '../../src/core/agency-face.ts';
import { read } from '../../src/understand/read.ts';
import { LIBRARY, TODAY } from './library.ts';

const found = (text: string): readonly string[] =>
  read(text, TODAY, LIBRARY).personal.map(({ what, start, end }) => `${what}: ${text.slice(start, end)}`);

const struck = (text: string): string =>
  strike(text, read(text, TODAY, LIBRARY).personal, { names: [], exact: [] });

/** What must never be left, and the text it stands in. */
const SECRETS: readonly (readonly [string, readonly string[]])[] = [
  // telephones
  ['ktp belum jadi, hubungi 081234567890', ['081234567890']],
  ['wa saya 0812-3456-7890 ya', ['0812-3456-7890']],
  ['hp 0812 3456 7890', ['0812 3456 7890']],
  ['telp +62 812-3456-789', ['812-3456-789']],
  ['nomor 62 81234567890 atau 6281234567890', ['81234567890']],
  ['kontak (0761) 123456', ['123456']],
  ['hub 0812.3456.7890', ['7890']],
  ['no wa 8123 4567 890', ['8123 4567']],
  ['o812 3456 789o tolong dibalas', ['3456']],
  ['telpon saye kosong lapan lima tige enam empat sembilan dua satu satu', ['tige', 'empat']],
  ['wa kulo nol lapan satu papat lima enem pitu wolu loro siji', ['papat', 'pitu']],
  ['nomor saya kosong delapan satu dua tiga empat lima enam tujuh delapan sembilan nol', ['delapan satu']],
  ['telpon:0813/7788/9900', ['7788']],
  // numbers of people
  ['nik saya 1408050405950001 tidak aktif', ['1408050405950001']],
  ['NIK 1408 0504 0595 0001', ['0595']],
  ['no kk 1408.0504.0595.0001', ['0595']],
  ['NIK: 140805040595 belum terdaftar', ['140805040595']],
  ['no rek bri 1234-01-005678-53-9 belum masuk', ['005678']],
  ['rekening 7123456789 atas nama saya', ['7123456789']],
  ['kartu bpjs 0001234567890 tidak aktif', ['0001234567890']],
  ['id pelanggan 181234567890 tagihan naik', ['181234567890']],
  ['nip 198507122010011003 tpp belum dibayar', ['198507122010011003']],
  // addresses on the net
  ['kirim ke rahma.wati95@gmail.com', ['rahma.wati95', 'gmail']],
  ['email rahma (at) yahoo.co.id', ['rahma']],
  ['telegram saya @rahmawati_95', ['rahmawati_95']],
  ['cek t.me/rahmawati95 dan wa.me/6281234567890', ['rahmawati95', '6281234567890']],
  ['fb: Rahma Wati Siak', ['Rahma']],
  ['lihat di facebook.com/rahma.wati.5', ['rahma.wati']],
  ['paspor B7654321 belum jadi', ['7654321']],
  ['id pelanggan pln 8812 3456 7', ['8812 3456']],
  // names
  ['Dumai Hasibuan melaporkan pln kandis', ['Dumai', 'Hasibuan']],
  ['anak saya Dumai Perdana tidak dapat kursi', ['Dumai', 'Perdana']],
  ['Prof. Dr. Ir. Hj. Rosmala keberatan pbb naik', ['Rosmala']],
  ['Saya Drs. H. Ahmad Fauzi Lubis, pemohon', ['Ahmad', 'Fauzi', 'Lubis']],
  ['Nama: U, umur 70, tinggal di kubu', ['U,']],
  ['NAMA SUKARNI WARGA SENAPELAN BANSOS DICORET', ['SUKARNI']],
  ['den zulhendri, urang salo', ['zulhendri']],
  ['nami kulo Bagiyo saking kabun', ['Bagiyo']],
  ['Mbah Parmin tetangga saya tidak dapat beras', ['Parmin']],
  ['KIS ibu Rosmina br Lubis ditolak', ['Rosmina', 'Lubis']],
  ['petugas loket menolak Yuli Astuti, istri saya', ['Yuli', 'Astuti']],
  ['Pak Simanungkalit, duri, hp 0813 7000 1234', ['Simanungkalit', '7000']],
  ['ayah saya pak Bengkalis Wijaya mau dioperasi', ['Bengkalis', 'Wijaya']],
  ['Suwarno, 54, transmigran kota baru', ['Suwarno']],
  // addresses
  ['alamat Jl Garuda Sakti KM 3 Gg. Rambutan 15', ['Rambutan', '15']],
  ['kami di Komplek Bumi Asri C/7 banjir', ['Asri', 'C/7']],
  ['Nama saya Budi Santoso, ktp belum jadi', ['Budi', 'Santoso']],
  ['nama saya rahmawati mau lapor ktp', ['rahmawati']],
  ['nama sy siti aminah, kk saya salah', ['siti', 'aminah']],
  ['saya bernama Ahmad Fauzi bin Ismail dari Rengat', ['Ahmad', 'Fauzi', 'Ismail']],
  ['Saya, Budi Santoso, warga Siak, mau melapor', ['Budi', 'Santoso']],
  ['saya Rahmawati dari Perawang, akta anak belum jadi', ['Rahmawati']],
  ['perkenalkan saya dewi lestari', ['dewi', 'lestari']],
  ['a.n. Siti Nurhaliza belum terbit', ['Siti', 'Nurhaliza']],
  ['sertipikat atas nama Muhammad Yusuf belum keluar', ['Muhammad', 'Yusuf']],
  ['an. M. Ridwan Hakim', ['Ridwan', 'Hakim']],
  ['Ibu kami bernama Nurbaiti sudah 3 hari di IGD', ['Nurbaiti']],
  ['anak saya Fadil kelas 3 dipukul guru', ['Fadil']],
  ['istri saya Dewi Anggraini dipotong pkh-nya', ['Dewi', 'Anggraini']],
  ['suami saya bernama Joko Susilo ditahan', ['Joko', 'Susilo']],
  ['anak saya namanya rizki ananda', ['rizki', 'ananda']],
  ['Nama: RAHMAWATI\nAlamat: Kampung Rempak', ['RAHMAWATI', 'Rempak']],
  ['pelapor: Hendra Gunawan', ['Hendra', 'Gunawan']],
  ['Mohon dibantu.\n\nHormat saya,\nBudi Santoso', ['Budi', 'Santoso']],
  ['jalan rusak parah pak\nterima kasih\nRahmawati', ['Rahmawati']],
  ['KTP belum jadi. Wassalam, Tengku Azlan', ['Azlan']],
  ['ijazah anak saya ditahan\n- yuliana', ['yuliana']],
  ['Nama saya Budi Santoso. Kata petugas, Pak Budi tunggu saja', ['Santoso', 'Pak Budi']],
  ["nama saya Sa'diah, KK rusak", ["Sa'diah"]],
  ['assalamualaikum saya budi dari siak mau lapor ktp', ['budi']],
  ['pak ini rahmawati dari perawang, kk saya belum jadi', ['rahmawati']],
  ['dengan saya yuliana sari warga dumai', ['yuliana', 'sari']],
  ['anak saya rizki umur 5 tahun belum punya akta', ['rizki']],
  ['Budi Santoso, 34 tahun, warga Siak. KTP saya belum jadi', ['Budi', 'Santoso']],
  ['KTP belum jadi dari januari, tolong dibantu. Budi Santoso', ['Budi', 'Santoso']],
  ['Jalan rusak, mohon diperbaiki. Rahmawati, Perawang', ['Rahmawati']],
  ['SAYA BUDI SANTOSO DARI SIAK, KTP BELUM JADI', ['BUDI', 'SANTOSO']],
  ['saya hamba Allah bernama Zulkifli', ['Zulkifli']],
  ['istri saya (Dewi Anggraini) ditolak berobat', ['Dewi', 'Anggraini']],
  ['almarhum ayah saya H. Abdul Karim meninggal, akta belum terbit', ['Abdul', 'Karim']],
  ['Rina - Dumai. lampu jalan mati 2 minggu', ['Rina']],
  ['KK an Suparman belum keluar', ['Suparman']],
  ['Terimakasih atas bantuannya 🙏\nAndi S.', ['Andi']],
  ['Bg, aku si Togar di duri, air pdam macet', ['Togar']],
  ['istri saya namanya ibu Sri Wahyuni ditolak puskesmas', ['Sri', 'Wahyuni']],
  ['ig saya rahma_95 pak', ['rahma_95']],
  // births
  ['lahir 4 mei 1995 belum punya akta', ['4 mei 1995']],
  ['ttl Siak, 04-05-1995', ['04-05-1995']],
  ['anak lahir tanggal 3 januari 2026 belum ada akta', ['3 januari 2026']],
  ['Rahma, Siak 12/07/1988', ['12/07/1988']],
  // homes
  ['rumah saya di Jl. Sultan Ismail No. 3 banjir', ['Sultan Ismail', 'No. 3']],
  ['jl melati no 12 rt 02 rw 05 air mati', ['melati', '12', 'rt 02', '05']],
  ['RT 03/RW 07 kelurahan sail', ['03', '07']],
  ['alamat saya jalan durian gang mawar', ['durian', 'mawar']],
  ['saya tinggal di jalan kenanga, parit tersumbat', ['kenanga']],
  ['Perumahan Witayu Blok C No 5 banjir', ['Blok C', 'No 5']],
  ['alamat: Dusun Suka Maju, Desa Salo', ['Suka Maju']],
  ['gang buntu nomor 7a listrik mati', ['nomor 7a']],
];

/** What must stay: the matter itself and those complained of. */
const STAYS: readonly (readonly [string, readonly string[]])[] = [
  ['Pak Kades Tarmizi jarang di kantor', ['Tarmizi']],
  ['laporan saya dipegang Aipda Sitorus', ['Sitorus']],
  ['bidan Ros di pustu jarang datang', ['Ros']],
  ['Kepala Sekolah Ibu Marhamah memungut uang seragam', ['Marhamah']],
  ['Jalan Melati gelap sejak 2 bulan', ['Melati']],
  ['lampu mati di jalan sudirman 3 hari', ['sudirman', '3 hari']],
  ['jalan Sudirman rusak parah sejak januari', ['jalan Sudirman']],
  ['Jalan Garuda Sakti Km 4 berlubang', ['Garuda Sakti Km 4']],
  ['Pak Lurah Budi tidak mau tanda tangan', ['Lurah Budi']],
  ['petugas bernama Sari minta uang', ['petugas bernama Sari']],
  ['oknum polisi bernama Anto menampar saya', ['Anto']],
  ['sertipikat atas nama orang lain terbit di tanah saya', ['atas nama orang lain']],
  ['sudah 3 kali ke capil siak sejak 12/9', ['3 kali', 'siak', '12/9']],
  ['denda Rp 12.500.000 dari pln', ['Rp 12.500.000']],
  ['Nama saya dihapus dari daftar PKH', ['dihapus']],
  ['nama sy ilang dari dpt', ['ilang']],
  ['Camat Bantan minta 2 persen', ['Camat Bantan']],
  ['sk nomor 821/456/2025 belum dibagi', ['821/456/2025']],
  ['Saya Sudah Lapor Ke Capil Siak', ['Sudah Lapor Ke Capil Siak']],
  ['Saya PNS di Dinas Kesehatan', ['Saya PNS']],
  ['saya orang susah dari kecil', ['orang susah']],
  ['anak saya kejang umur 2 tahun', ['umur 2']],
  ['KTP belum jadi. Tolong Pak.', ['Tolong Pak']],
  ['saya datang pak jam 8 dari rumah', ['datang']],
  ['Kepala desa kami Pak Suherman minta uang', ['Pak Suherman']],
  ['Petugas loket bernama Ibu Ratna bilang berkas hilang', ['Ibu Ratna']],
  ['Jalan Lintas Duri - Dumai rusak', ['Jalan Lintas Duri - Dumai']],
  ['akun fb saya tidak ada hubungannya', ['tidak ada']],
  ['saya Honorer di Dinas Pendidikan', ['Dinas Pendidikan']],
  ['listrik padam jam 18.00 sampai 22.30', ['18.00', '22.30']],
  ['UU 25 tahun 2009 pasal 46', ['2009', '46']],
  ['gaji bulan 10 tahun 2026 belum dibayar', ['2026']],
  ['nomor pendaftaran 2026/1123 di DPMPTSP', ['2026/1123']],
  ['KTP saya sudah 5 bulan di Disdukcapil Pekanbaru', ['Disdukcapil Pekanbaru']],
  ['call center PLN 123 dan 1500 400 tidak diangkat', ['123']],
  ['tanah 2 hektar di Desa Kota Garo', ['Desa Kota Garo']],
];

describe('personal data', () => {
  it.each(SECRETS)('is struck from: %s', (text, secrets) => {
    const left = struck(text);
    expect(secrets.filter((secret) => left.toLowerCase().includes(secret.toLowerCase()))).toEqual([]);
  });

  it.each(STAYS)('does not take away the matter of: %s', (text, kept) => {
    const left = struck(text);
    expect(kept.filter((part) => !left.includes(part))).toEqual([]);
  });

  it('is told apart by kind', () => {
    const text =
      'Nama saya Budi Santoso, hp 0812-3456-7890, nik 1408050405950001, jl melati no 3, lahir 4 mei 1995, budi@mail.com, @budi_s';
    expect(found(text)).toEqual([
      'name: Budi Santoso',
      'phone: 0812-3456-7890',
      'nik: 1408050405950001',
      'address: jl melati no 3',
      'birth: 4 mei 1995',
      'email: budi@mail.com',
      'username: @budi_s',
    ]);
  });

  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const story = fc.constantFrom(
    'ktp belum jadi {} tolong dibantu',
    '{} air pdam mati sejak senin',
    'sudah ke capil siak 2x, {}',
    'jalan rusak ({}) di Perawang',
    'Pak,\n{}\nterima kasih',
  );
  const separator = fc.constantFrom('', ' ', '-', '.');

  it('is struck whatever the number of a telephone and however it is grouped', () => {
    fc.assert(
      fc.property(
        story,
        separator,
        digits(8),
        fc.constantFrom('08', '+628', '628', '+62 8'),
        (text, mark, rest, start) => {
          const phone = `${start}1${mark}${rest.slice(0, 4)}${mark}${rest.slice(4)}`;
          expect(struck(text.replace('{}', phone))).not.toContain(rest.slice(4));
        },
      ),
    );
  });

  it('is struck whatever the sixteen digits of an identity number', () => {
    fc.assert(
      fc.property(story, separator, digits(16), (text, mark, number) => {
        const grouped = (number.match(/\d{4}/g) ?? []).join(mark);
        expect(struck(text.replace('{}', grouped))).not.toMatch(/\d{4}[ .-]?\d{4}/);
      }),
    );
  });

  const NAMES = [
    'Rahmawati',
    'Budi Santoso',
    'Tengku Azlan Syah',
    'Nur Aini',
    'Fajar',
    'Siti',
    'Hendra Gunawan',
    'Yuni Kartika Sari',
    'Bunga',
    'Melati',
    'Bintang Pratama',
    'Agus',
    'Intan',
    'Ujang Karim',
  ];
  const CUES = [
    'Nama saya {} dan',
    'nama saya {},',
    'Saya, {}, warga',
    'saya bernama {}.',
    'a.n. {} belum',
    'anak saya bernama {} sudah',
    'istri saya {} dipersulit',
    'Nama: {}\n',
    'Perkenalkan saya {},',
  ];

  it('is struck for every way a name is given', () => {
    for (const name of NAMES)
      for (const cue of CUES) {
        const left = struck(`${cue.replace('{}', name)} ktp belum jadi di capil siak`);
        expect([cue, name.split(' ').filter((word) => left.includes(word))]).toEqual([cue, []]);
      }
  });

  it('is struck also when the name is typed small', () => {
    for (const name of NAMES)
      for (const cue of CUES.filter((one) => !/^(?:Saya,|istri)/.test(one))) {
        const left = struck(`${cue.replace('{}', name.toLowerCase())} ktp belum jadi di capil siak`);
        expect([
          cue,
          name
            .toLowerCase()
            .split(' ')
            .filter((word) => left.includes(word)),
        ]).toEqual([cue, []]);
      }
  });

  it('is given as spans in order that do not overlap and lie inside the text', () => {
    const words = fc.constantFrom(
      'nama saya',
      'Budi',
      '0812',
      '3456',
      '7890',
      'jl melati',
      'no 3',
      'rt 02',
      '@a_b',
      'lahir',
      '4 mei 1995',
      '\n',
      ',',
      'Hormat saya,',
      '1408050405950001',
      'blok c',
      'a@b.co',
      '.',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const text = parts.join(' ');
        const { personal } = read(text, TODAY, LIBRARY);
        personal.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(personal[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });

  // In capitals the words of a name could once be cut out of one word in so many ways that the process stood still.
  it.each([
    ['an opening', 'NaN'.repeat(600)],
    ['a signature', `ktp belum jadi. ${'HAHA'.repeat(400)}!`],
  ])('is looked for in a long word in capitals as in any other: %s', (_, text) => {
    expect(read(text, TODAY, LIBRARY).personal).toEqual([]);
  });

  it('counts what is too long to be read as personal, so that nobody is shown it', () => {
    const text = `${'ktp saya belum jadi. '.repeat(1000)} nama saya Budi Santoso`;
    const { personal } = read(text, TODAY, LIBRARY);
    expect(personal.at(-1)).toMatchObject({ start: 20_000, end: text.length });
  });
});
