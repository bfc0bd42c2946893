// Where somebody lives: a road with the number of a house, RT and RW, a house in an estate, and what a person says of
// himself. A road alone stays: it may be the very thing complained of.
import { spansOf } from './span.ts';
import type { Span } from './span.ts';

const ROAD = '(?:jl|jln|jalan|gg|gang|lorong|lrg|jalur)';
const HOUSE = '(?:no|nomor|nmr|nomer|rumah no|#)';
/** Where a phrase of an address ends. */
const STOP =
  '(?=[,;\\n]|\\.\\s|\\.$|$|\\s(?:yang|dan|sudah|udah|sdh|udh|tapi|tp|karena|krn|sejak|saya|kami|sy|tidak|ga|gak|blm|belum|mau|ingin|rusak|mati|banjir|hp|wa|nik|untuk|dengan|dekat|adalah|telah)(?!\\p{L}))';
const ADDRESSES: readonly RegExp[] = [
  // a road with a number of a house
  new RegExp(
    `(?<!\\p{L})${ROAD}\\.?\\s+[\\p{L}\\p{N}.'’ ]{2,40}?\\s*,?\\s*${HOUSE}\\.?\\s*:?\\s*\\d+\\s?[a-z]?(?![\\p{L}\\p{N}])(?:\\s*,?\\s*rt\\.?\\s*/?\\s*(?:rw)?\\.?\\s*\\d+(?:\\s*[/,]?\\s*(?:rw)?\\.?\\s*\\d+)?)?`,
    'giu',
  ),
  // an alley with the number of a house and no word before it, at the end of what is said
  /(?<!\p{L})(?:gg|gang|lorong|lrg|jl|jln|jalan)\.?\s+(?:\p{L}[\p{L}'’.]*\s+){1,3}\d{1,4}\s?[a-z]?(?=\s*(?:[,;.\n]|$|rt|kel|kec))/giu,
  // RT and RW
  /(?<!\p{L})rt\.?\s*\/?\s*(?:rw)?\.?\s*:?\s*\d{1,3}(?:\s*[/,]?\s*(?:dan\s)?(?:rw)?\.?\s*\d{1,3})?(?!\d)/giu,
  /(?<!\p{L})rw\.?\s*:?\s*\d{1,3}(?!\d)/giu,
  // a house in an estate
  /(?<!\p{L})(?:perumahan|perum|komplek|kompleks|komp|villa|cluster|griya|permata|rusun|rusunawa|asrama|kost?|kos-kosan)\.?\s+[\p{L}\p{N}.' ]{2,40}?\s*,?\s*(?:blok|blk|no|nomor|kamar|unit|lantai)\.?\s*[a-z]{0,2}\s?[-/]?\s?\d*\s?[a-z]?(?:\s*,?\s*(?:no|nomor)\.?\s*\d+\s?[a-z]?)?(?![\p{L}\p{N}])/giu,
  /(?<!\p{L})(?:perumahan|perum|komplek|kompleks|komp|griya|villa|cluster)\.?\s+[\p{L}\p{N}.' ]{2,40}?\s[a-z]{1,2}\s?[/-]\s?\d{1,3}(?![\p{L}\p{N}])/giu,
  /(?<!\p{L})blok\s+[a-z]{1,2}\s?[-/]?\s?\d*(?:\s*,?\s*(?:no|nomor)\.?\s*\d+\s?[a-z]?)?(?![\p{L}\p{N}])/giu,
  // what a person says of himself
  new RegExp(
    `(?:alamat(?: lengkap| rumah| saya| sy| kami| ktp| domisili)*\\s*(?:saya|di|adalah|ada di|[:=])[\\s:=]*(?:di )?)([^\\n;]{3,90}?)${STOP.replace('[,;\\\\n]', '[;\\\\n]')}`,
    'giu',
  ),
  new RegExp(
    `(?:tinggal|beralamat|berdomisili|domisili|menetap|ngontrak|ngekos|rumah (?:saya|kami|sy|orangtua saya))\\s+(?:saya |kami )?(?:di|kat|beralamat di|ada di)\\s+((?:${ROAD}|perum\\p{L}*|komplek\\p{L}*|kost?|blok|rt|dusun|lorong)\\.?\\s[^\\n,;]{2,60}?)${STOP}`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})alamat\\s*:?\\s+(${ROAD}\\.?\\s[^\\n,;]{2,60}?)${STOP}`, 'giu'),
  /kode ?pos\s*:?\s*\d{5}/giu,
];

export const addressesIn = (text: string): readonly Span[] =>
  ADDRESSES.flatMap((pattern) => spansOf(text, 'address', pattern));
