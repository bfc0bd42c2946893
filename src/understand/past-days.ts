// Days of the past, counted back from a day that is given.
import { addDays, dayFrom } from '../core/calendar.ts';
import type { Day } from '../core/reading.ts';
import type { Unit } from './date-words.ts';

/** Year, month, date. */
export const partsOf = (day: Day): readonly [number, number, number] => {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  return [y, m, d];
};

/** Year and month so many months before. */
export const monthBefore = (day: Day, months: number): readonly [number, number] => {
  const [y, m] = partsOf(day);
  const index = y * 12 + (m - 1) - months;
  return [Math.floor(index / 12), (index % 12) + 1];
};

/** The same day so many months before; the month's last day where it has no such day. */
const monthsBefore = (day: Day, months: number): Day => {
  const [year, month] = monthBefore(day, months);
  for (let date = partsOf(day)[2]; date > 0; date -= 1) {
    const found = dayFrom(year, month, date);
    if (found !== null) return found;
  }
  return day;
};

/** The day so much earlier; half a month is 15 days. */
export const before = (today: Day, amount: number, unit: Unit): Day => {
  if (unit === 'tahun') return monthsBefore(today, Math.round(amount * 12));
  if (unit === 'bulan') return amount < 1 ? addDays(today, -15) : monthsBefore(today, amount);
  return addDays(today, -Math.round(amount * (unit === 'minggu' ? 7 : 1)));
};

/** A day and month without a year: the last such day that has been. */
export const lastSuch = (today: Day, month: number, date: number): Day | null => {
  const [year] = partsOf(today);
  const candidates = [dayFrom(year, month, date), dayFrom(year - 1, month, date)];
  return candidates.find((day) => day !== null && day <= today) ?? null;
};

/** "tgl 31": the last month that had such a day. */
export const lastDate = (today: Day, date: number): Day | null => {
  for (let months = 0; months < 12; months += 1) {
    const day = dayFrom(...monthBefore(today, months), date);
    if (day !== null && day <= today) return day;
  }
  return null;
};
