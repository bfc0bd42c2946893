// A person's words in rows that are not his: the outbox of officers and focal points, the histories of their web chats, and
// cases of others that he added to by number and code.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from './database.ts';
import { openSays, openWorded } from './outbox.ts';
import type { KeyRing } from './seal.ts';
import { openWebBody } from './web-chat.ts';

export type Whose = {
  /** All rows to these addresses. */
  readonly addresses: readonly string[];
  /** Rows to anybody that may hold words of these cases, or of this person before there was one. */
  readonly cases: readonly string[];
};

/** What was still to be sent is not sent; a message on its way may still arrive. */
const emptyOutboxRows = async (tx: Tx, which: RawBuilder<unknown>): Promise<void> => {
  await sql`update outbox set says_sealed = '', worded_sealed = null, lease_until = null,
      verdict = case when state in ('pending', 'claimed') then 'erased' else verdict end,
      state = case when state in ('pending', 'claimed') then 'skipped' else state end
    where ${which}`.execute(tx);
};

/** Takes the words out of the outbox, and from a person's own rows the channel's ids too. */
export const emptyOutbox = async (tx: Tx, { addresses, cases }: Whose): Promise<void> => {
  await emptyOutboxRows(tx, sql`address_id = any(${addresses}::bigint[])`);
  await sql`update outbox set message_ids = '{}' where address_id = any(${addresses}::bigint[])`.execute(tx);
  await emptyOutboxRows(tx, sql`cases <> '{}' and cases && ${cases}::uuid[]`);
};

/** Takes out of web chats what they show of these cases, and what was typed there just before: it was about the same. */
export const emptyWebChats = async (tx: Tx, cases: readonly string[]): Promise<void> => {
  await sql`with shown as (
      select address_index, id from web_message where cases <> '{}' and cases && ${cases}::uuid[]
    )
    delete from web_message m using shown s
    where m.address_index = s.address_index and (m.id = s.id or (not m.out and m.id < s.id and m.id > coalesce(
      (select max(b.id) from web_message b where b.address_index = s.address_index and b.out and b.id < s.id), 0)))`.execute(
    tx,
  );
};

/** Cases of others to which this person added something. */
export const casesAddedTo = async (tx: Tx, person: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('complaint_event')
    .innerJoin('complaint', 'complaint.id', 'complaint_event.complaint_id')
    .select('complaint_event.complaint_id as id')
    .distinct()
    .where('complaint_event.actor_id', '=', person)
    .where('complaint_event.move', '=', 'added')
    .where('complaint.reporter_id', '<>', person)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
};

/** Takes the words out of what this person did to a case. */
export const emptyEventsOf = async (tx: Tx, complaint: string, person: string): Promise<void> => {
  await tx
    .updateTable('complaint_event')
    .set({ payload_sealed: null })
    .where('complaint_id', '=', complaint)
    .where('actor_id', '=', person)
    .execute();
};

const holdsAny = (value: unknown, words: readonly string[]): boolean => {
  const all = JSON.stringify(value);
  return words.some((word) => all.includes(JSON.stringify(word).slice(1, -1)));
};

type Sent = { id: string; person: string; key: Buffer; says: Buffer; worded: Buffer | null };

/** Empties what was written to anybody about this case and holds one of these texts; the rest of a living case stays. */
export const emptyRowsHolding = async (
  tx: Tx,
  ring: KeyRing,
  complaint: string,
  words: readonly string[],
): Promise<void> => {
  const about = sql`cases <> '{}' and cases && array[${complaint}::uuid]`;
  const { rows: sent } = await sql<Sent>`
    select o.id, p.id as person, p.data_key as key, o.says_sealed as says, o.worded_sealed as worded
    from outbox o join address a on a.id = o.address_id join person p on p.id = a.person_id
    where p.data_key is not null and octet_length(o.says_sealed) > 0 and ${about} for update of o`.execute(
    tx,
  );
  const holding = sent.filter(({ id, person, key, says, worded }) => {
    const own = ring.dataKey(person, key);
    return holdsAny([openSays(own, id, says), worded && openWorded(own, id, worded)], words);
  });
  await emptyOutboxRows(tx, sql`id = any(${holding.map(({ id }) => id)}::bigint[])`);
  const { rows: shown } = await sql<Parameters<typeof openWebBody>[1] & { id: string }>`
    select id, address_index, external_id, body_sealed from web_message where ${about}`.execute(tx);
  const lines = shown.filter((line) => holdsAny(openWebBody(ring, line), words));
  await sql`delete from web_message where id = any(${lines.map(({ id }) => id)}::bigint[])`.execute(tx);
};
