// Running deadlines, a row each. Office time. Rows are claimed by locking the complaint first.
import { sql } from 'kysely';
import type { ClockKind } from '../core/clocks.ts';
import type { Tx } from './database.ts';
import type { ClockPause } from './schema.ts';

export type ClockRow = {
  readonly id: string;
  readonly complaint: string;
  readonly kind: ClockKind;
  readonly workingDays: number;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly remindAt: Date | null;
  readonly remindedAt: Date | null;
  readonly overdueAt: Date | null;
  readonly interimDueAt: Date | null;
  readonly interimAt: Date | null;
  readonly pausedSince: Date | null;
  readonly pauses: readonly ClockPause[];
};

/** What a clock is to do and when, worked out by core/clocks.ts. */
export type Times = {
  readonly dueAt: Date;
  readonly remindAt: Date | null;
  readonly interimDueAt: Date | null;
};

const COLUMNS = [
  'id',
  'complaint_id as complaint',
  'kind',
  'working_days as workingDays',
  'started_at as startedAt',
  'due_at as dueAt',
  'remind_at as remindAt',
  'reminded_at as remindedAt',
  'overdue_at as overdueAt',
  'interim_due_at as interimDueAt',
  'interim_at as interimAt',
  'paused_since as pausedSince',
  'pauses',
] as const;

export const startClock = async (
  tx: Tx,
  clock: {
    readonly complaint: string;
    readonly kind: ClockKind;
    readonly workingDays: number;
    readonly startedAt: Date;
  } & Times,
): Promise<void> => {
  await tx
    .insertInto('clock')
    .values({
      complaint_id: clock.complaint,
      kind: clock.kind,
      working_days: clock.workingDays,
      started_at: clock.startedAt,
      due_at: clock.dueAt,
      remind_at: clock.remindAt,
      reminded_at: null,
      overdue_at: null,
      interim_due_at: clock.interimDueAt,
      interim_at: null,
      paused_since: null,
      stopped_at: null,
    })
    .execute();
};

/** The clocks of a case that still run or stand still, oldest first. */
export const runningClocks = async (tx: Tx, complaint: string): Promise<readonly ClockRow[]> =>
  tx
    .selectFrom('clock')
    .select(COLUMNS)
    .where('complaint_id', '=', complaint)
    .where('stopped_at', 'is', null)
    .orderBy('id')
    .execute();

/** The same of several cases at once. */
export const runningClocksOf = async (tx: Tx, complaints: readonly string[]): Promise<readonly ClockRow[]> =>
  complaints.length === 0
    ? []
    : tx
        .selectFrom('clock')
        .select(COLUMNS)
        .where('complaint_id', 'in', complaints)
        .where('stopped_at', 'is', null)
        .orderBy('id')
        .execute();

/** A running clock by its id; null: stopped, or never there. */
export const runningClock = async (tx: Tx, id: string): Promise<ClockRow | null> =>
  (await tx
    .selectFrom('clock')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()) ?? null;

export const stopClocks = async (
  tx: Tx,
  complaint: string,
  kinds: readonly ClockKind[],
  at: Date,
): Promise<void> => {
  await tx
    .updateTable('clock')
    .set({ stopped_at: at })
    .where('complaint_id', '=', complaint)
    .where('kind', 'in', kinds)
    .where('stopped_at', 'is', null)
    .execute();
};

export const pauseClock = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx
    .updateTable('clock')
    .set({ paused_since: at })
    .where('id', '=', id)
    .where('paused_since', 'is', null)
    .execute();
};

/** Goes on with the times worked out anew. What was reminded or told already is not said again. */
export const resumeClock = async (
  tx: Tx,
  id: string,
  pauses: readonly ClockPause[],
  times: Times,
): Promise<void> => {
  await tx
    .updateTable('clock')
    .set({
      paused_since: null,
      pauses: JSON.stringify(pauses),
      due_at: times.dueAt,
      remind_at: times.remindAt,
      interim_due_at: times.interimDueAt,
    })
    .where('id', '=', id)
    .execute();
};

/** Ids of clocks that have something to say at `now`, the longest waiting first. */
export const dueClocks = async (tx: Tx, now: Date, most: number): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('clock')
    .select('id')
    .where('stopped_at', 'is', null)
    .where('paused_since', 'is', null)
    .where((where) =>
      where.or([
        where.and([
          where('remind_at', '<=', now),
          where('reminded_at', 'is', null),
          where('due_at', '>', now),
        ]),
        where.and([where('due_at', '<=', now), where('overdue_at', 'is', null)]),
        where.and([where('interim_due_at', '<=', now), where('interim_at', 'is', null)]),
      ]),
    )
    .orderBy('due_at')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
};

/** Claims one saying of a clock; true for exactly one caller, ever. */
export const claimSaying = async (
  tx: Tx,
  id: string,
  saying: 'reminded_at' | 'overdue_at' | 'interim_at',
  at: Date,
): Promise<boolean> => {
  const rows = await tx
    .updateTable('clock')
    .set({ [saying]: at })
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .where(saying, 'is', null)
    .returning('id')
    .execute();
  return rows.length === 1;
};

/** When the next clock has something to say, however far off; null: no clock runs. For playing time in steps. */
export const nextClockMoment = async (tx: Tx): Promise<Date | null> => {
  const { rows } = await sql<{ at: Date | null }>`
    select min(at) as at from clock, lateral (values
      (case when reminded_at is null and overdue_at is null then remind_at end),
      (case when overdue_at is null then due_at end),
      (case when interim_at is null then interim_due_at end)
    ) as moments (at)
    where stopped_at is null and paused_since is null`.execute(tx);
  return rows[0]?.at ?? null;
};

/**
 * Claims every reminder that is due and whose case this person alone works on for its agency, and gives the numbers of the
 * cases: one message holds them all. What another process is just reminding of is left to it.
 */
export const claimRemindersOf = async (
  tx: Tx,
  person: string,
  now: Date,
  most: number,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ reference: string }>`
    with due as (
      select k.id, c.reference from clock k join complaint c on c.id = k.complaint_id
      where k.stopped_at is null and k.paused_since is null and k.reminded_at is null
        and k.remind_at <= ${now} and k.due_at > ${now} and k.kind in ('acknowledge', 'answer')
        and c.held_by = 'agency' and c.status in ('routed', 'accepted')
        and (c.owner_id = ${person} or c.owner_id is null)
        and exists (select 1 from offer o join appointment a on a.id = o.appointment_id
          where o.complaint_id = c.id and o.withdrawn_at is null and a.state = 'active' and a.person_id = ${person})
        and (c.owner_id is not null or not exists (
          select 1 from offer o join appointment a on a.id = o.appointment_id
          where o.complaint_id = c.id and o.withdrawn_at is null and a.state = 'active' and a.person_id <> ${person}))
      order by k.id limit ${most} for update of k skip locked
    ), claimed as (
      update clock set reminded_at = ${now} from due where clock.id = due.id returning due.reference
    )
    select distinct reference from claimed`.execute(tx);
  return rows.map((row) => row.reference);
};
