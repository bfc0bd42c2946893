// What a reporter does, or leaves undone, with a case of his own.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  // confirm: an answer waits for the reporter's "sudah" or "belum".
  `alter table clock drop constraint clock_kind_check,
     add constraint clock_kind_check check (kind in ('acknowledge', 'answer', 'check', 'confirm'))`,
  // When the reporter asked to take it back; null: he did not, or officers have decided.
  `alter table complaint add column withdrawal_asked_at timestamptz`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
