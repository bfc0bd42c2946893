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
  /** The day it ends on, given instead of counted. */
  readonly until: string | null;
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
  'until',
] as const;

export const startClock = async (
  tx: Tx,
  clock: {
    readonly complaint: string;
    readonly kind: ClockKind;
    readonly workingDays: number;
    readonly startedAt: Date;
    readonly until: string | null;
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
      until: clock.until,
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

/** Runs until a day that was given: what was said of the old end is said again of the new one. A pause that is on begins anew. */
export const extendClock = async (
  tx: Tx,
  id: string,
  until: string,
  at: Date,
  times: Times,
): Promise<void> => {
  await tx
    .updateTable('clock')
    .set((set) => ({
      until,
      pauses: '[]',
      paused_since: sql<Date | null>`case when ${set.ref('paused_since')} is not null then ${at}::timestamptz end`,
      due_at: times.dueAt,
      remind_at: times.remindAt,
      interim_due_at: times.interimDueAt,
      reminded_at: null,
      overdue_at: null,
      interim_at: null,
    }))
    .where('id', '=', id)
    .execute();
};

/** Other moments for a clock that runs on: its table of holidays changed. What was said stays said. */
export const retimeClock = async (tx: Tx, id: string, times: Times): Promise<void> => {
  await tx
    .updateTable('clock')
    .set({ due_at: times.dueAt, remind_at: times.remindAt, interim_due_at: times.interimDueAt })
    .where('id', '=', id)
    .execute();
};

/** A clock that runs, of any case, with the case's number; locked, in the order of their ids from `after` on. */
export const runningAfter = async (
  tx: Tx,
  after: string,
  most: number,
): Promise<readonly (ClockRow & { readonly reference: string })[]> =>
  tx
    .selectFrom('clock')
    .innerJoin('complaint', 'complaint.id', 'clock.complaint_id')
    .select(COLUMNS.map((column) => `clock.${column}` as const))
    .select('complaint.reference')
    .where('clock.stopped_at', 'is', null)
    .where('clock.id', '>', after)
    .orderBy('clock.id')
    .limit(most)
    .forUpdate('clock')
    .execute() as unknown as Promise<readonly (ClockRow & { readonly reference: string })[]>;

/** Ids of clocks that have something to say at `now`, the longest waiting first. */
export const dueClocks = async (tx: Tx, now: Date, most: number): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('clock')
    .select('id')
    .where('stopped_at', 'is', null)
    .where('paused_since', 'is', null)
    .where((where) =>
      where.or([
        where.and([where('due_at', '<=', now), where('overdue_at', 'is', null)]),
        where.and([where('interim_due_at', '<=', now), where('interim_at', 'is', null)]),
        where.exists(
          where
            .selectFrom('ladder')
            .select('ladder.complaint_id')
            .whereRef('ladder.complaint_id', '=', 'clock.complaint_id')
            .where('ladder.next_at', '<=', now)
            .where('clock.overdue_at', 'is not', null),
        ),
      ]),
    )
    .orderBy('due_at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
};

/** Claims one saying of a clock; true for exactly one caller, ever. */
export const claimSaying = async (
  tx: Tx,
  id: string,
  saying: 'overdue_at' | 'interim_at',
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
