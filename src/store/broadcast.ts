// Messages of the office to its focal points. `written_at` says that every outbox row of it is there.
import { sql } from 'kysely';
import type { Announcement, BroadcastState } from '../core/announcement.ts';
import type { Db, Tx } from './database.ts';
import { nextIds } from './ids.ts';
import { openJson, sealJson, type KeyRing, type Place } from './seal.ts';

const placeOf = (id: string): Place => ({ table: 'broadcast', column: 'announcement_sealed', row: id });

export type Broadcast = {
  readonly id: string;
  readonly by: string;
  readonly state: BroadcastState;
  readonly announcement: Announcement;
  readonly at: Date;
  readonly written: boolean;
  readonly people: number | null;
  readonly leftOut: readonly { readonly why: string; readonly people: number }[];
};

/** Gives the broadcast's id. */
export const insertBroadcast = async (
  tx: Tx,
  ring: KeyRing,
  broadcast: {
    readonly by: string;
    readonly announcement: Announcement;
    readonly state: BroadcastState;
    readonly startAt: Date | null;
    readonly at: Date;
  },
): Promise<string> => {
  const [id] = await nextIds(tx, 'broadcast', 1);
  await tx
    .insertInto('broadcast')
    .values({
      id: id!,
      created_by: broadcast.by,
      text_sealed: null,
      announcement_sealed: sealJson(ring, broadcast.announcement, placeOf(id!)),
      state: broadcast.state,
      start_at: broadcast.startAt,
      agreed_by: null,
      created_at: broadcast.at,
      written_at: null,
      people: null,
    })
    .execute();
  return id!;
};

const select = (db: Db) =>
  db
    .selectFrom('broadcast')
    .select([
      ...(['id', 'created_by', 'state', 'announcement_sealed', 'created_at', 'start_at'] as const),
      ...(['written_at', 'people', 'left_out'] as const),
    ])
    .where('announcement_sealed', 'is not', null);

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const broadcastOf = (ring: KeyRing, row: Row): Broadcast => ({
  id: row.id,
  by: row.created_by,
  state: row.state,
  announcement: openJson(ring, row.announcement_sealed!, placeOf(row.id)) as Announcement,
  at: row.start_at ?? row.created_at,
  written: row.written_at !== null,
  people: row.people,
  leftOut: row.left_out,
});

/** Null: there is none of this id. */
export const findBroadcast = async (
  tx: Tx,
  ring: KeyRing,
  id: string,
  lock = false,
): Promise<Broadcast | null> => {
  const found = select(tx).where('id', '=', id);
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst();
  return row ? broadcastOf(ring, row) : null;
};

export const newestBroadcasts = async (
  tx: Tx,
  ring: KeyRing,
  most: number,
): Promise<readonly Broadcast[]> => {
  const rows = await select(tx).orderBy('id', 'desc').limit(most).execute();
  return rows.map((row) => broadcastOf(ring, row));
};

export const changeBroadcast = async (
  tx: Tx,
  id: string,
  change: { readonly state: BroadcastState; readonly agreedBy?: string; readonly written?: false },
): Promise<void> => {
  await tx
    .updateTable('broadcast')
    .set({
      state: change.state,
      ...(change.agreedBy === undefined ? {} : { agreed_by: change.agreedBy }),
      ...(change.written === undefined ? {} : { written_at: null }),
    })
    .where('id', '=', id)
    .execute();
};

/** Of `people`, those who have no row of this broadcast yet. */
export const notYetWritten = async (
  tx: Tx,
  id: string,
  people: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (people.length === 0) return new Set();
  const rows = await tx
    .selectFrom('outbox')
    .innerJoin('address', 'address.id', 'outbox.address_id')
    .select('address.person_id')
    .where('outbox.broadcast_id', '=', id)
    .execute();
  const written = new Set(rows.map((row) => row.person_id));
  return new Set(people.filter((person) => !written.has(person)));
};

/** Closes the writing, counts the people it was written for and keeps who was left out. */
export const broadcastWritten = async (
  tx: Tx,
  id: string,
  at: Date,
  leftOut: Broadcast['leftOut'],
): Promise<void> => {
  await tx
    .updateTable('broadcast')
    .set((set) => ({
      written_at: at,
      left_out: JSON.stringify(leftOut),
      people: set
        .selectFrom('outbox')
        .select((select) => select.fn.countAll<number>().as('people'))
        .where('broadcast_id', '=', id),
    }))
    .where('id', '=', id)
    .execute();
};

/** What is to be written: begun, or planned for a time that is past. Office time. */
export const unwrittenBroadcasts = async (tx: Tx, now: Date, most: number): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('broadcast')
    .select('id')
    .where('written_at', 'is', null)
    .where((where) =>
      where.or([
        where('state', '=', 'sending'),
        where.and([where('state', '=', 'planned'), where('start_at', '<=', now)]),
      ]),
    )
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
};

/** Marks as sent what was written and has nothing left to send, and gives these. One process gets each. */
export const endBroadcasts = async (
  tx: Tx,
): Promise<readonly { readonly id: string; readonly by: string }[]> => {
  const { rows } = await sql<{
    id: string;
    by: string;
  }>`/*= end-broadcasts */ update broadcast b set state = 'sent'
    where b.state = 'sending' and b.written_at is not null and not exists (
      select 1 from outbox o where o.broadcast_id = b.id and o.state in ('pending', 'claimed'))
    returning b.id, b.created_by as by`.execute(tx);
  return rows;
};

/** Holds the rows not sent yet, lets them go again, gives them up, or tries once more those that failed. */
export const turnRows = async (
  tx: Tx,
  id: string,
  how: 'hold' | 'release' | 'drop' | 'retry',
): Promise<void> => {
  const rows = tx.updateTable('outbox').where('broadcast_id', '=', id);
  if (how === 'retry')
    await rows
      .set({ state: 'pending', verdict: null, next_at: sql<Date>`now()` })
      .where('state', '=', 'failed')
      .execute();
  else if (how === 'drop')
    await rows.set({ state: 'skipped', verdict: 'cancelled' }).where('state', '=', 'pending').execute();
  else
    await rows
      .set({ next_at: how === 'hold' ? sql<Date>`'infinity'` : sql<Date>`now()` })
      .where('state', '=', 'pending')
      .execute();
};

export type Fate = 'open' | 'sent' | 'delivered' | 'read' | 'failed' | 'unknown' | 'skipped';

/**
 * Messages to many that are on their way to a person and were not taken in hand: he wants none any more, or has no duty left.
 * Of cases he is told all the same.
 */
export const skipBroadcastsTo = async (tx: Tx, person: string, why: 'stopped' | 'no-duty'): Promise<void> => {
  await sql`update outbox o set state = 'skipped', verdict = ${why}, worded_sealed = null
    from address a where a.id = o.address_id and a.person_id = ${person}::uuid
      and o.class = 'broadcast' and o.state = 'pending'
      and (${why} = 'stopped' or not exists (
        select 1 from appointment p where p.person_id = a.person_id and p.state = 'active'))`.execute(tx);
};
