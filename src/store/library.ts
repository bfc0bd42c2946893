// What is in force: regions, agency types, agencies, topics, holidays and policies, each row of a release or of the office.
// Whoever changes a row raises the version in the same transaction, so that every process rebuilds what it made of them.
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

export const LIBRARY_TABLES = [
  ...(['region', 'agency_type', 'agency', 'topic', 'holiday', 'policy', 'commitment'] as const),
] as const;
export type LibraryTableName = (typeof LIBRARY_TABLES)[number];

export type LibraryRow = { readonly id: string; readonly body: object };
export type InForce = {
  readonly version: string;
  readonly rows: { readonly [T in LibraryTableName]: readonly LibraryRow[] };
};

export const libraryVersion = async (db: Db): Promise<string> => {
  const row = await db.selectFrom('library_version').select('version').executeTakeFirstOrThrow();
  return row.version;
};

export const raiseLibraryVersion = async (tx: Tx): Promise<void> => {
  await tx
    .updateTable('library_version')
    .set((set) => ({ version: sql<string>`${set.ref('version')} + 1` }))
    .execute();
};

/** Every row in force, in the order of their ids. The version is read first: rows newer than it are read again later, never missed. */
export const inForce = async (db: Db): Promise<InForce> => {
  const version = await libraryVersion(db);
  const rows: { [T in LibraryTableName]?: readonly LibraryRow[] } = {};
  for (const table of LIBRARY_TABLES) {
    rows[table] = await db.selectFrom(table).select(['id', 'body']).orderBy('id').execute();
  }
  return { version, rows: rows as InForce['rows'] };
};

/** Sets a row of the office, which no release overwrites. */
export const setByOffice = async (
  tx: Tx,
  table: LibraryTableName,
  row: LibraryRow,
  by: string | null,
): Promise<void> => {
  const values = { body: JSON.stringify(row.body), origin: 'office' as const, changed_by: by };
  await tx
    .insertInto(table)
    .values({ id: row.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...values, changed_at: sql<Date>`now()` }))
    .execute();
  await raiseLibraryVersion(tx);
};
