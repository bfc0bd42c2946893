// How an appointment goes on and ends: its letter, its last day, why it ended and who came after. Ended rows stay: they are the
// history of the office.
import { sql } from 'kysely';
import type { EndedWhy, Held, Letter } from '../core/held.ts';
import { appointeeOf, appointmentPlace, COLUMNS, officialOf, type Appointee } from './appointment.ts';
import type { Tx } from './database.ts';
import { sealText, type KeyRing } from './seal.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A living appointment, its row locked; null: there is none any more. `id` as a button carried it. */
export const lockLiving = async (tx: Tx, ring: KeyRing, id: string): Promise<Appointee | null> => {
  if (!UUID.test(id)) return null;
  const row = await tx
    .selectFrom('appointment')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('state', '=', 'active')
    .forUpdate()
    .executeTakeFirst();
  return row ? appointeeOf(ring, row) : null;
};

const LETTER = ['letter_number', 'letter_day', 'valid_from', 'valid_until'] as const;
const HISTORY = ['state', 'decided_at', 'created_at', 'ended_at', 'ended_why'] as const;

/** Everybody who ever held an office of the agency, or of any, the living first, then by how lately they began. */
export const heldAt = async (
  tx: Tx,
  ring: KeyRing,
  of: { readonly agency: string } | { readonly id: string } | 'all',
): Promise<readonly Held[]> => {
  const all = tx
    .selectFrom('appointment')
    .select([...COLUMNS, ...LETTER, ...HISTORY])
    .where('state', 'in', ['named', 'active', 'ended']);
  const wanted =
    of === 'all'
      ? all
      : 'agency' in of
        ? all.where('agency', '=', of.agency)
        : all.where('id', '=', UUID.test(of.id) ? of.id : null);
  const rows = await wanted
    .orderBy(sql`state = 'ended'`)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...officialOf(ring, row, row.person_id),
    agency: row.agency,
    state: row.state as Held['state'],
    since: row.decided_at ?? row.created_at,
    ended: row.ended_at,
    endedWhy: row.ended_why,
    letter: {
      number: row.letter_number,
      day: row.letter_day,
      from: row.valid_from,
      until: row.valid_until,
    },
  }));
};

export const setPosition = async (tx: Tx, ring: KeyRing, id: string, position: string): Promise<void> => {
  await tx
    .updateTable('appointment')
    .set({ position_sealed: sealText(ring, position, appointmentPlace('position_sealed', id)) })
    .where('id', '=', id)
    .execute();
};

export const setLetter = async (tx: Tx, id: string, letter: Letter): Promise<void> => {
  await tx
    .updateTable('appointment')
    .set({
      letter_number: letter.number,
      letter_day: letter.day,
      valid_from: letter.from,
      valid_until: letter.until,
    })
    .where('id', '=', id)
    .execute();
};

/** Which agencies a person works or worked for besides this appointment, each once, the living first. */
export const otherOfficesOf = async (
  tx: Tx,
  person: string,
  besides: string,
): Promise<readonly { readonly agency: string; readonly ended: boolean }[]> => {
  const { rows } = await sql<{ agency: string; ended: boolean }>`
    select agency, bool_and(state = 'ended') as ended from appointment
    where person_id = ${person} and id <> ${besides} and state in ('active', 'ended')
    group by agency order by 2, 1`.execute(tx);
  return rows;
};

/** From now on its person has no access through it. */
export const endAppointment = async (
  tx: Tx,
  id: string,
  end: {
    readonly at: Date;
    readonly why: EndedWhy;
    readonly successor: string | null;
  },
): Promise<void> => {
  await tx
    .updateTable('appointment')
    .set({ state: 'ended', ended_at: end.at, ended_why: end.why, successor_id: end.successor })
    .where('id', '=', id)
    .execute();
};

/** Who was known by name alone and has joined now is one person, not two. */
export const endNamed = async (tx: Tx, ids: readonly string[], at: Date): Promise<void> => {
  if (ids.length === 0) return;
  await tx
    .updateTable('appointment')
    .set({ state: 'ended', ended_at: at, ended_why: 'joined' })
    .where('id', 'in', ids)
    .where('state', '=', 'named')
    .execute();
};

/** Open cases that are offered through an appointment, in the order in which they are locked everywhere. */
export const openCasesOf = async (tx: Tx, appointment: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('offer')
    .innerJoin('complaint', 'complaint.id', 'offer.complaint_id')
    .select('complaint.id')
    .where('offer.appointment_id', '=', appointment)
    .where('offer.withdrawn_at', 'is', null)
    .where('complaint.status', 'in', ['routed', 'accepted', 'awaiting'])
    .orderBy('complaint.id')
    .execute();
  return rows.map(({ id }) => id);
};

/** Open cases of an agency that nobody has taken. */
export const unclaimedCasesOf = async (
  tx: Tx,
  agency: string,
): Promise<readonly { readonly id: string; readonly place: string | null }[]> => {
  const { rows } = await sql<{ id: string; place: string | null }>`
    select id, coalesce(village, district, regency) as place from complaint
    where agency = ${agency} and status = 'routed' and owner_id is null order by id`.execute(tx);
  return rows;
};

/** Appointments whose calendar says something today: the last day is past, a leave begins or is over. */
export const dutiesDue = async (tx: Tx, today: string, most: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select a.id from appointment a where a.state = 'active' and a.valid_until < ${today}
    union
    select l.appointment_id from leave l
    where l.ended_at is null and (l.last_day < ${today} or (l.began_at is null and l.first_day <= ${today}))
    limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
};

/** The last day of a living appointment; null: it has none. */
export const lastDayOf = async (tx: Tx, id: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('appointment')
    .select('valid_until')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.valid_until ?? null;
};
