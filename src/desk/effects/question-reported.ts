// A consultation becomes a report: its question's clocks end, a report's begin, and what the law asks of its reporter is asked.
import type { IdentityFields } from '../../core/reading.ts';
import { changeComplaint } from '../../store/complaint-change.ts';
import type { Complaint } from '../../store/complaint.ts';
import { toldOf } from '../../store/person.ts';
import { startAll, stopAll } from '../case-clocks.ts';
import type { CaseWork } from '../case-work.ts';
import { isIdentityMissing } from './identity-missing.ts';

export const reportQuestion = async (work: CaseWork, complaint: Complaint): Promise<void> => {
  const { tx, desk } = work;
  const identity = (await toldOf(tx, desk.ring, complaint.reporter)).identity as IdentityFields | null;
  await changeComplaint(tx, complaint.id, { identityMissing: isIdentityMissing('laporan', identity) });
  await stopAll(work, complaint.id);
  await startAll(work, { ...complaint, lane: 'laporan' });
};
