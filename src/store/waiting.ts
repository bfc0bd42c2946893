// What is written and not sent, by channel, kind and reason.
import { sql } from 'kysely';
import type { WhyWaiting } from '../core/channel-line.ts';
import type { Db } from './database.ts';

export type Waiting = {
  readonly channel: string;
  readonly class: 'reply' | 'notice' | 'broadcast' | 'emergency';
  readonly why: Exclude<WhyWaiting, 'channel'>;
  readonly count: number;
  readonly oldestMinutes: number;
};

/** A reminder is a notice here; edits are no messages. What stands aside longest comes first. */
export const waitingByReason = async (db: Db): Promise<readonly Waiting[]> => {
  const { rows } = await sql<Waiting>`/*= waiting */ select channel,
      case class when 'reminder' then 'notice' else class end as class,
      coalesce(held, case when verdict = 'window' then 'window' else 'turn' end) as why,
      count(*)::int as count, floor(extract(epoch from now() - min(created_at)) / 60)::int as "oldestMinutes"
    from outbox where state in ('pending', 'claimed') and class <> 'edit'
    group by 1, 2, 3 order by channel, min(created_at), 2, 3`.execute(db);
  return rows;
};
