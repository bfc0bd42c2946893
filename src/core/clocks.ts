// The clocks of a complaint: which ones a filing starts, and when each speaks. Moments are WIB, in office hours.
import {
  addWorkingDays,
  nextOfficeMoment,
  type Holidays,
  type Moment,
  type OfficeHours,
} from './calendar.ts';
import type { Lane } from './complaint.ts';
import { deadline, reminderMoment, type Pause } from './deadline.ts';
import type { Side } from './ladder.ts';

/**
 * acknowledge: somebody of the agency takes it.   answer: it is answered.   check: an officer checks a report.
 * confirm: the reporter says whether the answer settles it; at its end the case ends.   handle: a case in the office's queue
 * finds its way.   decide: an officer says whether more time is given.   promise: a day that the focal point named himself.
 * progress: he says how it stands, after he was asked.   revisit: its reporter is asked once more, some weeks after he confirmed.
 */
export const CLOCK_KINDS = [
  'acknowledge',
  'answer',
  'check',
  'confirm',
  'handle',
  'decide',
  'promise',
  'progress',
  'revisit',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export type ClockPolicy = {
  readonly hours: OfficeHours;
  /** Working days before the end at which the one reminder is sent. */
  readonly remindBefore: number;
  /** Working days after the end within which the citizen gets the one interim notice. */
  readonly interimAfter: number;
  /** Working days after the interim notice that it promises the next news for. */
  readonly interimNext: number;
};

/** A running deadline as its row tells it. */
export type Running = {
  readonly kind: ClockKind;
  readonly start: Moment;
  readonly workingDays: number;
  readonly pauses: readonly Pause[];
  /** The day that was given instead of counted: an extension's, a promise's. */
  readonly until?: string | null;
};

export type Moments = {
  /** The end itself. */
  readonly due: Moment;
  /** Null: the clock is too short to remind of, or is nobody's duty. */
  readonly remind: Moment | null;
  /** The first office moment after the end. */
  readonly overdue: Moment;
  /** The answer and the check are promised to the citizen; lateness of any other step is whose step it is. Null otherwise. */
  readonly interim: Moment | null;
};

/** The clocks that a filing starts. A consultation is the office's own: nobody has to take it first. */
export const CLOCKS_OF: { readonly [L in Lane]: readonly ClockKind[] } = {
  aduan: ['acknowledge', 'answer'],
  laporan: ['acknowledge', 'answer', 'check'],
  konsultasi: ['answer'],
};

/** A citizen's answer is awaited: only what the agency owes him stands still meanwhile. */
export const isPausable = (kind: ClockKind): boolean => kind === 'answer' || kind === 'promise';

/** Whose end an interim notice tells the reporter of. */
const PROMISED: readonly ClockKind[] = ['answer', 'check'];
/** What an agency's focal points are late with, and what the office's officers. An answer is whose the case is. */
const OF_AGENCY: readonly ClockKind[] = ['acknowledge', 'answer', 'promise'];
const OF_OFFICE: readonly ClockKind[] = ['check', 'handle', 'decide', 'answer'];

/** Who is late when a clock runs out; null: nobody climbs for it. `withAgency`: its focal points have the case. */
export const lateSide = (kind: ClockKind, withAgency: boolean): Side | null => {
  if (withAgency && OF_AGENCY.includes(kind)) return 'agency';
  return OF_OFFICE.includes(kind) ? 'office' : null;
};

/** The interim notice goes out this long before the office closes: officers have the day to get an answer first. */
const INTERIM_BEFORE_CLOSE = 120;

const isAfter = (a: Moment, b: Moment): boolean => a.day > b.day || (a.day === b.day && a.minute > b.minute);

const remindOf = (clock: Running, due: Moment, policy: ClockPolicy, holidays: Holidays): Moment | null => {
  // Whoever it is was asked just now; and a reporter owes no answer.
  if (['confirm', 'progress', 'revisit'].includes(clock.kind)) return null;
  const usual = reminderMoment(
    due,
    { workingDaysBefore: policy.remindBefore, hours: policy.hours },
    holidays,
  );
  if (isAfter(usual, clock.start)) return usual;
  const lastMorning = { day: due.day, minute: policy.hours.open };
  return isAfter(lastMorning, clock.start) ? lastMorning : null;
};

/** When a clock ends and speaks. A pause that has no answer yet moves nothing. */
export const momentsOf = (clock: Running, policy: ClockPolicy, holidays: Holidays): Moments => {
  const due = deadline({
    startDay: clock.start.day,
    startMinute: clock.start.minute,
    workingDays: clock.workingDays,
    holidays,
    pauses: clock.pauses,
    until: clock.until ?? null,
  });
  const { open, close } = policy.hours;
  const interim = {
    day: addWorkingDays(due.day, policy.interimAfter, holidays),
    minute: Math.max(open, close - INTERIM_BEFORE_CLOSE),
  };
  return {
    due,
    remind: remindOf(clock, due, policy, holidays),
    overdue: nextOfficeMoment(due, policy.hours, holidays),
    interim: PROMISED.includes(clock.kind) ? interim : null,
  };
};

/** The day that an interim notice told on `day` promises. */
export const promisedBy = (day: string, policy: ClockPolicy, holidays: Holidays): string =>
  addWorkingDays(day, policy.interimNext, holidays);
