// Clocks speak: that time is over and who is told of it next, one interim notice, the end of a case that waited for its reporter;
// each once and only while the office is open. What comes due is told by remind.ts, one message a person and day.
import { isWorkingDay } from '../core/calendar.ts';
import { noticeInterim } from '../core/clock-say.ts';
import { lateSide, promisedBy } from '../core/clocks.ts';
import { isFinal } from '../core/complaint.ts';
import { claimSaying, runningClock, runningClocks, type ClockRow } from '../store/clock.ts';
import { eventsOf } from '../store/complaint-event.ts';
import { lockComplaint, type Complaint } from '../store/complaint.ts';
import { stop } from './case-clocks.ts';
import { doCaseWork, holidaysIn, momentOf, policiesIn, type CaseWork } from './case-work.ts';
import { beginLadder, climbOn } from './climb.ts';
import type { Desk } from './desk.ts';
import { makeMove, SYSTEM } from './effects/move.ts';
import { lapse } from './lapse.ts';
import { revisit } from './revisit.ts';
import type { Due } from './round.ts';
import { wibMoment } from './surroundings.ts';
import { tellCitizen } from './tell.ts';

export const isOfficeOpen = (work: Pick<CaseWork, 'desk' | 'now'>): boolean => {
  const { day, minute } = momentOf(work);
  const { open, close } = policiesIn(work.desk).hours;
  return isWorkingDay(day, holidaysIn(work.desk)) && minute >= open && minute < close;
};

/** Its focal points have it, or it is offered to them. */
const isWithAgency = ({ heldBy, status }: Complaint): boolean =>
  heldBy === 'agency' && (status === 'routed' || status === 'accepted' || status === 'awaiting');

const sayOverdue = async (work: CaseWork, complaint: Complaint, clock: ClockRow): Promise<void> => {
  switch (clock.kind) {
    case 'confirm':
      return lapse(work, complaint);
    case 'revisit':
      return revisit(work, complaint);
    case 'progress':
      // He was asked how it stands and said nothing.
      await makeMove(work, complaint, 'silent', SYSTEM, {});
      return stop(work, complaint.id, ['progress']);
    case 'acknowledge':
    case 'answer':
    case 'check':
    case 'handle':
    case 'decide':
    case 'promise': {
      await makeMove(work, complaint, 'overdue', SYSTEM, { text: clock.kind });
      const side = lateSide(clock.kind, isWithAgency(complaint));
      return side === null ? undefined : beginLadder(work, complaint, side);
    }
    default:
      return clock.kind satisfies never;
  }
};

/** One notice, though two of its dates passed the same day. */
const wasToldToday = async (work: CaseWork, complaint: Complaint): Promise<boolean> => {
  const last = (await eventsOf(work.tx, complaint)).findLast(({ move }) => move === 'interim-told');
  return last !== undefined && wibMoment(last.at).day === momentOf(work).day;
};

const sayInterim = async (work: CaseWork, complaint: Complaint, clock: ClockRow): Promise<void> => {
  if (await wasToldToday(work, complaint)) return;
  const running = await runningClocks(work.tx, complaint.id);
  const isLate = (kind: ClockRow['kind']): boolean =>
    running.some((one) => one.kind === kind && one.overdueAt !== null);
  // Of the two the answer is what he waits for.
  const late = isLate('answer') ? 'answer' : clock.kind === 'check' ? 'check' : 'answer';
  await makeMove(work, complaint, 'interim-told', SYSTEM, { text: late });
  const next = promisedBy(momentOf(work).day, policiesIn(work.desk).clocks, holidaysIn(work.desk));
  const due = wibMoment(clock.dueAt).day;
  const by = late === 'answer' && isWithAgency(complaint) ? 'agency' : 'office';
  const mayReport = by === 'agency' && complaint.lane === 'aduan' && complaint.partOf === null;
  const said = { late, by, due, next, mayReport } as const;
  await tellCitizen(work, complaint, noticeInterim(complaint.reference, said));
};

const isPast = (at: Date | null, now: Date): boolean => at !== null && at <= now;

const speak = async (work: CaseWork, id: string): Promise<void> => {
  const { tx, desk, now } = work;
  if (!isOfficeOpen(work)) return;
  const seen = await runningClock(tx, id);
  const complaint = seen && (await lockComplaint(tx, desk.ring, { id: seen.complaint }));
  // Read again behind the lock: an answer may have stopped it meanwhile.
  const clock = complaint && (await runningClock(tx, id));
  if (!clock || clock.pausedSince !== null || !isPast(clock.dueAt, now)) return;
  // Of what has ended nothing is due but that one question.
  if (isFinal(complaint.status) !== (clock.kind === 'revisit')) return;
  if (await claimSaying(tx, id, 'overdue_at', now)) await sayOverdue(work, complaint, clock);
  else await climbOn(work, complaint);
  if (isPast(clock.interimDueAt, now) && (await claimSaying(tx, id, 'interim_at', now)))
    await sayInterim(work, complaint, clock);
};

/** Lets one clock say what is due of it. Outside office hours, paused or stopped it says nothing. Gives what is due after the commit. */
export const speakClock = async (desk: Desk, id: string): Promise<readonly Due[]> =>
  (await doCaseWork(desk, (work) => speak(work, id))).due;
