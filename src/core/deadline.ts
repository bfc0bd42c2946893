// A deadline counts working days in WIB: day 1 is the first working day after the start, the last one ends at 16.00.
// While the citizen is asked, the clock of the agency stands still.
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from './calendar.ts';
import type { Holidays, Moment, OfficeHours } from './calendar.ts';
import type { Day } from './reading.ts';

/** Minutes since midnight at which a deadline ends: 16.00 WIB, the end of office hours. */
export const END_OF_DAY = 960;

/** The citizen was asked on a day and answered on another; null while he has not, then nothing is added yet. */
export type Pause = { readonly asked: Day; readonly answered: Day | null };

export type Clock = {
  readonly startDay: Day;
  /** Minutes since midnight. Only a clock of zero days asks for it. */
  readonly startMinute: number;
  readonly workingDays: number;
  readonly holidays: Holidays;
  readonly pauses: readonly Pause[];
  /** The day it ends on, given instead of counted; pauses move it as well. */
  readonly until?: Day | null;
};

const firstEnd = ({ startDay, startMinute, workingDays, holidays, until = null }: Clock): Day => {
  if (until !== null) return isWorkingDay(until, holidays) ? until : nextWorkingDay(until, holidays);
  if (workingDays > 0) return addWorkingDays(startDay, workingDays, holidays);
  const stillToday = isWorkingDay(startDay, holidays) && startMinute < END_OF_DAY;
  return stillToday ? startDay : nextWorkingDay(startDay, holidays);
};

/**
 * The end of a clock: a working day, 16.00. Zero working days end with the same day, or with the next one when it is over.
 * A pause moves the end by the working days after the day of asking up to and including the day of the answer; days of two
 * pauses that overlap count once; a question asked after the end moves nothing.
 */
export const deadline = (clock: Clock): Moment => {
  let end = firstEnd(clock);
  let counted = clock.startDay;
  for (const pause of [...clock.pauses].sort((a, b) =>
    a.asked < b.asked ? -1 : a.asked > b.asked ? 1 : 0,
  )) {
    if (pause.answered === null || pause.asked > end) continue;
    const from = pause.asked > counted ? pause.asked : counted;
    end = addWorkingDays(end, workingDaysBetween(from, pause.answered, clock.holidays), clock.holidays);
    if (pause.answered > counted) counted = pause.answered;
  }
  return { day: end, minute: END_OF_DAY };
};

/** When to remind of a deadline: so many working days before it, as the office opens. */
export const reminderMoment = (
  end: Moment,
  policy: { readonly workingDaysBefore: number; readonly hours: OfficeHours },
  holidays: Holidays,
): Moment => ({
  day: addWorkingDays(end.day, -policy.workingDaysBefore, holidays),
  minute: policy.hours.open,
});
