// Moments in WIB (UTC+7, no summer time) from and to milliseconds since 1970 in UTC. Pure arithmetic: it reads no clock.
import { addDays, daysBetween, type Moment } from './calendar.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const AHEAD = 7 * 60 * MINUTE;
const FIRST_DAY = '1970-01-01';

export const wibOf = (ms: number): Moment => {
  const local = ms + AHEAD;
  const days = Math.floor(local / DAY);
  return { day: addDays(FIRST_DAY, days), minute: Math.floor((local - days * DAY) / MINUTE) };
};

/** Milliseconds since 1970 in UTC of a moment's first second. */
export const msOf = ({ day, minute }: Moment): number =>
  daysBetween(FIRST_DAY, day) * DAY + minute * MINUTE - AHEAD;

/** Minutes since midnight as a clock shows them: "08.00". */
export const timeOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join('.');
