// An answer that its reporter leaves without a word: the case ends by itself, and he reads once how to open it again.
import { caseNews } from '../core/agency-say.ts';
import { noticeLapsed } from '../core/clock-say.ts';
import type { Complaint } from '../store/complaint.ts';
import type { CaseWork } from './case-work.ts';
import { makeMove, SYSTEM } from './effects/move.ts';
import { lastReopenDay } from './ending.ts';
import { tellAgency, tellCitizen } from './tell.ts';

export const lapse = async (work: CaseWork, complaint: Complaint): Promise<void> => {
  const { reference } = complaint;
  await makeMove(work, complaint, 'lapsed', SYSTEM, {});
  await tellCitizen(work, complaint, noticeLapsed(reference, lastReopenDay(work, work.now)));
  await tellAgency(work, complaint, caseNews(reference, { kind: 'lapsed' }));
};
