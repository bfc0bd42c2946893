// Conversations: one a chat, locked for the length of a turn.
import { CompiledQuery } from 'kysely';
import type { Duty } from '../core/roles.ts';
import type { Tx } from './database.ts';
import { openJson, sealJson, type SealKey } from './seal.ts';

/**
 * Locks the conversations of these addresses for this transaction, in the order of their numbers, and gives those that were
 * free. A busy one is left out rather than waited for.
 */
export const lockConversations = async (tx: Tx, addresses: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await tx.executeQuery<{ address_id: string }>(
    CompiledQuery.raw(
      `/*= lock-conversations */ select address_id from conversation where address_id = any($1::bigint[])
       order by address_id for update skip locked`,
      [addresses],
    ),
  );
  return rows.map((row) => row.address_id);
};

export type AppointmentRow = {
  readonly id: string;
  readonly agency: string;
  readonly area: string | null;
  readonly role: Duty;
};

/** All a turn has to know of whoever wrote, still sealed. */
export type Speaker = {
  readonly address: string;
  readonly channel: string;
  readonly index: Buffer;
  readonly person: string;
  readonly dataKey: Buffer;
  /** The choices shown last, of those whose arrival is known. */
  readonly offered: Buffer | null;
  /** An answer is under way that may have arrived: its choices are not recorded yet. */
  readonly isAnswerUnderWay: boolean;
  /** The newest message that is being sent to him, worded: it may be before his eyes already. */
  readonly arrivingRow: string | null;
  readonly arriving: Buffer | null;
  readonly state: Buffer | null;
  readonly stateVersion: number;
  readonly identity: Buffer | null;
  readonly known: Buffer | null;
  readonly consentVersion: string | null;
  /** Office time; it may be over. */
  readonly mutedUntil: Date | null;
  readonly officer: boolean;
  readonly head: boolean;
  readonly admin: boolean;
  readonly appointments: readonly AppointmentRow[];
};

/**
 * A statement of its own after the lock: the same statement would join rows as they were before it waited. A person erased
 * since the caller looked is left out.
 */
export const speakers = async (tx: Tx, addresses: readonly string[]): Promise<readonly Speaker[]> => {
  const { rows } = await tx.executeQuery<Speaker>(
    CompiledQuery.raw(
      `/*= speakers */ select a.id as address, a.channel, a.address_index as index, a.person_id as person,
         p.data_key as "dataKey", c.state_sealed as state,
         a.offered_sealed as offered,
         exists (select 1 from outbox o where o.channel = a.channel and o.address_id = a.id
                 and o.state in ('pending', 'claimed') and o.attempts > 0 and o.class = 'reply') as "isAnswerUnderWay",
         w.id as "arrivingRow", w.worded_sealed as arriving,
         c.state_version as "stateVersion", p.identity_sealed as identity, p.known_sealed as known,
         p.consent_version as "consentVersion", p.muted_until as "mutedUntil", coalesce(s.officer, false) as officer,
         coalesce(s.head, false) as head, coalesce(s.admin, false) as admin,
         coalesce((select json_agg(json_build_object('id', ap.id, 'agency', ap.agency, 'area', ap.area, 'role', ap.role)
                                   order by ap.created_at, ap.id)
                   from appointment ap where ap.person_id = a.person_id and ap.state = 'active'), '[]') as appointments
       from address a
       join conversation c on c.address_id = a.id
       join person p on p.id = a.person_id
       left join staff s on s.person_id = a.person_id
       left join lateral (
         select o.id, o.worded_sealed from outbox o
         where o.channel = a.channel and o.address_id = a.id and o.state = 'claimed' and o.worded_sealed is not null
         order by o.id desc limit 1
       ) w on true
       where a.id = any($1::bigint[]) and p.data_key is not null order by a.id`,
      [addresses],
    ),
  );
  return rows;
};

const place = (address: string) => ({ table: 'conversation', column: 'state_sealed', row: address });

export const openState = (key: SealKey, address: string, sealed: Buffer): unknown =>
  openJson(key, sealed, place(address));

export const sealState = (key: SealKey, address: string, state: unknown): Buffer =>
  sealJson(key, state, place(address));

export type SavedState = {
  readonly address: string;
  readonly sealed: Buffer;
  readonly version: number;
  /** When something is due if nobody writes; null: nothing will be. Office time. */
  readonly silenceEnds: Date | null;
  /** A question is open: who is about to answer it is not interrupted by what goes to many. */
  readonly asks: boolean;
};

/** Writes the states of a round and that these people wrote just now, which also ends a block of the bot. */
export const saveStates = async (tx: Tx, saved: readonly SavedState[]): Promise<void> => {
  if (saved.length === 0) return;
  await tx.executeQuery(
    CompiledQuery.raw(
      `/*= save-states */ with given as (
         select * from unnest($1::bigint[], $2::bytea[], $3::int[], $4::timestamptz[], $5::boolean[])
           as g(address, sealed, version, silence_ends, asks)
       ), heard as (
         update address a set last_in_at = now(), blocked_at = null from given g where a.id = g.address
       )
       update conversation c set state_sealed = g.sealed, state_version = g.version, updated_at = now(),
         silence_ends_at = g.silence_ends, asks = g.asks
       from given g where c.address_id = g.address`,
      [
        saved.map((each) => each.address),
        saved.map((each) => each.sealed),
        saved.map((each) => each.version),
        saved.map((each) => each.silenceEnds),
        saved.map((each) => each.asks),
      ],
    ),
  );
};
