// Numbers of rows taken before the rows exist: what a row seals is bound to its number.
import { CompiledQuery } from 'kysely';
import type { Db } from './database.ts';

type Numbered =
  | 'address'
  | 'outbox'
  | 'failed_event'
  | 'complaint_event'
  | 'request'
  | 'clock'
  | 'broadcast'
  | 'audit'
  | 'due_notice'
  | 'web_message';

/** `count` fresh numbers of a table, ascending. They are used up even when the transaction is rolled back. */
export const nextIds = async (db: Db, table: Numbered, count: number): Promise<readonly string[]> => {
  if (count === 0) return [];
  const { rows } = await db.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      `/*= next-ids-${table} */ select nextval('${table}_id_seq') as id from generate_series(1, $1)`,
      [count],
    ),
  );
  return rows.map((row) => row.id);
};
