// Complaints that must not reach the agency by themselves: money demanded, threats, violence, a child hurt, and those about
// the Ombudsman. Whether a focal point is named is not in the words; the desk looks that up.
//
// In doubt a complaint is protected: an officer then decides, while one that slips through reaches the person complained of.
import type { ProtectedReason } from '../core/reading.ts';

/** Up to four words between two that belong together, within the sentence. */
const GAP = '(?: \\w+){0,4}?';
const AMOUNT =
  '(?:rp\\w*|\\d+(?: \\d+)* ?(?:rb|ribu|jt|juta|persen)|\\d+(?:rb|jt|k|juta|ribu)|(?:se|\\w+ )?ratus(?: ribu)?|seratus|sejuta|sejutaan)';
const MONEY = `(?:uang|imbalan|jatah|persenan|komisi|fee|biaya|bayaran|tebusan|${AMOUNT})`;
const DEMAND =
  '(?:minta|meminta|dimintai|dimintain|diminta|mintai|mematok|dipatok|disuruh bayar|suruh bayar|harus bayar|wajib bayar|ditawari)';

/** What is crooked by its name alone. */
const CROOKED =
  / (?:pungli|pungutan liar|pemerasan|diperas|memeras|suap|menyuap|disuap|sogok|menyogok|disogok|pelicin|upeti|gratifikasi|dipalak|palak|uang (?:damai|rokok|pelicin|pelancar|tutup mulut|terima kasih|lelah)) /u;
/** Beside a demand, these outweigh that a bill is named as well. */
const BESIDES =
  / (?:biar|supaya|agar) (?:cepat|lulus|diproses|lancar|masuk|jadi) | jalur cepat | tanpa (?:kwitansi|kuitansi|tanda terima) | padahal (?:resmi|gratis|tarif|aturan)\w* | (?:se)?harusnya gratis | di luar (?:retribusi|tarif) | uang (?:bensin|minyak|kopi|jasa|tip|administrasi) | calo /u;
/** Money that is owed by rule or asked of everybody: a bill, a fine, a school committee's fee, parking. */
const OWED =
  / (?:denda|pajak|iuran|tagihan|pnbp|retribusi|premi|tunggakan|cicilan|angsuran|ukt|spp|komite|seragam|baju|lks|buku|perpisahan|pangkal|pembangunan|infak|bangku|map|kuliah|parkir|jukir|karcis|tarif|tabung|gas|tiket|sewa|zakat|kompensasi|ganti rugi|uang muka|kebersihan) /u;
/** The citizen himself asks for money. */
const OWN_MONEY =
  / (?:saya|kami|kita|mau|ingin|tolong|mohon|untuk) (?:minta|meminta)(?: \w+){0,3}? (?:uang|ganti|kembali|kompensasi|dikembalikan) /u;
const NO_MONEY = / (?:tidak|bukan|tanpa) (?:ada )?(?:pungli|pungutan liar|minta uang|diminta uang|suap) /gu;
const OFFICIAL =
  / (?:petugas|pegawai|oknum|staf|kades|lurah|camat|kepala|polisi|anggota|penyidik|jaksa|hakim|panitera|dokter|bidan|perawat|guru|kepsek|pendamping|penghulu|kadus|rt|rw|bpn|kua|samsat|capil|dukcapil|disdukcapil|imigrasi|lapas|rutan|polres|polsek|disnaker|damkar|orang dalam|dinas|kantor|puskesmas|desa|kelurahan|sipir|satpol|koordinator|admin) /u;
const DEMANDED: readonly RegExp[] = [
  new RegExp(` ${DEMAND}${GAP} ${MONEY} `, 'u'),
  new RegExp(` bayar${GAP} ${MONEY} (?:\\w+ ){0,3}?(?:biar|supaya|agar|baru) `, 'u'),
];
/** Aid that somebody who hands it out keeps a part of. */
const AID_CUT = new RegExp(
  `^(?=.* (?:dipotong|memotong|disunat|potongan|potong)${GAP} ${AMOUNT} )(?=.* (?:pendamping|petugas|oknum|kades|rt|rw|kadus|ketua|sekolah|operator|perangkat|guru|koordinator) )(?!.* gaji )`,
  'u',
);

const demandsMoney = (sentence: string): boolean => {
  const looked = sentence.replace(NO_MONEY, ' ');
  if (CROOKED.test(looked) || AID_CUT.test(looked)) return true;
  if (!DEMANDED.some((pattern) => pattern.test(looked)) || OWN_MONEY.test(looked)) return false;
  return BESIDES.test(looked) || (OFFICIAL.test(looked) && !OWED.test(looked));
};

const THREAT =
  / (?:diancam|mengancam|ngancam|ancam|mengintimidasi|diintimidasi|intimidasi|diteror|meneror|neror|dibungkam|ditakuti|ditakut takuti) /u;
/** Trees and floods threaten too. */
const THREAT_OF_THINGS =
  / (?:pohon|tiang|tebing|jembatan|longsor|banjir|abrasi|sungai|dinding|bangunan|tower|limbah|asap|penyakit|kabel)(?: \w+){0,10}? mengancam /u;

const VIOLENCE =
  / (?:dipukul|dipukuli|memukul|memukuli|pukol|kena pukul|dianiaya|menganiaya|penganiayaan|ditampar|menampar|ditendang|menendang|dihajar|dikeroyok|pengeroyokan|kekerasan|kdrt|diperkosa|perkosaan|pemerkosaan|pelecehan|dilecehkan|melecehkan|pencabulan|dicabuli|cabul|disiksa|menyiksa|penyiksaan|disekap|dibacok|dicekik|diseret|disetrum|ditembak|digampar|dicubit|dijewer|diraba) /u;
const NO_VIOLENCE = / (?:dipukul|memukul) (?:rata|meja) /gu;
const BULLIED =
  / (?:dibully|bully|bullying|dibuli|perundungan|dirundung|diculik|penculikan|eksploitasi anak|pernikahan anak) /u;
const CHILD =
  / (?:anak|anakku|bayi|balita|siswa|siswi|murid|santri|santriwati|pelajar|remaja|keponakan|cucu|bocah|bawah umur) /u;

const OMBUDSMAN: readonly RegExp[] = [
  / (?:petugas|pegawai|asisten|staf|oknum|kepala|pimpinan|pelayanan|kinerja|layanan|kantor)(?: \w+)? ombudsman(?: \w+){0,6}? (?:tidak|belum|lambat|lama|buruk|jelek|mengecewakan|kecewa|kasar|minta|meminta|diminta|bohong|cuek|judes|marah|menolak|memihak|mengabaikan) /u,
  / laporan(?: \w+){0,4}? (?:di|ke) ombudsman(?: \w+){0,6}? (?:tidak|belum|lambat|mandek|dicuekin|diabaikan) /u,
  / (?:kecewa|komplain|mengadukan|keberatan|mengeluh|keluhan|protes)(?: \w+){0,3}? ombudsman /u,
  / (?:lapor|melaporkan|laporkan)(?: \w+){0,2}? (?:oknum|petugas|pegawai|asisten|pelayanan|kinerja) ombudsman /u,
  / ombudsman(?: riau)? (?:sendiri )?(?:tidak (?:menanggapi|bekerja|merespon|membantu|adil|netral|becus|ada tanggapan)|lambat|lamban|mengabaikan|cuek|sama saja|berpihak|memihak) /u,
];

/** The gravest reason, or null. `line` as words.ts makes it. */
export const readProtected = (line: string): ProtectedReason | null => {
  const sentences = line.replace(NO_VIOLENCE, ' ').split('|');
  const some = (is: (sentence: string) => boolean): boolean =>
    sentences.some((sentence) => is(` ${sentence.trim()} `));
  if (some((sentence) => OMBUDSMAN.some((pattern) => pattern.test(sentence)))) return 'ombudsman';
  if (some((sentence) => BULLIED.test(sentence) || (CHILD.test(sentence) && VIOLENCE.test(sentence))))
    return 'child';
  if (some((sentence) => VIOLENCE.test(sentence))) return 'violence';
  if (some((sentence) => THREAT.test(sentence) && !THREAT_OF_THINGS.test(sentence))) return 'threat';
  return some(demandsMoney) ? 'money' : null;
};
