// Dates written in numbers alone: "12/9", "12-09-2026", "12.9.26". Day before month, as Indonesians write it.
import { dayFrom } from '../core/calendar.ts';
import type { Day } from '../core/reading.ts';
import { BIRTH_REACH, found, near, OLDEST_YEARS, SURE, type Found, type Scene } from './date-scene.ts';
import * as say from './date-words.ts';
import { lastSuch, partsOf } from './past-days.ts';

const NUMERIC = /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2}))?(?![\d/])/gu;
const TOLD_AS_DATE = /(?:tgl|tanggal|tggl|pada|sejak|hari)\.?\s*$/iu;
/** Numbers of houses, hours, laws, shares: "RT 02/05", "jam 18.00", "lewat 2/3". */
const NO_DATE_AFTER =
  /(?:(?<!\p{L})(?:rt|rw|no|nomor|blok|gg|pasal|sk|km|jam|pukul|pkl|lewat|x|rp|kelas|nilai)\.?\s*(?:\/?rw)?\.?\s*|\p{L})$/iu;
/** Without a year or a word before it "2/3" is a share: as day and month only what no share looks like. */
const isShare = (first: number, second: number): boolean => first < second && second <= 4;

const numericDay = (today: Day, first: number, second: number, year: string | undefined): Day | null => {
  if (year === undefined) return lastSuch(today, second, first);
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  if (full < partsOf(today)[0] - OLDEST_YEARS) return null;
  return dayFrom(full, second, first) ?? dayFrom(full, first, second);
};

export const numericIn = (scene: Scene): readonly Found[] =>
  [...scene.text.matchAll(NUMERIC)].flatMap((match) => {
    const [whole, first = '', mark, second = '', year] = match;
    const beforeIt = scene.text.slice(Math.max(0, match.index - 12), match.index);
    const told = TOLD_AS_DATE.test(beforeIt);
    const at = scene.tokens.findIndex((token) => token.start >= match.index);
    if (
      at < 0 ||
      whole === '24/7' ||
      NO_DATE_AFTER.test(beforeIt) ||
      near(scene.words, at, say.AGE, BIRTH_REACH)
    )
      return [];
    if (year === undefined && !told && (mark !== '/' || isShare(Number(first), Number(second)))) return [];
    return found(scene, at, SURE.told, numericDay(scene.today, Number(first), Number(second), year), 'day');
  });
