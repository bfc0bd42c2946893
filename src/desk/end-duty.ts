// An appointment ends: access at once, open cases to the successor or, by routing, to colleagues or the office's queue. Its row
// stays as history.
import { dutyEnded, dutyEndedToOffice } from '../core/duty-say.ts';
import type { EndedWhy } from '../core/held.ts';
import type { Appointee } from '../store/appointment.ts';
import { writeAudit } from '../store/audit.ts';
import { skipBroadcastsTo } from '../store/broadcast.ts';
import { lockComplaint } from '../store/complaint.ts';
import { endAppointment, lastDayOf, lockLiving, openCasesOf } from '../store/duty.ts';
import { isOfferedTo, withdrawOffersOf } from '../store/offer.ts';
import { doCaseWork, momentOf, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { endLeavesOf, endSubstitutionsBy, mindLeavesOf } from './leaves.ts';
import { agencyLabelOf } from './office-case.ts';
import { passOn } from './pass-on.ts';
import type { Due } from './round.ts';
import { shorten } from './shorten.ts';
import { tellOfficers, tellPeople } from './tell.ts';

/** What he read of the case goes from his chat, unless another appointment of his has it too. */
const takeFrom = async (work: CaseWork, id: string, leaver: Appointee): Promise<void> => {
  await withdrawOffersOf(work.tx, id, [leaver.id], work.now);
  const complaint = await lockComplaint(work.tx, work.desk.ring, { id });
  if (complaint && !(await isOfferedTo(work.tx, id, leaver.person)))
    await shorten(work, complaint, 'duty-ended', [leaver.person]);
};

export type Ending = {
  readonly why: EndedWhy;
  /** Who has the open cases from now on; null: whoever routing finds. */
  readonly successor: Appointee | null;
  /** Null: the calendar. */
  readonly by: string | null;
};

/** Ends a living appointment, whose row is locked. How many of its open cases went on. */
export const endDuty = async (work: CaseWork, leaver: Appointee, ending: Ending): Promise<number> => {
  const { tx, desk, now } = work;
  const { why, successor, by } = ending;
  await endLeavesOf(work, leaver.id);
  await endSubstitutionsBy(work, leaver.id);
  const cases = await openCasesOf(tx, leaver.id);
  await endAppointment(tx, leaver.id, { at: now, why, successor: successor?.id ?? null });
  await skipBroadcastsTo(tx, leaver.person, 'no-duty');
  for (const id of cases) {
    await passOn(work, id, leaver, successor);
    await takeFrom(work, id, leaver);
  }
  await writeAudit(tx, desk.ring, {
    ...{ at: now, actor: by, act: 'duty-ended', complaint: null },
    detail: { appointment: leaver.id, agency: leaver.agency, why, successor: successor?.id ?? null },
  });
  const agency = agencyLabelOf(work, { agency: leaver.agency, body: null }) ?? '';
  await tellPeople(work, [leaver.person], dutyEnded({ name: leaver.name, agency, why }), 'notice');
  if (by === null)
    await tellOfficers(work, dutyEndedToOffice({ name: leaver.name, agency, count: cases.length }), 'notice');
  return cases.length;
};

const mind = async (work: CaseWork, id: string): Promise<void> => {
  const living = await lockLiving(work.tx, work.desk.ring, id);
  if (!living) return;
  const lastDay = await lastDayOf(work.tx, id);
  if (lastDay !== null && lastDay < momentOf(work).day)
    await endDuty(work, living, { why: 'lapsed', successor: null, by: null });
  else await mindLeavesOf(work, id);
};

/** Does what the calendar says of one appointment: its last day is past, a leave begins or is over. */
export const mindDuty = async (desk: Desk, id: string): Promise<readonly Due[]> =>
  (await doCaseWork(desk, (work) => mind(work, id))).due;
