// One-use links to a page with an identity or attachments: of one officer, one case, some minutes. The token is not kept.
import type { Tx } from './database.ts';
import { blindIndex, sealText, type KeyRing, type Place } from './seal.ts';

const tokenIndex = (ring: KeyRing, token: string): Buffer => blindIndex(ring, 'office_link.token', token);
const placeOf = (index: Buffer): Place => ({
  table: 'office_link',
  column: 'reason_sealed',
  row: index.toString('hex'),
});

export type OfficeLink = {
  readonly officer: string;
  readonly complaint: string;
  readonly what: 'identity' | 'attachments';
};

export const insertOfficeLink = async (
  tx: Tx,
  ring: KeyRing,
  link: OfficeLink & {
    readonly token: string;
    readonly reason: string;
    readonly at: Date;
    readonly expiresAt: Date;
  },
): Promise<void> => {
  const index = tokenIndex(ring, link.token);
  await tx
    .insertInto('office_link')
    .values({
      token_index: index,
      officer_id: link.officer,
      complaint_id: link.complaint,
      what: link.what,
      reason_sealed: sealText(ring, link.reason, placeOf(index)),
      created_at: link.at,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
};

/** Uses the link up and gives what it opens, once: of two at the same moment one gets 'used'. */
export const useOfficeLink = async (
  tx: Tx,
  ring: KeyRing,
  token: string,
  now: Date,
): Promise<OfficeLink | 'used' | 'expired' | 'unknown'> => {
  const index = tokenIndex(ring, token);
  const row = await tx
    .selectFrom('office_link')
    .select(['officer_id', 'complaint_id', 'what', 'expires_at', 'used_at'])
    .where('token_index', '=', index)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return 'unknown';
  if (row.used_at !== null) return 'used';
  if (row.expires_at <= now) return 'expired';
  await tx.updateTable('office_link').set({ used_at: now }).where('token_index', '=', index).execute();
  return { officer: row.officer_id, complaint: row.complaint_id, what: row.what };
};
