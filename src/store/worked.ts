// The cases a focal point had, from their events: when he took each, when he answered, whether in time, and how it was rated.
import { sql } from 'kysely';
import type { MovePayload } from '../core/effect.ts';
import { eventPlace } from './complaint-event.ts';
import type { Tx } from './database.ts';
import { openJson, type KeyRing } from './seal.ts';

export type WorkedRow = {
  readonly acceptedAt: Date;
  /** His first answer after he took it; null: none yet. */
  readonly answeredAt: Date | null;
  /** By the clock that ran then; null: none did, or there is no answer. */
  readonly inTime: boolean | null;
  readonly stars: number | null;
};

type Row = Omit<WorkedRow, 'stars'> & {
  readonly reporter: string;
  readonly data_key: Buffer | null;
  readonly rated: string | null;
  readonly rated_sealed: Buffer | null;
};

/** Of the last rating after his answer. Of an erased person nothing can be read any more, and nothing is counted. */
const starsOf = (ring: KeyRing, { reporter, data_key, rated, rated_sealed }: Row): number | null => {
  if (data_key === null || rated === null || rated_sealed === null || rated_sealed.length === 0) return null;
  const payload = openJson(ring.dataKey(reporter, data_key), rated_sealed, eventPlace(rated)) as MovePayload;
  return payload.stars ?? null;
};

/** His cases since then, the newest first, at most so many. Office time. */
export const workedBy = async (
  tx: Tx,
  ring: KeyRing,
  person: string,
  since: Date,
  most: number,
): Promise<readonly WorkedRow[]> => {
  const { rows } = await sql<Row>`
    with taken as (
      select complaint_id, max(at) as at from complaint_event
      where actor_id = ${person} and actor = 'focal' and move = 'accepted' and at >= ${since}
      group by complaint_id order by at desc limit ${most}
    )
    select t.at as "acceptedAt", done.at as "answeredAt", c.reporter_id as reporter, p.data_key,
      rate.id::text as rated, rate.payload_sealed as rated_sealed,
      (select done.at <= k.due_at from clock k
        where k.complaint_id = c.id and k.kind = 'answer' and k.started_at <= done.at
        order by k.id desc limit 1) as "inTime"
    from taken t join complaint c on c.id = t.complaint_id join person p on p.id = c.reporter_id
    left join lateral (
      select e.at from complaint_event e
      where e.complaint_id = c.id and e.move = 'resolved' and e.actor_id = ${person} and e.at >= t.at
      order by e.id limit 1
    ) done on true
    left join lateral (
      select e.id, e.payload_sealed from complaint_event e
      where e.complaint_id = c.id and e.move = 'rated' and e.at >= done.at order by e.id desc limit 1
    ) rate on true
    order by t.at desc`.execute(tx);
  return rows.map((row) => ({
    acceptedAt: row.acceptedAt,
    answeredAt: row.answeredAt,
    inTime: row.inTime,
    stars: starsOf(ring, row),
  }));
};
