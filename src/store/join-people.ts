// Two people turn out to be one: his chats, cases and files under one person, whose key opens what both sealed.
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { destroyKey } from './erased-person.ts';
import { openIdentity, openKnown, sealIdentity, sealKnown } from './person.ts';
import { joinedDataKey, type KeyRing } from './seal.ts';

/** No chat of either has a turn until this transaction ends, and none had one that is not committed. */
const lockChatsOf = (tx: Tx, people: readonly string[]) =>
  sql`select c.address_id from conversation c join address a on a.id = c.address_id
      where a.person_id = any(${people}::uuid[]) order by c.address_id for update of c`.execute(tx);

const lockPerson = async (tx: Tx, person: string) => {
  const row = await tx
    .selectFrom('person')
    .selectAll()
    .where('id', '=', person)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  if (row.data_key === null) throw new Error(`person ${person} was erased and can be joined to nobody`);
  return { ...row, data_key: row.data_key };
};

type Row = Awaited<ReturnType<typeof lockPerson>>;

const keyOf = (ring: KeyRing, { id, data_key }: Row) => ring.dataKey(id, data_key);

/** Names and ids of both: whatever is known of either is struck from what agencies read. */
const knownOf = (ring: KeyRing, rows: readonly Row[]) => {
  const all = rows.flatMap((row) =>
    row.known_sealed ? [openKnown(keyOf(ring, row), row.id, row.known_sealed)] : [],
  );
  const together = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())];
  return { names: together(all.map(({ names }) => names)), exact: together(all.map(({ exact }) => exact)) };
};

/** Joining ends no silence that an officer gave to either. */
const later = (a: Date | null, b: Date | null): Date | null => (a === null || (b !== null && b > a) ? b : a);

/** What he gave as `into`, and what only `from` gave beside it; null: nothing was ever given. */
const identityOf = (ring: KeyRing, into: Row, from: Row): object | null => {
  const [mine, other] = [into, from].map((row) =>
    row.identity_sealed ? (openIdentity(keyOf(ring, row), row.id, row.identity_sealed) as object) : null,
  );
  return mine || other ? { ...other, ...mine } : null;
};

/**
 * Makes `from` a part of `into`: chats, cases, files and what is known of him. Nothing is sealed anew: the key of `into`
 * opens from now on what that of `from` sealed, also what is under way to a chat. Behind `from` nobody is left. Waits for
 * turns of their chats; the caller's own round must hold no turn of them that goes on afterwards.
 */
export const joinPeople = async (
  tx: Tx,
  ring: KeyRing,
  people: { readonly into: string; readonly from: string },
): Promise<void> => {
  await lockChatsOf(tx, [people.into, people.from]);
  const into = await lockPerson(tx, people.into);
  const from = await lockPerson(tx, people.from);
  const key = keyOf(ring, into);
  const identity = identityOf(ring, into, from);
  const consent = into.consent_version === null ? from : into;
  await tx
    .updateTable('person')
    .set({
      data_key: joinedDataKey(
        ring,
        { person: into.id, wrapped: into.data_key },
        { person: from.id, wrapped: from.data_key },
      ),
      known_sealed: sealKnown(key, into.id, knownOf(ring, [into, from])),
      identity_sealed: identity && sealIdentity(key, into.id, identity),
      consent_version: consent.consent_version,
      consent_at: consent.consent_at,
      muted_until: later(into.muted_until, from.muted_until),
    })
    .where('id', '=', into.id)
    .execute();
  await sql`update link_wish set expires_at = now() where state = 'waiting' and owner_id = ${from.id}`.execute(
    tx,
  );
  await sql`update address set person_id = ${into.id} where person_id = ${from.id}`.execute(tx);
  await sql`update complaint set reporter_id = ${into.id} where reporter_id = ${from.id}`.execute(tx);
  await sql`update attachment set person_id = ${into.id} where person_id = ${from.id}`.execute(tx);
  await destroyKey(tx, from.id);
};
