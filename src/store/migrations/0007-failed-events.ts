// A failed event that an officer asked to be played once more, until it is.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `alter table failed_event add column asked_again_at timestamptz`,
  `create index on failed_event (id) where resolved_at is null`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
