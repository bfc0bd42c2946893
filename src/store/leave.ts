// Leaves: who stands in for which appointment, from which day to which, and the cases the substitute has in the other's stead.
import { sql } from 'kysely';
import type { Away } from '../core/stand-in.ts';
import type { Tx } from './database.ts';

export type Leave = {
  readonly id: string;
  readonly appointment: string;
  readonly substitute: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly begun: boolean;
};

const COLUMNS = ['id', 'appointment_id', 'substitute_id', 'first_day', 'last_day', 'began_at'] as const;

export const insertLeave = async (
  tx: Tx,
  leave: Omit<Leave, 'id' | 'begun'> & { readonly by: string; readonly at: Date },
): Promise<void> => {
  await tx
    .insertInto('leave')
    .values({
      appointment_id: leave.appointment,
      substitute_id: leave.substitute,
      first_day: leave.firstDay,
      last_day: leave.lastDay,
      created_by: leave.by,
      created_at: leave.at,
    })
    .execute();
};

/** Leaves that are planned or running, of an appointment or for which it stands in; their rows locked, the oldest first. */
export const lockOpenLeaves = async (
  tx: Tx,
  of: { readonly appointment: string } | { readonly substitute: string },
): Promise<readonly Leave[]> => {
  const open = tx.selectFrom('leave').select(COLUMNS).where('ended_at', 'is', null);
  const rows = await (
    'appointment' in of
      ? open.where('appointment_id', '=', of.appointment)
      : open.where('substitute_id', '=', of.substitute)
  )
    .orderBy('first_day')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    appointment: row.appointment_id,
    substitute: row.substitute_id,
    firstDay: row.first_day,
    lastDay: row.last_day,
    begun: row.began_at !== null,
  }));
};

/** Leaves of an agency that are running now, between living appointments. */
export const awayAt = async (tx: Tx, agency: string): Promise<readonly Away[]> => {
  const { rows } = await sql<Away>`
    select l.appointment_id as appointment, l.substitute_id as substitute from leave l
    join appointment a on a.id = l.appointment_id and a.state = 'active' and a.agency = ${agency}
    join appointment s on s.id = l.substitute_id and s.state = 'active'
    where l.began_at is not null and l.ended_at is null order by l.id`.execute(tx);
  return rows;
};

/** People whose every appointment for the agency is on leave now. */
export const peopleAway = async (tx: Tx, agency: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ person: string }>`
    select a.person_id as person from appointment a
    where a.agency = ${agency} and a.state = 'active'
    group by a.person_id
    having bool_and(exists (select 1 from leave l join appointment s on s.id = l.substitute_id and s.state = 'active'
                            where l.appointment_id = a.id and l.began_at is not null and l.ended_at is null))`.execute(
    tx,
  );
  return rows.map(({ person }) => person);
};

export const beginLeave = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.updateTable('leave').set({ began_at: at }).where('id', '=', id).execute();
};

export const finishLeave = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.updateTable('leave').set({ ended_at: at }).where('id', '=', id).execute();
};

/** The substitute has the case in the other's stead. */
export const noteLeaveCase = async (tx: Tx, leave: string, complaint: string): Promise<void> => {
  await tx
    .insertInto('leave_case')
    .values({ leave_id: leave, complaint_id: complaint })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Those of them that are still open, in the order in which cases are locked everywhere. */
export const openLeaveCases = async (tx: Tx, leave: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('leave_case')
    .innerJoin('complaint', 'complaint.id', 'leave_case.complaint_id')
    .select('complaint.id')
    .where('leave_case.leave_id', '=', leave)
    .where('complaint.status', 'in', ['routed', 'accepted', 'awaiting'])
    .orderBy('complaint.id')
    .execute();
  return rows.map(({ id }) => id);
};
