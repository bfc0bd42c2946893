// A day that is still to come, as a focal point writes it: "5 April", "tgl 5", "5/4", "Senin depan", "3 hari kerja lagi". And
// the reason behind it, where he wrote one.
import { addDays, dayFrom, weekdayOf } from './calendar.ts';
import type { Day } from './reading.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
const WEEKDAYS = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'];
/** Nobody promises beyond a year; such a date was mistyped. */
const FARTHEST = 366;

const NUMBERED = /\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?\b/u;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/u;
const NAMED =
  /\b(\d{1,2})\s+(jan|feb|mar|apr|mei|may|jun|jul|agu|agt|ags|aug|sep|okt|oct|nov|des|dec)[a-z]*\.?(?:\s+(\d{4}))?\b/u;
const OF_MONTH = /\b(?:tanggal|tgl)\.?\s*(\d{1,2})\b/u;
const IN_DAYS =
  /\b(\d{1,2})\s+hari\s+(kerja\s+)?(?:lagi|ke\s?depan)\b|\bdalam\s+(\d{1,2})\s+hari(\s+kerja)?\b/u;
const WEEKDAY = /\b(senin|selasa|rabu|kamis|jum'?at|sabtu)\b/u;

const MONTH_ALIKE: { readonly [written: string]: string } = {
  may: 'mei',
  agt: 'agu',
  ags: 'agu',
  aug: 'agu',
  oct: 'okt',
  dec: 'des',
};

type Calendar = { readonly today: Day; readonly workingDay: (n: number) => Day };

/** Without a year: the first such day after today. */
const onDate = (today: Day, date: number, month: number, year?: number): Day | null => {
  if (year !== undefined) return dayFrom(year, month, date);
  const here = Number(today.slice(0, 4));
  const day = dayFrom(here, month, date);
  return day !== null && day > today ? day : dayFrom(here + 1, month, date);
};

const ofMonth = (today: Day, date: number): Day | null => {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const day = dayFrom(year, month, date);
  if (day !== null && day > today) return day;
  return month === 12 ? dayFrom(year + 1, 1, date) : dayFrom(year, month + 1, date);
};

const dayIn = (text: string, { today, workingDay }: Calendar): Day | null => {
  const iso = ISO.exec(text);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = NAMED.exec(text);
  if (named) {
    const month = MONTHS.indexOf(MONTH_ALIKE[named[2]!] ?? named[2]!) + 1;
    return onDate(today, Number(named[1]), month, named[3] === undefined ? undefined : Number(named[3]));
  }
  const numbered = NUMBERED.exec(text);
  if (numbered)
    return onDate(
      today,
      Number(numbered[1]),
      Number(numbered[2]),
      numbered[3] === undefined ? undefined : Number(numbered[3]),
    );
  const date = OF_MONTH.exec(text);
  if (date) return ofMonth(today, Number(date[1]));
  const days = IN_DAYS.exec(text);
  if (days) {
    const count = Number(days[1] ?? days[3]);
    return (days[2] ?? days[4]) === undefined ? addDays(today, count) : workingDay(count);
  }
  if (/\bbesok\b/u.test(text)) return addDays(today, 1);
  if (/\blusa\b/u.test(text)) return addDays(today, 2);
  const weekday = WEEKDAY.exec(text);
  if (weekday) {
    const wanted = WEEKDAYS.indexOf(weekday[1]!.replace("'", '')) + 1;
    return addDays(today, ((wanted - weekdayOf(today) + 6) % 7) + 1);
  }
  if (/\bminggu depan\b/u.test(text)) return addDays(today, 7);
  return null;
};

/** The day that the words name; null: none, or one that is not to come within a year. */
export const comingDay = (words: string, calendar: Calendar): Day | null => {
  const day = dayIn(words.toLowerCase(), calendar);
  return day !== null && day > calendar.today && day <= addDays(calendar.today, FARTHEST) ? day : null;
};

const BECAUSE = /\b(?:karena|karna|krn|sebab|alasan(?:nya)?:?)\s+(\S[\s\S]*)$/iu;

/** What stands behind "karena"; null: no reason was given. */
export const reasonIn = (words: string): string | null => BECAUSE.exec(words)?.[1]?.trim() ?? null;
