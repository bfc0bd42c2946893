// The one message a person on duty gets on a working day: what comes due, what is late and has climbed to him, and once a week how
// his own cases stand.
import { isProgressDay } from '../core/progress.ts';
import { dutyReminder, officeReminder, progressRequest, type DayLine } from '../core/reminder-say.ts';
import type { Say } from '../core/say.ts';
import { recipientsOf } from '../store/address.ts';
import { runningClocks } from '../store/clock.ts';
import type { Complaint } from '../store/complaint.ts';
import { casesToAskOf, claimDay, peopleToRemind, toRemind } from '../store/reminder.ts';
import { staffRolesOf } from '../store/staff.ts';
import { start } from './case-clocks.ts';
import { doCaseWork, holidaysIn, momentOf, policiesIn, type CaseWork } from './case-work.ts';
import { isOfficeOpen } from './clocks.ts';
import { casesById, dayLine, isOffices, officeLine, oncePerCase, type Reminding } from './day-lines.ts';
import type { Desk } from './desk.ts';
import type { Due } from './round.ts';
import { wibMoment } from './surroundings.ts';

type Looking = Pick<CaseWork, 'desk' | 'tx' | 'now'>;

const isAskingDay = (work: Looking): boolean =>
  isProgressDay(momentOf(work).day, policiesIn(work.desk).progressWeekday, holidaysIn(work.desk));

/** Whom something is to be said to now, at most so many; nobody outside office hours. */
export const dueReminders = async (work: Looking, most: number): Promise<readonly string[]> =>
  isOfficeOpen(work) ? peopleToRemind(work.tx, work.now, momentOf(work).day, isAskingDay(work), most) : [];

const dueOf = async (work: CaseWork, complaint: Complaint, kind: 'answer' | 'progress'): Promise<Date> =>
  (await runningClocks(work.tx, complaint.id)).find((clock) => clock.kind === kind)?.dueAt ?? work.now;

/** Asks how each of his own cases stands, and what else he is to know beside it. */
const askProgress = async (
  work: CaseWork,
  person: string,
  own: readonly Complaint[],
  beside: readonly DayLine[],
): Promise<Say> => {
  const lines: DayLine[] = [];
  for (const complaint of own) {
    await start(work, complaint, 'progress');
    lines.push(await dayLine(work, complaint, await dueOf(work, complaint, 'answer'), person));
  }
  const until = wibMoment(await dueOf(work, own[0]!, 'progress')).day;
  return progressRequest([...lines, ...beside], own[0]!.reference, until);
};

/** What he is told: as one of the office, as one of an agency, or both. */
const saysFor = async (
  work: CaseWork,
  person: string,
  due: readonly Reminding[],
  own: readonly Complaint[],
): Promise<readonly Say[]> => {
  const { officer, head, admin } = await staffRolesOf(work.tx, person);
  const isStaff = officer || head || admin;
  const office: Reminding[] = [];
  const duty: DayLine[] = [];
  for (const each of oncePerCase(due)) {
    if (isStaff && isOffices(each)) office.push(each);
    else if (!own.includes(each.complaint))
      duty.push({
        ...(await dayLine(work, each.complaint, each.one.dueAt, person)),
        reopened: each.one.from === 'reopened',
      });
  }
  const says: Say[] = [];
  if (own.length > 0) says.push(await askProgress(work, person, own, duty));
  else if (duty.length > 0) says.push(dutyReminder(duty));
  if (office.length > 0)
    says.push(officeReminder(await Promise.all(office.map((each) => officeLine(work, each)))));
  return says;
};

const remind = async (work: CaseWork, person: string): Promise<void> => {
  const { tx, now } = work;
  if (!isOfficeOpen(work)) return;
  const { day } = momentOf(work);
  const asked = isAskingDay(work) ? await casesToAskOf(tx, person, day) : [];
  const found = await toRemind(tx, person, now, day);
  const cases = await casesById(work, [...asked, ...found.map(({ complaint }) => complaint)]);
  const due = found.flatMap((one): Reminding[] => {
    const complaint = cases.get(one.complaint);
    return complaint ? [{ one, complaint }] : [];
  });
  if (cases.size === 0) return;
  const claimed = await claimDay(tx, {
    ...{ person, day, at: now, cases: [...cases.keys()] },
    kind: asked.length > 0 ? 'progress' : 'reminder',
    about: found.map(({ about }) => about),
    clocks: found.flatMap(({ clock }) => (clock === null ? [] : [clock])),
  });
  if (!claimed) return;
  const own = asked.flatMap((id) => cases.get(id) ?? []);
  const says = await saysFor(work, person, due, own);
  // What is only a reminder says nothing new tomorrow; what has climbed, or is asked, is still true then.
  const kind = own.length > 0 || found.some(({ from }) => from !== 'clock') ? 'notice' : 'reminder';
  for (const to of await recipientsOf(tx, work.desk.ring, [person]))
    for (const say of says)
      work.round.tell(to, {
        ...{ class: kind, say, protect: true, cases: [...cases.keys()] },
        // One about several cases stays when one of them leaves him.
        complaintId: cases.size === 1 ? [...cases.keys()][0]! : null,
      });
};

/** Gives one person his message of the day, once. Gives what is due after the commit. */
export const remindPerson = async (desk: Desk, person: string): Promise<readonly Due[]> =>
  (await doCaseWork(desk, (work) => remind(work, person))).due;
