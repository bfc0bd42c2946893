// How long a step of a case may take, by lane, topic and the level of its agency.
import type { Moment } from '../core/calendar.ts';
import type { Lane } from '../core/complaint.ts';
import { deadline } from '../core/deadline.ts';
import { clockDays, type Of } from '../core/policies.ts';
import type { Library } from './desk.ts';

/** What periods of a case may differ by. */
export const ofCase = (
  library: Library,
  { agency, topic }: { readonly agency: string | null; readonly topic: string | null },
): Of => ({
  topic,
  level: agency === null ? null : (library.directory.agencyById(agency)?.level ?? null),
});

/** When a deadline of `lane` that starts at `from` ends, by policy and holiday table. */
export const deadlineOf = (
  library: Library,
  lane: Lane,
  clock: 'acknowledge' | 'answer' | 'check',
  from: Moment,
  about: { readonly agency: string | null; readonly topic: string | null },
): Moment =>
  deadline({
    startDay: from.day,
    startMinute: from.minute,
    workingDays: clockDays(library.policy, lane, clock, ofCase(library, about)),
    holidays: library.holidays,
    pauses: [],
  });
