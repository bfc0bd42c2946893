// How each channel is, as the process that holds it said last.
import { sql } from 'kysely';
import type { BanSign } from '../core/manners.ts';
import type { Db, Tx } from './database.ts';

export type ChannelState = 'ok' | 'degraded' | 'down';

export type KnownChannel = {
  readonly channel: string;
  /** `held`: nothing is sent until an officer says so. */
  readonly state: ChannelState | 'held';
  readonly heldWhy: BanSign | null;
  /** What its holder said last, however long ago. */
  readonly said: ChannelState;
  /** Seconds since it is so. */
  readonly seconds: number;
  readonly since: Date;
  /** Officers were told of a trouble, and not yet that it is over. */
  readonly told: boolean;
  /** They were told of how it is now. */
  readonly toldOfThis: boolean;
};

/** A holder says every few seconds how its channel is. One silent for so long is gone, and with it the way. */
const SILENT_SECONDS = 60;

/** Notes how a channel is. `since` stays while the state stays. */
export const noteChannel = async (db: Db, channel: string, state: ChannelState): Promise<void> => {
  await sql`/*= note-channel */ insert into channel_state (channel, state) values (${channel}, ${state})
    on conflict (channel) do update set state = excluded.state, seen_at = now(),
      since = case when channel_state.state = excluded.state then channel_state.since else now() end`.execute(
    db,
  );
};

/** Every channel that was ever held. One whose holder is silent is down since it was heard last. */
export const knownChannels = async (db: Db): Promise<readonly KnownChannel[]> => {
  const { rows } = await sql<KnownChannel>`/*= known-channels */
    select channel, case when held_at is not null then 'held' when silent then 'down' else state end as state,
      state as said, began as since, extract(epoch from now() - began)::float8 as seconds,
      told_at is not null as told, coalesce(told_at >= began, false) as "toldOfThis", held_why as "heldWhy"
    from (select *, case when held_at is not null then held_at when silent and state <> 'down' then seen_at else since
        end as began
      from (select *, seen_at < now() - make_interval(secs => ${SILENT_SECONDS}) as silent from channel_state) as s) as c
    order by channel`.execute(db);
  return rows;
};

/** Notes that officers were told of a channel's trouble (`told`), or that it is over. */
export const noteTold = async (tx: Tx, channel: string, told: boolean): Promise<void> => {
  await tx
    .updateTable('channel_state')
    .set({ told_at: told ? sql<Date>`now()` : null })
    .where('channel', '=', channel)
    .execute();
};

/** Stops all sending to a channel. False: it was stopped before. */
export const holdChannel = async (tx: Tx, channel: string, why: BanSign): Promise<boolean> => {
  const { rows } = await sql`insert into channel_state (channel, state, held_at, held_why)
      values (${channel}, 'degraded', now(), ${why})
    on conflict (channel) do update set held_at = now(), held_why = excluded.held_why
      where channel_state.held_at is null
    returning 1`.execute(tx);
  return rows.length > 0;
};

/** Lets a channel be sent to again. False: it was not held. */
export const resumeChannel = async (tx: Tx, channel: string): Promise<boolean> => {
  const { rows } = await sql`update channel_state set held_at = null, held_why = null
    where channel = ${channel} and held_at is not null returning 1`.execute(tx);
  return rows.length > 0;
};

export const isHeld = async (db: Db, channel: string): Promise<boolean> => {
  const { rows } = await sql`/*= is-held */ select 1 from channel_state
    where channel = ${channel} and held_at is not null`.execute(db);
  return rows.length > 0;
};

export type Move = {
  /** Rows of this address, or of a whole channel. */
  readonly from: { readonly address: string } | { readonly channel: string };
  readonly classes: readonly string[];
  /** A row that the caller has claimed and found undeliverable; it goes too. */
  readonly claimed?: { readonly id: string; readonly attempt: number };
  readonly most: number;
};

/**
 * Gives unsent rows to the address that their person used last among his others, on a channel that is not down. Their
 * number stays, and with it their order. Gives the channels they went to, one entry a row.
 */
export const moveRows = async (tx: Tx, move: Move): Promise<readonly string[]> => {
  const scope =
    'address' in move.from
      ? sql`o.address_id = ${move.from.address}::bigint`
      : sql`o.channel = ${move.from.channel}`;
  const { rows } = await sql<{ channel: string }>`with up as (
      select channel from channel_state
      where state <> 'down' and held_at is null and seen_at >= now() - make_interval(secs => ${SILENT_SECONDS})
    ), waiting as (
      select o.id, o.address_id as old, other.id as address, other.channel
      from outbox o join address a on a.id = o.address_id
      cross join lateral (
        select b.id, b.channel from address b join up using (channel)
        where b.person_id = a.person_id and b.id <> a.id and b.blocked_at is null
        order by b.last_in_at desc nulls last, b.id limit 1
      ) other
      where ${scope} and o.class = any(${move.classes}) and o.parts_sent = 0
        -- A reminder about no case is about what was begun in this very conversation.
        and (o.class <> 'reminder' or o.complaint_id is not null)
        and (o.state = 'pending' or (o.state = 'claimed' and o.id = ${move.claimed?.id ?? null}::bigint
          and o.attempts = ${move.claimed?.attempt ?? null}::int))
      order by o.id limit ${move.most} for update of o skip locked
    )
    update outbox o set address_id = w.address, channel = w.channel, moved_from = w.old, worded_sealed = null,
      state = 'pending', verdict = 'moved', lease_until = null, next_at = now(), held = null
    from waiting w where o.id = w.id returning o.channel`.execute(tx);
  return rows.map((row) => row.channel);
};

/** Keeps what people call a channel by. A channel that was never heard of is down until its holder says how it is. */
export const keepHandle = async (db: Db, channel: string, handle: string): Promise<void> => {
  await db
    .insertInto('channel_state')
    .values({ channel, state: 'down', handle })
    .onConflict((conflict) => conflict.column('channel').doUpdateSet({ handle }))
    .execute();
};

export const handleOf = async (db: Db, channel: string): Promise<string | null> => {
  const row = await db
    .selectFrom('channel_state')
    .select('handle')
    .where('channel', '=', channel)
    .executeTakeFirst();
  return row?.handle ?? null;
};
