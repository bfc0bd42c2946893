// Beside what is in force stands what the release ships, so that the office sees where it has its own, and can go back.
import { sql, type Kysely } from 'kysely';

const TABLES = ['region', 'agency_type', 'agency', 'topic', 'holiday', 'policy', 'commitment'];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const table of TABLES)
    // Null: the release has no such row, or has not been started since.
    await sql.raw(`alter table ${table} add column shipped jsonb`).execute(db);
};
