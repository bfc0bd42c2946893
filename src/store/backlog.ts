// How much of the outbox is not sent yet, for whoever watches it.
import { sql } from 'kysely';
import type { Db } from './database.ts';

type Unsent = {
  readonly channel: string;
  readonly unsent: number;
  /** Since the oldest of it was written. */
  readonly oldestSeconds: number;
  /** Of it, what stands aside, by reason. */
  readonly held: { readonly [why: string]: number };
};

/** Of every channel that has something to send; what rests after an error counts too. */
export const outboxBacklogs = async (db: Db): Promise<readonly Unsent[]> => {
  const { rows } = await sql<Unsent>`/*= outbox-backlogs */
    select channel, sum(rows)::int as unsent,
      extract(epoch from now() - min(oldest))::float8 as "oldestSeconds",
      coalesce(jsonb_object_agg(held, rows) filter (where held is not null), '{}') as held
    from (select channel, held, count(*)::int as rows, min(created_at) as oldest
      from outbox where state in ('pending', 'claimed') group by channel, held) as unsent
    group by channel order by channel`.execute(db);
  return rows;
};
