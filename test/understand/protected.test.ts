import { describe, expect, it } from 'vitest';
import { read } from '../../src/understand/read.ts';
import { LIBRARY, TODAY } from './library.ts';

const protectedBy = (text: string) => read(text, TODAY, LIBRARY).protected;

const PROTECTED: readonly (readonly [string, string])[] = [
  ['petugas capil minta uang 150 ribu biar ktp cepat jadi', 'money'],
  ['ada pungli di samsat, balik nama dimintai 2 juta', 'money'],
  ['pak lurah mintak uang rokok baru mau tanda tangan', 'money'],
  ['disuruh bayo seratus ribu kat penghulu untuk surat tak mampu', 'money'],
  ['skck di polres diminta 75rb pdhl resmi 30rb', 'money'],
  ['oknum BPN meminta Rp5.000.000 untuk mempercepat sertipikat', 'money'],
  ['dana PIP anak saya dipotong Rp100 ribu oleh pihak sekolah', 'money'],
  ['pendamping pkh memotong 50 ribu tiap pencairan', 'money'],
  ['kami diperas waktu razia, motor ditahan', 'money'],
  ['harus kasih uang pelicin dulu baru izin keluar', 'money'],
  ['kades mamintak pitih duo ratuih ribu untuak surek tanah', 'money'],
  ['saya ditawari jalur cepat Rp800 ribu oleh petugas supaya lulus SIM', 'money'],
  ['sipir minta bayaran 3 juta untuk pindah kamar', 'money'],
  ['ditawari calo 2jt sama petugas samsat', 'money'],
  ['kepala sekolah mengancam anak saya tidak naik kelas kalau kami lapor', 'threat'],
  ['saya diintimidasi perangkat desa setelah bertanya dana desa', 'threat'],
  ['kami diancam dicoret dari bansos kalau protes', 'threat'],
  ['penyidik menampar saya waktu pemeriksaan', 'violence'],
  ['satpol pp memukul pedagang waktu penertiban', 'violence'],
  ['saya mengalami pelecehan oleh dosen pembimbing', 'violence'],
  ['lapor kdrt ke unit ppa 2 bulan tidak ada perkembangan', 'violence'],
  ['anak saya dipukul guru sampai memar', 'child'],
  ['anak saye kene pukol cikgu', 'child'],
  ['siswi dilecehkan penjaga sekolah', 'child'],
  ['anak kami dibully di sekolah, guru diam saja', 'child'],
  ['santri ditendang pengasuh pesantren', 'child'],
  ['petugas ombudsman riau tidak menanggapi laporan saya sejak maret', 'ombudsman'],
  ['saya kecewa dengan pelayanan ombudsman, asistennya kasar', 'ombudsman'],
  ['laporan saya di ombudsman tidak ada kabar sudah 5 bulan', 'ombudsman'],
];

const ORDINARY: readonly string[] = [
  'akta anak saya belum terbit di capil siak',
  'sekolah anak saya di Tualang kekurangan guru',
  'anak tidak diterima di SMP padahal rumah dekat',
  'diminta bayar denda resmi keterlambatan akta, apakah memang ada dendanya',
  'disuruh bayar pajak motor 350 ribu tapi plat belum keluar',
  'petugas pln minta bayar tagihan listrik 900 ribu',
  'kami diminta melunasi iuran bpjs 1,2 juta',
  'SMA negeri mewajibkan uang komite Rp300 ribu per bulan',
  'jukir minta 2 ribu tidak ada karcis',
  'saya minta uang saya dikembalikan oleh koperasi, 5 juta',
  'kami minta ganti rugi tanah yang kena tol ke kantor pertanahan',
  'pohon besar di jalan Diponegoro sudah miring dan mengancam rumah',
  'banjir mengancam warga pinggir sungai',
  'saya mau lapor ke ombudsman soal ktp',
  'tolong ombudsman riau bantu kami, jalan rusak',
  'apakah ombudsman bisa membantu sengketa tanah',
  'potongan gaji bpjs tiap bulan tapi kartu mati',
  'tarif dipukul rata untuk semua pelanggan',
  'petugas meminta fotokopi ktp dan kk lagi',
  'tidak ada pungli tapi lama sekali',
  'kami diminta datang lagi 3 kali oleh petugas capil',
  'biaya cetak foto 20 ribu di studio',
];

describe('a complaint is protected', () => {
  it.each(PROTECTED)('%s', (text, reason) => {
    expect(protectedBy(text)).toBe(reason);
  });
});

describe('a complaint is not protected', () => {
  it.each(ORDINARY)('%s', (text) => {
    expect(protectedBy(text)).toBeNull();
  });
});
