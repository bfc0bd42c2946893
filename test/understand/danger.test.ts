import { describe, expect, it } from 'vitest';
import { read } from '../../src/understand/read.ts';
import { DATA, LIBRARY, TODAY } from './library.ts';

const danger = (text: string) => read(text, TODAY, LIBRARY).danger;

const DANGER: readonly (readonly [string, string])[] = [
  ['tolong pak rumah kami kebakaran sekarang di jalan hangtuah damkar belum datang', 'fire'],
  ['ada kebakaran di belakang pasar', 'fire'],
  ['Api sudah merambat ke rumah tetangga, tolong cepat', 'fire'],
  ['tabung gas bocor di dapur umum sekolah bau gas kuat sekali', 'fire'],
  ['lahan gambut terbakar dari kemarin api masih menyala dekat rumah warga Rupat', 'fire'],
  ['rumah makcik saye rentung dah separuh, bomba tak sampai lagi', 'fire'],
  ['kapal ferry miring pak, penumpang sudah pakai pelampung', 'life'],
  ['anakku kelem neng kali, durung ketemu', 'life'],
  ['kami 6 orang di speed mati mesin, air udah masuk', 'life'],
  ['anak ambo talulua kerikil, muko nyo lah biru', 'health'],
  ['ibu hamil 9 bulan ketubannya pecah, bidan ga angkat', 'health'],
  ['saya dibawa paksa orang ngaku polisi, ini saya chat diam2 dari bagasi', 'violence'],
  ['anak gadis sayo dilarian urang samalam, kawannyo kecek nak dijual', 'violence'],
  ['Somebody is breaking into my house with a machete, the police do not answer', 'violence'],
  ['obat saya udah saya telan semua tadi, tolong bilang anak saya maaf', 'self-harm'],
  ['aku wis ora kuat, pengen nyusul bapak wae', 'self-harm'],
  ['saya sudah tidak sanggup lagi rasanya mau bunuh diri', 'self-harm'],
  ['adik saya ngancam mau bunuh diri karena ditagih terus', 'self-harm'],
  ['saya mau mati saja pak sudah capek diurus begini', 'self-harm'],
  ['kami terjebak banjir di atap rumah, tolong evakuasi', 'life'],
  ['air sudah setinggi dada orang dewasa di Kampar Kiri, belum ada bantuan perahu', 'life'],
  ['anak hanyut di sungai Siak, tim pencari belum datang', 'life'],
  ['kabel listrik putus menjuntai ke jalan depan SD, PLN belum datang', 'life'],
  ['tiang listrik roboh kabelnya masih nyetrum', 'life'],
  ['tadi pagi ada warga kesetrum kabel pln yang jatuh', 'life'],
  ['harimau masuk kampung kami di Teluk Meranti semalam', 'life'],
  ['abang saya disekap di Kamboja, minta tolong dipulangkan', 'life'],
  ['Pasien kritis ditolak RSUD karena tidak ada kamar', 'health'],
  ['ibu saya pendarahan mau melahirkan tapi puskesmas tidak mau terima', 'health'],
  ['bapak saya sesak napas di IGD dari tadi belum ditangani', 'health'],
  ['BPJS mati padahal besok jadwal cuci darah, rumah sakit tidak mau', 'health'],
  ['puluhan siswa muntah keracunan makanan MBG di Mandau', 'health'],
  ['anak kejang-kejang ambulans puskesmas tidak ada sopirnya', 'health'],
  ['saya diancam mau dibunuh oleh orang suruhan kades', 'violence'],
  ['tolong sekarang juga tetangga saya dipukuli suaminya', 'violence'],
  ['ODGJ mengamuk bawa parang di depan rumah kami', 'violence'],
  ['adik saya lagi disekap di kantor itu belum bisa pulang', 'violence'],
];

const CALM: readonly string[] = [
  'tiang listrik miring takut roboh tolong diperbaiki pln',
  'kami minta pos damkar di kecamatan karena sering kebakaran',
  'surat kematian ayah korban tenggelam belum keluar',
  'bom ikan masih dipakai nelayan luar',
  'atm bri saya ketelan, ditelpon ga diangkat',
  'asap pabrik tiap malam bikin sesak, sudah lapor dlh 2 bulan lalu',
  'api cemburu tetangga bikin ribut, pak rt diam',
  'akta kematian bapak saya belum terbit',
  'ngurus akte mati di capil susah kali',
  'mati lampu terus di rengat',
  'listrik mati dari semalam tidak ada pemberitahuan',
  'bpjs saya mati tiba-tiba',
  'lampu merah mati sudah seminggu',
  'ktp mati mau diperpanjang',
  'pajak motor mati dua tahun, samsat minta ktp asli',
  'ikan mati semua karena limbah pabrik',
  'santunan kematian suami saya ditolak',
  'rumah kami terbakar tahun lalu, bantuan dari dinsos tidak pernah datang',
  'surat tanah hangus waktu kebakaran 2019, mau urus pengganti',
  'korban banjir di rokan iv koto belum dapat bantuan',
  'parit tersumbat tiap hujan banjir di jalan depan rumah',
  'damkar datang terlambat 1 jam waktu kebakaran bulan lalu',
  'IGD RSUD lama kali, ibu saya dua hari belum dapat kamar',
  'petugas unit gawat darurat judes',
  'tetangga saya meninggal bulan lalu akta kematiannya salah nama',
  'warga takut karena tiang listrik miring sudah lama tidak diperbaiki',
  'gajah masuk kebun warga merusak tanaman sawit',
  'polisi tidak memproses laporan penganiayaan saya',
  'api pelita olimpiade, eh salah kirim maaf',
  'kepala dinas kebakaran jenggot waktu kami lapor',
  'gaji saya dipotong sampai mau mati rasanya cari utang',
  'mohon informasi nomor darurat kantor imigrasi',
  'bil api naik tibe-tibe, kami tak sanggup bayo',
  'air pdam mati sudah 5 hari',
  'kami hanyut dalam janji janji bupati soal jalan rusak',
];

describe('danger', () => {
  it.each(DANGER)('is seen in: %s', (text, kind) => {
    expect(danger(text)).toBe(kind);
  });

  it.each(CALM)('is not seen in: %s', (text) => {
    expect(danger(text)).toBeNull();
  });

  it('is seen in few of the examples in the data: those whose topic may be an emergency', () => {
    const seen = DATA.topics.flatMap((topic) =>
      topic.examples.filter((text) => danger(text) !== null).map(() => topic.id),
    );
    expect([...new Set(seen)].sort()).toEqual([
      'bpjs_kesehatan',
      'karhutla_asap',
      'kehutanan_satwa',
      'lapas',
      'mbg',
      'pln_padam',
    ]);
  });
});
