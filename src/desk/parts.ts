// A case that several agencies answer: it is asked about when the last has answered, and its end is theirs too.
import { caseNews } from '../core/agency-say.ts';
import { isFinal, type Move } from '../core/complaint.ts';
import { unanswered } from '../core/parts.ts';
import { lockComplaint, type Complaint } from '../store/complaint.ts';
import { wholeOf } from '../store/part.ts';
import { start, stopAll } from './case-clocks.ts';
import type { CaseWork } from './case-work.ts';
import { tellAgency } from './tell.ts';

/**
 * An answer was given, or its reporter said something else than yes or no: his days to say it begin now, as soon as nobody else is to
 * answer.
 */
export const awaitConfirmation = async (work: CaseWork, complaint: Complaint): Promise<void> => {
  await stopAll(work, complaint.id);
  const all = await wholeOf(work.tx, complaint);
  const [whole] = all;
  if (!whole || isFinal(whole.status) || unanswered(all) > 0) return;
  const { lane, agency, topic } = complaint;
  await start(work, { lane, agency, topic, id: whole.id }, 'confirm');
};

/** What their people read when the whole ends; of the rest they need not know. */
const TOLD = ['confirmed', 'lapsed', 'withdrawn', 'rejected'] as const;
const isTold = (move: Move): move is (typeof TOLD)[number] => TOLD.some((told) => told === move);

/** The whole ended by `move`: so do its parts that are open, by the same. */
export const endParts = async (
  work: CaseWork,
  complaint: Complaint,
  move: Move,
  end: (part: Complaint) => Promise<unknown>,
): Promise<void> => {
  if (complaint.partOf !== null) return;
  const [, ...parts] = await wholeOf(work.tx, complaint);
  for (const { id, status } of parts) {
    const part = isFinal(status) ? null : await lockComplaint(work.tx, work.desk.ring, { id });
    if (!part) continue;
    // Before it leaves them.
    if (isTold(move)) await tellAgency(work, part, caseNews(part.reference, { kind: move }));
    await end(part);
  }
};
