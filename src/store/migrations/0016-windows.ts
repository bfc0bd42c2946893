// Channels on which a person has to write first: when he was asked to, and what the channel says of a message it took.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `alter table address add column knocked_at timestamptz`,
  `alter table outbox add column receipt text check (receipt in ('delivered', 'read'))`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
