// Whether the agency was told already. Said plainly ("sudah lapor", "belum pernah lapor") it is believed; going to the
// office counts only when the words say that the person was sent away there.

const TELL =
  '(?:lapor|melapor|laporkan|melaporkan|dilaporkan|laporan|pengaduan|adu|ngadu|adukan|mengadukan|diadukan|aduan|komplain|complain|komplen|protes|keluhkan|mengeluhkan|sampaikan|menyampaikan|disampaikan|surati|menyurati|disurati|bersurat|somasi|konfirmasi)';
const GAP = '(?: \\w+){0,3}?';
const NOT = '(?:belum|tidak)';

/** Told, and what came of it. */
const TOLD: readonly RegExp[] = [
  new RegExp(` (?:sudah|telah|pernah)${GAP} ${TELL} `, 'u'),
  new RegExp(
    ` ${TELL}(?: \\w+){0,6}? (?:dicuekin|dicueki|dicuekkan|diabaikan|dikacangin|didiamkan|dibiarkan|ditolak|dilempar|lempar) `,
    'u',
  ),
  new RegExp(
    ` ${TELL}(?: \\w+){0,8}? ${NOT}(?: \\w+){0,2}? (?:ditanggapi|digubris|direspon|respon|dijawab|diproses|ditindak\\w*|tindak|ditangani|dibalas|diangkat|angkat|turun|diacuh\\w*|kabar|jawaban|jwban|solusi|perubahan|perkembangan|diperiksa|dimediasi|dijemput|diperbaiki) `,
    'u',
  ),
  / (?:sms|wa|whatsapp|telepon|telpon|hubungi|menghubungi|email)(?: \w+){0,5}? (?:tidak|belum|hanya)(?: \w+){0,2}? (?:dibalas|diangkat|angkat|dijawab|direspon|respon|read|ditanggapi|digubris) /u,
  / (?:kirim|mengirim|kirimkan|layangkan) surat (?:keberatan|ke|kepada|protes|aduan) /u,
  / call center(?: \w+){0,3}? (?:tidak|belum) /u,
];

const NOT_TOLD: readonly RegExp[] = [
  new RegExp(
    ` ${NOT}(?: (?:pernah|sempat|ada|berani|jadi|saya|kami|kita|sama|sekali))* (?:lapor|melapor|laporkan|melaporkan|ngadu|adu|mengadu|adukan|mengadukan|komplain|complain|protes|menyampaikan|sampaikan|disampaikan|dilaporkan|diadukan|bersurat|buat laporan|bikin laporan|kasih tahu) `,
    'u',
  ),
  / (?:baru|pertama) kali(?: ini)? (?:lapor|melapor|mengadu|ngadu) /u,
  / (?:ini|baru) laporan pertama /u,
];

const VISITED =
  / (?:ke|datang|datangi|mendatangi|didatangi|menghadap|urus|pergi|kantor|antri|antre|di)(?: \w+){0,4}? /u;
const SENT_AWAY =
  / (?:(?:disuruh|suruh|diminta|dibilang)(?: \w+){0,2}? (?:balik|pulang|tunggu|nunggu|menunggu|datang|kembali|sabar|lagi)|bolak balik|bolak|dipingpong|pingpong|dioper|dilempar|dilempar2|dipersulit|tidak dilayani|ditolak|asyik disuruh) /u;
const OFTEN =
  / (?:\d{1,2} ?(?:x|kali)|\d{1,2}x|(?:dua|tiga|empat|lima|berkali|berulang) (?:kali|x)|berkali|berulang|sering|bolak) /u;

/** `named`: whether a body is named in the text at all; a visit is one to somewhere. */
export const readReported = (line: string, named: boolean): 'yes' | 'no' | null => {
  const untold = NOT_TOLD.some((pattern) => pattern.test(line));
  const rest = NOT_TOLD.reduce((text, pattern) => text.replace(pattern, ' | '), line);
  if (TOLD.some((pattern) => pattern.test(rest))) return 'yes';
  if (untold) return 'no';
  return named &&
    SENT_AWAY.test(line) &&
    VISITED.test(line) &&
    (OFTEN.test(line) || / (?:sudah|telah) /u.test(line))
    ? 'yes'
    : null;
};
