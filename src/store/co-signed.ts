// Cases that were put to another one about the same thing: its reporters signed that one too. Neither case's row holds anything of
// the other's reporter.
import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** Puts `own` to `complaint`, and whoever was put to `own` with it. */
export const coSign = async (tx: Tx, own: string, complaint: string, at: Date): Promise<void> => {
  await tx
    .updateTable('co_signed')
    .set({ complaint_id: complaint })
    .where('complaint_id', '=', own)
    .execute();
  await tx.insertInto('co_signed').values({ own_id: own, complaint_id: complaint, at }).execute();
};

/** The case goes its own way again, or is gone. */
export const dropCoSigned = async (tx: Tx, own: readonly string[]): Promise<void> => {
  if (own.length > 0) await tx.deleteFrom('co_signed').where('own_id', 'in', own).execute();
};

/** Ids of the cases put to this one, the first first. */
export const coSignedOf = async (tx: Tx, complaint: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('co_signed')
    .select('own_id as id')
    .where('complaint_id', '=', complaint)
    .orderBy('at')
    .orderBy('own_id')
    .execute();
  return rows.map(({ id }) => id);
};

/** How many people signed the case, its reporter among them. */
export const peopleOf = async (tx: Tx, complaint: string): Promise<number> => {
  const { rows } = await sql<{ people: number }>`
    select count(distinct c.reporter_id)::int as people from complaint c
    where c.id = ${complaint} or c.id in (select own_id from co_signed where complaint_id = ${complaint})`.execute(
    tx,
  );
  return rows[0]?.people ?? 1;
};
