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

export const referenceOfComplaint = async (db: Db, id: string): Promise<string | null> => {
  const row = await db.selectFrom('complaint').select('reference').where('id', '=', id).executeTakeFirst();
  return row?.reference ?? null;
};
