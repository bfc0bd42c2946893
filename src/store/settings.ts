// What the office may change of what is in force: each row beside what the release ships, and who changed it when.
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { raiseLibraryVersion, type LibraryRow } from './library.ts';

export type SettingTable = 'policy' | 'holiday';

export type SettingRow = LibraryRow & {
  readonly origin: 'release' | 'office';
  readonly changedBy: string | null;
  readonly changedAt: Date;
  /** Null: the release has none. */
  readonly shipped: object | null;
};

const rowsOf = (tx: Tx, table: SettingTable) =>
  tx
    .selectFrom(table)
    .select(['id', 'body', 'origin', 'changed_by as changedBy', 'changed_at as changedAt', 'shipped']);

export const settingsIn = (tx: Tx, table: SettingTable): Promise<readonly SettingRow[]> =>
  rowsOf(tx, table).orderBy('id').execute();

/** The row, locked until the transaction ends; null: there is none. */
export const lockSetting = async (tx: Tx, table: SettingTable, id: string): Promise<SettingRow | null> =>
  (await rowsOf(tx, table).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;

/** What the release ships is in force again; a row that it has not goes. */
export const backToRelease = async (tx: Tx, table: SettingTable, id: string): Promise<void> => {
  await tx.deleteFrom(table).where('id', '=', id).where('shipped', 'is', null).execute();
  await sql`update ${sql.table(table)} set body = shipped, origin = 'release', changed_by = null, changed_at = now()
    where id = ${id}`.execute(tx);
  await raiseLibraryVersion(tx);
};
