// Days as people write them in a fixed word's rest: "3-7 Desember", "30 November s.d. 4 Desember 2026", "3/12 - 7/12". Of plans,
// so a day without a year is the next one to come.
import { dayFrom } from './calendar.ts';

const MONTHS = [
  'januari|jan',
  'februari|pebruari|feb',
  'maret|mar',
  'april|apr',
  'mei',
  'juni|jun',
  'juli|jul',
  'agustus|agu|agt',
  'september|sept|sep',
  'oktober|okt',
  'november|nopember|nov|nop',
  'desember|des',
] as const;

const MONTH = `(${MONTHS.join('|')})`;
const TO = String.raw`\s*(?:-|–|—|s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?|hingga|ke)\s*`;
const WORDED = String.raw`(\d{1,2})\s+${MONTH}\.?(?:\s+(\d{4}))?`;
const NUMBERED = String.raw`(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?`;

/** The longest way of writing comes first. */
const SPAN = new RegExp(String.raw`\b(\d{1,2})(?:\s+${MONTH}\.?)?(?:\s+(\d{4}))?${TO}${WORDED}\b`, 'iu');
const NUMBERED_SPAN = new RegExp(String.raw`\b${NUMBERED}${TO}${NUMBERED}\b`, 'iu');
const ONE = new RegExp(String.raw`\b${WORDED}\b`, 'iu');
const NUMBERED_ONE = new RegExp(String.raw`\b${NUMBERED}\b`, 'iu');

export type Span = { readonly first: string; readonly last: string };

const monthOf = (word: string | undefined): number =>
  MONTHS.findIndex((names) => names.split('|').includes((word ?? '').toLowerCase())) + 1;

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The day in the year that was written; without one the first that is not before `from`. */
const upcoming = (day: number, month: number, year: string | undefined, from: string): string | null => {
  if (year !== undefined) return dayFrom(Number(year), month, day);
  const here = dayFrom(yearOf(from), month, day);
  return here !== null && here >= from ? here : dayFrom(yearOf(from) + 1, month, day);
};

const spanFrom = (first: string | null, last: string | null): Span | null =>
  first !== null && last !== null && first <= last ? { first, last } : null;

/** The days that a text names, one day as a span of its own; null: none, or a span that ends before it begins. */
export const spanIn = (text: string, today: string): Span | null => {
  const worded = SPAN.exec(text);
  if (worded) {
    const [, day1, month1, year1, day2, month2, year2] = worded;
    const end = upcoming(Number(day2), monthOf(month2), year2, today);
    if (end === null) return null;
    const month = monthOf(month1 ?? month2);
    const wanted = year1 ?? String(yearOf(end) - (month > monthOf(month2) ? 1 : 0));
    return spanFrom(dayFrom(Number(wanted), month, Number(day1)), end);
  }
  const numbered = NUMBERED_SPAN.exec(text);
  if (numbered) {
    const [, day1, month1, year1, day2, month2, year2] = numbered;
    const end = upcoming(Number(day2), Number(month2), year2, today);
    if (end === null) return null;
    const wanted = year1 ?? String(yearOf(end) - (Number(month1) > Number(month2) ? 1 : 0));
    return spanFrom(dayFrom(Number(wanted), Number(month1), Number(day1)), end);
  }
  const one = oneDayIn(text, today);
  return one === null ? null : { first: one, last: one };
};

/** The first single day that a text names; null: none. */
export const oneDayIn = (text: string, from: string): string | null => {
  const worded = ONE.exec(text);
  if (worded) return upcoming(Number(worded[1]), monthOf(worded[2]), worded[3], from);
  const numbered = NUMBERED_ONE.exec(text);
  return numbered ? upcoming(Number(numbered[1]), Number(numbered[2]), numbered[3], from) : null;
};
