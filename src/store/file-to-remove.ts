// Files whose rows are gone. They are taken off the disk after the commit, by whoever looks next: a crash loses none.
import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from './database.ts';

const drop = async (tx: Tx, which: RawBuilder<unknown>): Promise<void> => {
  await sql`with gone as (
      delete from attachment where ${which} returning id, copy_id
    ), uploads as (
      delete from web_upload where id in (select id from gone)
    )
    insert into file_to_remove (id)
      select id from gone union select copy_id from gone where copy_id is not null on conflict do nothing`.execute(
    tx,
  );
};

/** Takes away a person's files, what agencies saw of them, and all files of these cases, with what a web page uploaded for them. */
export const dropFiles = (tx: Tx, person: string, cases: readonly string[]): Promise<void> =>
  drop(tx, sql`person_id = ${person} or complaint_id = any(${cases}::uuid[])`);

/** The same of files that belong to no case. */
export const dropLooseFiles = (tx: Tx, person: string): Promise<void> =>
  drop(tx, sql`person_id = ${person} and complaint_id is null`);

export const filesToRemove = async (db: Db, most: number): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('file_to_remove')
    .select('id')
    // A file that is just being written waits: until it is kept, its row says that it may be left over.
    .where('at', '<=', sql<Date>`now()`)
    .orderBy('at')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
};

export const fileRemoved = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('file_to_remove').where('id', '=', id).execute();
};
