// What is watched from outside, read off the rows: ages of what should not wait, and how many wait.
import { sql } from 'kysely';
import type { Db } from './database.ts';

export type RowFigures = {
  /** Seconds; 0 when nothing waits. */
  readonly oldestUnrouted: number;
  readonly oldestUnfetched: number;
  /** Kept for an officer and not decided about. */
  readonly failedEvents: number;
  /** People whose answer was not sent yet. */
  readonly peopleWaiting: number;
};

/**
 * `now` is office time, in which complaints are filed; all else is wall time. A file that its channel gave up is not waiting.
 */
export const rowFigures = async (db: Db, now: Date): Promise<RowFigures> => {
  const { rows } = await sql<RowFigures>`/*= figures */ select
    coalesce((select greatest(0, extract(epoch from ${now}::timestamptz - min(filed_at))) from complaint
      where status = 'received'), 0)::float8 as "oldestUnrouted",
    coalesce((select extract(epoch from now() - min(created_at)) from attachment
      where state = 'waiting'), 0)::float8 as "oldestUnfetched",
    (select count(*) from failed_event where resolved_at is null)::int as "failedEvents",
    (select count(distinct a.person_id) from outbox o join address a on a.id = o.address_id
      where o.state in ('pending', 'claimed') and o.class = 'reply')::int as "peopleWaiting"`.execute(db);
  return rows[0]!;
};
