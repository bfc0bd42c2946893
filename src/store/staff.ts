// The people of the office: officers, the head, admins.
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import { openText, sealText, type KeyRing, type Place } from './seal.ts';

const placeOf = (person: string): Place => ({ table: 'staff', column: 'name_sealed', row: person });

export type StaffRoles = { readonly officer: boolean; readonly head: boolean; readonly admin: boolean };

/** The person's roles in the office; all false for everybody else. */
export const staffRolesOf = async (tx: Tx, person: string): Promise<StaffRoles> =>
  (await tx
    .selectFrom('staff')
    .select(['officer', 'head', 'admin'])
    .where('person_id', '=', person)
    .executeTakeFirst()) ?? { officer: false, head: false, admin: false };

/** Makes the person staff, or adds roles to those he has. */
export const appointStaff = async (
  tx: Tx,
  ring: KeyRing,
  staff: StaffRoles & { readonly person: string; readonly name: string | null; readonly at: Date },
): Promise<void> => {
  const { person, officer, head, admin } = staff;
  const name = staff.name === null ? null : sealText(ring, staff.name, placeOf(person));
  await tx
    .insertInto('staff')
    .values({ person_id: person, officer, head, admin, name_sealed: name, created_at: staff.at })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet({
        officer: sql<boolean>`staff.officer or excluded.officer`,
        head: sql<boolean>`staff.head or excluded.head`,
        admin: sql<boolean>`staff.admin or excluded.admin`,
        name_sealed: sql<Buffer | null>`coalesce(excluded.name_sealed, staff.name_sealed)`,
      }),
    )
    .execute();
};

export const nameOfStaff = async (tx: Tx, ring: KeyRing, person: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('staff')
    .select('name_sealed')
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row?.name_sealed ? openText(ring, row.name_sealed, placeOf(person)) : null;
};

export const hasAdmin = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('staff').select('person_id').where('admin', '=', true).limit(1).executeTakeFirst()) !==
  undefined;

export const hasOfficer = async (db: Db): Promise<boolean> =>
  (await db
    .selectFrom('staff')
    .select('person_id')
    .where('officer', '=', true)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** The people of the office who are this; an admin does what an officer does. */
export const staffWho = async (tx: Tx, role: 'officer' | 'head'): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('staff')
    .select('person_id')
    .where((is) =>
      role === 'head' ? is('head', '=', true) : is.or([is('officer', '=', true), is('admin', '=', true)]),
    )
    .orderBy('person_id')
    .execute();
  return rows.map((row) => row.person_id);
};

/** Everybody of the office, in the order in which they came; a name that was never given is null. */
export const allStaff = async (
  tx: Tx,
  ring: KeyRing,
): Promise<readonly (StaffRoles & { readonly person: string; readonly name: string | null })[]> => {
  const rows = await tx
    .selectFrom('staff')
    .select(['person_id', 'officer', 'head', 'admin', 'name_sealed'])
    .where((is) => is.or([is('officer', '=', true), is('head', '=', true), is('admin', '=', true)]))
    .orderBy('created_at')
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id: person, officer, head, admin, name_sealed: name }) => ({
    ...{ person, officer, head, admin },
    name: name === null ? null : openText(ring, name, placeOf(person)),
  }));
};

/** Everybody of the office. */
export const staffOf = async (tx: Db): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('staff')
    .select('person_id')
    .where((is) => is.or([is('officer', '=', true), is('head', '=', true), is('admin', '=', true)]))
    .orderBy('person_id')
    .execute();
  return rows.map((row) => row.person_id);
};
