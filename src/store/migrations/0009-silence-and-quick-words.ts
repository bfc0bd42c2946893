// When something is due in a conversation that nobody goes on with (office time), and which answers may be taken back while
// they are not sent.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `alter table conversation add column silence_ends_at timestamptz`,
  `create index on conversation (silence_ends_at) where silence_ends_at is not null`,
  `alter table outbox add column gives_way boolean not null default false`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
