// Many complaints about one matter of one agency: officers are told, since it may be one cause.
import { pattern } from '../core/officer/pattern.ts';
import { claimPattern } from '../store/alike.ts';
import type { Complaint } from '../store/complaint.ts';
import { policiesIn, type CaseWork } from './case-work.ts';
import { agencyLabelOf } from './office-case.ts';
import { tellOfficers } from './tell.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * They are told to officers once in their window. After the commit of a filing: turns at the
 * same moment do not see each other's.
 */
export const minePattern = async (work: CaseWork, complaint: Complaint): Promise<void> => {
  const { agency, topic } = complaint;
  if (agency === null || topic === null || complaint.protected !== null) return;
  const { cases, days } = policiesIn(work.desk).pattern;
  const window = { since: new Date(work.now.getTime() - days * DAY_MS), now: work.now, cases };
  const references = await claimPattern(work.tx, { agency, topic }, window);
  if (references === null) return;
  const label = agencyLabelOf(work, { agency, body: null }) ?? '';
  await tellOfficers(
    work,
    pattern(references, complaint.words.topicLabel, label, days),
    'notice',
    complaint.id,
  );
};
