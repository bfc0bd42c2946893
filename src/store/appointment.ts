// People appointed for an agency and an area: focal points, deputies, those above them. Only an active appointment counts.
import type { Duty } from '../core/roles.ts';
import type { Official } from '../core/stand-in.ts';
import type { Tx } from './database.ts';
import { openText, sealText, type KeyRing, type Place } from './seal.ts';

export type Appointee = {
  readonly id: string;
  readonly person: string;
  readonly agency: string;
  readonly area: string | null;
  readonly role: Duty;
  readonly name: string;
  readonly position: string;
};

/** A civil servant's name in office: of nobody's data key, so sealed with the office's own. */
export const appointmentPlace = (column: 'name_sealed' | 'position_sealed', id: string): Place => ({
  table: 'appointment',
  column,
  row: id,
});

export const COLUMNS = [
  'id',
  'person_id',
  'agency',
  'area',
  'role',
  'name_sealed',
  'position_sealed',
] as const;

type Row = {
  readonly id: string;
  readonly person_id: string | null;
  readonly agency: string;
  readonly area: string | null;
  readonly role: Duty;
  readonly name_sealed: Buffer;
  readonly position_sealed: Buffer;
};

export const appointeeName = (ring: KeyRing, id: string, sealed: Buffer): string =>
  openText(ring, sealed, appointmentPlace('name_sealed', id));

export const officialOf = <P extends string | null>(
  ring: KeyRing,
  row: Omit<Row, 'person_id'>,
  person: P,
) => ({
  id: row.id,
  person,
  agency: row.agency,
  area: row.area,
  role: row.role,
  name: appointeeName(ring, row.id, row.name_sealed),
  position: openText(ring, row.position_sealed, appointmentPlace('position_sealed', row.id)),
});

/** Whoever waits or works has joined: a constraint of the table says so. */
export const appointeeOf = (ring: KeyRing, row: Row): Appointee => officialOf(ring, row, row.person_id!);

export const insertAppointment = async (
  tx: Tx,
  ring: KeyRing,
  appointment: Omit<Appointee, 'person'> & {
    /** Null: known by name alone. */
    readonly person: string | null;
    readonly state: 'named' | 'waiting' | 'active';
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
      name_sealed: sealText(ring, appointment.name, appointmentPlace('name_sealed', id)),
      position_sealed: sealText(ring, appointment.position, appointmentPlace('position_sealed', id)),
      state: appointment.state,
      invited_by: appointment.invitedBy,
      decided_by: null,
      created_at: appointment.at,
      decided_at: null,
      ended_at: null,
    })
    .execute();
};

/** Everybody who holds an office of the agency, in any area: those who joined, and those who are only known by name. */
export const officialsOf = async (tx: Tx, ring: KeyRing, agency: string): Promise<readonly Official[]> => {
  const rows = await tx
    .selectFrom('appointment')
    .select([...COLUMNS, 'state'])
    .where('agency', '=', agency)
    .where('state', 'in', ['active', 'named'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => officialOf(ring, row, row.state === 'active' ? row.person_id : null));
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
