// Telephone, identity and account numbers, mail and accounts on the net, however they are grouped.
import { spansOf } from './span.ts';
import type { Span } from './span.ts';

/** Digits as people say them: in Indonesian, and in the Malay, Minang, Ocu and Javanese of Riau. */
const DIGIT =
  '(?:nol|kosong|zero|satu|siji|sicek|ciek|dua|due|duo|loro|ro|tiga|tige|tigo|telu|empat|ampat|ampek|papat|pat|lima|lime|limo|enam|anam|onam|enem|nem|tujuh|tujoh|tujuah|tujuo|pitu|delapan|lapan|salapan|salopan|wolu|sembilan|semilan|sambilan|sanga|songo)';
const SPOKEN = new RegExp(`(?<!\\p{L})(?:${DIGIT}[\\s,.-]+){6,}${DIGIT}(?!\\p{L})`, 'giu');

/** 0812-3456-7890, +62 812 3456 7890, 62812..., 0812.3456.7890, (0761) 123456; letters O and l for digits are seen through. */
const PHONES: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:\(?\+?\s?62\)?[\s.\-–]?\(?0?\)?|[0oO])[\s./\-–]?8(?:[\s./\-–]{0,2}[\doOl]){7,12}(?![\p{L}\p{N}])/gu,
  /(?<!\d)\(?0(?:2[1-9]|[3-9]\d{1,2})\)?[\s.\-–]?\d{3,4}[\s.\-–]?\d{2,4}(?:[\s.\-–]?\d{1,3})?(?!\d)/gu,
  /(?:hp|wa|whatsapp|telp|telepon|telpon|tlp|nomor|nomer|no|hubungi|kontak|call)[\s.:=]*(?:saya|sy|kami|hp|wa|telp)?[\s.:=]*(8\d(?:[\s.\-–]?\d){7,11})(?!\d)/giu,
  SPOKEN,
];

/** Numbers that some office knows one person by. */
const MEMBERS =
  /(?:\bnim|\bnpm|nisn|no\.?\s?rm|rekam medis|polis|peserta|kepesertaan|registrasi|anggota|nasabah|debitur|kontrak|porsi|npwp|kwh|paspor|passport|sim|stnk|bpkb|rangka|mesin|akta|kk|ktp)(?:\s+(?:saya|sy|kami|no|nomor|nya))*[\s.:=]*([A-Z]?\d(?:[.\-–]?\d){5,18}(?:[.-]\d{3}){0,2})(?![\d/])/giu;
const MASKED_DIGITS = /(?<!\d)\d{4,12}[x*]{3,}(?!\p{L})/giu;

/** Sixteen digits, however grouped: NIK or the number of a family card. */
const SIXTEEN = /(?<!\d)\d(?:[\s.\-–]?\d){15}(?!\d)/gu;
const SIXTEEN_SHORT =
  /(?:nik|no\.?\s?ktp|nomor ktp|no\.?\s?kk|nomor kk)[\s.:=]*(?:saya|sy)?[\s.:=]*(\d(?:[\s.\-–]?\d){7,17})(?!\d)/giu;

/** Banks and wallets, then the number; cards and meters that lead to one person. */
const ACCOUNTS: readonly RegExp[] = [
  /(?:rek|rekening|norek|no\.?\s?rek|bri|bni|bca|btn|bsi|brk|mandiri|dana|ovo|gopay|shopeepay|va|virtual account)[\s.:=]*(?:saya|sy|no|nomor|bank|bri|bni|bca|brk|mandiri)*[\s.:=]*(\d(?:[\s.\-–]?\d){7,18})(?!\d)/giu,
  /(?:id ?pel|id pelanggan|nomor meter|no\.?\s?meter|nomor pelanggan|no\.?\s?pelanggan|id pel|kartu bpjs|no\.?\s?bpjs|nomor bpjs|no\.?\s?kartu|nomor kartu|nomor porsi|no\.?\s?porsi|nip|nuptk|nisn|no\.?\s?paspor|nomor paspor|paspor|bpjs)[\s.:=]*(?:saya|sy|kami|pln|pdam|listrik|air|no|nomor)*[\s.:=]*([A-Z]?\s?\d(?:[\s.\-–]?\d){5,18})(?!\d)/giu,
  // So long a number is no price and no date; one of a law or a letter is parted by slashes.
  /(?<![\d.,/-])\d{9,15}(?![\d/]|[.,]\d)/gu,
];

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?\p{L}{2,})+/giu;
const USERNAMES: readonly RegExp[] = [
  /(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|wa\.me|instagram\.com|facebook\.com|fb\.com|fb\.me|m\.facebook\.com|tiktok\.com|x\.com|twitter\.com|threads\.net)\/[^\s,;)]+/giu,
  /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])?/gu,
  /(?<!\p{L})(?:ig|instagram|fb|facebook|tiktok|twitter|telegram|username|akun)(?: saya| sy| kami)?\s*[:=]\s*([^\s,;]+(?: \p{Lu}\p{L}+)?)/giu,
  /(?<!\p{L})(?:ig|instagram|fb|facebook|tiktok|twitter|telegram|username|akun)(?: saya| sy| kami)?\s+((?=\S*[\d_.])[\p{L}\p{N}_.]{4,})/giu,
];

/** A vehicle's number plate leads to its owner; that of an office's car or a bus is the matter itself. */
const PLATE =
  /(?<![\p{L}\p{N}])(?:BM|BA|BB|BK|BH|BG|BE|BP|B|D|F|L|N|AB|AD|H|T|Z)\s?\d{3,4}\s?[A-Z]{1,3}(?![\p{L}\p{N}])/gu;
/** Of this province also in small letters. */
const SMALL_PLATE = /(?<![\p{L}\p{N}])bm\s?\d{3,4}\s?[a-z]{2,3}(?![\p{L}\p{N}])/giu;
const PUBLIC_VEHICLE =
  /(?:mobil dinas|plat merah|truk|truck|bus|angkot|oplet|travel|ambulans|ambulan|mobil patroli|mobil sampah|damkar)(?:(?!(?<!\p{L})(?:saya|kami|sy|aku)(?!\p{L}))[^.\n]){0,40}$/iu;

/** Numbers of laws and decrees. */
const LAW_BEFORE = /(?:pasal|perda|uu|nomor sk|sk)\s*$/iu;

/** Numbers and addresses on the net that lead to a person. */
export const numbersIn = (text: string): readonly Span[] => {
  const numbers = [
    ...PHONES.flatMap((pattern) => spansOf(text, 'phone', pattern)),
    ...[MEMBERS, MASKED_DIGITS].flatMap((pattern) => spansOf(text, 'account', pattern)),
    ...ACCOUNTS.flatMap((pattern) => spansOf(text, 'account', pattern)),
  ];
  return [
    ...[SIXTEEN, SIXTEEN_SHORT].flatMap((pattern) => spansOf(text, 'nik', pattern)),
    ...spansOf(text, 'email', EMAIL),
    ...numbers.filter(({ start }) => !LAW_BEFORE.test(text.slice(Math.max(0, start - 12), start))),
    ...[PLATE, SMALL_PLATE]
      .flatMap((pattern) => spansOf(text, 'plate', pattern))
      .filter(({ start }) => !PUBLIC_VEHICLE.test(text.slice(0, start))),
    ...USERNAMES.flatMap((pattern) => spansOf(text, 'username', pattern)),
  ];
};
