// By which table of holidays deadlines were counted last, and what was said once about it.
import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** A table of holidays: the version of what is in force it was read with, and its digest. */
export type CountedBy = { readonly version: string; readonly digest: string };

/** The table that open deadlines were counted by; null: never noted. */
export const countedBy = async (tx: Tx): Promise<CountedBy | null> =>
  (await tx
    .selectFrom('holiday_count')
    .select(['version', 'digest'])
    .where('id', '=', 1)
    .executeTakeFirst()) ?? null;

export const noteCountedBy = async (tx: Tx, table: CountedBy): Promise<void> => {
  await tx
    .insertInto('holiday_count')
    .values({ id: 1, ...table })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(table))
    .execute();
};

/** Claims the saying of something; true for exactly one caller, ever. */
export const claimOnce = async (tx: Tx, what: string, at: Date): Promise<boolean> => {
  const { rows } = await sql`insert into said_once (what, at) values (${what}, ${at})
    on conflict do nothing returning what`.execute(tx);
  return rows.length === 1;
};
