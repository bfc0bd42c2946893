// What somebody without a chat is to be told: sealed with his key, until an officer told it by telephone, by letter or face to face.
import { sql } from 'kysely';
import type { HowTold } from '../core/officer/due-notice.ts';
import type { Say } from '../core/say.ts';
import type { Tx } from './database.ts';
import { nextIds } from './ids.ts';
import { openJson, sealJson, type KeyRing, type Place, type SealKey } from './seal.ts';

const placeOf = (id: string): Place => ({ table: 'due_notice', column: 'say_sealed', row: id });

export const insertDueNotice = async (
  tx: Tx,
  notice: { readonly complaint: string; readonly key: SealKey; readonly say: Say; readonly at: Date },
): Promise<void> => {
  const [id] = await nextIds(tx, 'due_notice', 1);
  await tx
    .insertInto('due_notice')
    .values({
      id: id!,
      complaint_id: notice.complaint,
      at: notice.at,
      say_sealed: sealJson(notice.key, notice.say, placeOf(id!)),
      told_at: null,
      told_by: null,
      how: null,
    })
    .execute();
};

export type DueNotice = {
  readonly id: string;
  readonly complaint: string;
  readonly reference: string;
  readonly at: Date;
  readonly say: Say;
};

const notices = (tx: Tx) =>
  tx
    .selectFrom('due_notice')
    .innerJoin('complaint', 'complaint.id', 'due_notice.complaint_id')
    .innerJoin('person', 'person.id', 'complaint.reporter_id')
    .select(['due_notice.id', 'due_notice.complaint_id', 'due_notice.at', 'due_notice.say_sealed'])
    .select(['complaint.reference', 'complaint.reporter_id', 'person.data_key'])
    .where('due_notice.told_at', 'is', null)
    .where('person.data_key', 'is not', null);

type Row = Awaited<ReturnType<ReturnType<typeof notices>['execute']>>[number];

const noticeOf = (ring: KeyRing, row: Row): DueNotice => ({
  id: row.id,
  complaint: row.complaint_id,
  reference: row.reference,
  at: row.at,
  say: openJson(ring.dataKey(row.reporter_id, row.data_key!), row.say_sealed, placeOf(row.id)) as Say,
});

/** What is still to be told, the oldest first. */
export const dueNotices = async (tx: Tx, ring: KeyRing, most: number): Promise<readonly DueNotice[]> =>
  (await notices(tx).orderBy('due_notice.id').limit(most).execute()).map((row) => noticeOf(ring, row));

/** One that is still to be told, locked; null: it was told meanwhile, or there is none. */
export const lockDueNotice = async (tx: Tx, ring: KeyRing, id: string): Promise<DueNotice | null> => {
  const row = await notices(tx).where('due_notice.id', '=', id).forUpdate('due_notice').executeTakeFirst();
  return row ? noticeOf(ring, row) : null;
};

export const countDueNotices = async (tx: Tx): Promise<number> => {
  const { count } = await tx
    .selectFrom('due_notice')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('told_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
};

/** Ticks one off. False: somebody else did. */
export const tickDueNotice = async (
  tx: Tx,
  id: string,
  told: { readonly by: string; readonly how: HowTold; readonly at: Date },
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('due_notice')
    .set({ told_at: told.at, told_by: told.by, how: told.how })
    .where('id', '=', id)
    .where('told_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Nobody is to be told any more: the reporter has a chat now, or was erased. */
export const dropDueNotices = async (tx: Tx, complaints: readonly string[], at: Date): Promise<void> => {
  if (complaints.length === 0) return;
  await tx
    .updateTable('due_notice')
    .set({ told_at: at, how: 'dropped' })
    .where('complaint_id', 'in', complaints)
    .where('told_at', 'is', null)
    .execute();
};
