// What goes out, written in the transaction of the turn: one row a recipient address and turn. Its words are sealed with the
// recipient's key.
import { CompiledQuery, sql } from 'kysely';
import type { Recipient } from './address.ts';
import type { Db, Tx } from './database.ts';
import { nextIds } from './ids.ts';
import { LEASE_SECONDS } from './outbox-claim.ts';
import type { NoticeClassName } from './schema.ts';
import { openJson, sealJson, type SealKey } from './seal.ts';

export type NewOutboxRow = {
  readonly recipient: Recipient;
  readonly class: NoticeClassName;
  /** The messages before words, as JSON; each becomes one part or more. */
  readonly says: readonly unknown[];
  readonly complaintId: string | null;
  /** Ids of the cases whose words it may hold, besides that one; of words of no case yet, their person's. */
  readonly cases?: readonly string[];
  readonly broadcastId: string | null;
  readonly protect: boolean;
  readonly validUntil: Date | null;
  /** Seconds for which it is not sent; it can be taken back until then. Null, or left out: it goes at once and stays. */
  readonly givesWay?: number | null;
};

export const saysPlace = (id: string) => ({ table: 'outbox', column: 'says_sealed', row: id });
const wordedPlace = (id: string) => ({ table: 'outbox', column: 'worded_sealed', row: id });

export const openSays = (key: SealKey, id: string, sealed: Buffer): readonly unknown[] =>
  openJson(key, sealed, saysPlace(id)) as readonly unknown[];

export const sealSays = (key: SealKey, id: string, says: readonly unknown[]): Buffer =>
  sealJson(key, says, saysPlace(id));

export const sealWorded = (key: SealKey, id: string, worded: unknown): Buffer =>
  sealJson(key, worded, wordedPlace(id));

export const openWorded = (key: SealKey, id: string, sealed: Buffer): unknown =>
  openJson(key, sealed, wordedPlace(id));

const casesOf = ({ complaintId, cases = [] }: NewOutboxRow): string =>
  `{${[...new Set([...(complaintId === null ? [] : [complaintId]), ...cases])].join(',')}}`;

/** Appends rows in the order given, which is the order an address gets them in. */
export const appendOutbox = async (tx: Tx, rows: readonly NewOutboxRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const ids = await nextIds(tx, 'outbox', rows.length);
  await tx.executeQuery(
    CompiledQuery.raw(
      `/*= append-outbox */ insert into outbox
         (id, address_id, channel, class, says_sealed, parts, protect, complaint_id, broadcast_id, valid_until,
          cases, gives_way, next_at)
       select id, address, channel, class, says, parts, protect, complaint, broadcast, until, cases::uuid[],
         gives_way is not null, now() + make_interval(secs => coalesce(gives_way, 0))
       from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bytea[], $6::int[], $7::boolean[],
         $8::uuid[], $9::bigint[], $10::timestamptz[], $11::text[], $12::float8[])
         as g(id, address, channel, class, says, parts, protect, complaint, broadcast, until, cases, gives_way)`,
      [
        ids,
        rows.map((row) => row.recipient.address),
        rows.map((row) => row.recipient.channel),
        rows.map((row) => row.class),
        rows.map((row, at) => sealJson(row.recipient.key, row.says, saysPlace(ids[at]!))),
        rows.map((row) => row.says.length),
        rows.map((row) => row.protect),
        rows.map((row) => row.complaintId),
        rows.map((row) => row.broadcastId),
        rows.map((row) => row.validUntil),
        rows.map(casesOf),
        rows.map((row) => row.givesWay ?? null),
      ],
    ),
  );
};

/**
 * Takes back the newest message to each of these addresses that gives way and was not tried yet; gives the addresses.
 * Their rows are locked first, as by whoever claims messages: the other way round the two would wait for each other.
 */
export const takeBack = async (tx: Tx, addresses: readonly string[]): Promise<ReadonlySet<string>> => {
  if (addresses.length === 0) return new Set();
  const { rows } = await tx.executeQuery<{ address: string }>(
    CompiledQuery.raw(
      `/*= take-back */ with locked as materialized (
         select id, channel from address where id = any($1::bigint[]) order by id for no key update
       ), newest as (
         select (select max(o.id) from outbox o where o.channel = a.channel and o.address_id = a.id
                 and o.state in ('pending', 'claimed')) as id
         from locked a
       )
       update outbox o set state = 'skipped', verdict = 'taken-back' from newest
       where o.id = newest.id and o.gives_way and o.state = 'pending' and o.attempts = 0
       returning o.address_id as address`,
      [addresses],
    ),
  );
  return new Set(rows.map((row) => row.address));
};

export type Quoted = { readonly address: string; readonly messageId: string };
export const quotedKey = ({ address, messageId }: Quoted): string => `${address}\n${messageId}`;

/** Which complaint a quoted message was about: quotedKey -> reference. Only messages sent to that very address count. */
export const referencesOfQuoted = async (
  tx: Tx,
  quoted: readonly Quoted[],
): Promise<ReadonlyMap<string, string>> => {
  if (quoted.length === 0) return new Map();
  const { rows } = await sql<Quoted & { reference: string }>`
    select q.address, q.message as "messageId", c.reference
    from unnest(${quoted.map((each) => each.address)}::bigint[], ${quoted.map((each) => each.messageId)}::text[])
      as q(address, message)
    join outbox o on o.message_ids @> array[q.message] and o.address_id = q.address and o.complaint_id is not null
    join complaint c on c.id = o.complaint_id`.execute(tx);
  return new Map(rows.map((row) => [quotedKey(row), row.reference]));
};

export type Worded = {
  readonly id: string;
  readonly attempt: number;
  readonly sealed: Buffer;
  readonly parts: number;
};

/** Keeps the words of claimed rows, so that every retry sends the same. */
export const keepWorded = async (db: Db, worded: readonly Worded[]): Promise<void> => {
  if (worded.length === 0) return;
  await db.executeQuery(
    CompiledQuery.raw(
      `/*= keep-worded */ update outbox o set worded_sealed = g.sealed, parts = g.parts
       from unnest($1::bigint[], $2::int[], $3::bytea[], $4::int[]) as g(id, attempt, sealed, parts)
       where o.id = g.id and o.attempts = g.attempt and o.state = 'claimed'`,
      [
        worded.map((each) => each.id),
        worded.map((each) => each.attempt),
        worded.map((each) => each.sealed),
        worded.map((each) => each.parts),
      ],
    ),
  );
};

export type SentPart = {
  readonly id: string;
  readonly attempt: number;
  readonly address: string;
  readonly messageId: string;
  /** Parts sent with this one. */
  readonly sent: number;
  readonly last: boolean;
  /** The choices of this part, sealed; null when it had none. */
  readonly offered: Buffer | null;
};

/** Records a part that the channel took. False when the claim was lost meanwhile to another process. */
export const recordPart = async (db: Db, part: SentPart): Promise<boolean> => {
  const { rows } = await db.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      `/*= record-part */ with recorded as (
         update outbox set parts_sent = $3, message_ids = message_ids || $4::text,
           lease_until = case when $5::boolean then null else now() + make_interval(secs => ${LEASE_SECONDS}) end,
           state = case when $5::boolean then 'sent' else state end,
           sent_at = case when $5::boolean then now() end
         where id = $1 and attempts = $2 and state = 'claimed' returning id
       ), offered as (
         update address set offered_sealed = $7::bytea where id = $6 and $7::bytea is not null
           and exists (select 1 from recorded)
       )
       select id from recorded`,
      [part.id, part.attempt, part.sent, part.messageId, part.last, part.address, part.offered],
    ),
  );
  return rows.length === 1;
};

/** What becomes of a claimed row that was not sent to its end. */
export type Fate =
  | { readonly kind: 'again'; readonly afterSeconds: number; readonly verdict: string }
  | { readonly kind: 'failed' | 'unknown' | 'skipped'; readonly verdict: string };

/** Gives a claimed row its fate; does nothing when the claim was lost meanwhile. */
export const settle = async (db: Db, row: { readonly id: string; readonly attempt: number }, fate: Fate) => {
  await db
    .updateTable('outbox')
    .set(
      fate.kind === 'again'
        ? {
            state: 'pending',
            verdict: fate.verdict,
            lease_until: null,
            next_at: sql<Date>`now() + make_interval(secs => ${fate.afterSeconds})`,
          }
        : { state: fate.kind, verdict: fate.verdict, lease_until: null },
    )
    .where('id', '=', row.id)
    .where('attempts', '=', row.attempt)
    .where('state', '=', 'claimed')
    .execute();
};

/** Counts that a row may arrive twice: it was sent again although the channel may have taken it before. */
export const countRepeat = async (db: Db, id: string): Promise<void> => {
  await db
    .updateTable('outbox')
    .set((set) => ({ repeats: set('repeats', '+', 1) }))
    .where('id', '=', id)
    .execute();
};

/** The channel says that this address does not want the bot, or is no more. */
export const markBlocked = async (db: Db, address: string): Promise<void> => {
  await db
    .updateTable('address')
    .set({ blocked_at: sql<Date>`now()` })
    .where('id', '=', address)
    .execute();
};
