// Files an agency may see. Released is who may; shown is from when it can: between the two a picture is made anew. A protected
// case shows only what an officer released.
import { sql } from 'kysely';
import type { IncomingFile } from '../core/event.ts';
import type { Db, Tx } from './database.ts';
import { asCopied, asSent, sealedAway, UNKNOWN_TYPE, type StoredFile } from './attachment.ts';
import type { KeyRing } from './seal.ts';

export type ReleasedBy = 'citizen' | 'officer';

export type Release = {
  readonly complaint: string;
  /** Office time. */
  readonly at: Date;
} & (
  | { readonly by: 'officer'; readonly files: readonly string[] }
  /** Whatever of the case he sent himself, but for voices and what an officer took back. `file`: that one alone. */
  | { readonly by: 'citizen'; readonly person: string; readonly file?: string }
);

/** Gives the ids of what was released by this. */
export const releaseFiles = async (tx: Tx, release: Release): Promise<readonly string[]> => {
  const { complaint, at, by } = release;
  const meant =
    by === 'officer'
      ? sql`id = any(${release.files}::uuid[]) and (released_at is null or released_by = 'citizen')`
      : sql`person_id = ${release.person} and kind <> 'voice' and withheld_at is null and released_at is null
          and (${release.file ?? null}::uuid is null or id = ${release.file ?? null}::uuid)`;
  const { rows } = await sql<{ id: string }>`update attachment
    set released_at = ${at}, released_by = ${by}, withheld_at = null,
      next_at = case when state = 'stored' then now() else next_at end
    where complaint_id = ${complaint} and state <> 'failed' and ${meant} returning id`.execute(tx);
  return rows.map((row) => row.id);
};

/** Takes released files back: an officer all of the case, the citizen his own. Gives their ids. */
export const withholdFiles = async (
  tx: Tx,
  {
    complaint,
    at,
    person,
  }: { readonly complaint: string; readonly at: Date; readonly person: string | null },
): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`update attachment
    set released_at = null, released_by = null, shown_at = null,
      withheld_at = case when ${person}::uuid is null then ${at}::timestamptz else withheld_at end
    where complaint_id = ${complaint} and released_at is not null
      and (${person}::uuid is null or person_id = ${person}::uuid) returning id`.execute(tx);
  return rows.map((row) => row.id);
};

export const noteFilesAnswer = async (tx: Tx, complaint: string, shown: boolean): Promise<void> => {
  await tx.updateTable('complaint').set({ files_shown: shown }).where('id', '=', complaint).execute();
};

/** Whether the reporter sent anything that his yes could release. */
export const hasPictures = async (tx: Tx, complaint: string, reporter: string): Promise<boolean> =>
  (await tx
    .selectFrom('attachment')
    .select('id')
    .where('complaint_id', '=', complaint)
    .where('person_id', '=', reporter)
    .where('state', '<>', 'failed')
    .where('kind', 'in', ['photo', 'document'])
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** The stored files of a case for an officer to choose from, in the order of his page of attachments. */
export const filesOfCase = async (
  tx: Tx,
  complaint: string,
): Promise<
  readonly { readonly id: string; readonly kind: IncomingFile['kind']; readonly released: boolean }[]
> => {
  const rows = await tx
    .selectFrom('attachment')
    .select(['id', 'kind', 'released_at'])
    .where('complaint_id', '=', complaint)
    .where('state', '=', 'stored')
    .where('evidence', '=', false)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as IncomingFile['kind'],
    released: row.released_at !== null,
  }));
};

export type FileToShow = StoredFile & {
  readonly by: ReleasedBy;
  /** Made for an earlier release. */
  readonly copy: string | null;
};

const released = (tx: Tx, complaint: string) =>
  sealedAway(tx, complaint)
    .innerJoin('complaint', 'complaint.id', 'attachment.complaint_id')
    .select('attachment.released_by')
    .where('attachment.released_at', 'is not', null);

/** What was released and is not shown yet. */
export const filesToShow = async (
  tx: Tx,
  ring: KeyRing,
  complaint: string,
): Promise<readonly FileToShow[]> => {
  const rows = await released(tx, complaint).where('attachment.shown_at', 'is', null).execute();
  return rows.map((row) => ({ ...asSent(ring, row), by: row.released_by!, copy: row.copy_id }));
};

/** Cases with files that were released and can be made ready now. */
export const casesToShow = async (db: Db, most: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`/*= cases-to-show */
    select distinct complaint_id as id from attachment
    where state = 'stored' and released_at is not null and shown_at is null and complaint_id is not null
      and next_at <= now()
    limit ${most}`.execute(db);
  return rows.map((row) => row.id);
};

/** From now on the agency sees it. False when it was taken back, or shown by somebody else, meanwhile. */
export const noteShown = async (
  tx: Tx,
  id: string,
  at: Date,
  copy: { readonly id: string; readonly bytes: number } | null,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('attachment')
    .set({ shown_at: at, ...(copy ? { copy_id: copy.id, copy_bytes: copy.bytes } : {}) })
    .where('id', '=', id)
    .where('released_at', 'is not', null)
    .where('shown_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** It cannot be shown: as if it had never been released. */
export const noteNotShown = async (tx: Tx, id: string): Promise<void> => {
  await tx
    .updateTable('attachment')
    .set({ released_at: null, released_by: null })
    .where('id', '=', id)
    .execute();
};

/** Looked at again later: something of ours went wrong, and not the file. */
export const showLater = async (tx: Tx, ids: readonly string[], next: Date): Promise<void> => {
  if (ids.length > 0)
    await tx.updateTable('attachment').set({ next_at: next }).where('id', 'in', ids).execute();
};

/** What an agency sees of a case now: pictures made anew as `copyType`, whatever else an officer released as it is. */
export const shownFilesOf = async (
  tx: Tx,
  ring: KeyRing,
  complaint: string,
  copyType: string,
): Promise<readonly StoredFile[]> => {
  const rows = await released(tx, complaint)
    .where('attachment.shown_at', 'is not', null)
    .where((where) =>
      where.or([where('complaint.protected', 'is', null), where('attachment.released_by', '=', 'officer')]),
    )
    .execute();
  return rows.map((row) => asCopied(ring, row, copyType) ?? asSent(ring, row, UNKNOWN_TYPE));
};
