// Danger told in words that no pattern knows: what harms, what says that it is now, and what says that it is not are weighed
// against each other. People in danger write short, misspelt and in dialect; this hears single words.
import type { DangerKind } from '../core/reading.ts';

type Weighed = { readonly kind: DangerKind; readonly weight: number; readonly words: RegExp };

/** A verb's first letter as it melts into its prefix: "sekap" in "nyekap", "tusuk" in "nusuk". */
const NASAL: Readonly<Record<string, string>> = { s: 'ny', k: 'ng', t: 'n', p: 'm' };
const melted = (word: string): string => `${NASAL[word[0] ?? ''] ?? word[0]}${word.slice(1)}`;

/** "~pukul" stands for every form of a word: dipukul, mukulin, pemukulan. */
const words = (kind: DangerKind, weight: number, list: string): Weighed => ({
  kind,
  weight,
  words: new RegExp(
    ` (?:${list.replace(/~(\w+)/gu, (_, word: string) => `\\w{0,5}(?:${word}|${melted(word)})\\w{0,3}`)}) `,
    'u',
  ),
});

/** Each row counts once, however many of its words are said. */
const HARM: readonly Weighed[] = [
  words(
    'life',
    2,
    '~tenggelam|~tenggelem|kelem|karam|~seret|hanyut|anyut|dihanyutkan|(?:kebawa|terbawa|dibawa|tabao) (?:arus|air|banjir|ombak)|nyebur|kelelap|~lamas|mengapung|ngapung|terapung|kelelep|tercebur|kecebur|nyemplung|terbenam|(?:jatuh|jatoh|terjun|tajun|terpeleset) (?:ke |dalam |di )?(?:\\w+ )?(?:air|laut|sungai|sumur|jurang|parit|kolam|got|selokan|gorong)|masuk (?:jurang|sungai|sumur|parit|laut)',
  ),
  words(
    'life',
    2,
    '(?:kapal|perahu|sampan|pompong|speed|speedboat|sped|ferry|feri|roro|tongkang) (?:\\w+ ){0,4}?(?:bocor|miring|oleng|terbalik|tabaliak|karam|pecah|kandas|mati mesin|mesin mati|kemasukan air|hilang kontak)|air (?:\\w+ )?(?:masuk|naik) (?:\\w+ ){0,2}?(?:separuh|lambung|palka|dek|kapal|perahu|pompong|speed|tempat tidur|kasur|dapur|loteng)|pelampung',
  ),
  words(
    'life',
    2,
    '(?:truk|truck|mobil|bus|motor|alat berat|tangki|bentor) (?:\\w+ ){0,3}?(?:terguling|masuk jurang|nyungsep)|dikunci (?:\\w+ )?(?:dalam )?(?:\\w+ )?(?:gudang|kamar|rumah|kandang|wc|mobil|kelas)|~jebak|~jabak|terperangkap|kekurung|dihimpit|kehimpit|tasapik|~kurung|~sandera|tersesat|hilang di (?:hutan|laut|sungai)|~isolir|~isolasi|terdampar|~jerat|tersangkut|terperosok|(?:anak|adik|bayi|suami|istri|kakek|nenek) (?:\\w+ ){0,4}?hilang|terombang|mogok di|~jepit|~timbun|~nimbun|~timpa|nimpa|ketiban|~tindih|tenggelam',
  ),
  words(
    'life',
    2,
    '~setrum|~strum|~sengat|~sambar|~nyambar|kena arus|nempel kabel|kabel (?:\\w+ ){0,3}?(?:putus|jatuh|jatoh|menjuntai|percikan|memercik)|korslet|korsleting|konslet',
  ),
  words(
    'life',
    2,
    '~ledak|meledug|amoniak|amonia|klorin|gas beracun|gas bocor|bocor gas|bau gas|gas (?:\\w+ )?bocor|(?:bau|bocoran|semburan) (?:gas|bensin|amoniak|zat kimia)|mendesis|bom|granat|mortir|(?:tas|benda|paket|koper|bungkusan) mencurigakan',
  ),
  words(
    'life',
    2,
    '~terkam|~gigit|~patok|~pagut|diseruduk|dililit|dimakan (?:buaya|harimau)|(?:harimau|buaya|buayo|beruang|gajah) (?:\\w+ ){0,3}?(?:bawa|gigit|terkam|kejar|serang|masuk (?:rumah|dapur|kampung|halaman|pekarangan))|mencari anak|diinjak|~serang (?:harimau|buaya|beruang|gajah|orang)|mengejar|ngejar|dikejar|kejar',
  ),
  words(
    'life',
    1.5,
    'banjir|amblas|~longsor|arus|roboh|rubuh|ambruk|runtuh|tumbang|jebol|air (?:\\w+ ){0,3}?naik|banjir bandang|ombak|badai|gempa|angin kencang|puting beliung|air lah|lutut|seleher|sepinggang|setinggi|jurang|tabrakan|terbalik|jatuh|putus',
  ),
  words('life', 1.5, 'harimau|buaya|buayo|beruang|gajah|kobra|ular'),
  words(
    'health',
    2,
    'sekarat|kritis|pingsan|~pengsan|semaput|megap|megap megap|ngap ngapan|tercekik|kecekik|berbusa|~telulur|tertelan|ketelan|talulua|ayan|~kejang|step|pendarahan|perdarahan|koma|overdosis|~racun|tersedak|keselek|stroke|strok|serangan jantung|kena serangan|asma|tergeletak|terkapar|hipotermia|tali pusar|ketuban\\w*|plasenta|ari ari|keguguran|luka|leher|nadi|kolaps|kehabisan (?:darah|oksigen)',
  ),
  words(
    'health',
    2,
    '(?:tidak|tak|belum) (?:\\w+ )?(?:sadar|sadarkan|bernapas|bernafas|bergerak|bangun|bunyi|nyaut|merespon|napas|nafas|gerak|berdiri)|nadinya|denyut|sesak napas|sesak nafas|not napas',
  ),
  words(
    'health',
    2,
    '(?:batuk|muntah|berak|keluar|banyak|muntahkan|bersimbah|berlumuran|genangan|ada) darah|kantong darah|darah(?:nya)? (?:\\w+ ){0,2}?(?:tidak berhenti|tidak berenti|menetes|netes|terus|banyak|keluar|ngucur|mengalir|muncrat)|kepala (?:\\w+ )?(?:bocor|pecah)|luka (?:bakar|parah|tusuk|bacok|tembak)|~darah|patah (?:leher|kaki|tulang|tangan)',
  ),
  words(
    'health',
    2,
    'sungsang|ketuban|pembukaan|mau melahirkan|melahirkan sekarang|melahirkan di|lahiran|mules',
  ),
  words(
    'health',
    1.5,
    'sesak|lemas|lemes|biru|bengkak|muntah|melahirkan|terluka|luka luka|panas tinggi|demam tinggi|inkubator|oksigen|serum|kecelakaan|~tabrak|pusing semua|tidak dikasih makan|kehausan|kelaparan',
  ),
  words(
    'violence',
    2,
    '~sekap|~bacok|~tikam|~tusuk|~tembak|~culik|~perkosa|~keroyok|~siksa|~nyiksa|~bunuh|~gorok|~cekik|~hajar|~aniaya|~rampok|air keras|peluru',
  ),
  words(
    'violence',
    2,
    'diborgol|dibekap|dilakban|diikat|bagasi|(?:dibawa|dilarikan|diambil) (?:\\w+ )?(?:paksa|kabur|lari)|dilarian|(?:hendak|mau|nak|akan) dijual|~gebuk|~gebukin|digebuki|disiram (?:bensin|minyak|air keras)|siram (?:bensin|minyak)|~tebas|ditodong|menodong|nodong|diseret|bayi (?:\\w+ ){0,2}?dibuang',
  ),
  words(
    'violence',
    2,
    '(?:bawa|membawa|nggowo|pegang|megang|acungkan|ngacung|mengacungkan|pake|pakai|mambao) (?:parang|golok|pisau|celurit|kapak|linggis|badik|tombak|samurai|pedang|senapan|pistol|kayu|balok|bensin|sajam|senjata)',
  ),
  words('violence', 2, 'senpi|senjata|pistol|senapan|celurit|clurit|samurai|molotov'),
  words(
    'violence',
    1.5,
    'parang|pisau|golok|arit|sabit|badik|pentungan|kapak|linggis|pedang|besi|balok|bensin|silet',
  ),
  words(
    'violence',
    1.5,
    'ricuh|anarkis|(?:lempar|lempari|ngelempar|melempar) (?:batu|botol)|bakar ban|~rusuh|~tawur|tawuran|bentrok|~dobrak|~kepung|~maling|begal|geng motor|preman|perampok',
  ),
  words(
    'violence',
    1,
    '~amuk|ngamuk|kumat|kesurupan|mabuk|~ancam|~pukul|mukul|mukulin|~tendang|dikunci|~gedor|~pecahin|dipecah|~lempari|(?:orang|maling|dia|mereka|suami|preman) (?:\\w+ ){0,3}?masuk (?:ke )?rumah|orang gila|odgj',
  ),
  words(
    'fire',
    2,
    'kebakaran|terbakar|kebakar|kobongan|rentung|dibakar|(?:keluar|muncul|ada|nyala|jilatan) api|api (?:\\w+ )?(?:besar|membesar|merambat|menjalar|menyambar|nyambar|menyala|berkobar|mendekat|sudah)|~bakar rumah|membakar|jago merah',
  ),
  words('fire', 1.5, 'api|asap|korslet|percikan|hangus|~meledak'),
];

const NOW: readonly (readonly [RegExp, number])[] = [
  [
    / (?:kini|saiki|ndang|cepetan|detik ini|saat ini juga|sekarang juga|malam ini|malam ni|sekarang|lagi ini|barusan|baru saja|baru aja|sejam lalu|menit lalu|setengah jam) /u,
    1,
  ],
  [/ (?:tadi|lagi|sedang|masih) /u, 0.5],
  [/ (?:tolong|bantu|selamatkan|minta tolong|sos|help|toloooong) /u, 0.5],
  [/ (?:cepat|cepatlah|cepetan|buruan|segera|lekas|woi|urgent|gawat|darurat) /u, 1],
  [
    / (?:tidak|belum) ada(?: yang)? (?:tolong|nolong|menolong|datang|bantu|berani|angkat|jawab|yang tolong|yang menolong|kapal|ambulans|ambulan|mobil|perahu|petugas|dokter|yang datang) | (?:tidak|belum) (?:ada )?(?:\w+ )?(?:diangkat|angkat|datang|sampai|bisa masuk|bisa keluar|boleh keluar) /u,
    0.5,
  ],
  [/ (?:damkar|bomba|ambulans|ambulan|tim sar|basarnas|igd|112|119|110|113|pemadam) /u, 0.5],
  [
    / (?:tiarap|sembunyi|bersembunyi|lari|kabur|di loteng|di atap|di atas atap|di dalam|didalam|kat dalam|di kamar|njero|panik|teriak|menjerit|nangis|ketakutan|takut keluar|tidak bisa keluar|terkunci|pintu(?:nya)? dikunci) /u,
    1,
  ],
  [
    / (?:masih (?:di dalam|di bawah|di sungai|di atas|dicari|terjepit|kejepit|hidup|gerak|di sana|di situ|ada orang)|belum (?:ketemu|ditemukan|keluar|bisa keluar|bisa naik|tibo|dievakuasi)|ada orang(?:nya)?|jemput|jopuik|evakuasi|dekat (?:rumah|kampung) (?:kami|saya|warga)|di depan (?:rumah|pintu)|ke halaman|masuk kampung|tutup|kosong|habis|penuh|menolak|nolak|ditolak|tidak dibawa) /u,
    0.5,
  ],
];

/** Somebody it happens to. */
const VICTIM =
  / (?:kami|saya|anak saya|anak|bayi|balita|adik|istri|ibu|nenek|kakek|bapak|orang|warga|penumpang|teman|kawan) /u;

const NOT_NOW: readonly (readonly [RegExp, number])[] = [
  [
    / (?:laporan|memproses|penyidik|sp2hp|visum|ganti rugi|kompensasi|santunan|klaim|asuransi|diperbaiki|perbaikan|bantuan belum|belum dapat bantuan|proposal|dijanjikan|berkas|surat|rekam medis|kejelasan|pertanggungjawaban|sidang|pengadilan|vonis|tersangka) /u,
    1,
  ],
  [
    / (?:sering|tiap|setiap|rawan|untung|misal|khawatir|kuatir|dikhawatirkan|bisa bisa|hampir|pernah|dulu|kalau|jika|bila|andai|nanti|musim|selalu|acok|mau roboh|takut roboh|takut (?:lewat|jatuh|kena)) /u,
    1,
  ],
  [
    / (?:sudah (?:sehat|sembuh|pulang|pulih|baikan|membaik|disuntik|diobati|dirawat|dijahit|dievakuasi|reda|meninggal|selesai|padam|surut|aman|ditangkap|dikubur)|alhamdulillah|almarhum|almarhumah|meninggal|kehilangan) /u,
    1.5,
  ],
  [
    / (?:tahun|bulan) (?:lalu|kemarin|\d+) | (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember) | (?:minggu|hari|bulan|tahun) (?:yang )?lalu /u,
    1.5,
  ],
  [
    / (?:belum ada yang (?:\w+ )?lapor|njop|persen|korupsi|dikorupsi|dikorup|demo|sedikit|dikit|proyek|baru dibangun|anggaran|kok|kenapa|pindah|izin|perda|dinas|retribusi|pajak|gaji|honor|jabatan|janji|janji janji|(?:19|20)\d\d) /u,
    1,
  ],
  [/ (?:kemarin|semalam|kemaren) /u, 0.5],
  [/ (?:bagaimana|apakah|syarat|prosedur|boleh tidak|bisa tidak|wajib) /u, 1],
  [/ (?:minta uang|dipungut|pungli|bayar|biaya|tagihan|denda|tarif|rupiah|juta|rb|ribu) /u, 1],
];

/** Less harm than this is none, whatever is said beside it. */
const LEAST_HARM = 1.5;
/** Harm that needs no word about now. */
const PLAIN_HARM = 2;
/** It began long ago; it is asked what would be if. */
const OLD = 2;
const ASKED = 1.5;
const ALARM = 2;

const sum = (line: string, rows: readonly (readonly [RegExp, number])[]): number =>
  rows.reduce((total, [pattern, weight]) => total + (pattern.test(line) ? weight : 0), 0);

/** `line`: words with blanks on both sides. `isOld`: it began long ago; `isQuestion`: advice is asked. */
export const weighDanger = (line: string, isOld: boolean, isQuestion: boolean): DangerKind | null => {
  const found = HARM.filter(({ words: said }) => said.test(line));
  const harm = found.reduce((total, { weight }) => total + weight, 0);
  if (harm < LEAST_HARM) return null;
  const now = sum(line.replaceAll(' sampai sekarang ', ' '), NOW);
  const against = sum(line, NOT_NOW) + (isOld ? OLD : 0) + (isQuestion ? ASKED : 0);
  const victim = VICTIM.test(line);
  if (now === 0 && (against > 0 || harm < PLAIN_HARM)) return null;
  if (harm + now + (victim ? 0.5 : 0) - against < ALARM) return null;
  return [...found].sort((a, b) => b.weight - a.weight)[0]?.kind ?? null;
};
