// Where a person can be reached: a chat of a channel. The channel's id is sealed; found again by a blind index.
import { CompiledQuery, sql } from 'kysely';
import type { Db } from './database.ts';
import { staffOf } from './staff.ts';
import { blindIndex, openJson, openText, sealJson, sealText, type KeyRing, type SealKey } from './seal.ts';

export type AddressKey = { readonly channel: string; readonly index: Buffer };

/** Whom an outbox row goes to, and the key its words are sealed with. */
export type Recipient = {
  readonly address: string;
  readonly channel: string;
  readonly person: string;
  readonly key: SealKey;
};

export const addressKey = (ring: KeyRing, channel: string, address: string): AddressKey => ({
  channel,
  index: blindIndex(ring, 'address', `${channel}:${address}`),
});

const place = ({ channel, index }: AddressKey) => ({
  table: 'address',
  column: 'address_sealed',
  row: `${channel}:${index.toString('hex')}`,
});

export const sealAddress = (key: SealKey, at: AddressKey, address: string): Buffer =>
  sealText(key, address, place(at));

export const openAddress = (key: SealKey, at: AddressKey, sealed: Buffer): string =>
  openText(key, sealed, place(at));

const offeredPlace = (address: string) => ({ table: 'address', column: 'offered_sealed', row: address });

/** The choices of the newest message at an address, as they are stored. */
export const sealOffered = (key: SealKey, address: string, offered: unknown): Buffer =>
  sealJson(key, offered, offeredPlace(address));

export const openOffered = (key: SealKey, address: string, sealed: Buffer): unknown =>
  openJson(key, sealed, offeredPlace(address));

export type KnownAddress = {
  readonly id: string;
  readonly channel: string;
  readonly index: Buffer;
};

/** The addresses among `keys` that have a row. */
export const knownAddresses = async (
  db: Db,
  keys: readonly AddressKey[],
): Promise<readonly KnownAddress[]> => {
  const { rows } = await db.executeQuery<KnownAddress>(
    CompiledQuery.raw(
      `/*= known-addresses */ select a.id, a.channel, a.address_index as index
       from unnest($1::text[], $2::bytea[]) as k(channel, index)
       join address a on a.channel = k.channel and a.address_index = k.index`,
      [keys.map((key) => key.channel), keys.map((key) => key.index)],
    ),
  );
  return rows;
};

type Row = { id: string; channel: string; person_id: string; data_key: Buffer };

const recipient = (ring: KeyRing, row: Row): Recipient => ({
  address: row.id,
  channel: row.channel,
  person: row.person_id,
  key: ring.dataKey(row.person_id, row.data_key),
});

/** The addresses with these ids; those of erased people are left out. */
export const recipientsAt = async (
  db: Db,
  ring: KeyRing,
  addresses: readonly string[],
): Promise<readonly Recipient[]> => {
  if (addresses.length === 0) return [];
  const { rows } = await sql<Row>`
    select a.id, a.channel, a.person_id, p.data_key from address a join person p on p.id = a.person_id
    where a.id = any(${addresses}::bigint[]) and p.data_key is not null order by a.id`.execute(db);
  return rows.map((row) => recipient(ring, row));
};

export type Where = {
  /** At every address that has not blocked the bot, not at one; at one that has when there is no other. */
  readonly everywhere?: boolean;
  /** At no address of this channel. */
  readonly besides?: string;
};

/**
 * Each person's address to be told something at: the one he wrote from last, one that blocked the bot only if he has no
 * other. People without an address, or erased, are left out.
 */
export const recipientsOf = async (
  db: Db,
  ring: KeyRing,
  people: readonly string[],
  { everywhere = false, besides = '' }: Where = {},
): Promise<readonly Recipient[]> => {
  if (people.length === 0) return [];
  const { rows } = await sql<Row>`
    select distinct on (a.person_id, one)
      case when ${everywhere}::boolean and a.blocked_at is null then a.id end as one,
      a.id, a.channel, a.person_id, p.data_key
    from address a join person p on p.id = a.person_id
    where a.person_id = any(${people}::uuid[]) and p.data_key is not null and a.channel <> ${besides}
      and (not ${everywhere}::boolean or a.blocked_at is null or not exists (
        select 1 from address b where b.person_id = a.person_id and b.blocked_at is null and b.channel <> ${besides}))
    order by a.person_id, one, a.blocked_at is not null, a.last_in_at desc nulls last, a.id`.execute(db);
  return rows.map((row) => recipient(ring, row));
};

/** Where the office's people are told of things: every officer, head and admin, one address each unless `where` says more. */
export const staffRecipients = async (
  db: Db,
  ring: KeyRing,
  where: Where = {},
): Promise<readonly Recipient[]> => {
  return recipientsOf(db, ring, await staffOf(db), where);
};

/** Whether messages reach an address, as its channel tells. An address without a row stays without one. */
export const markReachable = async (db: Db, at: AddressKey, isReachable: boolean): Promise<void> => {
  await db
    .updateTable('address')
    .set({ blocked_at: isReachable ? null : sql<Date>`now()` })
    .where('channel', '=', at.channel)
    .where('address_index', '=', at.index)
    .execute();
};
