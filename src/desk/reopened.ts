// A reporter opens a case again: whoever answers for its focal point reads of it in his next message of the day.
import type { Complaint } from '../store/complaint.ts';
import { insertReopened } from '../store/reopened-case.ts';
import type { CaseWork } from './case-work.ts';
import { ladderOf } from './ladder-people.ts';

/** Nobody whom its story names, and nobody where the office itself answered. */
export const noteReopened = async (work: CaseWork, complaint: Complaint): Promise<void> => {
  if (complaint.heldBy === 'office') return;
  const { superior } = await ladderOf(work, complaint);
  if (superior.length > 0) await insertReopened(work.tx, complaint.id, superior, work.now);
};
