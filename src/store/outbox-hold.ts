// Rows that stand aside: they let others to the same chat pass until their time comes.
import { sql } from 'kysely';
import type { WhyHeld } from '../core/manners.ts';
import type { Tx } from './database.ts';

/**
 * A claimed row stands aside, not shorter than an older one to the same chat and not longer than a younger one: among
 * themselves they keep their order. `untried`: it was claimed in this very transaction, and being held is no try.
 */
export const holdAside = async (
  tx: Tx,
  row: { readonly id: string; readonly attempt: number },
  why: WhyHeld,
  ms: number,
  untried: boolean,
): Promise<void> => {
  await sql`/*= hold-aside */ with aside as (
    update outbox o set state = 'pending', held = ${why}, lease_until = null, holder = null,
      attempts = o.attempts - ${untried ? 1 : 0}::int,
      next_at = greatest(now() + make_interval(secs => ${ms / 1000}::float8), (
        select max(older.next_at) from outbox older where older.address_id = o.address_id and older.id < o.id
          and older.state = 'pending' and older.held is not null))
    where o.id = ${row.id}::bigint and o.attempts = ${row.attempt} and o.state = 'claimed'
    returning id, address_id, next_at
  )
  update outbox younger set next_at = greatest(younger.next_at, aside.next_at) from aside
  where younger.address_id = aside.address_id and younger.id > aside.id
    and younger.state = 'pending' and younger.held is not null`.execute(tx);
};

/** A row that might go with the one before it. */
export type Follower = {
  readonly id: string;
  readonly says: Buffer;
  readonly complaint: string | null;
  readonly cases: readonly string[];
};

/** Unsent notices to the same chat that follow a row without anything else between, the oldest first; locked. */
export const followersOf = async (
  tx: Tx,
  { id, address, protect }: { readonly id: string; readonly address: string; readonly protect: boolean },
  most: number,
): Promise<readonly Follower[]> => {
  const { rows } = await sql<Follower & { fits: boolean }>`/*= followers */
    select id, says_sealed as says, complaint_id as complaint, cases,
      state = 'pending' and class in ('notice', 'reminder') and parts_sent = 0 and protect = ${protect}
        and coalesce(valid_until >= now(), true) and octet_length(says_sealed) > 0 as fits
    from outbox where address_id = ${address}::bigint and id > ${id}::bigint and state in ('pending', 'claimed')
    order by id limit ${most} for update`.execute(tx);
  const end = rows.findIndex(({ fits }) => !fits);
  return end < 0 ? rows : rows.slice(0, end);
};

export type Joined = {
  readonly id: string;
  /** What it says from now on, sealed, and how many messages that is. */
  readonly says: Buffer;
  readonly parts: number;
  readonly complaint: string | null;
  readonly cases: readonly string[];
  /** Rows that it says now. */
  readonly followers: readonly string[];
};

/** Makes several rows one: the first says all, the others are not sent. One about several cases is about none when quoted. */
export const joinRows = async (tx: Tx, { id, says, parts, complaint, cases, followers }: Joined) => {
  await sql`update outbox set says_sealed = ${says}, worded_sealed = null, parts = ${parts},
      class = 'notice', complaint_id = ${complaint}, cases = ${[...cases]}::uuid[],
      valid_until = (select max(valid_until) from outbox where id = ${id}::bigint or id = any(${[...followers]}::bigint[]))
    where id = ${id}::bigint`.execute(tx);
  await sql`update outbox set state = 'skipped', verdict = 'joined', held = null
    where id = any(${[...followers]}::bigint[])`.execute(tx);
};
