// What is left of an erased person: rows that others refer to, with nothing in them. Received ids stay their thirty days: they
// are numbers of the channel, and without them a second copy of a message would bring it back.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { sealAddress, type AddressKey } from './address.ts';
import type { Tx } from './database.ts';
import type { SealKey } from './seal.ts';

const NOTHING = Buffer.alloc(0);
/** As long as a blind index: nobody's. */
const INDEX_BYTES = 32;

export type OwnAddress = AddressKey & { readonly id: string; readonly sealed: Buffer };

export type ToErase = { readonly dataKey: Buffer; readonly addresses: readonly OwnAddress[] };

/** The person and all his conversations, locked until the transaction ends; null: nobody, or erased already. */
export const lockPerson = async (tx: Tx, person: string): Promise<ToErase | null> => {
  const row = await tx
    .selectFrom('person')
    .select('data_key')
    .where('id', '=', person)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row?.data_key) return null;
  const addresses = await tx
    .selectFrom('address')
    .innerJoin('conversation', 'conversation.address_id', 'address.id')
    .select(['address.id', 'address.channel', 'address.address_index as index'])
    .select('address.address_sealed as sealed')
    .where('address.person_id', '=', person)
    .orderBy('address.id')
    .forUpdate()
    .execute();
  return { dataKey: row.data_key, addresses };
};

/** Whether the office has him on record as one of its people, or of an agency's. */
export const hasDuty = async (tx: Tx, person: string): Promise<boolean> => {
  const { rows } = await sql<{ duty: boolean }>`
    select exists (select from staff where person_id = ${person})
      or exists (select from appointment where person_id = ${person} and state <> 'refused') as duty`.execute(
    tx,
  );
  return rows[0]?.duty ?? false;
};

/** Destroys the key: whatever was sealed with it opens no more, here, in files, and in backups without this row. */
export const destroyKey = async (tx: Tx, person: string): Promise<void> => {
  await tx
    .updateTable('person')
    .set({
      data_key: null,
      identity_sealed: null,
      known_sealed: null,
      consent_version: null,
      consent_at: null,
    })
    .where('id', '=', person)
    .execute();
};

/** Whose address this is; null: nobody wrote from there, or he was erased. */
export const personAt = async (
  tx: Tx,
  at: AddressKey,
): Promise<{ readonly address: string; readonly person: string } | null> => {
  const row = await tx
    .selectFrom('address')
    .select(['id as address', 'person_id as person'])
    .where('channel', '=', at.channel)
    .where('address_index', '=', at.index)
    .executeTakeFirst();
  return row ?? null;
};

/** What was asked and told in a chat is forgotten; the chat itself and its person stay. */
export const endConversation = async (tx: Tx, address: string): Promise<void> => {
  await tx
    .updateTable('conversation')
    .set({ state_sealed: null, state_version: 0, silence_ends_at: null })
    .where('address_id', '=', address)
    .execute();
  await tx.updateTable('address').set({ offered_sealed: null }).where('id', '=', address).execute();
};

/** Whoever writes from there from now on is a stranger. Conversations end. */
export const emptyAddresses = async (tx: Tx, addresses: readonly string[]): Promise<void> => {
  if (addresses.length === 0) return;
  await tx.deleteFrom('conversation').where('address_id', 'in', addresses).execute();
  await tx.deleteFrom('failed_event').where('address_id', 'in', addresses).execute();
  await tx.deleteFrom('address_alias').where('address_id', 'in', addresses).execute();
  for (const id of addresses)
    await tx
      .updateTable('address')
      .set({
        address_index: randomBytes(INDEX_BYTES),
        reply_index: null,
        address_sealed: NOTHING,
        offered_sealed: null,
        last_in_at: null,
        blocked_at: sql<Date>`now()`,
        erased_at: sql<Date>`now()`,
      })
      .where('id', '=', id)
      .execute();
};

/** Ids of his failed events, which emptyAddresses takes away. */
export const failedEventsAt = async (tx: Tx, addresses: readonly string[]): Promise<readonly string[]> => {
  if (addresses.length === 0) return [];
  const rows = await tx
    .selectFrom('failed_event')
    .select('id')
    .where('address_id', 'in', addresses)
    .execute();
  return rows.map((row) => row.id);
};

/** Keeps where the last message goes, sealed with the office's own key, until forgetFarewells. */
export const keepForFarewell = async (tx: Tx, key: SealKey, id: string, address: string): Promise<void> => {
  const at = await tx
    .selectFrom('address')
    .select(['channel', 'address_index as index'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('address')
    .set({ address_sealed: sealAddress(key, at, address) })
    .where('id', '=', id)
    .execute();
};

/** Empties the addresses of erased people that nothing is left to be sent to, with what was sent. How many. */
export const forgetFarewells = async (tx: Tx): Promise<number> => {
  const { numAffectedRows } = await sql`with told as (
      update address a set address_sealed = ''
      where a.erased_at is not null and octet_length(a.address_sealed) > 0 and not exists (
        select 1 from outbox o where o.channel = a.channel and o.address_id = a.id and o.state in ('pending', 'claimed'))
      returning a.id
    )
    update outbox o set says_sealed = '', worded_sealed = null, message_ids = '{}'
    from told where o.address_id = told.id`.execute(tx);
  return Number(numAffectedRows ?? 0);
};
