// Brings a filed case to the focal points of its agency, or to the office with the reason. One transaction; the same job
// twice does nothing twice.
import { caseCard, caseNews } from '../core/agency-say.ts';
import type { Move } from '../core/complaint.ts';
import { officeCard } from '../core/officer/card.ts';
import { wayOf, type Routable, type WhyOffice } from '../core/route.ts';
import type { Official } from '../core/stand-in.ts';
import { officialsOf } from '../store/appointment.ts';
import { eventsOf, type ComplaintEvent } from '../store/complaint-event.ts';
import { changeComplaint, type Change } from '../store/complaint-change.ts';
import { lockComplaint, type Complaint } from '../store/complaint.ts';
import { awayAt } from '../store/leave.ts';
import { offerCase } from '../store/offer.ts';
import { agencyFaceOf } from './agency-view.ts';
import { doCaseWork, policiesIn, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { makeMove, SYSTEM } from './effects/move.ts';
import { noteStandIns } from './leaves.ts';
import { officeCaseOf, wholeStoryOf } from './office-case.ts';
import { minePattern } from './patterns.ts';
import type { Due } from './round.ts';
import { tellFocalPoints, tellOfficers } from './tell.ts';

/** Moves that put a case on its way; the last of them says who did. */
const SENT_BY: readonly Move[] = ['filed', 'redirected', 'handed-back'];

const isWaiting = (complaint: Complaint): boolean =>
  complaint.status === 'received' ||
  (complaint.status === 'office' && complaint.owner === null && complaint.whyOffice === 'no-focal-point');

/** Of a part the officer named the agency when he made it. */
const sentBy = (sent: ComplaintEvent | undefined, { partOf }: Complaint): Routable['officer'] => {
  if (sent?.actor !== 'officer') return 'no';
  // Written down by an officer it goes the way of any other.
  if (sent.move === 'filed') return partOf === null ? 'no' : 'chosen';
  return sent.move === 'redirected' ? 'chosen' : 'sent-on';
};

/** What the case keeps of the reason: a story that names its focal point is protected, and says so itself. */
const heldBecause = (why: WhyOffice): Change =>
  why === 'names-focal-point'
    ? { whyOffice: 'protected', protected: 'names-focal-point' }
    : { whyOffice: why };

const card = async (work: CaseWork, id: string): Promise<void> => {
  const complaint = await lockComplaint(work.tx, work.desk.ring, { id });
  if (!complaint) return;
  await tellOfficers(work, officeCard(await officeCaseOf(work, complaint, null)), 'notice', id);
};

const toOffice = async (
  work: CaseWork,
  complaint: Complaint,
  why: WhyOffice,
  sent: ComplaintEvent | undefined,
): Promise<void> => {
  // Back from a focal point who knew no better agency: officers read that, not that the citizen named none.
  const isReturned = why === 'no-agency' && sent?.move === 'redirected';
  const change = isReturned ? { whyOffice: 'returned' } : heldBecause(why);
  await makeMove(work, complaint, 'to-office', SYSTEM, {}, change);
  // Of an emergency they know already, by an alarm with the same choices.
  if (!complaint.emergency) await card(work, complaint.id);
};

const toFocalPoints = async (
  work: CaseWork,
  complaint: Complaint,
  way: readonly string[],
  officials: readonly Official[],
  sent: ComplaintEvent | undefined,
): Promise<void> => {
  await makeMove(work, complaint, 'routed', SYSTEM, {});
  const offered = await offerCase(work.tx, complaint.id, way, work.now);
  const people = officials.flatMap(({ id, person }) =>
    offered.includes(id) && person !== null ? [person] : [],
  );
  if (complaint.agency !== null) await noteStandIns(work, { ...complaint, agency: complaint.agency }, way);
  const kind = sent?.move === 'handed-back' ? 'handed-back' : 'called-in';
  const note = sent?.move === 'redirected' ? null : (sent?.payload.agencyText ?? null);
  const isTold = note !== null || (complaint.partOf !== null && sent?.move === 'filed');
  for (const person of new Set(people)) {
    const face = await agencyFaceOf(work, complaint.id, person);
    if (!face) continue;
    if (isTold)
      await tellFocalPoints(work, [person], complaint, caseNews(complaint.reference, { kind, note }));
    await tellFocalPoints(work, [person], complaint, caseCard(face));
  }
  // A report is checked by an officer while the agency answers; a plain complaint is in the figures only.
  if (complaint.lane === 'laporan' && complaint.checkedAt === null && !complaint.emergency)
    await card(work, complaint.id);
};

const route = async (work: CaseWork, id: string): Promise<void> => {
  const { tx, desk } = work;
  const complaint = await lockComplaint(tx, desk.ring, { id });
  if (!complaint || !isWaiting(complaint)) return;
  if (complaint.partOf === null) await minePattern(work, complaint);
  const events = await eventsOf(tx, complaint);
  const sent = events.findLast((event) => SENT_BY.includes(event.move));
  const { agency } = complaint;
  const officials = agency === null ? [] : await officialsOf(tx, desk.ring, agency);
  const away = agency === null ? [] : await awayAt(tx, agency);
  const way = wayOf(
    {
      lane: complaint.lane,
      agency,
      place: complaint.place,
      protected: complaint.protected,
      redirects: complaint.redirects,
      reporter: complaint.reporter,
      story: await wholeStoryOf(work, complaint, events),
      officer: sentBy(sent, complaint),
      source: complaint.source,
    },
    officials,
    policiesIn(desk).route,
    away,
  );
  if (way.kind === 'offer') return toFocalPoints(work, complaint, way.appointments, officials, sent);
  if (complaint.status === 'received') return toOffice(work, complaint, way.why, sent);
  if (way.why === 'no-focal-point') return;
  // It waited with the office for a focal point, and now that there is one, it is not for him.
  await changeComplaint(tx, id, heldBecause(way.why));
  await card(work, id);
};

/** Routes one case. A case that has found its way already is left as it is. Gives what is due after the commit. */
export const routeCase = async (desk: Desk, id: string): Promise<readonly Due[]> =>
  (await doCaseWork(desk, (work) => route(work, id))).due;
