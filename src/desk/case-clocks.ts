// Starting, pausing and stopping the clocks of a case, by the policies in force.
import { CLOCK_KINDS, CLOCKS_OF, isPausable, momentsOf, type ClockKind } from '../core/clocks.ts';
import {
  pauseClock,
  resumeClock,
  runningClocks,
  startClock,
  stopClocks,
  type Times,
} from '../store/clock.ts';
import type { Complaint } from '../store/complaint.ts';
import type { ClockPause } from '../store/schema.ts';
import { holidaysIn, policiesIn, type CaseWork } from './case-work.ts';
import { dateOfMoment, wibMoment } from './surroundings.ts';

const timesOf = (
  work: CaseWork,
  clock: {
    readonly kind: ClockKind;
    readonly startedAt: Date;
    readonly workingDays: number;
    readonly pauses: readonly ClockPause[];
  },
): Times => {
  const moments = momentsOf(
    {
      kind: clock.kind,
      start: wibMoment(clock.startedAt),
      workingDays: clock.workingDays,
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

/** Starts a clock of the case now; a running one of the same kind is let be. */
export const start = async (
  work: CaseWork,
  complaint: Pick<Complaint, 'id' | 'lane'>,
  kind: ClockKind,
): Promise<void> => {
  const running = await runningClocks(work.tx, complaint.id);
  if (running.some((clock) => clock.kind === kind)) return;
  const workingDays = policiesIn(work.desk).workingDays(complaint.lane, kind);
  const clock = { kind, workingDays, startedAt: work.now, pauses: [] };
  await startClock(work.tx, { complaint: complaint.id, ...clock, ...timesOf(work, clock) });
};

export const startAll = async (work: CaseWork, complaint: Pick<Complaint, 'id' | 'lane'>): Promise<void> => {
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

export const stop = (work: CaseWork, complaint: string, kinds: readonly ClockKind[]): Promise<void> =>
  stopClocks(work.tx, complaint, kinds, work.now);

export const stopAll = (work: CaseWork, complaint: string): Promise<void> =>
  stop(work, complaint, CLOCK_KINDS);

/** An answer was given, or its reporter said something else than yes or no: his days to say it begin now. */
export const awaitConfirmation = async (
  work: CaseWork,
  complaint: Pick<Complaint, 'id' | 'lane'>,
): Promise<void> => {
  await stopAll(work, complaint.id);
  await start(work, complaint, 'confirm');
};
