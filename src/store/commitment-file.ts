// What exists of a commitment: scans of signed paper, and documents of recorded consent. The newest of each kind counts.
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { newDataKey, openJson, sealJson, type KeyRing, type Place, type SealKey } from './seal.ts';

export type CommitmentFile = {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedAt: Date;
  readonly key: SealKey;
};

/** A fresh key for a file, and what its row keeps of it. */
export const commitmentFileKey = (
  ring: KeyRing,
  id: string,
): { readonly key: SealKey; readonly wrapped: Buffer } => newDataKey(ring, id);

export const insertCommitmentFile = async (
  tx: Tx,
  file: {
    readonly id: string;
    readonly commitment: string;
    readonly kind: 'scan' | 'record';
    readonly wrapped: Buffer;
    readonly mediaType: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> => {
  await tx
    .insertInto('commitment_file')
    .values({
      id: file.id,
      commitment_id: file.commitment,
      kind: file.kind,
      data_key: file.wrapped,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      added_by: file.by,
      added_at: file.at,
    })
    .execute();
};

export const newestFileOf = async (
  tx: Tx,
  ring: KeyRing,
  commitment: string,
  kind: 'scan' | 'record',
): Promise<CommitmentFile | null> => {
  const row = await tx
    .selectFrom('commitment_file')
    .selectAll()
    .where('commitment_id', '=', commitment)
    .where('kind', '=', kind)
    .orderBy('added_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    mediaType: row.media_type,
    bytes: Number(row.bytes),
    sha256: row.sha256,
    addedAt: row.added_at,
    key: ring.dataKey(row.id, row.data_key),
  };
};

export type Who = { readonly name: string; readonly position: string };
export type Consent = Who & { readonly at: Date; readonly sha256: string };

const placeOf = (id: string): Place => ({ table: 'commitment_consent', column: 'who_sealed', row: id });

/** Records a yes. `file` holds it: the document whose fingerprint is told. */
export const insertConsent = async (
  tx: Tx,
  ring: KeyRing,
  consent: Who & {
    readonly id: string;
    readonly commitment: string;
    readonly file: string;
    readonly textSha256: string;
    readonly askedBy: string;
    readonly at: Date;
  },
): Promise<void> => {
  const { name, position } = consent;
  await tx
    .insertInto('commitment_consent')
    .values({
      id: consent.id,
      commitment_id: consent.commitment,
      file_id: consent.file,
      who_sealed: sealJson(ring, { name, position }, placeOf(consent.id)),
      text_sha256: consent.textSha256,
      asked_by: consent.askedBy,
      at: consent.at,
    })
    .execute();
};

/** The newest yes; null: none was ever recorded. */
export const consentOf = async (tx: Tx, ring: KeyRing, commitment: string): Promise<Consent | null> => {
  const row = await tx
    .selectFrom('commitment_consent')
    .innerJoin('commitment_file', 'commitment_file.id', 'commitment_consent.file_id')
    .select(['commitment_consent.id', 'who_sealed', 'at', 'sha256'])
    .where('commitment_consent.commitment_id', '=', commitment)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return { ...(openJson(ring, row.who_sealed, placeOf(row.id)) as Who), at: row.at, sha256: row.sha256 };
};

/** Written before a file is: taken back when its row stands, else the file goes at the next tick. */
export const mayBeLeft = async (tx: Tx, file: string): Promise<void> => {
  // Far enough ahead that no tick takes a file that is just being written.
  await sql`insert into file_to_remove (id, at) values (${file}, now() + interval '1 hour')`.execute(tx);
};

export const isKept = async (tx: Tx, file: string): Promise<void> => {
  await tx.deleteFrom('file_to_remove').where('id', '=', file).execute();
};
