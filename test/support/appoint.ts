// Focal points and officers without the way by which people become one: for tests of what comes after it.
import { randomUUID } from 'node:crypto';
import type { Duty } from '../../src/core/roles.ts';
import type { Desk } from '../../src/desk/desk.ts';
import type { Recipient } from '../../src/store/address.ts';
import { insertAppointment } from '../../src/store/appointment.ts';
import { inTransaction } from '../../src/store/database.ts';
import { appointStaff } from '../../src/store/staff.ts';

type House = Pick<Desk, 'db' | 'ring'>;

export type Appointing = {
  readonly agency: string;
  readonly name: string;
  readonly at: Date;
  /** Null: the agency's whole area. */
  readonly area?: string | null;
  readonly position?: string;
  readonly role?: Duty;
};

/** Gives the appointment's id. */
export const appointFocalPoint = async (
  desk: House,
  { person }: Pick<Recipient, 'person'>,
  { agency, name, at, area = null, position = 'Kepala Seksi', role = 'focal' }: Appointing,
): Promise<string> => {
  const id = randomUUID();
  await inTransaction(desk.db, (tx) =>
    insertAppointment(tx, desk.ring, {
      id,
      person,
      agency,
      area,
      role,
      name,
      position,
      state: 'active',
      invitedBy: null,
      at,
    }),
  );
  return id;
};

/** An officer who is no admin, or the head. */
export const appointOfficer = (
  desk: House,
  { person }: Pick<Recipient, 'person'>,
  { name, at, head = false }: Pick<Appointing, 'name' | 'at'> & { readonly head?: boolean },
): Promise<unknown> =>
  inTransaction(desk.db, (tx) =>
    appointStaff(tx, desk.ring, { person, officer: !head, head, admin: false, name, at }),
  );
