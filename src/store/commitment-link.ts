// One-use links: an officer's to the register, and those by which the head of a unit reads a text and agrees to it.
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { blindIndex, openText, sealText, type KeyRing, type Place } from './seal.ts';

const indexOf = (ring: KeyRing, token: string): Buffer => blindIndex(ring, 'commitment_link.token', token);
const placeOf = (index: Buffer): Place => ({
  table: 'commitment_link',
  column: 'text_sealed',
  row: index.toString('hex'),
});

/** `commitment`: the one it is about; null: the whole register. `text`: what is agreed to. */
export type CommitmentLink = {
  readonly what: 'page' | 'consent';
  readonly commitment: string | null;
  readonly person: string;
  readonly text: string | null;
};

export const insertCommitmentLink = async (
  tx: Tx,
  ring: KeyRing,
  link: CommitmentLink & { readonly token: string; readonly at: Date; readonly expiresAt: Date },
): Promise<void> => {
  const index = indexOf(ring, link.token);
  await tx
    .insertInto('commitment_link')
    .values({
      token_index: index,
      what: link.what,
      commitment_id: link.commitment,
      person_id: link.person,
      text_sealed: link.text === null ? null : sealText(ring, link.text, placeOf(index)),
      created_at: link.at,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
};

type Found = CommitmentLink | 'used' | 'expired' | 'unknown';

/** What a link is for while it holds, its row locked. Reading a text to agree to uses nothing up. */
export const lockCommitmentLink = async (
  tx: Tx,
  ring: KeyRing,
  what: CommitmentLink['what'],
  token: string,
  now: Date,
): Promise<Found> => {
  const index = indexOf(ring, token);
  const row = await tx
    .selectFrom('commitment_link')
    .selectAll()
    .where('token_index', '=', index)
    .where('what', '=', what)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return 'unknown';
  if (row.used_at !== null) return 'used';
  if (row.expires_at <= now) return 'expired';
  return {
    what,
    commitment: row.commitment_id,
    person: row.person_id,
    text: row.text_sealed === null ? null : openText(ring, row.text_sealed, placeOf(index)),
  };
};

export const useCommitmentLink = async (tx: Tx, ring: KeyRing, token: string, at: Date): Promise<void> => {
  await tx
    .updateTable('commitment_link')
    .set({ used_at: at })
    .where('token_index', '=', indexOf(ring, token))
    .execute();
};

/** An earlier question for the same yes is over: two texts must not be open at once. */
export const endConsentLinks = async (tx: Tx, commitment: string, at: Date): Promise<void> => {
  await tx
    .updateTable('commitment_link')
    .set({ expires_at: at })
    .where('commitment_id', '=', commitment)
    .where('what', '=', 'consent')
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .execute();
};

/** Until when the head of the unit may still agree; null: he is not asked now. */
export const askedUntil = async (tx: Tx, commitment: string, now: Date): Promise<Date | null> => {
  const row = await tx
    .selectFrom('commitment_link')
    .select(sql<Date | null>`max(expires_at)`.as('until'))
    .where('commitment_id', '=', commitment)
    .where('what', '=', 'consent')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.until ?? null;
};
