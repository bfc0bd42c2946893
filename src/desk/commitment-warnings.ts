// Officers are told that a commitment ends, while there is time to renew it: once for each of the notices that policy sets.
import { warningDue } from '../core/commitment.ts';
import { endingSoon } from '../core/officer/commitment.ts';
import { daysBetween } from '../core/calendar.ts';
import { claimWarning, commitments } from '../store/commitment.ts';
import { momentOf, policiesIn, type CaseWork } from './case-work.ts';
import { tellOfficers } from './tell.ts';

export const mindCommitments = async (work: CaseWork): Promise<void> => {
  const { day } = momentOf(work);
  const { notices } = policiesIn(work.desk).commitments;
  for (const line of await commitments(work.tx)) {
    const { endsOn } = line.commitment;
    const days = warningDue(line.commitment, day, notices);
    if (days === null || endsOn === null) continue;
    if (await claimWarning(work.tx, { commitment: line.id, endsOn, days, at: work.now }))
      await tellOfficers(work, endingSoon(line, daysBetween(day, endsOn)), 'notice');
  }
};
