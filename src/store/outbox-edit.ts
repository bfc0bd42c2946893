// Messages that were sent and are to read otherwise: a row of the class `edit`, which names the rows whose messages it changes.
import { sql } from 'kysely';
import { recipientsAt, type Recipient } from './address.ts';
import type { Db, Tx } from './database.ts';
import { nextIds } from './ids.ts';
import { saysPlace } from './outbox.ts';
import { sealJson, type KeyRing } from './seal.ts';

export type CardRows = { readonly recipient: Recipient; readonly rows: readonly string[] };

/**
 * What these people got to read of a case as its focal points, a recipient an address: those rows alone are protected and name
 * the case. Rows still to be sent are among them, for an edit goes out after them; those an edit changes already are not.
 */
export const cardsOf = async (
  tx: Tx,
  ring: KeyRing,
  complaint: string,
  people: readonly string[],
): Promise<readonly CardRows[]> => {
  if (people.length === 0) return [];
  const { rows } = await sql<{ address: string; rows: string[] }>`/*= cards-of */
    select o.address_id as address, array_agg(o.id order by o.id)::text[] as rows
    from outbox o join address a on a.id = o.address_id
    where o.complaint_id = ${complaint} and o.protect and o.class <> 'edit' and a.person_id = any(${people}::uuid[])
      and (o.state not in ('failed', 'skipped') or o.parts_sent > 0)
      and not exists (select 1 from outbox e where e.complaint_id = o.complaint_id and e.protect and e.class = 'edit'
                      and o.id = any(e.edits))
    group by o.address_id`.execute(tx);
  const recipients = await recipientsAt(
    tx,
    ring,
    rows.map(({ address }) => address),
  );
  return recipients.map((recipient) => ({
    recipient,
    rows: rows.find(({ address }) => address === recipient.address)!.rows,
  }));
};

/** Every message of these rows is to read as `say` says. */
export const appendEdit = async (
  tx: Tx,
  { recipient, rows }: CardRows,
  complaint: string,
  say: unknown,
): Promise<void> => {
  const [id] = await nextIds(tx, 'outbox', 1);
  await tx
    .insertInto('outbox')
    .values({
      id: id!,
      address_id: recipient.address,
      channel: recipient.channel,
      class: 'edit',
      says_sealed: sealJson(recipient.key, [say], saysPlace(id!)),
      // How many messages it changes is known when they were all sent.
      parts: 1,
      protect: true,
      complaint_id: complaint,
      edits: [...rows],
    })
    .execute();
};

/** The messages that the row `edit` changes, oldest first; none of those that went to another address meanwhile. */
export const messagesToEdit = async (db: Db, edit: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ ids: string[] }>`/*= messages-to-edit */
    select o.message_ids as ids from outbox e join outbox o on o.id = any(e.edits) and o.address_id = e.address_id
    where e.id = ${edit} order by o.id`.execute(db);
  return rows.flatMap(({ ids }) => ids);
};
