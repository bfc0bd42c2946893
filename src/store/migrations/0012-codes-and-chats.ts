// What secret codes lead to. Of many wrong ones together officers are told: the newest of them keeps when.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [`alter table code_try add column told_at timestamptz`];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
