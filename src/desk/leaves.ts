// A leave begins and ends by the calendar: on its first day the substitute gets the open cases and the notices, after its last
// day they go back. Ended early, the same happens at once.
import {
  leaveBegins,
  leaveDropped,
  leaveEnded,
  substituteBegins,
  substituteEnded,
} from '../core/duty-say.ts';
import { covers } from '../core/route.ts';
import { isOffered } from '../core/roles.ts';
import type { Appointee } from '../store/appointment.ts';
import { lockLiving, openCasesOf, unclaimedCasesOf } from '../store/duty.ts';
import {
  awayAt,
  beginLeave,
  finishLeave,
  lockOpenLeaves,
  noteLeaveCase,
  openLeaveCases,
  type Leave,
} from '../store/leave.ts';
import { lockComplaint, type Complaint } from '../store/complaint.ts';
import { withdrawOffersOf } from '../store/offer.ts';
import { momentOf, type CaseWork } from './case-work.ts';
import { giveTo, isWithAgency, mayHave, passOn } from './pass-on.ts';
import { agencyLabelOf } from './office-case.ts';
import { shorten } from './shorten.ts';
import { tellPeople } from './tell.ts';

type Pair = { readonly leave: Leave; readonly absent: Appointee; readonly substitute: Appointee };

const namesOf = (work: CaseWork, { leave, absent, substitute }: Pair) => ({
  absent: absent.name,
  substitute: substitute.name,
  agency: agencyLabelOf(work, { agency: absent.agency, body: null }) ?? '',
  lastDay: leave.lastDay,
});

/** Whether cases of this place would be offered to him for himself. */
const isHis = (one: Appointee, place: string | null): boolean =>
  isOffered(one.role) && covers(one.area, one.agency, place);

const begin = async (work: CaseWork, pair: Pair): Promise<void> => {
  const { leave, absent, substitute } = pair;
  await beginLeave(work.tx, leave.id, work.now);
  const cases: { readonly complaint: Complaint; readonly owned: boolean }[] = [];
  for (const id of await openCasesOf(work.tx, absent.id)) {
    const complaint = await lockComplaint(work.tx, work.desk.ring, { id });
    if (!complaint || !isWithAgency(complaint)) continue;
    const owned = complaint.owner === absent.person;
    if (!owned && complaint.owner !== null) continue;
    // Not for him: whoever is away keeps it, and officers see its clock.
    if (await mayHave(work, complaint, substitute)) cases.push({ complaint, owned });
  }
  const names = namesOf(work, pair);
  await tellPeople(work, [absent.person], leaveBegins(names), 'notice');
  const told = substituteBegins({ ...names, count: cases.length });
  await tellPeople(work, [substitute.person], told, 'notice');
  for (const { complaint, owned } of cases) {
    await giveTo(work, complaint, substitute, owned ? 'owner' : 'offered');
    if (owned || !isHis(substitute, complaint.place)) await noteLeaveCase(work.tx, leave.id, complaint.id);
  }
};

/** The substitute's part ends: what he read of the case in the other's stead goes from his chat. */
const takeBack = async (work: CaseWork, id: string, { absent, substitute }: Pair): Promise<void> => {
  const complaint = await lockComplaint(work.tx, work.desk.ring, { id });
  if (!complaint || !isWithAgency(complaint)) return;
  const owned = complaint.owner === substitute.person;
  if (!owned && complaint.owner !== null) return;
  await passOn(work, id, substitute, absent);
  if (isHis(substitute, complaint.place)) return;
  await shorten(work, complaint, 'duty-ended', [substitute.person]);
  await withdrawOffersOf(work.tx, id, [substitute.id], work.now);
};

const finish = async (work: CaseWork, pair: Pair): Promise<void> => {
  const { leave, absent, substitute } = pair;
  const { tx, now } = work;
  await finishLeave(tx, leave.id, now);
  const back = await openLeaveCases(tx, leave.id);
  const names = namesOf(work, pair);
  await tellPeople(work, [absent.person], leaveEnded({ ...names, count: back.length }), 'notice');
  await tellPeople(work, [substitute.person], substituteEnded(names), 'notice');
  for (const id of back) await takeBack(work, id, pair);
  // What came meanwhile and nobody took is offered to him as to his colleagues.
  for (const { id, place } of await unclaimedCasesOf(tx, absent.agency)) {
    if (back.includes(id) || !isHis(absent, place)) continue;
    const complaint = await lockComplaint(tx, work.desk.ring, { id });
    if (complaint && (await mayHave(work, complaint, absent)))
      await giveTo(work, complaint, absent, 'offered');
  }
};

const pairOf = async ({ tx, desk }: CaseWork, leave: Leave): Promise<Pair | null> => {
  const absent = await lockLiving(tx, desk.ring, leave.appointment);
  const substitute = await lockLiving(tx, desk.ring, leave.substitute);
  return absent && substitute ? { leave, absent, substitute } : null;
};

/** Ends a leave that is planned or running; a planned one is simply dropped. */
const end = async (work: CaseWork, leave: Leave): Promise<void> => {
  const pair = await pairOf(work, leave);
  if (pair && leave.begun) return finish(work, pair);
  await finishLeave(work.tx, leave.id, work.now);
  if (!pair) return;
  const told = leaveDropped({ ...namesOf(work, pair), firstDay: leave.firstDay });
  await tellPeople(work, [pair.substitute.person], told, 'notice');
};

/** Ends what is planned or running of an appointment's leaves. How many there were. */
export const endLeavesOf = async (work: CaseWork, appointment: string): Promise<number> => {
  const leaves = await lockOpenLeaves(work.tx, { appointment });
  for (const leave of leaves) await end(work, leave);
  return leaves.length;
};

/** Whom an appointment stands in for has nobody to stand in any more. */
export const endSubstitutionsBy = async (work: CaseWork, substitute: string): Promise<void> => {
  for (const leave of await lockOpenLeaves(work.tx, { substitute })) await end(work, leave);
};

/** What the calendar says of an appointment's leaves today. */
export const mindLeavesOf = async (work: CaseWork, appointment: string): Promise<void> => {
  const { day } = momentOf(work);
  for (const leave of await lockOpenLeaves(work.tx, { appointment })) {
    if (leave.lastDay < day) await end(work, leave);
    else if (!leave.begun && leave.firstDay <= day) {
      const pair = await pairOf(work, leave);
      await (pair ? begin(work, pair) : finishLeave(work.tx, leave.id, work.now));
    }
  }
};

/** A case was offered to these while others were away: what a substitute got only for that he gives back afterwards. */
export const noteStandIns = async (
  work: CaseWork,
  complaint: { readonly id: string; readonly agency: string; readonly place: string | null },
  offered: readonly string[],
): Promise<void> => {
  for (const { appointment, substitute } of await awayAt(work.tx, complaint.agency)) {
    if (!offered.includes(substitute) || offered.includes(appointment)) continue;
    const absent = await lockLiving(work.tx, work.desk.ring, appointment);
    const standIn = await lockLiving(work.tx, work.desk.ring, substitute);
    if (!absent || !standIn || !isHis(absent, complaint.place) || isHis(standIn, complaint.place)) continue;
    const [leave] = await lockOpenLeaves(work.tx, { appointment });
    if (leave?.begun) await noteLeaveCase(work.tx, leave.id, complaint.id);
  }
};
