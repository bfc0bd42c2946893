// What became of messages to many, message by message and person by person.
import { sql } from 'kysely';
import { appointeeName } from './appointment.ts';
import type { Fate } from './broadcast.ts';
import type { Tx } from './database.ts';
import type { OutboxState } from './schema.ts';
import type { KeyRing } from './seal.ts';

/** How many rows of each have come to what; a message without rows is not in it. One query for all of them. */
export const fatesOf = async (
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly [F in Fate]: number }>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<
    { readonly id: string } & { readonly [F in Fate]: number }
  >`/*= broadcast-fates */
    select broadcast_id as id,
      count(*) filter (where state in ('pending', 'claimed'))::int as open,
      count(*) filter (where state = 'sent')::int as sent,
      count(*) filter (where state = 'sent' and receipt is not null)::int as delivered,
      count(*) filter (where state = 'sent' and receipt = 'read')::int as read,
      count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where state = 'unknown')::int as unknown,
      count(*) filter (where state = 'skipped')::int as skipped
    from outbox where broadcast_id = any(${ids}::bigint[]) group by broadcast_id`.execute(tx);
  return new Map(rows.map(({ id, ...fate }) => [id, fate]));
};

const NOTHING_YET = { open: 0, sent: 0, delivered: 0, read: 0, failed: 0, unknown: 0, skipped: 0 };

/** The same of one. */
export const fateOf = async (tx: Tx, id: string): Promise<{ readonly [F in Fate]: number }> =>
  (await fatesOf(tx, [id])).get(id) ?? NOTHING_YET;

export type BroadcastRow = {
  /** As he is called in his newest appointment; null: he was never appointed, or is erased. */
  readonly name: string | null;
  readonly agency: string | null;
  readonly channel: string;
  readonly state: OutboxState;
  readonly receipt: 'delivered' | 'read' | null;
  /** Why it failed or was skipped. */
  readonly verdict: string | null;
  /** Wall time. */
  readonly sentAt: Date | null;
  readonly answer: number | null;
};

/** A row a recipient, in the order in which they were written: `most` after the first `from`. */
export const rowsOfBroadcast = async (
  tx: Tx,
  ring: KeyRing,
  id: string,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly BroadcastRow[]> => {
  const { rows } = await sql<
    Omit<BroadcastRow, 'name'> & { readonly appointment: string | null; readonly sealed: Buffer | null }
  >`/*= broadcast-rows */
    select ap.id as appointment, ap.name_sealed as sealed, ap.agency, o.channel, o.state, o.receipt, o.verdict,
      o.sent_at as "sentAt", b.answer
    from outbox o join address a on a.id = o.address_id
    left join lateral (
      select id, name_sealed, agency from appointment where person_id = a.person_id
      order by state = 'active' desc, created_at desc, id limit 1
    ) ap on true
    left join broadcast_answer b on b.broadcast_id = o.broadcast_id and b.person_id = a.person_id
    where o.broadcast_id = ${id} order by o.id offset ${from} limit ${most}`.execute(tx);
  return rows.map(({ appointment, sealed, ...row }) => ({
    ...row,
    name: appointment === null || sealed === null ? null : appointeeName(ring, appointment, sealed),
  }));
};
