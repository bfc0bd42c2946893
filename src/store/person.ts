// People. All that is personal is sealed with the person's own key; destroying the key erases the person.
import { CompiledQuery, sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import { openJson, sealJson, type KeyRing, type SealKey } from './seal.ts';

export type Newcomer = {
  readonly person: string;
  readonly wrapped: Buffer;
  readonly channel: string;
  readonly index: Buffer;
  readonly addressSealed: Buffer;
};

/**
 * Makes rows for people never seen: person, address, conversation, in one statement. Whoever was made meanwhile by another
 * process stays as he is. In index order, so that two processes with the same newcomers do not wait for each other in a ring.
 */
export const makePeople = async (db: Db, newcomers: readonly Newcomer[]): Promise<void> => {
  if (newcomers.length === 0) return;
  const sorted = [...newcomers].sort(
    (a, b) => Buffer.compare(a.index, b.index) || (a.channel < b.channel ? -1 : 1),
  );
  await db.executeQuery(
    CompiledQuery.raw(
      `/*= make-people */ with given as (
         select * from unnest($1::uuid[], $2::bytea[], $3::text[], $4::bytea[], $5::bytea[])
           with ordinality as g(person, wrapped, channel, index, sealed, number)
       ), made as (
         insert into address (person_id, channel, address_index, address_sealed)
         select person, channel, index, sealed from given order by number
         on conflict (channel, address_index) do nothing returning id, person_id
       ), people as (
         insert into person (id, data_key)
         select person, wrapped from given where person in (select person_id from made)
       )
       insert into conversation (address_id) select id from made`,
      [
        sorted.map((each) => each.person),
        sorted.map((each) => each.wrapped),
        sorted.map((each) => each.channel),
        sorted.map((each) => each.index),
        sorted.map((each) => each.addressSealed),
      ],
    ),
  );
};

/** Makes a person who has no chat: somebody wrote for him. */
export const makePerson = async (tx: Tx, person: string, wrapped: Buffer): Promise<void> => {
  await tx.insertInto('person').values({ id: person, data_key: wrapped }).execute();
};

export const sealIdentity = (key: SealKey, person: string, identity: unknown): Buffer =>
  sealJson(key, identity, { table: 'person', column: 'identity_sealed', row: person });

export const openIdentity = (key: SealKey, person: string, sealed: Buffer): unknown =>
  openJson(key, sealed, { table: 'person', column: 'identity_sealed', row: person });

/** What channels told of a person: names and ids, to strike from what agencies read. */
export type Known = { readonly names: readonly string[]; readonly exact: readonly string[] };

const knownPlace = (person: string) => ({ table: 'person', column: 'known_sealed', row: person });

export const openKnown = (key: SealKey, person: string, sealed: Buffer): Known =>
  openJson(key, sealed, knownPlace(person)) as Known;

export const sealKnown = (key: SealKey, person: string, known: Known): Buffer =>
  sealJson(key, known, knownPlace(person));

export type KeptKnown = { readonly key: SealKey; readonly person: string; readonly known: Known };

export const keepKnown = async (tx: Tx, kept: readonly KeptKnown[]): Promise<void> => {
  if (kept.length === 0) return;
  await tx.executeQuery(
    CompiledQuery.raw(
      `/*= keep-known */ update person p set known_sealed = g.sealed
       from unnest($1::uuid[], $2::bytea[]) as g(person, sealed) where p.id = g.person`,
      [kept.map((each) => each.person), kept.map(({ key, person, known }) => sealKnown(key, person, known))],
    ),
  );
};

/** Keeps what the person gave of his identity, and which notice he agreed to by giving it. */
export const keepIdentity = async (
  tx: Tx,
  key: SealKey,
  person: string,
  identity: unknown,
  consent: { readonly version: string; readonly at: Date },
): Promise<void> => {
  await tx
    .updateTable('person')
    .set({
      identity_sealed: sealIdentity(key, person, identity),
      consent_version: consent.version,
      consent_at: consent.at,
    })
    .where('id', '=', person)
    .execute();
};

/** A few people with their wrapped keys, the oldest and the newest: to see whether the key ring fits this database. */
export const somePeople = async (
  db: Db,
): Promise<readonly { readonly person: string; readonly dataKey: Buffer }[]> => {
  const { rows } = await sql<{ person: string; dataKey: Buffer }>`
    (select id as person, data_key as "dataKey" from person where data_key is not null order by created_at limit 1)
    union all
    (select id, data_key from person where data_key is not null order by created_at desc limit 1)`.execute(
    db,
  );
  return rows;
};

/** What is known of a person and the identity he gave, opened; nothing of one who was erased. */
export const toldOf = async (
  tx: Tx,
  ring: KeyRing,
  person: string,
): Promise<{ readonly known: Known; readonly identity: unknown }> => {
  const row = await tx
    .selectFrom('person')
    .select(['data_key', 'known_sealed', 'identity_sealed'])
    .where('id', '=', person)
    .executeTakeFirst();
  if (!row?.data_key) return { known: { names: [], exact: [] }, identity: null };
  const key = ring.dataKey(person, row.data_key);
  return {
    known: row.known_sealed ? openKnown(key, person, row.known_sealed) : { names: [], exact: [] },
    identity: row.identity_sealed ? openIdentity(key, person, row.identity_sealed) : null,
  };
};

/** Channels a person is known by. */
export const channelsOf = async (tx: Tx, person: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('address')
    .select('channel')
    .distinct()
    .where('person_id', '=', person)
    .orderBy('channel')
    .execute();
  return rows.map((row) => row.channel);
};

/** Files a person sent that are kept or still to be fetched. */
export const countFiles = async (tx: Tx, person: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('attachment')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('person_id', '=', person)
    .where('state', '<>', 'failed')
    .executeTakeFirstOrThrow();
  return Number(count);
};
