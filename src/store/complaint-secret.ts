// The secret behind a complaint's number: kept as a keyed hash, compared in constant time.
import type { Tx } from './database.ts';
import { blindIndex, sameIndex, type KeyRing } from './seal.ts';

/** The secret is kept only as this: eight digits behind a key that the database does not have. */
export const secretIndex = (ring: KeyRing, reference: string, secret: string): Buffer =>
  blindIndex(ring, 'complaint.secret', `${reference} ${secret.replace(/\D/g, '')}`);

/** Gives the complaint a new secret; the old one opens nothing from now on. */
export const changeSecret = async (
  tx: Tx,
  ring: KeyRing,
  complaint: { readonly id: string; readonly reference: string },
  secret: string,
): Promise<void> => {
  await tx
    .updateTable('complaint')
    .set({ secret_index: secretIndex(ring, complaint.reference, secret) })
    .where('id', '=', complaint.id)
    .execute();
};

/** Whose case a number is, null for nobody's; the row is locked, so that tries at one case are counted one after the other. */
export const lockReporterOf = async (tx: Tx, reference: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('complaint')
    .select('reporter_id')
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst();
  return row?.reporter_id ?? null;
};

/** Compared when no complaint has the number, so that both answers cost the same. */
const NO_SECRET = Buffer.alloc(32);

/** Whether `secret` opens the complaint with this number; compared in constant time, and also when there is none. */
export const isSecretOf = async (
  tx: Tx,
  ring: KeyRing,
  reference: string,
  secret: string,
): Promise<boolean> => {
  const row = await tx
    .selectFrom('complaint')
    .select('secret_index')
    .where('reference', '=', reference)
    .executeTakeFirst();
  const same = sameIndex(row?.secret_index ?? NO_SECRET, secretIndex(ring, reference, secret));
  return row !== undefined && same;
};

/** Enough of its keyed hash to tell a code from the one after it; the code cannot be found from it. */
const MARK_BYTES = 6;

/** By which a later code of the case is told from this one; null: there is no such case. */
export const markOfSecret = async (tx: Tx, reference: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('complaint')
    .select('secret_index')
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row === undefined ? null : row.secret_index.toString('hex', 0, MARK_BYTES);
};
