// A late case goes up its ladder: each step once, in the case's history, until an answer stops what was late.
import { BELOW, climbsAt, nextStep, type Side } from '../core/ladder.ts';
import { climb, ladderOfCase } from '../store/ladder.ts';
import type { Complaint } from '../store/complaint.ts';
import { holidaysIn, momentOf, policiesIn, type CaseWork } from './case-work.ts';
import { makeMove, SYSTEM } from './effects/move.ts';
import { ladderOf } from './ladder-people.ts';
import { dateOfMoment } from './surroundings.ts';

/** Takes the first step above `last` on which somebody stands. The first of all is told by the event that it is late. */
const climbFrom = async (work: CaseWork, complaint: Complaint, side: Side, last: number): Promise<void> => {
  const { clocks, ladder } = policiesIn(work.desk);
  const rungs = ladder(side);
  const people = await ladderOf(work, complaint);
  const stands = (at: number): boolean => nextStep(rungs, at, (who) => people[who].length > 0) !== null;
  const step = nextStep(rungs, last, (who) => people[who].length > 0);
  if (step === null) {
    await climb(work.tx, complaint.id, { side, step: last, people: [], at: work.now, nextAt: null });
    return;
  }
  const { who, waits } = rungs[step]!;
  if (step > 0) await makeMove(work, complaint, 'escalated', SYSTEM, { text: who });
  await climb(work.tx, complaint.id, {
    side,
    step,
    people: people[who],
    at: work.now,
    nextAt: stands(step)
      ? dateOfMoment(climbsAt(momentOf(work).day, waits, clocks.hours, holidaysIn(work.desk)))
      : null,
  });
};

/** Something of the case is late: its ladder begins, unless it climbs already. */
export const beginLadder = async (work: CaseWork, complaint: Complaint, side: Side): Promise<void> => {
  if ((await ladderOfCase(work.tx, complaint.id)) === null) await climbFrom(work, complaint, side, BELOW);
};

/** The next step, when its time has come. */
export const climbOn = async (work: CaseWork, complaint: Complaint): Promise<void> => {
  const ladder = await ladderOfCase(work.tx, complaint.id);
  if (ladder?.nextAt && ladder.nextAt <= work.now) await climbFrom(work, complaint, ladder.side, ladder.step);
};
