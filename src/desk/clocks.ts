// Clocks speak: one reminder (of all a focal point's due cases together), one word that time is over, one interim notice, the end
// of a case that waited for its reporter; each once and only while the office is open.
import { caseList, caseNews } from '../core/agency-say.ts';
import { officerOverdue, officerReminder, noticeInterim, type LateCase } from '../core/clock-say.ts';
import { isWorkingDay } from '../core/calendar.ts';
import { promisedBy } from '../core/clocks.ts';
import { isFinal } from '../core/complaint.ts';
import { claimRemindersOf, claimSaying, runningClock, type ClockRow } from '../store/clock.ts';
import { lockComplaint, type Complaint } from '../store/complaint.ts';
import { agencyLinesFor } from './agency-view.ts';
import { doCaseWork, holidaysIn, momentOf, policiesIn, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { makeMove, SYSTEM } from './effects/move.ts';
import { lapse } from './lapse.ts';
import { agencyLabelOf } from './office-case.ts';
import type { Due } from './round.ts';
import { wibMoment } from './surroundings.ts';
import { peopleOfAgency, tellAgency, tellCitizen, tellFocalPoints, tellOfficers } from './tell.ts';

/** As many as a list of a focal point's cases is read to. */
const MOST_REMINDED = 50;

export const isOfficeOpen = (work: Pick<CaseWork, 'desk' | 'now'>): boolean => {
  const { day, minute } = momentOf(work);
  const { open, close } = policiesIn(work.desk).hours;
  return isWorkingDay(day, holidaysIn(work.desk)) && minute >= open && minute < close;
};

const lateCase = (work: CaseWork, complaint: Complaint, clock: ClockRow): LateCase => ({
  reference: complaint.reference,
  agencyLabel: agencyLabelOf(work, complaint),
  kind: clock.kind,
  due: wibMoment(clock.dueAt).day,
});

/** Whose step it is: the agency's while its focal points have the case, else the office's. */
const isAgencys = (complaint: Complaint, clock: ClockRow): boolean =>
  clock.kind !== 'check' && (complaint.status === 'routed' || complaint.status === 'accepted');

const remind = async (work: CaseWork, complaint: Complaint, clock: ClockRow): Promise<void> => {
  if (!isAgencys(complaint, clock)) {
    await tellOfficers(work, officerReminder(lateCase(work, complaint, clock)), 'reminder', complaint.id);
    return;
  }
  const people = await peopleOfAgency(work, complaint);
  for (const person of people) {
    // Whoever works alone on several cases is reminded of all in one message; a case of several people is told to each.
    const more = people.length > 1 ? [] : await claimRemindersOf(work.tx, person, work.now, MOST_REMINDED);
    const due = [complaint.reference, ...more];
    const lines = (await agencyLinesFor(work, person)).filter((line) => due.includes(line.reference));
    await tellFocalPoints(work, [person], complaint, caseList(lines, 'reminder'), 'reminder');
  }
};

const sayOverdue = async (work: CaseWork, complaint: Complaint, clock: ClockRow): Promise<void> => {
  await makeMove(work, complaint, 'overdue', SYSTEM, { text: clock.kind });
  await tellOfficers(work, officerOverdue(lateCase(work, complaint, clock)), 'notice', complaint.id);
  if (isAgencys(complaint, clock))
    await tellAgency(work, complaint, caseNews(complaint.reference, { kind: 'late' }));
};

const sayInterim = async (work: CaseWork, complaint: Complaint, clock: ClockRow): Promise<void> => {
  await makeMove(work, complaint, 'interim-told', SYSTEM, {});
  const next = promisedBy(momentOf(work).day, policiesIn(work.desk).clocks, holidaysIn(work.desk));
  await tellCitizen(work, complaint, noticeInterim(complaint.reference, wibMoment(clock.dueAt).day, next));
};

const isPast = (at: Date | null, now: Date): boolean => at !== null && at <= now;

const speak = async (work: CaseWork, id: string): Promise<void> => {
  const { tx, desk, now } = work;
  if (!isOfficeOpen(work)) return;
  const seen = await runningClock(tx, id);
  const complaint = seen && (await lockComplaint(tx, desk.ring, { id: seen.complaint }));
  // Read again behind the lock: an answer may have stopped it meanwhile.
  const clock = complaint && (await runningClock(tx, id));
  if (!clock || clock.pausedSince !== null || isFinal(complaint.status)) return;
  if (!isPast(clock.dueAt, now)) {
    if (isPast(clock.remindAt, now) && (await claimSaying(tx, id, 'reminded_at', now)))
      await remind(work, complaint, clock);
    return;
  }
  if (await claimSaying(tx, id, 'overdue_at', now))
    await (clock.kind === 'confirm' ? lapse(work, complaint) : sayOverdue(work, complaint, clock));
  if (isPast(clock.interimDueAt, now) && (await claimSaying(tx, id, 'interim_at', now)))
    await sayInterim(work, complaint, clock);
};

/** Lets one clock say what is due of it. Outside office hours, paused or stopped it says nothing. Gives what is due after the commit. */
export const speakClock = async (desk: Desk, id: string): Promise<readonly Due[]> =>
  (await doCaseWork(desk, (work) => speak(work, id))).due;
