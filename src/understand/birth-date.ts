// A date of birth as people write it: 4 mei 1995, 04-05-95, 4/5/1995.
import { dayFrom } from '../core/calendar.ts';
import type { Day } from '../core/reading.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'ag', 'sep', 'okt', 'no', 'des'];
export const DATE =
  /(\d{1,2})\s?[/.\-– ]\s?(\d{1,2}|jan\p{L}*|[fp]eb\p{L}*|mar\p{L}*|apr\p{L}*|mei|jun\p{L}*|jul\p{L}*|agu?s?t?\p{L}*|sep\p{L}*|okt\p{L}*|no[vp]\p{L}*|des\p{L}*)\s?[/.\-– ,]\s?((?:19|20)\d{2}|\d{2})(?!\d)/iu;
/** Nobody who reports is younger; two digits of a year mean the century that fits. */
const YOUNGEST = 10;

const monthOf = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  const low = word.toLowerCase().replace(/^peb/u, 'feb');
  return MONTHS.findIndex((start) => low.startsWith(start)) + 1;
};

/** The day a match of DATE means, or null where there is none or it lies ahead. */
export const birthDay = (match: RegExpExecArray, today: Day): Day | null => {
  const [, date = '', month = '', year = ''] = match;
  const now = Number(today.slice(0, 4));
  const short = Number(year) + 2000 > now - YOUNGEST ? Number(year) + 1900 : Number(year) + 2000;
  const day = dayFrom(year.length === 2 ? short : Number(year), monthOf(month), Number(date));
  return day !== null && day <= today ? day : null;
};
