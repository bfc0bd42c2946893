// The patterns of danger to life, one a situation. What they miss in other words `danger-weight.ts` may still hear.
import type { DangerKind } from '../core/reading.ts';

const NOW =
  '(?:sekarang|sedang|saat ini|detik ini|malam ini|pagi ini|hari ini|masih|tolong|cepat|segera|darurat|barusan|baru saja|membesar|merambat|menjalar|menyala|belum padam|belum ada pemadaman|belum dipadamkan|belum datang)';
/** Two things said in one text, in any order. */
const both = (a: string, b: string): RegExp => new RegExp(`^(?=.* ${a} )(?=.* ${b} )`, 'u');

const ILL =
  '(?:kritis|sekarat|koma|pingsan|kejang|sesak|sesak napas|pendarahan|perdarahan|tidak sadar|tidak sadarkan diri|gawat|darurat|serangan jantung|stroke|mau melahirkan|hendak melahirkan|melahirkan|muntah darah|demam tinggi|keracunan|kecelakaan|tertabrak|luka parah)';
const REFUSED =
  '(?:ditolak|tolak|menolak|nolak|(?:tidak|belum) (?:diterima|ditangani|dilayani|diobati|dirawat|mau terima|ada kamar|dapat kamar|dapat ruangan|ada ambulans|ada ambulan|ada dokter|ada tindakan|dirujuk|dibawa rs|dikasih|ada oksigen)|disuruh pulang|ambulans tidak|ambulan tidak|tolong)';

export type Sign = {
  readonly kind: DangerKind;
  readonly pattern: RegExp;
  /** Also when it began some time ago. */ readonly lasting?: boolean;
};

export const SIGNS: readonly Sign[] = [
  {
    kind: 'life',
    lasting: true,
    pattern:
      / (?:mau|ingin|hendak|akan|ancam|mengancam|nekat|coba|mencoba|berniat|niat|pengen|pingin)(?: \w+){0,2}? (?:bunuh diri|mengakhiri hidup|akhiri hidup|gantung diri|lompat dari) /u,
  },
  {
    kind: 'life',
    lasting: true,
    pattern:
      / (?:saya|aku) (?:\w+ )?(?:mau|ingin|pengen|lebih baik) mati(?: saja)? | tidak (?:mau|ingin|sanggup) hidup lagi /u,
  },
  {
    kind: 'life',
    pattern: both(
      '(?:terjebak|terkurung|terkepung|terseret|hanyut|tenggelam|tertimbun|terendam)',
      '(?:banjir|arus|longsor|air|sungai|rumah|atap|reruntuhan|evakuasi|dievakuasi)',
    ),
  },
  {
    kind: 'life',
    pattern:
      / (?:banjir|air)(?: \w+){0,6}? (?:setinggi|sampai|sedada|seleher|se) ?(?:dada|leher|atap|pinggang|orang dewasa|plafon) | (?:sedada|seleher) /u,
  },
  {
    kind: 'life',
    pattern: both('(?:evakuasi|dievakuasi|selamatkan)', '(?:banjir|longsor|air naik|tolong|segera)'),
  },
  {
    kind: 'life',
    lasting: true,
    pattern: both(
      '(?:kabel|tiang|travo|trafo|gardu)(?: \\w+){0,4}? (?:putus|jatuh|menjuntai|terjuntai|roboh|rubuh|konslet|korslet|percik\\w*|berasap|meledak|nyetrum|terkelupas)',
      '(?:listrik|pln|kabel|tiang|travo|trafo|gardu|nyetrum|bahaya)',
    ),
  },
  { kind: 'life', lasting: true, pattern: / (?:kesetrum|tersengat listrik|tersetrum|nyetrum) /u },
  {
    kind: 'life',
    pattern:
      / (?:harimau|beruang|buaya|gajah)(?: \w+){0,4}? (?:masuk (?:kampung|rumah|pemukiman|permukiman|desa|sekolah)|serang|menyerang|diserang|menerkam|terkam|mengejar|makan orang|keliaran|berkeliaran|mengamuk) /u,
  },
  {
    kind: 'life',
    pattern: both(
      '(?:jembatan|dinding|tembok|tebing|gedung|rumah|pohon)(?: \\w+){0,4}? (?:roboh|ambruk|runtuh|tumbang)',
      '(?:tertimpa|menimpa orang|ada orang|tertimbun|ada korban|korban jiwa)',
    ),
  },
  {
    kind: 'life',
    lasting: true,
    pattern: both(
      '(?:disekap|terjebak|disiksa|dijual|diperjualbelikan)',
      '(?:kamboja|myanmar|laos|malaysia|tppo|perdagangan orang)',
    ),
  },
  { kind: 'health', pattern: both(ILL, REFUSED) },
  {
    kind: 'health',
    pattern:
      / (?:anak|bayi|balita|ibu|istri|suami|orangtua|nenek|kakek|adik|abang|bapak) (?:\w+ ){0,4}?(?:kritis|sekarat|tidak sadar|kejang|sesak napas|sesak nafas|pendarahan) /u,
  },
  {
    kind: 'health',
    lasting: true,
    pattern: both(
      '(?:cuci darah|hemodialisa|kemoterapi|kemo|oksigen|inkubator|insulin)',
      '(?:nonaktif\\w*|dinonaktifkan|tidak aktif|mati|ditolak|tidak bisa|dihentikan|habis|tidak ada|putus)',
    ),
  },
  {
    kind: 'health',
    pattern: both(
      '(?:keracunan|muntah|mual)',
      '(?:belasan|puluhan|massal|banyak|teman\\w*|siswa|murid|satu kelas|warga|orang)',
    ),
  },
  {
    kind: 'health',
    lasting: true,
    pattern: both(
      '(?:napi|tahanan|lapas|rutan|warga binaan)',
      'sakit(?: \\w+){0,4}? (?:tidak|belum) (?:dirujuk|dibawa|diobati|ditangani|dirawat)',
    ),
  },
  { kind: 'health', pattern: both('(?:asap|kabut)', '(?:sesak|ispa|pingsan|megap)') },
  {
    kind: 'violence',
    pattern:
      / (?:sedang|lagi|masih|sekarang|terus) (?:\w+ ){0,2}?(?:dipukul|dipukuli|dianiaya|dikeroyok|disekap|dihajar|ditodong|diculik|diperkosa|disiksa|mengamuk|dibacok)/u,
  },
  {
    kind: 'violence',
    pattern: both(
      '(?:dipukul|dipukuli|dianiaya|dikeroyok|disekap|dihajar|ditodong|diculik|diperkosa|disiksa|dibacok|ngamuk|mengamuk)',
      '(?:tolong (?:segera|cepat|selamatkan|kami|saya)|sekarang|malam ini|saat ini|detik ini|parang|pisau|senjata|pistol|celurit)',
    ),
  },
  {
    kind: 'violence',
    lasting: true,
    pattern:
      / (?:diancam|mengancam|ancam|mau|akan|hendak)(?: \w+){0,2}? (?:dibunuh|bunuh|membunuh|dibacok|bacok|membacok|membakar rumah|bakar rumah|habisi|dihabisi|menembak|ditembak) (?!diri)/u,
  },
  {
    kind: 'fire',
    pattern: both(
      '(?:kebakaran|terbakar|api (?:besar|membesar|merambat|menjalar|menyala|di|sudah)|ada api)',
      NOW,
    ),
  },
  {
    kind: 'fire',
    pattern:
      / (?:kebakaran|rumah terbakar)(?: \w+){0,3}? (?:di|dekat|sebelah|belakang|depan)(?: \w+){0,4} $/u,
  },
  { kind: 'fire', pattern: / (?:gas|elpiji|tabung)(?: \w+){0,3}? (?:bocor|meledak) /u },
];
