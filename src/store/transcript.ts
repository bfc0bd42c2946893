// What a program heard in voice notes. The words are sealed with the key of whoever spoke them.
import { sql } from 'kysely';
import type { StoredFile } from './attachment.ts';
import type { Tx } from './database.ts';
import { openText, sealText, type KeyRing, type Place, type SealKey } from './seal.ts';

const placeOf = (attachment: string): Place => ({
  table: 'transcript',
  column: 'text_sealed',
  row: attachment,
});

export type VoiceNote = Pick<StoredFile, 'id' | 'key'> & { readonly attempts: number };

/**
 * The oldest voice note of a filed case that is due to be heard; nobody else gets it before `until`. Null: none is due.
 */
export const claimVoiceNote = async (tx: Tx, ring: KeyRing, until: Date): Promise<VoiceNote | null> => {
  const row = await tx
    .selectFrom('attachment')
    .innerJoin('person', 'person.id', 'attachment.person_id')
    .leftJoin('transcript', 'transcript.attachment_id', 'attachment.id')
    .select(['attachment.id', 'attachment.person_id', 'person.data_key', 'transcript.attempts'])
    .where('attachment.state', '=', 'stored')
    .where('attachment.complaint_id', 'is not', null)
    .where('attachment.media_type', 'like', 'audio/%')
    .where('person.data_key', 'is not', null)
    .where((is) =>
      is.or([
        is('transcript.state', 'is', null),
        is.and([is('transcript.state', '=', 'waiting'), is('transcript.next_at', '<=', sql<Date>`now()`)]),
      ]),
    )
    .orderBy('attachment.created_at')
    .orderBy('attachment.id')
    .limit(1)
    .forUpdate('attachment')
    .skipLocked()
    .executeTakeFirst();
  if (!row) return null;
  await tx
    .insertInto('transcript')
    .values({ attachment_id: row.id, next_at: until })
    .onConflict((conflict) => conflict.column('attachment_id').doUpdateSet({ next_at: until }))
    .execute();
  return { id: row.id, key: ring.dataKey(row.person_id, row.data_key!), attempts: row.attempts ?? 0 };
};

/** Nothing is kept when its speaker was erased meanwhile. */
export const noteHeard = async (tx: Tx, id: string, key: SealKey, text: string): Promise<void> => {
  await tx
    .updateTable('transcript')
    .set({ state: 'heard', text_sealed: sealText(key, text, placeOf(id)) })
    .where('attachment_id', '=', id)
    .execute();
};

/** Another try at `nextAt`; null: none. */
export const noteNotHeard = async (tx: Tx, id: string, nextAt: Date | null): Promise<void> => {
  await tx
    .updateTable('transcript')
    .set((set) => ({
      attempts: set('attempts', '+', 1),
      ...(nextAt ? { next_at: nextAt } : { state: 'failed' as const }),
    }))
    .where('attachment_id', '=', id)
    .execute();
};

/** What was heard in those of `files` that were heard, by their ids. */
export const transcriptsOf = async (
  tx: Tx,
  files: readonly StoredFile[],
): Promise<ReadonlyMap<string, string>> => {
  if (files.length === 0) return new Map();
  const rows = await tx
    .selectFrom('transcript')
    .select(['attachment_id', 'text_sealed'])
    .where(
      'attachment_id',
      'in',
      files.map(({ id }) => id),
    )
    .where('state', '=', 'heard')
    .execute();
  const sealed = new Map(rows.map((row) => [row.attachment_id, row.text_sealed]));
  return new Map(
    files.flatMap(({ id, key }): [string, string][] => {
      const text = sealed.get(id);
      return text ? [[id, openText(key, text, placeOf(id))]] : [];
    }),
  );
};
