// Cases that seem to be about one thing, as they are named on an officer's card.
import { isAlike } from '../core/alike.ts';
import { openCasesSharing, traitsOf } from '../store/alike.ts';
import type { Complaint } from '../store/complaint.ts';
import { policiesIn, type CaseWork } from './case-work.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Compared of an agency that has very many open at once. */
const MOST_COMPARED = 200;

/** Numbers of other open cases that may be the same, the newest first. Of a protected case none: it goes its own way. */
export const alikeCases = async (work: CaseWork, complaint: Complaint): Promise<readonly string[]> => {
  if (complaint.protected !== null || complaint.agency === null || complaint.status === 'closed') return [];
  const { tx, desk, now } = work;
  const own = await traitsOf(tx, complaint.id);
  if (!own) return [];
  const since = new Date(now.getTime() - policiesIn(desk).alikeDays * DAY_MS);
  const others = await openCasesSharing(tx, complaint.id, own, since, MOST_COMPARED);
  return others.filter((other) => isAlike(own, other)).map(({ reference }) => reference);
};
