// Files that people sent. The bytes are sealed on disk under the row's id; the row says whose they are and where they stand.
import { sql } from 'kysely';
import type { IncomingFile } from '../core/event.ts';
import type { Tx } from './database.ts';
import { openText, sealText, type KeyRing, type Place, type SealKey } from './seal.ts';

const placeOf = (id: string): Place => ({ table: 'attachment', column: 'handle_sealed', row: id });

/** Keeps a file that the channel still holds, to be fetched later. The same file twice is one row. */
export const keepAttachment = async (
  tx: Tx,
  attachment: {
    readonly file: IncomingFile;
    readonly person: string;
    readonly key: SealKey;
    readonly channel: string;
    readonly complaint: string | null;
    /** It came with an answer of the agency. */ readonly evidence?: boolean;
  },
): Promise<void> => {
  const { file, person, key, channel, complaint, evidence = false } = attachment;
  await tx
    .insertInto('attachment')
    .values({
      id: file.id,
      person_id: person,
      complaint_id: complaint,
      kind: file.kind,
      channel,
      handle_sealed: sealText(key, file.handle, placeOf(file.id)),
      why_failed: null,
      bytes: null,
      media_type: null,
      evidence,
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ complaint_id: complaint })
        .where('attachment.person_id', '=', person)
        .where('attachment.complaint_id', 'is', null),
    )
    .execute();
};

/** How many files a case has of its reporter, or of whoever knew its code; fetched or still waiting. */
export const countAttachments = async (tx: Tx, complaint: string): Promise<number> => {
  const row = await tx
    .selectFrom('attachment')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('complaint_id', '=', complaint)
    .where('state', '<>', 'failed')
    .where('evidence', '=', false)
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** `key` is its sender's: who added to another's case by its code sent it sealed with his own. */
export type StoredFile = {
  readonly id: string;
  /** Under which id its bytes lie on disk: those of a picture made anew are not those that were sent. */
  readonly stored: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly key: SealKey;
};

/** The files of a case that are sealed away and whose senders are known, oldest first. */
export const sealedAway = (tx: Tx, complaint: string) =>
  tx
    .selectFrom('attachment')
    .innerJoin('person', 'person.id', 'attachment.person_id')
    .select(['attachment.id', 'attachment.person_id', 'attachment.media_type', 'attachment.bytes'])
    .select(['attachment.copy_id', 'attachment.copy_bytes', 'attachment.evidence', 'person.data_key'])
    .where('attachment.complaint_id', '=', complaint)
    .where('attachment.state', '=', 'stored')
    .where('person.data_key', 'is not', null)
    .orderBy('attachment.created_at')
    .orderBy('attachment.id');

type SealedAway = Awaited<ReturnType<ReturnType<typeof sealedAway>['execute']>>[number];

/** As it was sent; without a type that was read in its bytes, of type `otherwise`. */
export const asSent = (ring: KeyRing, row: SealedAway, otherwise = ''): StoredFile => ({
  id: row.id,
  stored: row.id,
  mediaType: row.media_type ?? otherwise,
  bytes: Number(row.bytes ?? 0),
  key: ring.dataKey(row.person_id, row.data_key!),
});

/** The picture made anew, of type `copyType`; null: there is none of it. */
export const asCopied = (ring: KeyRing, row: SealedAway, copyType: string): StoredFile | null =>
  row.copy_id === null
    ? null
    : {
        ...asSent(ring, row),
        ...{ stored: row.copy_id, mediaType: copyType, bytes: Number(row.copy_bytes ?? 0) },
      };

/** What bytes are whose kind nobody knows. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** The files of a case as they were sent, oldest first; those that came with an answer last. */
export const storedFilesOf = async (
  tx: Tx,
  ring: KeyRing,
  complaint: string,
): Promise<readonly StoredFile[]> => {
  const rows = await sealedAway(tx, complaint).execute();
  return rows
    .toSorted((a, b) => Number(a.evidence) - Number(b.evidence))
    .map((row) => asSent(ring, row, UNKNOWN_TYPE));
};

export type WaitingFile = {
  readonly id: string;
  readonly person: string;
  readonly kind: IncomingFile['kind'];
  readonly handle: string;
  readonly key: SealKey;
  readonly attempts: number;
};

/** Files of a channel that are due to be fetched, oldest first; their rows are locked, those another has are skipped. */
export const waitingFiles = async (
  tx: Tx,
  ring: KeyRing,
  channel: string,
  most: number,
): Promise<readonly WaitingFile[]> => {
  const rows = await tx
    .selectFrom('attachment')
    .innerJoin('person', 'person.id', 'attachment.person_id')
    .select(['attachment.id', 'attachment.kind', 'attachment.person_id', 'attachment.attempts'])
    .select(['attachment.handle_sealed', 'person.data_key'])
    .where('attachment.state', '=', 'waiting')
    .where('attachment.channel', '=', channel)
    .where('attachment.next_at', '<=', sql<Date>`now()`)
    .where('person.data_key', 'is not', null)
    .orderBy('attachment.next_at')
    .limit(most)
    .forUpdate('attachment')
    .skipLocked()
    .execute();
  return rows.map((row) => {
    const key = ring.dataKey(row.person_id, row.data_key!);
    return {
      id: row.id,
      person: row.person_id,
      kind: row.kind as IncomingFile['kind'],
      handle: openText(key, row.handle_sealed, placeOf(row.id)),
      key,
      attempts: row.attempts,
    };
  });
};

/** False when its person was erased meanwhile: the bytes are nobody's and must go. */
export const attachmentStored = async (
  tx: Tx,
  id: string,
  bytes: number,
  mediaType: string,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('attachment')
    // What was released before it came can be made ready now.
    .set({ state: 'stored', bytes, media_type: mediaType, next_at: sql<Date>`now()` })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Another try at `nextAt`, or none (null): then officers read why. False when its person was erased meanwhile. */
export const attachmentNotFetched = async (
  tx: Tx,
  id: string,
  why: string,
  nextAt: Date | null,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('attachment')
    .set((set) => ({
      attempts: set('attempts', '+', 1),
      why_failed: why,
      ...(nextAt ? { next_at: nextAt } : { state: 'failed' as const }),
    }))
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Whether any file waits: each channel with files that are due. */
export const channelsWithWaitingFiles = async (tx: Tx): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('attachment')
    .select('channel')
    .distinct()
    .where('state', '=', 'waiting')
    .where('next_at', '<=', sql<Date>`now()`)
    .execute();
  return rows.map((row) => row.channel);
};

/** Nobody else takes these files up before `until`: whoever claimed them is fetching. */
export const leaseAttachments = async (tx: Tx, ids: readonly string[], until: Date): Promise<void> => {
  if (ids.length === 0) return;
  await tx.updateTable('attachment').set({ next_at: until }).where('id', 'in', ids).execute();
};

/** The case a file belongs to, null when it was sent beside any. */
export const complaintOfAttachment = async (
  tx: Tx,
  id: string,
): Promise<{ readonly id: string; readonly reference: string } | null> => {
  const row = await tx
    .selectFrom('attachment')
    .innerJoin('complaint', 'complaint.id', 'attachment.complaint_id')
    .select(['complaint.id', 'complaint.reference'])
    .where('attachment.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
};

export const senderOfAttachment = async (tx: Tx, id: string): Promise<string> => {
  const { person_id } = await tx
    .selectFrom('attachment')
    .select('person_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return person_id;
};
