// Rows that have served their time. Each deletion is bounded, so that no tick holds the table for long.
import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** Channels give an update again for about a day; after a month a second copy is not to be expected. */
const INBOX_DAYS = 30;
/** The longest limit over wrong codes looks back 24 hours. */
const CODE_TRY_HOURS = 48;
/** An upload that nobody took is a page that was closed. */
const UPLOAD_HOURS = 7 * 24;

/** Deletes at most `most` rows of each kind and gives how many. Wall time. */
export const deleteLeftovers = async (tx: Tx, most: number): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    with old_inbox as (
      delete from inbox where ctid = any(array(
        select ctid from inbox where at < now() - make_interval(days => ${INBOX_DAYS}) limit ${most})) returning 1
    ), old_tries as (
      delete from code_try where ctid = any(array(
        select ctid from code_try where at < now() - make_interval(hours => ${CODE_TRY_HOURS}) limit ${most})) returning 1
    ), old_uploads as (
      delete from web_upload where ctid = any(array(
        select ctid from web_upload where at < now() - make_interval(hours => ${UPLOAD_HOURS}) limit ${most})) returning 1
    )
    select ((select count(*) from old_inbox) + (select count(*) from old_tries)
      + (select count(*) from old_uploads))::int as count`.execute(tx);
  return rows[0]?.count ?? 0;
};

/** Takes the lock of recurring work for this transaction; false: another process is at it. */
export const takeTick = async (tx: Tx, lock: number): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(${lock}) as taken`.execute(
    tx,
  );
  return rows[0]?.taken ?? false;
};
