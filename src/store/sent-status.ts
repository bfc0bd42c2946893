// What a channel says later of messages that it took.
import { sql } from 'kysely';
import type { Tx } from './database.ts';

const RANK = sql`array['delivered', 'read']`;

/** A message arrived or was read. Statuses come out of order; the row never steps back. */
export const noteReceipt = async (
  tx: Tx,
  channel: string,
  messageId: string,
  receipt: 'delivered' | 'read',
): Promise<void> => {
  await sql`/*= note-receipt */ update outbox set receipt = ${receipt}
    where channel = ${channel} and message_ids @> array[${messageId}::text]
      and coalesce(array_position(${RANK}, receipt), 0) < array_position(${RANK}, ${receipt}::text)`.execute(
    tx,
  );
};

export type FailedLater = {
  readonly id: string;
  readonly address: string;
  readonly complaintId: string | null;
  readonly staff: boolean;
  readonly class: string;
};

/**
 * A message that the channel took did not arrive: its row is open again from that part on, due after `afterSeconds`; null
 * seconds: it has failed for good. Gives the row, null when no sent row has this message (it was said before).
 */
export const noteFailedLater = async (
  tx: Tx,
  channel: string,
  messageId: string,
  verdict: string,
  afterSeconds: number | null,
): Promise<FailedLater | null> => {
  const { rows } = await sql<FailedLater>`/*= note-failed-later */ update outbox o set
      verdict = ${verdict},
      state = case when ${afterSeconds}::float8 is null then 'failed' else 'pending' end,
      next_at = now() + make_interval(secs => coalesce(${afterSeconds}::float8, 0)),
      parts_sent = array_position(o.message_ids, ${messageId}::text) - 1,
      message_ids = o.message_ids[:array_position(o.message_ids, ${messageId}::text) - 1],
      sent_at = null
    where o.channel = ${channel} and o.message_ids @> array[${messageId}::text] and o.state = 'sent'
    returning o.id, o.address_id as address, o.complaint_id as "complaintId", o.class,
      exists (select 1 from staff s join address a on a.person_id = s.person_id where a.id = o.address_id) as staff`.execute(
    tx,
  );
  return rows[0] ?? null;
};
