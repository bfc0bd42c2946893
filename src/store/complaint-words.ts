// Marks of the words of filed stories: keyed hashes, by which stories are compared and learned from without their words.
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { blindIndex, type KeyRing } from './seal.ts';

/** The mark of a word or a pair of words: 64 bits of a keyed hash, as PostgreSQL writes a bigint. */
export const markerOf =
  (ring: KeyRing) =>
  (feature: string): string =>
    blindIndex(ring, 'complaint_words.marks', feature).readBigInt64BE().toString();

type Words = {
  readonly marks: readonly string[];
  readonly byData: { readonly [topic: string]: number };
};

export const insertWords = async (tx: Tx, complaint: string, { marks, byData }: Words): Promise<void> => {
  await tx
    .insertInto('complaint_words')
    .values({
      complaint_id: complaint,
      marks: [...marks],
      by_data: JSON.stringify(byData),
      keep_until: null,
    })
    .execute();
};

/** How long the marks are kept once a case has ended; null: it is open. */
export const keepWordsUntil = async (tx: Tx, complaint: string, until: Date | null): Promise<void> => {
  await tx
    .updateTable('complaint_words')
    .set({ keep_until: until })
    .where('complaint_id', '=', complaint)
    .execute();
};

/** Takes away the marks of these cases and what was learned from them. Whether anything was learned. */
export const dropWords = async (tx: Tx, complaints: readonly string[]): Promise<boolean> => {
  const { rows } = await sql<{ taught: boolean }>`
    with gone as (delete from complaint_words where complaint_id = any(${complaints}::uuid[]) returning complaint_id)
    select exists (select from lesson l join gone g on g.complaint_id = l.complaint_id) as taught`.execute(
    tx,
  );
  return rows[0]?.taught ?? false;
};

/** Cases whose marks have been kept long enough, at most `most`. */
export const wordsKeptLongEnough = async (tx: Tx, now: Date, most: number): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('complaint_words')
    .select('complaint_id as id')
    .where('keep_until', '<', now)
    .orderBy('keep_until')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
};
