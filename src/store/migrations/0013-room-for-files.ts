// How much one person sent is asked for at each file; and officers are told once, by whichever process sees it, that room for
// files is running out.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create index on attachment (person_id, created_at)`,
  // There while room is short and officers know it.
  `create table file_room (id int primary key check (id = 1), short_since timestamptz not null default now())`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
