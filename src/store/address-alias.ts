// Ids of a chat besides its own: a channel may call the same chat by another one from today on. All of them lead to one
// address; it is written to by the id it wrote from last.
import { CompiledQuery, sql } from 'kysely';
import { sealAddress, type AddressKey, type KnownAddress } from './address.ts';
import type { Db } from './database.ts';
import type { KeyRing } from './seal.ts';

/** The addresses that have one of `keys` as another id. */
export const aliasedAddresses = async (
  db: Db,
  keys: readonly AddressKey[],
): Promise<readonly KnownAddress[]> => {
  const { rows } = await db.executeQuery<KnownAddress>(
    CompiledQuery.raw(
      `/*= aliased-addresses */ select l.address_id as id, l.channel, l.alias_index as index
       from unnest($1::text[], $2::bytea[]) as k(channel, index)
       join address_alias l on l.channel = k.channel and l.alias_index = k.index`,
      [keys.map((key) => key.channel), keys.map((key) => key.index)],
    ),
  );
  return rows;
};

export type Alias = AddressKey & { readonly address: string };

/** Notes ids that are none's yet. */
export const addAliases = async (db: Db, aliases: readonly Alias[]): Promise<void> => {
  if (aliases.length === 0) return;
  await db
    .insertInto('address_alias')
    .values(
      aliases.map(({ channel, index, address }) => ({ channel, alias_index: index, address_id: address })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** From now on the address is written to by this id, unless it is already. */
export const replyTo = async (
  db: Db,
  ring: KeyRing,
  at: { readonly address: string; readonly key: AddressKey; readonly id: string },
): Promise<void> => {
  const row = await db
    .selectFrom('address')
    .innerJoin('person', 'person.id', 'address.person_id')
    .select(['address_index as index', 'reply_index as reply', 'person.id as person', 'data_key'])
    .where('address.id', '=', at.address)
    .executeTakeFirst();
  if (!row?.data_key || (row.reply ?? row.index).equals(at.key.index)) return;
  const own = { channel: at.key.channel, index: row.index };
  await db
    .updateTable('address')
    .set({
      address_sealed: sealAddress(ring.dataKey(row.person, row.data_key), own, at.id),
      reply_index: row.index.equals(at.key.index) ? null : at.key.index,
    })
    .where('id', '=', at.address)
    .execute();
};

/** The people behind these addresses, who came first in front; erased ones are left out. */
export const peopleBehind = async (db: Db, addresses: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ person: string }>`
    select p.id as person from address a join person p on p.id = a.person_id
    where a.id = any(${addresses}::bigint[]) and p.data_key is not null group by p.id, p.created_at
    order by p.created_at, p.id`.execute(db);
  return rows.map(({ person }) => person);
};
