// Who signed a case beside its reporter: told how it stands, under their own numbers, and not left alone when he takes it back.
import { isFinal, type Move, type Status } from '../core/complaint.ts';
import { noticeOfCoSigned } from '../core/notices-co-signed.ts';
import { coSign, coSignedOf, dropCoSigned } from '../store/co-signed.ts';
import { writeEvent } from '../store/complaint-event.ts';
import { lockComplaint, type Complaint } from '../store/complaint.ts';
import type { CaseWork } from './case-work.ts';
import { tellCitizen } from './tell.ts';

/** Opens an ended case again, in nobody's name. */
type Reopen = (complaint: Complaint) => Promise<unknown>;

/** The first of those who signed goes on where its reporter takes a case back; the others sign his. */
const goOn = async (work: CaseWork, ids: readonly string[], reopen: Reopen): Promise<void> => {
  const [first, ...others] = ids;
  if (first === undefined) return;
  await dropCoSigned(work.tx, ids);
  const complaint = await lockComplaint(work.tx, work.desk.ring, { id: first });
  if (!complaint) return goOn(work, others, reopen);
  for (const id of others) await coSign(work.tx, id, first, work.now);
  await reopen(complaint);
  await tellCitizen(work, complaint, noticeOfCoSigned(complaint.reference, 'goes-on'));
};

/** What a change of a case means for those who signed it, and for itself if it was put to another. */
export const tellCoSigners = async (
  work: CaseWork,
  complaint: Complaint,
  move: Move,
  status: Status,
  reopen: Reopen,
): Promise<void> => {
  if (move === 'reopened') await dropCoSigned(work.tx, [complaint.id]);
  const ids = await coSignedOf(work.tx, complaint.id);
  if (ids.length === 0 || status === complaint.status) return;
  if (move === 'withdrawn' || move === 'co-signed')
    return move === 'withdrawn' ? goOn(work, ids, reopen) : undefined;
  for (const id of ids) {
    const own = await lockComplaint(work.tx, work.desk.ring, { id });
    if (!own) continue;
    // His days to open his own again begin anew with the answer or the end of the one he signed.
    if (status === 'resolved' || isFinal(status))
      await writeEvent(work.tx, own, {
        ...{ at: work.now, move: 'co-signed', actor: 'system', actorId: null },
        ...{ status: own.status, payload: {} },
      });
    await tellCitizen(work, own, noticeOfCoSigned(own.reference, status));
  }
};
