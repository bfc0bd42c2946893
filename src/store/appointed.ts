// Everybody with a living appointment, as far as a message to many asks: where he is reached, and how his cases stand.
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { appointeeName } from './appointment.ts';
import type { KeyRing } from './seal.ts';

export type AppointedRow = {
  readonly person: string;
  readonly agency: string;
  readonly name: string;
  readonly stopped: boolean;
  readonly channel: string | null;
  readonly addresses: number;
  readonly cases: number;
  readonly late: number;
  readonly isDue: boolean;
  readonly isSilent: boolean;
};

type Row = Omit<AppointedRow, 'name'> & { readonly id: string; readonly sealed: Buffer };

/** `now`: office time. A case with another focal point of the agency is not his. */
export const appointedPeople = async (tx: Tx, ring: KeyRing, now: Date): Promise<readonly AppointedRow[]> => {
  const { rows } = await sql<Row>`/*= appointed-people */
    with work as (
      select ap.id, count(distinct c.id)::int as cases,
        (count(distinct c.id) filter (where k.due_at <= ${now}))::int as late,
        bool_or(k.paused_since is null and (k.remind_at <= ${now} or k.due_at <= ${now})) as due,
        bool_or(c.status = 'routed' and k.kind = 'acknowledge' and k.due_at <= ${now}) as silent
      from appointment ap
      join offer o on o.appointment_id = ap.id and o.withdrawn_at is null
      join complaint c on c.id = o.complaint_id and c.status in ('routed', 'accepted', 'awaiting')
        and (c.owner_id is null or c.owner_id = ap.person_id)
      left join clock k on k.complaint_id = c.id and k.kind in ('acknowledge', 'answer') and k.stopped_at is null
      where ap.state = 'active' group by ap.id
    ), place as (
      select person_id, count(*)::int as addresses,
        (array_agg(channel order by last_in_at desc nulls last, id) filter (where blocked_at is null))[1] as channel
      from address group by person_id
    )
    select ap.id, ap.person_id as person, ap.agency, ap.name_sealed as sealed,
      p.announcements_off_at is not null as stopped, place.channel, coalesce(place.addresses, 0) as addresses,
      coalesce(w.cases, 0) as cases, coalesce(w.late, 0) as late, coalesce(w.due, false) as "isDue",
      coalesce(w.silent, false) as "isSilent"
    from appointment ap join person p on p.id = ap.person_id
    left join place on place.person_id = ap.person_id
    left join work w on w.id = ap.id
    where ap.state = 'active' order by ap.created_at, ap.id`.execute(tx);
  return rows.map(({ id, sealed, ...row }) => ({ ...row, name: appointeeName(ring, id, sealed) }));
};
