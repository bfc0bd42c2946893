// How fast and how much a channel was sent to: the moment its pace is full again, and a mark for every message of the last day.
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/** Milliseconds since 1970, wall time. */
export type ChannelPace = {
  readonly now: number;
  readonly since: number;
  readonly fullAt: number;
  readonly emergencyFullAt: number;
};

export type TrafficName = 'emergency' | 'reply' | 'notice';

/** The pace of a channel, locked until the transaction ends: whoever takes places takes them one after the other. */
export const lockPace = async (tx: Tx, channel: string): Promise<ChannelPace> => {
  await sql`insert into channel_pace (channel) values (${channel}) on conflict do nothing`.execute(tx);
  await sql`select 1 from channel_pace where channel = ${channel} for update`.execute(tx);
  // The clock is read when the lock is had: `now()` is when the transaction began.
  const { rows } = await sql<ChannelPace>`/*= channel-pace */ select
      extract(epoch from clock_timestamp())::float8 * 1000 as now,
      extract(epoch from since)::float8 * 1000 as since,
      extract(epoch from full_at)::float8 * 1000 as "fullAt",
      extract(epoch from emergency_full_at)::float8 * 1000 as "emergencyFullAt"
    from channel_pace where channel = ${channel}`.execute(tx);
  return rows[0]!;
};

export const keepPace = async (
  tx: Tx,
  channel: string,
  { fullAt, emergencyFullAt }: Pick<ChannelPace, 'fullAt' | 'emergencyFullAt'>,
): Promise<void> => {
  await sql`update channel_pace set full_at = to_timestamp(${fullAt / 1000}::float8),
    emergency_full_at = to_timestamp(${emergencyFullAt / 1000}::float8) where channel = ${channel}`.execute(
    tx,
  );
};

/** Marks a message that is about to be sent; forgets the marks that no limit looks at any more. */
export const markSent = async (tx: Tx, channel: string, what: TrafficName, now: number): Promise<void> => {
  await sql`delete from channel_traffic where channel = ${channel}
    and at < to_timestamp(${now / 1000}::float8) - interval '1 day'`.execute(tx);
  await sql`insert into channel_traffic (channel, what, at)
    values (${channel}, ${what}, to_timestamp(${now / 1000}::float8))`.execute(tx);
};

/** When the `n`-th newest message went, notices alone or whatever went; null: fewer went in the last day. */
export const nthNewest = async (
  tx: Tx,
  channel: string,
  of: 'any' | 'notice',
  n: number,
): Promise<number | null> => {
  const { rows } = await sql<{
    at: number;
  }>`/*= nth-newest */ select extract(epoch from at)::float8 * 1000 as at
    from channel_traffic where channel = ${channel} and what <> 'refused'
      and (${of} = 'any' or what = ${of}) order by channel_traffic.at desc offset ${n - 1} limit 1`.execute(
    tx,
  );
  return rows[0]?.at ?? null;
};

/** Marks a message that was refused, and gives how many were in the last `seconds`. */
export const markRefused = async (tx: Tx, channel: string, seconds: number): Promise<number> => {
  await sql`insert into channel_traffic (channel, what, at) values (${channel}, 'refused', clock_timestamp())`.execute(
    tx,
  );
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from channel_traffic
    where channel = ${channel} and what = 'refused'
      and at > clock_timestamp() - make_interval(secs => ${seconds})`.execute(tx);
  return rows[0]!.count;
};

/** The officers know of them: they count no more. */
export const forgetRefusals = async (db: Db, channel: string): Promise<void> => {
  await sql`delete from channel_traffic where channel = ${channel} and what = 'refused'`.execute(db);
};
