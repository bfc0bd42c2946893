// How people label and word their identity.
import type { IdentityField } from '../core/reading.ts';

/** What is said of marriage, and the word the form has for it. */
export const MARITAL: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\p{L})(?:belum|blm|blum|tidak|tdk|ga|gak|alun|olun)\s+(?:kawin|menikah|nikah|berkeluarga)(?!\p{L})/iu,
    'belum kawin',
  ],
  [/(?<!\p{L})(?:lajang|single|bujang|gadis|jomblo)(?!\p{L})/iu, 'belum kawin'],
  [/(?<!\p{L})(?:(?:janda|duda)\s+)?(?:cerai|ditinggal)?\s*mati(?!\p{L})/iu, 'cerai mati'],
  [/(?<!\p{L})(?:cerai hidup|cerai|bercerai|janda|duda)(?!\p{L})/iu, 'cerai hidup'],
  [
    /(?<!\p{L})(?:(?:sudah|udah|sdh|udh|dah|alah|status)\s+)?(?:kawin|menikah|nikah|berkeluarga|beristri|bersuami)(?!\p{L})/iu,
    'kawin',
  ],
];

export const OCCUPATION =
  /(?<!\p{L})(?:ibu rumah tangga|mengurus rumah tangga|irt|wiraswasta|wirausaha|pengusaha|karyawan(?:\s+(?:swasta|bumn|honorer|toko|pabrik))?|karyawati|pegawai(?:\s+(?:negeri(?:\s+sipil)?|swasta|honorer))?|pns|asn|pppk|p3k|guru(?:\s+(?:honorer|honor|sd|smp|sma|ngaji|madrasah|paud|tk))?|dosen|honorer|tenaga honor\p{L}*|petani(?:\s+\p{L}+)?|pekebun|nelayan|pedagang(?:\s+\p{L}+)?|dagang|jualan(?:\s+\p{L}+)?|buruh(?:\s+(?:harian(?:\s+lepas)?|pabrik|bangunan|tani|sawit|kebun))?|tukang\s+\p{L}+|sopir(?:\s+\p{L}+)?|supir(?:\s+\p{L}+)?|driver(?:\s+\p{L}+)?|ojol|ojek(?:\s+online)?|mahasiswa|mahasiswi|pelajar|pensiunan(?:\s+(?:pns|guru|tni|polri))?|tni|polri|polisi|bidan|perawat|dokter|apoteker|satpam|security|montir|mekanik|penjahit|swasta|tidak bekerja|belum bekerja|ga kerja|pengangguran|freelance|kontraktor|notaris|advokat|pengacara|wartawan|art|asisten rumah tangga|kuli\s+\p{L}+|peternak|penyadap karet|pemanen|mandor|perangkat desa|kader|marbot|ustadz|pendeta)(?!\p{L})/iu;

export const NIK = /(?<!\d)\d(?:[\s.\-–]?\d){15}(?!\d)/u;
export const PHONE = /(?<![\d\p{L}])(?:\+?\s?62[\s.\-–]?|0)8(?:[\s.\-–]?\d){7,11}(?!\d)/u;
export const EMAIL = /[\w.+-]+@[\w-]+(?:\.\w+)+/gu;

/** Words of an address: a piece that holds one is part of it. */
export const ADDRESS_WORD =
  /(?<!\p{L})(?:jl|jln|jalan|gg|gang|lorong|rt|rw|desa|ds|dusun|dsn|kampung|kp|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota|kepenghuluan|perumahan|perum|komplek|kompleks|blok|blk|no|nomor|simpang|km|parit|rumah|alamat|asrama|kos|kost|sei|sungai|pasar|provinsi|riau)(?!\p{L})/iu;

export type Label = {
  readonly field: Exclude<IdentityField, 'birthDate'> | 'birth' | 'other';
  readonly pattern: RegExp;
};
export const LABELS: readonly Label[] = [
  {
    field: 'birth',
    pattern:
      /^(?:tempat\s*(?:,|dan|\/|&)?\s*(?:tanggal|tgl)\.?\s*lahir|ttl|tempat lahir\s*\/\s*(?:tanggal|tgl) lahir)\s*[:=.-]?\s*/iu,
  },
  { field: 'birthPlace', pattern: /^(?:tempat lahir|tmpt lahir)\s*[:=-]?\s*/iu },
  { field: 'birth', pattern: /^(?:tanggal lahir|tgl\.? lahir|lahir)\s*(?:di(?=\s))?\s*[:=-]?\s*/iu },
  {
    field: 'maritalStatus',
    pattern: /^(?:status(?: perkawinan| pernikahan| (?:kawin|nikah)(?=\s*[:=]))?|perkawinan)\s*[:=-]?\s*/iu,
  },
  {
    field: 'occupation',
    pattern:
      /^(?:pekerjaan|pekerjaan saya|kerja|profesi|bekerja sebagai|kerja sebagai|kerja di)\s*[:=-]?\s*/iu,
  },
  {
    field: 'address',
    pattern:
      /^(?:alamat(?: lengkap| rumah| ktp| domisili| saya)*|tinggal di|beralamat di|domisili)\s*[:=-]?\s*/iu,
  },
  { field: 'nik', pattern: /^(?:nik|no\.? ?ktp|nomor ktp|no\.? nik)\s*[:=.-]?\s*/iu },
  {
    field: 'phone',
    pattern:
      /^(?:no\.? ?(?:hp|wa|telp|telepon|handphone)|nomor (?:hp|wa|telepon)|hp|wa|telp|telepon|whatsapp)\s*[:=.-]?\s*/iu,
  },
  {
    field: 'name',
    pattern:
      /^(?:nama(?: lengkap| saya| pelapor)*|nm|saya bernama|perkenalkan saya|perkenalkan nama saya|saya)\s*(?:adalah)?\s*[:=-]?\s+/iu,
  },
  { field: 'name', pattern: /^nama(?: lengkap)?[:=]/iu },
  {
    field: 'other',
    pattern:
      /^(?:agama|pendidikan|jenis kelamin|kewarganegaraan|gol(?:ongan)? darah|no\.? ?kk|email)\s*[:=]\s*/iu,
  },
];
