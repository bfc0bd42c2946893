// A case goes from one person of an agency to another, or finds its way anew. Whoever its story names never gets it, also not
// as a substitute or successor.
import { caseCard, caseNews } from '../core/agency-say.ts';
import { isNamed } from '../core/names.ts';
import type { Appointee } from '../store/appointment.ts';
import { eventsOf } from '../store/complaint-event.ts';
import { lockComplaint, type Complaint } from '../store/complaint.ts';
import { offerCase, peopleOffered } from '../store/offer.ts';
import { agencyFaceOf } from './agency-view.ts';
import type { CaseWork } from './case-work.ts';
import { makeMove, SYSTEM } from './effects/move.ts';
import { wholeStoryOf } from './office-case.ts';
import { tellFocalPoints } from './tell.ts';

const OPEN = ['routed', 'accepted', 'awaiting'] as const;

export const isWithAgency = ({ status }: Complaint): boolean => OPEN.some((one) => one === status);

/** Whether this person may have the case at all. */
export const mayHave = async (
  work: CaseWork,
  complaint: Complaint,
  to: Pick<Appointee, 'person' | 'name' | 'position'>,
): Promise<boolean> => {
  if (to.person === complaint.reporter) return false;
  const events = await eventsOf(work.tx, complaint);
  return !isNamed(await wholeStoryOf(work, complaint, events), to);
};

/**
 * Offers the case to `to`; with `owner` he has it from now on, for whoever had it does so no more. He reads the card, unless it
 * was offered to him already and still is to anybody.
 */
export const giveTo = async (
  work: CaseWork,
  complaint: Complaint,
  to: Appointee,
  as: 'owner' | 'offered',
  by: Parameters<typeof makeMove>[3] = SYSTEM,
): Promise<void> => {
  const own = as === 'owner';
  const fresh = await offerCase(work.tx, complaint.id, [to.id], work.now);
  if (own) await makeMove(work, complaint, 'handed-over', by, {}, { owner: to.person });
  if (!own && fresh.length === 0) return;
  const face = await agencyFaceOf(work, complaint.id, to.person);
  if (!face) return;
  const { reference } = complaint;
  if (own) await tellFocalPoints(work, [to.person], complaint, caseNews(reference, { kind: 'handed-over' }));
  await tellFocalPoints(work, [to.person], complaint, caseCard(face));
};

/**
 * `from` works on the case no more: `to` does, or, when there is nobody or it is not for him, whoever routing finds. A case that
 * a colleague has is left with him. What `from` may read is the caller's to end. True: `to` has it, or it was offered to him.
 */
export const passOn = async (
  work: CaseWork,
  id: string,
  from: Appointee,
  to: Appointee | null,
): Promise<boolean> => {
  const complaint = await lockComplaint(work.tx, work.desk.ring, { id });
  if (!complaint || !isWithAgency(complaint)) return false;
  const isHis = complaint.owner === from.person;
  if (!isHis && complaint.owner !== null) return false;
  if (to && (await mayHave(work, complaint, to))) {
    await giveTo(work, complaint, to, isHis ? 'owner' : 'offered');
    return true;
  }
  const others = (await peopleOffered(work.tx, id)).filter((person) => person !== from.person);
  if (isHis || others.length === 0) await makeMove(work, complaint, 'vacated', SYSTEM, {});
  return false;
};
