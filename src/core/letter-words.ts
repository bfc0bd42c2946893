// An appointment letter as somebody writes it: "800/123/BKD/2026, 3 Januari 2026, berlaku sampai 31 Desember 2027".
import type { Letter } from './held.ts';
import { oneDayIn } from './written-days.ts';

const UNTIL = /(?:berlaku\s+)?(?:s\.?\s*\/?\s*d\.?|sampai(?:\s+dengan)?|hingga)\s+(.+)$/iu;
const LONGEST_NUMBER = 80;

/** What the words tell; null: no number, which a letter always has. Days without a year are of this one. */
export const letterIn = (text: string, today: string): Letter | null => {
  const year = `${today.slice(0, 4)}-01-01`;
  const [whole, last] = UNTIL.exec(text) ?? [];
  const before = whole === undefined ? text : text.slice(0, text.indexOf(whole));
  const number = before
    .split(/,|;|\n|\s+(?:tanggal|tgl\.?|berlaku)\s+/iu)[0]!
    .replace(/^\s*(?:sk|surat(?:\s+(?:tugas|keputusan|penunjukan))?)?\s*(?:nomor|no\.?)?\s*:?\s*/iu, '')
    .trim();
  if (!/\d/u.test(number) || number.length > LONGEST_NUMBER) return null;
  return {
    number,
    day: oneDayIn(before.slice(before.indexOf(number) + number.length), year),
    from: null,
    until: last === undefined ? null : oneDayIn(last, today),
  };
};
