// A late case climbs: each step is somebody who can bring an answer nearer, is told once, and is given working days before the
// next one is. A step on which nobody stands is passed over at once.
import { addWorkingDays, type Holidays, type Moment, type OfficeHours } from './calendar.ts';
import type { Day } from './reading.ts';

/** head-of-agency and inspectorate are the agency's; officer and head the office's. */
const WHO = ['focal', 'deputy', 'superior', 'head-of-agency', 'inspectorate', 'officer', 'head'] as const;
export type Who = (typeof WHO)[number];

/** A step, and the working days it is given until the next. */
export type Rung = { readonly who: Who; readonly waits: number };

/** Whose step it is that is late: an agency's climbs from its focal point, one of the office's own from its officers. */
export type Side = 'agency' | 'office';

/** No step was taken yet. */
export const BELOW = -1;

export const isRung = (value: unknown): value is Rung =>
  typeof value === 'object' &&
  value !== null &&
  'who' in value &&
  WHO.some((who) => who === value.who) &&
  'waits' in value &&
  typeof value.waits === 'number';

/** The first step above `last` on which somebody stands; null: there is none, and the case has climbed to its end. */
export const nextStep = (
  rungs: readonly Rung[],
  last: number,
  stands: (who: Who) => boolean,
): number | null => {
  const next = rungs.findIndex((rung, at) => at > last && stands(rung.who));
  return next === -1 ? null : next;
};

/** When the step after one taken on `day` is due: as the office opens. */
export const climbsAt = (day: Day, waits: number, hours: OfficeHours, holidays: Holidays): Moment => ({
  day: addWorkingDays(day, waits, holidays),
  minute: hours.open,
});
