// From the number people use to the id that rows use.
import type { Db } from './database.ts';

export const complaintIdOf = async (db: Db, reference: string): Promise<string | null> => {
  const row = await db
    .selectFrom('complaint')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row?.id ?? null;
};

/** The ids behind numbers; a number of no case has none. */
export const complaintIdsOf = async (
  db: Db,
  references: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (references.length === 0) return new Map();
  const rows = await db
    .selectFrom('complaint')
    .select(['id', 'reference'])
    .where('reference', 'in', references)
    .execute();
  return new Map(rows.map((row) => [row.reference, row.id]));
};

export const referenceOfComplaint = async (db: Db, id: string): Promise<string | null> => {
  const row = await db.selectFrom('complaint').select('reference').where('id', '=', id).executeTakeFirst();
  return row?.reference ?? null;
};

/** The person whose case it is; null: there is none. */
export const reporterOf = async (db: Db, id: string): Promise<string | null> => {
  const row = await db.selectFrom('complaint').select('reporter_id').where('id', '=', id).executeTakeFirst();
  return row?.reporter_id ?? null;
};
