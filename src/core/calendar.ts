// Days of the office's calendar. A working day is Monday to Friday and not in the holiday table (national holidays and
// shared leave). Days are WIB, written YYYY-MM-DD; nothing here knows what day it is.
import type { Day } from './reading.ts';

export type Holidays = ReadonlySet<Day>;

/** A moment in WIB: a day and the minutes since its midnight, 0 to 1439. */
export type Moment = { readonly day: Day; readonly minute: number };

/** Minutes since midnight; open is inside, close is not. */
export type OfficeHours = { readonly open: number; readonly close: number };

/** A longer run of days off means a broken table; without a bound a search would never end. */
const LONGEST_REST = 366;

/** Days since 1970-01-01. Howard Hinnant's civil calendar arithmetic, so that no clock or time zone can slip in. */
const numberOf = (day: Day): number => {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  );
};

const dayOf = (days: number): Day => {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const part = Math.floor((5 * dayOfYear + 2) / 153);
  const d = dayOfYear - Math.floor((153 * part + 2) / 5) + 1;
  const m = part < 10 ? part + 3 : part - 9;
  return writeDay(yearOfEra + era * 400 + (m <= 2 ? 1 : 0), m, d);
};

const writeDay = (y: number, m: number, d: number): Day =>
  `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

/** The day with these parts (month 1 to 12), or null where the calendar has no such day. */
export const dayFrom = (year: number, month: number, date: number): Day | null => {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const day = writeDay(year, month, date);
  return dayOf(numberOf(day)) === day ? day : null;
};

/** `n` calendar days after `day`; before it when `n` is negative. */
export const addDays = (day: Day, n: number): Day => dayOf(numberOf(day) + n);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;

export const isWorkingDay = (day: Day, holidays: Holidays): boolean =>
  weekdayOf(day) <= 5 && !holidays.has(day);

/** The first working day from `day` on in steps of `step` days, `day` itself excluded. */
const workingDayBeyond = (day: Day, step: 1 | -1, holidays: Holidays): Day => {
  for (let n = 1; n <= LONGEST_REST; n += 1) {
    const candidate = addDays(day, n * step);
    if (isWorkingDay(candidate, holidays)) return candidate;
  }
  throw new Error(`no working day within ${LONGEST_REST} days of ${day}: the holiday table is wrong`);
};

/** The first working day after `day`. */
export const nextWorkingDay = (day: Day, holidays: Holidays): Day => workingDayBeyond(day, 1, holidays);

/** The `n`th working day after `day` (before it when `n` is negative); `day` itself when `n` is 0. */
export const addWorkingDays = (day: Day, n: number, holidays: Holidays): Day => {
  let at = day;
  for (let left = Math.abs(n); left > 0; left -= 1) at = workingDayBeyond(at, n < 0 ? -1 : 1, holidays);
  return at;
};

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: Day, to: Day, holidays: Holidays): number => {
  let count = 0;
  for (let n = daysBetween(from, to); n > 0; n -= 1) if (isWorkingDay(addDays(from, n), holidays)) count += 1;
  return count;
};

/** The first moment at or after this one at which the office is open. */
export const nextOfficeMoment = (moment: Moment, hours: OfficeHours, holidays: Holidays): Moment => {
  const open = isWorkingDay(moment.day, holidays) && moment.minute < hours.close;
  if (open) return { day: moment.day, minute: Math.max(moment.minute, hours.open) };
  return { day: nextWorkingDay(moment.day, holidays), minute: hours.open };
};
