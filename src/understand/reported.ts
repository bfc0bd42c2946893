// Whether the agency was told already. Said plainly ("sudah lapor", "belum pernah lapor") it is believed; going to the
// office counts only when the words say that the person was sent away there. The head of a neighbourhood is no agency.
import type { Body } from './bodies.ts';
import type { Token } from './words.ts';

const TELL =
  '(?:lapor|melapor|laporkan|melaporkan|dilaporkan|laporan|laporannya|pengaduan|adu|ngadu|adukan|mengadukan|diadukan|mengadu|aduan|komplain|dikomplain|protes|memprotes|keluhkan|mengeluhkan|keluhan|sampaikan|menyampaikan|disampaikan|surati|menyurati|disurati|bersurat|menyurat|disurat|somasi|konfirmasi|keberatan|dumas|sanggah|menyanggah|tagih|nagih|menagih|ribut|marah|audiensi|hearing|demo|mediasi)';
/** Asking after it is telling too, but only when the words say that it was done. */
const ASK =
  '(?:tanya|tanyakan|menanyakan|ditanyakan|tanyai|datangi|mendatangi|didatangi|telepon|telp|menelepon|ditelepon|hubungi|menghubungi|dihubungi|wa|chat|email|sms|temui|menemui|jumpai|menghadap|ingatkan|mengingatkan|tegur|menegur|kasih tahu|bagi tau|bagi tahu|kasih tau|minta penjelasan|minta klarifikasi|minta pertanggungjawaban|minta kembali|minta balik|jelaskan|ngomong|bicara|bilang)';
const GAP = '(?: \\w+){0,3}?';
const NOT = '(?:belum|tidak)';
const I = '(?:saya|kami|kita|aku|suami|istri|bapak saya|ibu saya|warga|orangtua)';
/** What came of it. */
const ANSWERED =
  '(?:dijawab|jawab|jawabnya|jawabannya|katanya|kata|dibilang|bilang|malah|cuma|hanya|disuruh|suruh|dibentak|dimarahi|dikatain|ketawa|diketawain|cuek|diam|alasan|alasannya|dicuekin|dilempar|dioper|balasan|centang|dibaca|read|rapat|sibuk|nanti|tunggu|menunggu|sabar|saba)';

/** Told, and what came of it. */
const TOLD: readonly RegExp[] = [
  new RegExp(` (?:sudah|telah|pernah)${GAP} (?:${TELL}|${ASK}) `, 'u'),
  new RegExp(` ${I}${GAP} (?:${TELL}|${ASK})(?: \\w+){0,8}? ${ANSWERED} `, 'u'),
  new RegExp(
    ` ${TELL}(?: \\w+){0,6}? (?:dicuekin|dicueki|dicuekkan|diabaikan|dikacangin|didiamkan|dibiarkan|ditolak|dilempar|lempar) `,
    'u',
  ),
  new RegExp(
    ` ${TELL}(?: \\w+){0,8}? ${NOT}(?: \\w+){0,2}? (?:ditanggapi|digubris|direspon|respon|dijawab|diproses|ditindak\\w*|tindak|ditangani|dibalas|berbalas|diangkat|angkat|turun|diacuh\\w*|kabar|jawaban|jwban|solusi|perubahan|perkembangan|diperiksa|dimediasi|dijemput|diperbaiki|balasan|hasil|membuahkan|sidang\\w*) `,
    'u',
  ),
  / (?:sms|wa|whatsapp|telepon|telp|hubungi|menghubungi|email)(?: \w+){0,5}? (?:tidak|belum|hanya|centang)(?: \w+){0,2}? (?:dibalas|diangkat|angkat|dijawab|direspon|respon|read|ditanggapi|digubris|biru) /u,
  / (?:kirim|mengirim|kirimkan|layangkan) surat (?:keberatan|ke|kepada|protes|aduan) /u,
  / call center(?: \w+){0,3}? (?:tidak|belum) /u,
  / surat(?: \w+){0,5}? (?:tidak|belum)(?: \w+){0,2}? (?:dijawab|dibalas|berbalas|balasan|ditanggapi|direspon|digubris|jawaban) /u,
  / keberatan(?: \w+){0,5}? (?:sampaikan|kirim|ajukan|disampaikan|diajukan|tertulis) | (?:sampaikan|kirim|ajukan|disampaikan|mengajukan|mengirim) (?:\w+ ){0,3}?keberatan /u,
  / (?:sanggah|sanggahan|banding)(?: \w+){0,4}? (?:ditolak|tidak|belum|gagal) /u,
  new RegExp(
    ` (?:\\d{1,2}x|\\d{1,2} kali|(?:dua|tiga|empat|lima|enam|berkali|berulang) kali|berkali|berulang|tiap (?:minggu|hari|bulan)|setiap (?:minggu|hari|bulan)|bolak)(?: \\w+){0,3}? (?:kesana|ke sana|nagih|tagih|tanya|tanyakan|telepon|surati|protes|komplain|ulang alik|tatap muka|datangi|minta|menghadap|balik|lapor) `,
    'u',
  ),
  / (?:telepon|tagih|tanya|tanyakan|surati|hubungi|lapor|datangi|protes|komplain)(?: \w+){0,3}? (?:berkali|berulang|terus|\d{1,2}x|\d{1,2} kali|(?:dua|tiga|empat|lima) kali) /u,
  new RegExp(
    ` ${TELL}(?: \\w+){0,2}? (?:ke|di|kepada|sama|ka|langsung|pada) (?:kantor|kantornya|petugas|petugasnya|loket|kasir|kasirnya|kepsek|kepala|atasan|humas|humasnya|balai|manajer|manajernya|pimpinan|cabang|koordinator|aplikasi|admin|adminnya|bupati|dewan|rumahnya)`,
    'u',
  ),
  new RegExp(
    ` (?:protes|komplain|tanya|tanyakan|nagih|menagih|keberatan|audiensi)(?: \\w+){0,4}? (?:${ANSWERED}|kasirnya|petugasnya|janji|menghasilkan|ditanya|disentak) `,
    'u',
  ),
  / (?:bulan|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|kemarin|tadi|minggu) (?:saya|kami|sy) (?:tanya|telepon|datangi|tagih) /u,
  / waktu (?:kami|saya) (?:datangi|tanya|protes|komplain|tagih) /u,
  / (?:i|we)(?: have| already| ve| then| also)* (?:talked|complained|reported|wrote|told|called|emailed|spoke|asked|phoned|visited|objected)(?: \w+){0,3} /u,
];

const NOT_TOLD: readonly RegExp[] = [
  new RegExp(
    ` ${NOT}(?: (?:pernah|sempat|ada|berani|jadi|saya|kami|kita|yang|sama|sekali|mau))* (?:lapor|melapor|ngelapor|laporkan|melaporkan|laporin|ngadu|adu|mengadu|adukan|mengadukan|komplain|protes|menyampaikan|sampaikan|disampaikan|dilaporkan|diadukan|bersurat|buat laporan|bikin laporan|kasih tahu|kasih tau|bilang|ngomong|bicara|tanya|tanyakan|bertanya|ketemu|jumpa|menemui|datangi|hubungi|telepon) `,
    'u',
  ),
  / (?:baru|pertama) kali(?: ini)? (?:lapor|melapor|mengadu|ngadu) /u,
  / (?:ini|baru) laporan pertama /u,
  / (?:gatau|gtau|tidak tau|tidak tahu|tidaktahu|tidak ngerti|tidak mengerti|bingung|entah)(?: \w+){0,2}? (?:lapor|melapor|ngadu|mengadu|komplain|laporan)(?: \w+){0,2}? (?:mana|kemana|siapa|dimana) /u,
  / (?:segan|takut|malu|sungkan|enggan|ragu)(?: \w+){0,2}? (?:lapor|melapor|mengadu|ngadu|protes|tanya|bertanya|komplain|bilang) /u,
  / (?:not|never|haven t|havent|didn t|didnt|nobody)(?: yet| been)? (?:report|reported|complain|complained|told|contacted|asked) /u,
  / (?:mengadu|lapor|ngadu|protes)(?: \w+){0,4}? (?:segan|takut|malu|sungkan) /u,
];

/** The neighbours' own head was told, or somebody at home. */
const NEIGHBOURS =
  / (?:lapor|melapor|bilang|ngadu|mengadu|kasih tahu|kasih tau|sampaikan|tanya)(?: \w+){0,2}? (?:rt|rw|tetangga|suami|istri|keluarga|teman|grup|kadus|ketua rt|ketua rw) (?!\w*(?:lurah|dinas|desa))/gu;

const VISITED =
  / (?:ke|datang|datangi|mendatangi|didatangi|menghadap|urus|pergi|kantor|antri|antre|di|kesana)(?: \w+){0,4}? /u;
const SENT_AWAY =
  / (?:(?:disuruh|suruh|diminta|dibilang)(?: \w+){0,2}? (?:balik|pulang|tunggu|nunggu|menunggu|datang|kembali|sabar|lagi)|bolak balik|bolak|dipingpong|pingpong|dioper|dilempar|dilempar2|dipersulit|tidak dilayani|ditolak|asyik disuruh|katanya|dibilang|jawabnya|jawabannya|dijawab|dimarahi|dibentak|ketawa) /u;
const OFTEN =
  / (?:\d{1,2} ?(?:x|kali)|\d{1,2}x|(?:dua|tiga|empat|lima|berkali|berulang) (?:kali|x)|berkali|berulang|sering|bolak) /u;

/** Wishes and announcements: nothing was told yet. */
const WISH: ReadonlySet<string> = new Set(
  'mau ingin hendak nak mohon izin tolong bisa boleh bisakah hendaknya untuk akan kalau cara ini belum tidak melalui dengan'.split(
    ' ',
  ),
);
const TO: ReadonlySet<string> = new Set('ke kepada sama di pada kat ka'.split(' '));
const TELLS = new RegExp(`^${TELL}$`, 'u');
/** So far behind the telling may stand whom it was told. */
const REACH = 10;

/** "lapor disdagtrin", "mengadu ... ke inspektorat": a body is told, and nobody only wishes to. */
const toldTo = (tokens: readonly Token[], bodies: readonly Body[]): boolean =>
  tokens.some(({ word }, at) => {
    if (!TELLS.test(word) || tokens.slice(Math.max(0, at - 3), at).some((one) => WISH.has(one.word)))
      return false;
    return bodies.some(
      ({ from, to }) =>
        from > at &&
        from <= at + REACH &&
        !['rt', 'rw'].includes(tokens[to - 1]?.word ?? '') &&
        (from === at + 1 || TO.has(tokens[from - 1]?.word ?? '')),
    );
  });

/** `line` as words.ts makes it. `bodies`: those named; a visit is one to somewhere. */
export const readReported = (
  line: string,
  tokens: readonly Token[],
  bodies: readonly Body[],
): 'yes' | 'no' | null => {
  const untold = NOT_TOLD.some((pattern) => pattern.test(line));
  const rest = [...NOT_TOLD, NEIGHBOURS].reduce((text, pattern) => text.replace(pattern, ' | '), line);
  if (TOLD.some((pattern) => pattern.test(rest))) return 'yes';
  if (untold) return 'no';
  if (toldTo(tokens, bodies)) return 'yes';
  return bodies.length > 0 &&
    SENT_AWAY.test(line) &&
    VISITED.test(line) &&
    (OFTEN.test(line) || / (?:sudah|telah) /u.test(line))
    ? 'yes'
    : null;
};
