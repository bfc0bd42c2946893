// Danger to life calls people until one of them says that he has it: who is on duty, the next, the head, then everybody again and
// again. Office time that knows no office hours. Each call is a row, so a restart calls nobody twice and passes nobody over.
import { emergencyAlert, rosterGap } from '../core/officer/card.ts';
import { nextCall, rosterDayOf, type CallOut } from '../core/roster.ts';
import { recipientsOf } from '../store/address.ts';
import { isFinal } from '../core/complaint.ts';
import { lockComplaint, type Complaint } from '../store/complaint.ts';
import {
  alertsToCall,
  callsOf,
  endAlert,
  insertAlert,
  keepCall,
  lockDueAlert,
} from '../store/emergency-alert.ts';
import { onDutyOn } from '../store/roster.ts';
import { staffOf, staffWho } from '../store/staff.ts';
import { momentOf, policiesIn, type CaseWork } from './case-work.ts';
import { makeMove, SYSTEM } from './effects/move.ts';
import { officeCaseOf } from './office-case.ts';
import { tellPeople } from './tell.ts';

const MINUTE_MS = 60_000;

/** Who is on duty now, in the order in which they are called. */
export const onDutyNow = (work: CaseWork): Promise<readonly string[]> =>
  onDutyOn(work.tx, rosterDayOf(momentOf(work), policiesIn(work.desk).emergency.handover));

/** After the last of the ladder everybody is called, less often: who slept through one call may hear the next. */
const nextAt = (work: CaseWork, { who }: CallOut): Date => {
  const { nextMinutes, againMinutes } = policiesIn(work.desk).emergency;
  const minutes = who === 'everybody' ? againMinutes : nextMinutes;
  return new Date(work.now.getTime() + minutes * MINUTE_MS);
};

const call = async (work: CaseWork, complaint: Complaint): Promise<void> => {
  const { tx, desk, now } = work;
  const before = await callsOf(tx, complaint.id);
  const office = { onDuty: await onDutyNow(work), heads: await staffWho(tx, 'head') };
  const next = nextCall(before, office);
  const people = next.who === 'everybody' ? await staffOf(tx) : next.people;
  await keepCall(tx, complaint.id, before.length, { ...next, people, at: now }, nextAt(work, next));
  if (before.length > 0 && next.who !== 'everybody')
    await makeMove(work, complaint, 'escalated', SYSTEM, { text: next.who });
  const say = emergencyAlert(await officeCaseOf(work, complaint, null));
  // At every address: one of the channels may be out, or its phone silent.
  for (const to of await recipientsOf(tx, desk.ring, people, { everywhere: true }))
    work.round.tell(to, { class: 'emergency', say, complaintId: complaint.id });
  if (before.length === 0 && next.who === 'everybody')
    await tellPeople(work, office.heads, rosterGap(complaint.reference), 'notice');
};

/** A case of danger was filed: the first is called in the same transaction. */
export const raiseAlarm = async (work: CaseWork, id: string): Promise<void> => {
  await insertAlert(work.tx, id, work.now);
  const complaint = await lockComplaint(work.tx, work.desk.ring, { id });
  if (complaint) await call(work, complaint);
};

/** Calls the next of every alarm that nobody took in time. */
export const callOn = async (work: CaseWork, most: number): Promise<void> => {
  const { tx, desk, now } = work;
  for (const id of await alertsToCall(tx, now, most)) {
    // The case first, as in a turn: the other way round the two would wait for each other.
    const complaint = await lockComplaint(tx, desk.ring, { id });
    if (!(await lockDueAlert(tx, id, now))) continue;
    if (!complaint || isFinal(complaint.status)) await endAlert(tx, id);
    else await call(work, complaint);
  }
};
