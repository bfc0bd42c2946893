// How much of the outbox is not sent yet, for whoever watches it.
import { sql } from 'kysely';
import type { Db } from './database.ts';

type Unsent = {
  readonly channel: string;
  readonly unsent: number;
  /** Since the oldest of it was written. */
  readonly oldestSeconds: number;
};

/** Of every channel that has something to send; what rests after an error counts too. */
export const outboxBacklogs = async (db: Db): Promise<readonly Unsent[]> => {
  const { rows } = await sql<Unsent>`/*= outbox-backlogs */
    select channel, count(*)::int as unsent, extract(epoch from now() - min(created_at))::float8 as "oldestSeconds"
    from outbox where state in ('pending', 'claimed') group by channel order by channel`.execute(db);
  return rows;
};
