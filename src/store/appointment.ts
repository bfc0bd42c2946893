// Focal points and deputies: people appointed for an agency and an area. Only an active appointment counts.
import type { Tx } from './database.ts';
import { openText, sealText, type KeyRing, type Place } from './seal.ts';

export type Appointee = {
  readonly id: string;
  readonly person: string;
  readonly agency: string;
  readonly area: string | null;
  readonly role: 'focal' | 'deputy';
  readonly name: string;
  readonly position: string;
};

/** A civil servant's name in office: of nobody's data key, so sealed with the office's own. */
const placeOf = (column: 'name_sealed' | 'position_sealed', id: string): Place => ({
  table: 'appointment',
  column,
  row: id,
});

const COLUMNS = ['id', 'person_id', 'agency', 'area', 'role', 'name_sealed', 'position_sealed'] as const;

type Row = {
  readonly id: string;
  readonly person_id: string;
  readonly agency: string;
  readonly area: string | null;
  readonly role: 'focal' | 'deputy';
  readonly name_sealed: Buffer;
  readonly position_sealed: Buffer;
};

const appointeeOf = (ring: KeyRing, row: Row): Appointee => ({
  id: row.id,
  person: row.person_id,
  agency: row.agency,
  area: row.area,
  role: row.role,
  name: openText(ring, row.name_sealed, placeOf('name_sealed', row.id)),
  position: openText(ring, row.position_sealed, placeOf('position_sealed', row.id)),
});

export const insertAppointment = async (
  tx: Tx,
  ring: KeyRing,
  appointment: Appointee & {
    readonly state: 'waiting' | 'active';
    readonly invitedBy: string | null;
    readonly at: Date;
  },
): Promise<void> => {
  const { id } = appointment;
  await tx
    .insertInto('appointment')
    .values({
      id,
      person_id: appointment.person,
      agency: appointment.agency,
      area: appointment.area,
      role: appointment.role,
      name_sealed: sealText(ring, appointment.name, placeOf('name_sealed', id)),
      position_sealed: sealText(ring, appointment.position, placeOf('position_sealed', id)),
      state: appointment.state,
      invited_by: appointment.invitedBy,
      decided_by: null,
      created_at: appointment.at,
      decided_at: null,
      ended_at: null,
    })
    .execute();
};

/** The living focal points and deputies of an agency, in any area. */
export const livingAppointees = async (
  tx: Tx,
  ring: KeyRing,
  agency: string,
): Promise<readonly Appointee[]> => {
  const rows = await tx
    .selectFrom('appointment')
    .select(COLUMNS)
    .where('agency', '=', agency)
    .where('state', '=', 'active')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => appointeeOf(ring, row));
};

/** The living appointments of a person. */
export const appointmentsOf = async (
  tx: Tx,
  ring: KeyRing,
  person: string,
): Promise<readonly Appointee[]> => {
  const rows = await tx
    .selectFrom('appointment')
    .select(COLUMNS)
    .where('person_id', '=', person)
    .where('state', '=', 'active')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => appointeeOf(ring, row));
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An appointment that waits for staff, its row locked; null: decided already, or none. `id` as a button carried it. */
export const lockWaitingAppointment = async (
  tx: Tx,
  ring: KeyRing,
  id: string,
): Promise<Appointee | null> => {
  if (!UUID.test(id)) return null;
  const row = await tx
    .selectFrom('appointment')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  return row ? appointeeOf(ring, row) : null;
};

export const decideAppointment = async (
  tx: Tx,
  id: string,
  decision: { readonly state: 'active' | 'refused'; readonly by: string; readonly at: Date },
): Promise<void> => {
  await tx
    .updateTable('appointment')
    .set({ state: decision.state, decided_by: decision.by, decided_at: decision.at })
    .where('id', '=', id)
    .execute();
};

/** Living appointees by person, the names under which colleagues know them. */
export const nameOfAppointee = async (
  tx: Tx,
  ring: KeyRing,
  person: string,
  agency: string | null,
): Promise<string | null> => {
  const all = await appointmentsOf(tx, ring, person);
  return (all.find((one) => one.agency === agency) ?? all[0])?.name ?? null;
};

/** Everybody with a living appointment, each once; `due`: only those with a case whose reminder moment is past. */
export const peopleAppointed = async (
  tx: Tx,
  to: 'all' | { readonly dueAt: Date },
): Promise<readonly string[]> => {
  const appointed = tx
    .selectFrom('appointment')
    .select('appointment.person_id')
    .distinct()
    .where('appointment.state', '=', 'active')
    .orderBy('appointment.person_id');
  if (to === 'all') return (await appointed.execute()).map((row) => row.person_id);
  const rows = await appointed
    .innerJoin('offer', 'offer.appointment_id', 'appointment.id')
    .innerJoin('complaint', 'complaint.id', 'offer.complaint_id')
    .innerJoin('clock', 'clock.complaint_id', 'complaint.id')
    .where('offer.withdrawn_at', 'is', null)
    .where('complaint.status', 'in', ['routed', 'accepted'])
    .where((where) =>
      where.or([
        where('complaint.owner_id', 'is', null),
        where('complaint.owner_id', '=', where.ref('appointment.person_id')),
      ]),
    )
    .where('clock.kind', 'in', ['acknowledge', 'answer'])
    .where('clock.stopped_at', 'is', null)
    .where('clock.paused_since', 'is', null)
    .where((where) =>
      where.or([where('clock.remind_at', '<=', to.dueAt), where('clock.due_at', '<=', to.dueAt)]),
    )
    .execute();
  return rows.map((row) => row.person_id);
};

/** People whose every appointment has ended: no broadcast is for them. */
export const countEnded = async (tx: Tx): Promise<number> => {
  const row = await tx
    .selectFrom('appointment')
    .select((select) => select.fn.count<string>('person_id').distinct().as('count'))
    .where('state', '=', 'ended')
    .where('person_id', 'not in', (select) =>
      select.selectFrom('appointment').select('person_id').where('state', '=', 'active'),
    )
    .executeTakeFirstOrThrow();
  return Number(row.count);
};
