// Starting, pausing and stopping the clocks of a case, by the policies in force.
import { CLOCK_KINDS, CLOCKS_OF, isPausable, lateSide, momentsOf, type ClockKind } from '../core/clocks.ts';
import { BELOW, climbsAt, type Side } from '../core/ladder.ts';
import {
  extendClock,
  pauseClock,
  resumeClock,
  runningClocks,
  startClock,
  stopClocks,
  type Times,
} from '../store/clock.ts';
import type { Complaint } from '../store/complaint.ts';
import { climb, ladderOfCase, leaveLadder, leaveLadderUnlessLate } from '../store/ladder.ts';
import type { ClockPause } from '../store/schema.ts';
import { holidaysIn, momentOf, policiesIn, type CaseWork } from './case-work.ts';
import { ofCase } from './period.ts';
import { dateOfMoment, wibMoment } from './surroundings.ts';

/** The moments of a clock by the policies and holidays in force now. */
export const timesOf = (
  work: CaseWork,
  clock: {
    readonly kind: ClockKind;
    readonly startedAt: Date;
    readonly workingDays: number;
    readonly pauses: readonly ClockPause[];
    readonly until: string | null;
  },
): Times => {
  const moments = momentsOf(
    {
      kind: clock.kind,
      start: wibMoment(clock.startedAt),
      workingDays: clock.workingDays,
      until: clock.until,
      pauses: clock.pauses.map((pause) => ({
        asked: wibMoment(new Date(pause.from)).day,
        answered: wibMoment(new Date(pause.to)).day,
      })),
    },
    policiesIn(work.desk).clocks,
    holidaysIn(work.desk),
  );
  return {
    dueAt: dateOfMoment(moments.due),
    remindAt: moments.remind && dateOfMoment(moments.remind),
    interimDueAt: moments.interim && dateOfMoment(moments.interim),
  };
};

/** What of a case its clocks go by. */
type Timed = Pick<Complaint, 'id' | 'lane' | 'agency' | 'topic'>;

/**
 * Starts a clock of the case now; a running one of the same kind is let be. `until`: the day it ends on, where somebody gave
 * one: then no policy counts it.
 */
export const start = async (
  work: CaseWork,
  complaint: Timed,
  kind: ClockKind,
  until: string | null = null,
): Promise<void> => {
  const running = await runningClocks(work.tx, complaint.id);
  if (running.some((clock) => clock.kind === kind)) return;
  const workingDays =
    until === null
      ? policiesIn(work.desk).workingDays(complaint.lane, kind, ofCase(work.desk.library(), complaint))
      : 0;
  const clock = { kind, workingDays, startedAt: work.now, pauses: [], until };
  await startClock(work.tx, { complaint: complaint.id, ...clock, ...timesOf(work, clock) });
};

export const startAll = async (work: CaseWork, complaint: Timed): Promise<void> => {
  for (const kind of CLOCKS_OF[complaint.lane]) await start(work, complaint, kind);
};

/** The citizen is asked: the agency's clock stands still. */
export const pauseAnswer = async (work: CaseWork, complaint: string): Promise<void> => {
  for (const clock of await runningClocks(work.tx, complaint))
    if (isPausable(clock.kind) && clock.pausedSince === null) await pauseClock(work.tx, clock.id, work.now);
};

/** The citizen's turn is over: the end moves by the working days he took. */
export const resumeAnswer = async (work: CaseWork, complaint: string): Promise<void> => {
  for (const clock of await runningClocks(work.tx, complaint)) {
    if (clock.pausedSince === null) continue;
    const pauses = [...clock.pauses, { from: clock.pausedSince.toISOString(), to: work.now.toISOString() }];
    await resumeClock(work.tx, clock.id, pauses, timesOf(work, { ...clock, pauses }));
  }
};

/** Nobody climbs for what is not late any more. */
export const stop = async (work: CaseWork, complaint: string, kinds: readonly ClockKind[]): Promise<void> => {
  await stopClocks(work.tx, complaint, kinds, work.now);
  await leaveLadderUnlessLate(work.tx, complaint);
};

/** What an agency's focal point owes is owed no more by whoever gets the case next, nor by the one who gave it up. */
export const stopOfAgency = async (work: CaseWork, complaint: string): Promise<void> => {
  await stop(work, complaint, ['acknowledge', 'promise', 'progress', 'decide']);
  await leaveLadder(work.tx, complaint);
};

/** Somebody new has a case that is late already: its ladder begins a working day later, with him. */
export const ladderLater = async (work: CaseWork, complaint: string, side: Side): Promise<void> => {
  const clocks = await runningClocks(work.tx, complaint);
  const late = clocks.some(
    (clock) => clock.overdueAt !== null && lateSide(clock.kind, side === 'agency') === side,
  );
  if (!late || (await ladderOfCase(work.tx, complaint)) !== null) return;
  const { hours } = policiesIn(work.desk).clocks;
  const nextAt = dateOfMoment(climbsAt(momentOf(work).day, 1, hours, holidaysIn(work.desk)));
  await climb(work.tx, complaint, { side, step: BELOW, people: [], at: work.now, nextAt });
};

/** More time was given: the answer is awaited until that day, and what was promised before counts no more. */
export const extendAnswer = async (work: CaseWork, complaint: Timed, until: string): Promise<void> => {
  await stop(work, complaint.id, ['decide', 'promise']);
  const answer = (await runningClocks(work.tx, complaint.id)).find((clock) => clock.kind === 'answer');
  if (!answer) return;
  await extendClock(work.tx, answer.id, until, work.now, timesOf(work, { ...answer, pauses: [], until }));
  await leaveLadderUnlessLate(work.tx, complaint.id);
};

/** The day somebody named for a case; a later word of his takes the place of an earlier one. */
export const promise = async (work: CaseWork, complaint: Timed, until: string): Promise<void> => {
  await stop(work, complaint.id, ['promise']);
  await start(work, complaint, 'promise', until);
};

export const stopAll = (work: CaseWork, complaint: string): Promise<void> =>
  stop(work, complaint, CLOCK_KINDS);

/** By policy, 0 days being never. A question to the office is not come back to, and of several agencies' answers the whole is. */
export const revisitLater = async (
  work: CaseWork,
  complaint: Timed & Pick<Complaint, 'partOf'>,
): Promise<void> => {
  const { lane, partOf } = complaint;
  const days = policiesIn(work.desk).workingDays(lane, 'revisit', ofCase(work.desk.library(), complaint));
  if (days > 0 && lane !== 'konsultasi' && partOf === null) await start(work, complaint, 'revisit');
};
