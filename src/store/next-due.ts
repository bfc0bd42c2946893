// Whether anything of the house is due now by its rows, and when something is next: what office time that stands still goes by.
import { sql } from 'kysely';
import type { Tx } from './database.ts';

/**
 * Whether something waits to be sent or done at once, whatever the hour. What a queue holds is not asked: a job that is at work
 * has not written its rows yet, and one that was lost is found by them.
 */
export const isWorkLeft = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ left: boolean }>`
    select exists (select 1 from outbox where state in ('pending', 'claimed'))
      or exists (select 1 from complaint where status = 'received')
      or exists (select 1 from broadcast where written_at is null) as left`.execute(tx);
  return rows[0]?.left ?? false;
};

/** The first office moment after `now` that a row names; null: none does, and nothing is under way. */
export const nextNamedMoment = async (tx: Tx, now: Date): Promise<Date | null> => {
  const { rows } = await sql<{ at: Date | null }>`
    select min(at) as at from (
      select unnest(array[remind_at, due_at, interim_due_at]) as at from clock
        where stopped_at is null and paused_since is null
      union all select next_at from ladder
      union all select silence_ends_at from conversation
      -- Calls to single people; that everybody is called again while nobody answers would hold time up for ever.
      union all select next_at from emergency_alert where acknowledged_at is null and not exists (
        select 1 from emergency_call c where c.complaint_id = emergency_alert.complaint_id and c.who = 'everybody')
    ) named where at > ${now}`.execute(tx);
  return rows[0]?.at ?? null;
};
