// The events of cases as promises are measured by them: what was done, by whom and when, and the stars; no words of anybody.
import { sql } from 'kysely';
import type { Actor, Move } from '../core/complaint.ts';
import type { MovePayload } from '../core/effect.ts';
import { eventPlace } from './complaint-event.ts';
import type { Tx } from './database.ts';
import { openJson, type KeyRing } from './seal.ts';

export type Happened = {
  readonly complaint: string;
  readonly move: Move;
  readonly actor: Actor;
  readonly at: Date;
  readonly stars: number | null;
};

type Row = Omit<Happened, 'stars'> & {
  readonly id: string;
  readonly reporter: string;
  readonly key: Buffer | null;
  readonly payload: Buffer | null;
};

/** Only a rating is opened: stars stand in its payload, sealed with the key of who gave them. */
const starsOf = (ring: KeyRing, { id, move, reporter, key, payload }: Row): number | null => {
  if (move !== 'rated' || key === null || payload === null) return null;
  return (openJson(ring.dataKey(reporter, key), payload, eventPlace(id)) as MovePayload).stars ?? null;
};

/** Everything that happened to cases now with these agencies that were brought to one between the two moments; by case, oldest first. */
export const historiesOf = async (
  tx: Tx,
  ring: KeyRing,
  {
    agencies,
    from,
    before,
  }: { readonly agencies: readonly string[]; readonly from: Date; readonly before: Date },
): Promise<readonly Happened[]> => {
  const { rows } = await sql<Row>`
    select e.id, e.complaint_id as complaint, e.move, e.actor, e.at, c.reporter_id as reporter,
      case when e.move = 'rated' then p.data_key end as key,
      case when e.move = 'rated' then e.payload_sealed end as payload
    from complaint c join complaint_event e on e.complaint_id = c.id left join person p on p.id = c.reporter_id
    where c.agency = any(${agencies}::text[]) and exists (
      select 1 from complaint_event r
      where r.complaint_id = c.id and r.move = 'routed' and r.at >= ${from} and r.at < ${before})
    order by e.complaint_id, e.id`.execute(tx);
  return rows.map((row) => ({
    complaint: row.complaint,
    move: row.move,
    actor: row.actor,
    at: row.at,
    stars: starsOf(ring, row),
  }));
};
