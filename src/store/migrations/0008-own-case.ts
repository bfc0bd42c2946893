// What a reporter does, or leaves undone, with a case of his own.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  // confirm: an answer waits for the reporter's "sudah" or "belum".
  `alter table clock drop constraint clock_kind_check,
     add constraint clock_kind_check check (kind in ('acknowledge', 'answer', 'check', 'confirm'))`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
