// Complaints that must not reach the agency by themselves: money demanded, threats, violence, a child hurt, and those about
// the Ombudsman. Whether a focal point is named is not in the words; the desk looks that up.
import type { ProtectedReason } from '../core/reading.ts';

const GAP = '(?: \\w+){0,4}?';
const MONEY =
  '(?:uang|rp\\w*|\\d+(?: \\d+)*(?: ?(?:rb|ribu|jt|juta|persen))|\\d+(?:rb|jt|k|juta|ribu)|(?:se|dua |tiga |lima )?ratus ribu|seratus|sejuta|imbalan|jatah|persenan|komisi|fee|biaya|bayaran|tebusan)';
const DEMAND =
  '(?:minta|meminta|dimintai|dimintain|diminta|dimintak|mintai|menagih|dipungut|memungut|pungut|mematok|dipatok|disuruh bayar|suruh bayar|harus bayar|wajib bayar|dipalak|palak|ditawari)';

/** Money that is owed by rule: a bill, a fine, a fee of a school committee, parking. */
const OWED =
  / (?:denda|pajak|iuran|tagihan|pnbp|retribusi|premi|tunggakan|cicilan|angsuran|ukt|spp|komite|seragam|baju|lks|buku|perpisahan|pangkal|pembangunan|infak|bangku|map|kuliah|parkir|jukir|karcis|tarif|tabung|gas|tiket|sewa|zakat|kompensasi|ganti rugi|uang muka|kebersihan|pemeriksaan lab) /u;
/** Said of an official demand, these outweigh that it also names a bill. */
const CROOKED =
  / (?:pungli|pungutan liar|uang (?:pelicin|rokok|damai|terima kasih|lelah|bensin|minyak|kopi|pelancar|jasa|tip|tutup mulut)|pelicin|suap|menyuap|disuap|sogok|disogok|menyogok|upeti|gratifikasi|diperas|pemerasan|memeras|memeras|dipalak|dipalak|setoran|percaloan|biar cepat|supaya cepat|agar cepat|jalur cepat|tanpa kwitansi|tanpa kuitansi|tidak ada kwitansi|padahal resmi|padahal gratis|harusnya gratis|seharusnya gratis|padahal tarif|padahal aturannya|di luar retribusi|bayar di bawah meja|calo) /u;
/** The citizen himself asks for money back, or refuses to speak of it. */
const OWN_MONEY =
  / (?:saya|kami|kita|mau|ingin|tolong|mohon|untuk) (?:minta|meminta)(?: \w+){0,3}? (?:uang|ganti|kembali|kompensasi|dikembalikan)/u;
const NO_MONEY = / (?:tidak|bukan|tanpa) (?:ada )?(?:pungli|pungutan liar|minta uang|diminta uang|suap) /gu;

const OFFICIAL =
  ' (?:petugas|pegawai|oknum|staf|kades|lurah|camat|kepala|polisi|anggota|penyidik|jaksa|hakim|panitera|dokter|bidan|perawat|guru|kepsek|pendamping|penghulu|kadus|rt|rw|bpn|kua|samsat|capil|imigrasi|lapas|rutan|polres|polsek|disnaker|damkar|tpu|orang dalam|dinas|kantor|puskesmas|desa|kelurahan|dukcapil|disdukcapil|sipir|satpol|ppat|notaris|babinsa|koordinator|bidpropam|admin) ';

const THREAT =
  / (?:diancam|mengancam|ngancam|ancam|ancaman dari|mengintimidasi|diintimidasi|intimidasi|diteror|meneror|neror|dibungkam|ditakut takuti|ditakuti) /u;
/** Trees and floods threaten too. */
const THREAT_OF_THINGS =
  / (?:pohon|tiang|tebing|jembatan|longsor|banjir|abrasi|sungai|dinding|bangunan|tower|limbah|asap|penyakit|kabel)(?: \w+){0,10}? mengancam /u;

const VIOLENCE =
  / (?:dipukul|dipukuli|memukul|memukuli|pukol|kena pukul|dianiaya|menganiaya|penganiayaan|ditampar|menampar|ditendang|menendang|dihajar|dikeroyok|pengeroyokan|kekerasan|kdrt|diperkosa|perkosaan|pemerkosaan|pelecehan|dilecehkan|melecehkan|pencabulan|dicabuli|cabul|disiksa|menyiksa|penyiksaan|disekap|dibacok|dicekik|diseret|disetrum|ditembak|digampar|dicubit|dijewer|diraba) /u;
const VIOLENCE_NO = / (?:dipukul rata|memukul rata|memukul meja) /gu;
const BULLIED =
  / (?:dibully|bully|bullying|dibuli|perundungan|dirundung|diculik|penculikan|ditelantarkan|eksploitasi anak|pernikahan anak) /u;
const CHILD =
  / (?:anak|anakku|bayi|balita|siswa|siswi|murid|santri|santriwati|pelajar|remaja|keponakan|cucu|bocah|bawah umur) /u;
const CHILD_NEAR = new RegExp(`${CHILD.source.trimEnd()}(?: \\w+){0,8}? `, 'u');

const OMBUDSMAN: readonly RegExp[] = [
  / (?:petugas|pegawai|asisten|staf|oknum|kepala|pimpinan|pelayanan|kinerja|layanan|kantor)(?: \w+)? ombudsman(?: \w+){0,6}? (?:tidak|belum|lambat|lama|buruk|jelek|mengecewakan|kecewa|kasar|minta|meminta|diminta|bohong|cuek|judes|marah|menolak|memihak|mengabaikan) /u,
  / laporan(?: \w+){0,4}? (?:di|ke) ombudsman(?: \w+){0,6}? (?:tidak|belum|lambat|mandek|dicuekin|diabaikan) /u,
  / (?:kecewa|komplain|mengadukan|keberatan|mengeluh|keluhan|protes)(?: \w+){0,3}? (?:ombudsman|asisten ombudsman) /u,
  / (?:lapor|melaporkan|laporkan)(?: \w+){0,2}? (?:oknum|petugas|pegawai|asisten|pelayanan|kinerja) ombudsman /u,
  / ombudsman(?: riau)? (?:sendiri )?(?:tidak (?:menanggapi|bekerja|merespon|membantu|adil|netral|becus|ada tanggapan)|lambat|lamban|mengabaikan|cuek|sama saja|berpihak|memihak) /u,
];

const demandsMoney = (line: string): boolean => {
  const looked = line.replace(NO_MONEY, ' ');
  const crooked = CROOKED.test(looked);
  const plain =
    / (?:pungli|pungutan liar|pemerasan|diperas|suap|disogok|sogok|menyogok|uang pelicin|pelicin|upeti|uang damai|uang rokok|gratifikasi|dipalak) /u.test(
      looked,
    );
  if (plain) return true;
  const demand =
    new RegExp(` ${DEMAND}${GAP} ${MONEY}[ ,]`, 'u').test(looked) ||
    new RegExp(` bayar${GAP} ${MONEY} (?:\\w+ ){0,3}?(?:biar|supaya|agar|baru) `, 'u').test(looked);
  if (!demand || OWN_MONEY.test(looked)) return false;
  if (crooked) return true;
  return new RegExp(OFFICIAL, 'u').test(looked) && !OWED.test(looked);
};

const hurtsChild = (line: string): boolean => {
  if (BULLIED.test(line)) return true;
  return new RegExp(`${CHILD_NEAR.source}.*`, 'u').test(line) && VIOLENCE.test(line) && nearEachOther(line);
};

/** A child and violence within one sentence. */
const nearEachOther = (line: string): boolean =>
  line.split('|').some((sentence) => {
    const padded = ` ${sentence.trim()} `;
    return CHILD.test(padded) && VIOLENCE.test(padded);
  });

/** The gravest reason, or null. `line` as words.ts makes it. */
export const readProtected = (line: string): ProtectedReason | null => {
  const looked = line.replace(VIOLENCE_NO, ' ');
  if (OMBUDSMAN.some((pattern) => pattern.test(looked))) return 'ombudsman';
  if (hurtsChild(looked)) return 'child';
  if (VIOLENCE.test(looked)) return 'violence';
  if (THREAT.test(looked) && !THREAT_OF_THINGS.test(looked)) return 'threat';
  return demandsMoney(looked) ? 'money' : null;
};
