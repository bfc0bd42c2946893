// Moving office time: by hand in a demo, by itself where CLOCK says `*step`. It never goes back.
import { nextOfficeMoment, nextWorkingDay, type Moment } from '../core/calendar.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import { dueClocks } from '../store/clock.ts';
import { takeTick } from '../store/leftover.ts';
import { isWorkLeft, nextNamedMoment } from '../store/next-due.ts';
import { moveOfficeClock, officeClock } from '../store/office-clock.ts';
import { silentConversations } from '../store/silence.ts';
import { holidaysIn, policiesIn } from './case-work.ts';
import { isOfficeOpen } from './clocks.ts';
import type { Desk } from './desk.ts';
import { dueReminders } from './remind.ts';
import { dateOfMoment, wibMoment } from './surroundings.ts';

/** Any number, the same in every process: one of them moves the clock at a time. */
const STEP_LOCK = 7_305_231_104;
const HOUR_MS = 3_600_000;

export const MOVES_OF_TIME = ['hour', 'working-day', 'next'] as const;
export type MoveOfTime = (typeof MOVES_OF_TIME)[number];

const opening = (desk: Desk, after: Moment): Date =>
  dateOfMoment(
    nextOfficeMoment(
      { day: nextWorkingDay(after.day, holidaysIn(desk)), minute: 0 },
      policiesIn(desk).hours,
      holidaysIn(desk),
    ),
  );

/** The next time the office opens: today's while it is still to come. */
const nextOpening = (desk: Desk, now: Date): Date => {
  const moment = wibMoment(now);
  const today = nextOfficeMoment({ ...moment, minute: 0 }, policiesIn(desk).hours, holidaysIn(desk));
  const at = dateOfMoment(today);
  return at > now ? at : opening(desk, moment);
};

const earliest = (dates: readonly (Date | null)[]): Date | null =>
  dates.reduce((first, date) => (first === null || (date !== null && date < first) ? date : first), null);

/** What is due next; the office's opening too, for what waited for it. Null: nothing is under way. */
const nextDue = async (tx: Tx, desk: Desk, now: Date): Promise<Date | null> => {
  const named = await nextNamedMoment(tx, now);
  const waits = named !== null || (await dueClocks(tx, now, 1)).length > 0;
  return waits ? earliest([named, nextOpening(desk, now)]) : null;
};

const isAnythingDue = async (tx: Tx, desk: Desk, now: Date): Promise<boolean> => {
  if (await isWorkLeft(tx)) return true;
  if (!isOfficeOpen({ desk, now })) return false;
  const work = { desk, tx, now };
  return (
    (await dueClocks(tx, now, 1)).length > 0 ||
    (await silentConversations(tx, now, 1)).length > 0 ||
    (await dueReminders(work, 1)).length > 0
  );
};

const moveTo = async (tx: Tx, to: Date): Promise<void> => moveOfficeClock(tx, to, new Date());

/**
 * Where office time stands still: when nothing is due now, it becomes the moment at which something is. False: it stays, since
 * something is still to be done, nothing is under way, or it is held.
 */
export const stepOn = async (desk: Desk): Promise<boolean> => {
  const stepped = await inTransaction(desk.db, async (tx) => {
    if (!(await takeTick(tx, STEP_LOCK))) return false;
    const row = await officeClock(tx);
    if (row?.speed !== 0) return false;
    const now = row.officeOrigin;
    if ((row.heldAt !== null && row.heldAt <= now) || (await isAnythingDue(tx, desk, now))) return false;
    const next = earliest([await nextDue(tx, desk, now), row.heldAt]);
    if (next === null) return false;
    await moveTo(tx, next);
    return true;
  });
  if (stepped) await desk.clock.refresh();
  return stepped;
};

const targetOf = async (tx: Tx, desk: Desk, now: Date, by: MoveOfTime): Promise<Date | null> => {
  switch (by) {
    case 'hour':
      return new Date(now.getTime() + HOUR_MS);
    case 'working-day':
      return opening(desk, wibMoment(now));
    case 'next':
      return nextDue(tx, desk, now);
    default:
      return by satisfies never;
  }
};

/** Office time goes on from a later moment; gives it. Demo databases only. `next` stays where nothing is due any more. */
export const moveTime = async (desk: Desk, by: MoveOfTime): Promise<Date> => {
  await desk.clock.refresh();
  await inTransaction(desk.db, async (tx) => {
    const to = await targetOf(tx, desk, desk.clock.now(), by);
    if (to !== null) await moveTo(tx, to);
  });
  await desk.clock.refresh();
  return desk.clock.now();
};
