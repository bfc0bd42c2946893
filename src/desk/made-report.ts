// What its agency was told first is a report from now on: officers check it, and its agency answers it within a report's days.
import type { Complaint } from '../store/complaint.ts';
import { pauseAnswer, start, stop } from './case-clocks.ts';
import type { CaseWork } from './case-work.ts';

/** `complaint` as it was before. The days that ran for it as a complaint to its agency count no more, nor does what was late of them. */
export const runAsReport = async (work: CaseWork, complaint: Complaint): Promise<void> => {
  const report = { ...complaint, lane: 'laporan' } as const;
  await stop(work, complaint.id, ['answer']);
  if (complaint.checkedAt === null) await start(work, report, 'check');
  await start(work, report, 'answer');
  if (complaint.status === 'awaiting') await pauseAnswer(work, complaint.id);
};
