// More ways in which a message gives away who wrote it or of whom it tells: kin in dialect and in English, a name beside a
// telephone number, a name as it stands in a document.
import { span } from './span.ts';
import type { Span } from './span.ts';

/** Looks like a name: one to four words with a capital, or all in capitals; "bin" and the like may stand between. */
const NAME =
  "((?:\\p{Lu}[\\p{L}'’]+\\.?|\\p{Lu}\\.)(?:\\s+(?:bin|binti|bt|al|br|H|Hj)\\.?)?(?:\\s+(?:\\p{Lu}[\\p{L}'’]+|\\p{Lu}\\.)){0,3})";
const TITLE =
  '(?:(?:hj|h|haji|hajah|alm|almh|almarhum|almarhumah|tengku|datuk|raja|wan|encik|cik|opung)\\.?\\s+)?';
const KIN =
  '(?:anak|istri|isteri|suami|bini|laki|bojo|ibu|ayah|bapak|bapa|abah|mak|emak|amak|umak|apak|adik|adek|adiak|abang|kakak|kakek|nenek|atok|atuk|datuk|opung|oma|opa|uwo|paman|om|tante|bibi|mamak|etek|sepupu|ipar|mertua|menantu|keponakan|kemenakan|ponakan|cucu|budak|bocah|kawan|teman|sahabat|tetangga|jiran|pacar)';
const MINE =
  '(?:\\s+(?:kandung|pertama|kedua|ketiga|bungsu|sulung|perempuan|laki-laki|angkat|tiri))?\\s+(?:saya|saye|sy|kami|aku|ku|den|ambo|awak|gue|kulo|beta)';
const DOCUMENT =
  '(?:akta|akte|kk|ktp|ijazah|ijasah|rapor|paspor|sertipikat|sertifikat|buku nikah|bpkb|stnk|kartu|rekening|sk)(?:\\s+\\p{Ll}+){0,2}';

const CUES: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:${KIN}${MINE})\\s*,?\\s*(?:yang\\s+)?(?:bernama|namanya|nama|si|atas nama|yaitu)?\\s*:?\\s*(?:(?:pak|bu|bapak|ibu)\\s+(?!lurah|camat|kades|guru|rt|rw|kepala))?${TITLE}`,
    'giu',
  ),
  /(?<!\p{L})(?:my|our)\s+(?:son|daughter|wife|husband|mother|father|brother|sister|child|baby|grandmother|grandfather|friend|neighbou?r|uncle|aunt|name\s+is)\s*,?\s*(?:named\s+|called\s+|is\s+)?/giu,
  /(?<!\p{L})(?:i\s+am|i['’]m|this\s+is|regards|sincerely|yours)\s*,?\s*/giu,
  new RegExp(
    `(?<!\\p{L})di\\s+${DOCUMENT}\\s+(?:jadi|menjadi|tertulis|tercantum|tertera|ditulis|namanya|nama|adalah|:)?\\s*`,
    'giu',
  ),
  /(?<!\p{L})(?:tertulis|tercantum|tertera|ditulis|tercatat|seharusnya|harusnya|yang benar|yang betul|menjadi)\s+(?:nama\s+)?(?:atas nama\s+)?/giu,
  /(?<!\p{L})(?:panggil|panggil saja|panggil aja|sapa|disini|di sini dengan|dengan saya|dengan bapak|dengan ibu|saya dengan)\s+(?:saya\s+|aku\s+)?/giu,
  /bertanda tangan(?: di bawah)?(?: ini)?\s*[:,]?\s*(?:nama\s*[:=]?\s*)?/giu,
  /(?<!\p{L})(?:saya|pelapor|pengirim)\s*,?\s*(?:pak|bu|buk|ibu|bapak|mas|mbak|bang|kak)\s+/giu,
  /(?<!\p{L})(?:tetangga|teman|kawan|saudara|mertua|ipar)\s+(?:saya|kami)\s*,?\s*(?:pak|bu|buk|ibu|bapak|mas|mbak|bang|kak|si)\s+/giu,
  /(?<!\p{L})(?:hubungi|hub|kontak|contact person|cp|narahubung|wa|telp|telepon|call)\s*[:.]?\s*(?:saya|sdr|sdri|bapak|ibu|pak|bu)?\s*/giu,
];
/** Called so at home and in the village, never at a counter. */
const ELDERS =
  /(?<!\p{L})(?:[Mm]bah|[Mm]ak|[Ww]ak|[Uu]wak|[Oo]pung|[Aa]tok|[Aa]tuk|[Nn]enek|[Kk]akek|[Nn]ek|[Kk]ek|[Mm]pok|[Uu]ni|[Uu]da|[Ee]tek|[Aa]ngah|[Mm]ak ?[Cc]ik|[Pp]ak ?[Cc]ik|MBAH|MAK|OPUNG|NENEK|KAKEK)\s+(?=\p{Lu})/gu;
/** Kin without a word whose: only a name of several words is believed. */
const KIN_ALONE =
  /(?<!\p{L})(?:adik|adek|anak|istri|suami|kakak|abang|ayah|mertua|menantu|keponakan|cucu)\s+(?=\p{Lu})/gu;
/** "Ibu Rosmina br Lubis", "bapak Zainal umur 66": an official is named without his family and his age. */
const ELDER_NAMED = new RegExp(
  `(?<!\\p{L})(?:[Ii]bu|[Bb]apak|[Pp]ak|[Bb]u)\\s+(?=${NAME}(?:\\s*,?\\s*\\(?(?:umur|usia|\\d{2} ?(?:th|thn|tahun))(?!\\p{L})))|(?<!\\p{L})(?:[Ii]bu|[Bb]apak|[Pp]ak|[Bb]u)\\s+(?=\\p{Lu}\\p{L}+\\s+(?:bin|binti|bt|br)\\.?\\s+\\p{Lu})`,
  'gu',
);
/** "Yuli Astuti, istri saya". */
const BEFORE_KIN = new RegExp(`(?<!\\p{L})${NAME}\\s*,\\s*(?=${KIN}${MINE}(?!\\p{L}))`, 'gu');
/** "Pak Simanungkalit, Duri, hp 0813...": who leaves his number at the beginning or the end of a message. */
const WITH_NUMBER =
  /(?:^|[.!?\n])\s*(?:[Pp]ak|[Bb]u|[Ii]bu|[Bb]apak|[Bb]ang|[Kk]ak)\s+(?=\p{Lu}[^.!?\n]{2,50}?(?:hp|wa|telp|no)\.?\s*[:.]?\s*(?:\+?62|0)\s?8)/gu;
/** "nami kulo Bagiyo", "namo ambo Afrizon". */
const IN_DIALECT =
  /(?<!\p{L})(?:name|namo|nami|namong|jeneng|jenengku|aran)\s+(?:saye|sayo|saya|kulo|kula|aku|ambo|awak|den|denai|hamba)\s+/giu;
const FIRST = new RegExp(`^${NAME}`, 'u');
/** Words with a capital at the start of what is no name. */
const NO_NAME =
  /^(?:Saya|Kami|Sudah|Belum|Tidak|Yang|Dan|Di|Ke|Dari|Pak|Bapak|Bu|Ibu|Dinas|Kantor|Desa|Kelurahan|Kecamatan|Kabupaten|Kota|Puskesmas|Rumah|RS\p{Lu}*|SD\p{Lu}*|SMP\p{Lu}*|SMA\p{Lu}*|SMK\p{Lu}*|KTP|KK|NIK|BPJS|PLN|PDAM|WA|HP|Jalan|Jl|Provinsi|Riau|Indonesia|PT|CV|Camat|Lurah|Kades|Kepala|Petugas|Polres|Polsek|BPN|CS|Admin|Ombudsman|PNS|ASN|The|A|An|My|Not|From|In|Very|Indonesian|Writing|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Disdukcapil|Capil|Dukcapil)(?!\p{L})/u;

/** "Sri Wahyuni, Tualang: ..." */
const OPENING = new RegExp(`^\\s*${NAME}\\s*[,(/-]\\s*\\p{Lu}[\\p{L} ]{2,20}\\)?\\s*[:.]`, 'gu');
const BESIDE_PHONE = new RegExp(
  `(?<!\\p{L})${NAME}\\s*[,:(/-]?\\s*(?=(?:\\+?62|0)[\\s.-]?8[\\d\\s.-]{7,})`,
  'gu',
);

/** `isName`: whether a word may be part of one. */
export const moreNamesIn = (text: string, isName: (word: string) => boolean): readonly Span[] => {
  const take = (at: number): readonly Span[] => {
    const found = FIRST.exec(text.slice(at, at + 80))?.[1];
    if (found === undefined || NO_NAME.test(found)) return [];
    const words = found.split(/\s+/u);
    const until = words.findIndex((word) => !isName(word));
    const kept = (until < 0 ? words : words.slice(0, until)).join(' ');
    return kept.length > 1 ? [span('name', at, text.slice(at, at + kept.length))] : [];
  };
  const several = (spans: readonly Span[]): readonly Span[] =>
    spans.filter(({ start, end }) => /\s/u.test(text.slice(start, end).trim()));
  const behind = (cue: RegExp): readonly Span[] =>
    [...text.matchAll(cue)].flatMap((match) => take(match.index + match[0].length));
  return [
    ...[ELDERS, ELDER_NAMED, WITH_NUMBER, IN_DIALECT].flatMap(behind),
    ...several(behind(KIN_ALONE)),
    ...[...text.matchAll(BEFORE_KIN)].flatMap((match) => take(match.index)),
    ...CUES.flatMap((cue) => [...text.matchAll(cue)].flatMap((match) => take(match.index + match[0].length))),
    ...[...text.matchAll(OPENING)].flatMap(() => take(text.search(/\S/u))),
    ...[...text.matchAll(BESIDE_PHONE)].flatMap((match) => take(match.index)),
  ];
};
