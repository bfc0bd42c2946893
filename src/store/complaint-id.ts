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
