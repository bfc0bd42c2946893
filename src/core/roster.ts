// The duty roster (piket): who is called when somebody is in danger, day by day, and who comes next while nobody answers.
import { addDays, type Moment } from './calendar.ts';

export type RosterPerson = {
  readonly person: string;
  readonly name: string;
  /** Channels he can be reached on now: an alarm goes out on all of them. */
  readonly channels: number;
  readonly isMe: boolean;
};

/** A day of the roster and who is called on it, the first first; nobody: a gap. */
export type RosterDay = { readonly day: string; readonly people: readonly RosterPerson[] };

export type Roster = {
  /** From the day that runs now, without a hole. */
  readonly days: readonly RosterDay[];
  readonly staff: readonly RosterPerson[];
  /** The minute of the day at which a day of the roster begins; it ends there on the next. */
  readonly handover: number;
};

/** The day of the roster that a moment belongs to: the night is the day's before. */
export const rosterDayOf = ({ day, minute }: Moment, handover: number): string =>
  minute < handover ? addDays(day, -1) : day;

/** Days of `days` in a row on which the same people are called, as one span. */
export const spansOf = (days: readonly RosterDay[]): readonly (RosterDay & { readonly last: string })[] => {
  const key = ({ people }: RosterDay): string => people.map(({ person }) => person).join(' ');
  const spans: (RosterDay & { last: string })[] = [];
  for (const one of days) {
    const before = spans.at(-1);
    if (before && key(before) === key(one)) before.last = one.day;
    else spans.push({ ...one, last: one.day });
  }
  return spans;
};

/** Who an alarm calls. duty: one person of the roster.   head: the head of the office.   everybody: all of the office. */
export type CallOut = { readonly who: 'duty' | 'head' | 'everybody'; readonly people: readonly string[] };

/**
 * Whom to call now that nobody has acknowledged: the people on duty one after the other, then the head, then everybody. Nobody
 * on duty: everybody at once. Nobody is called alone a second time.
 */
export const nextCall = (
  before: readonly CallOut[],
  office: { readonly onDuty: readonly string[]; readonly heads: readonly string[] },
): CallOut => {
  const isCalled = (person: string): boolean => before.some(({ people }) => people.includes(person));
  const onDuty = office.onDuty.find((person) => !isCalled(person));
  const wasEverybody = before.some(({ who }) => who === 'everybody');
  if (onDuty !== undefined && !wasEverybody) return { who: 'duty', people: [onDuty] };
  const heads = office.heads.filter((person) => !isCalled(person));
  if (before.length > 0 && heads.length > 0 && !wasEverybody) return { who: 'head', people: heads };
  return { who: 'everybody', people: [] };
};
