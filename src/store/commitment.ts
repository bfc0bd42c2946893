// The register of memoranda and commitments, and which ends officers were told of.
import { sql } from 'kysely';
import type { Commitment, Covers } from '../core/commitment.ts';
import type { Tx } from './database.ts';

export type KeptCommitment = { readonly id: string; readonly commitment: Commitment };

/** All of them, by their names. */
export const commitments = async (tx: Tx): Promise<readonly KeptCommitment[]> => {
  const rows = await tx.selectFrom('commitment').select(['id', 'body']).orderBy('id').execute();
  return rows.map(({ id, body }) => ({ id, commitment: body as Commitment }));
};

/** One of them, its row locked; null: there is none of that name. */
export const lockCommitment = async (tx: Tx, id: string): Promise<KeptCommitment | null> => {
  const row = await tx
    .selectFrom('commitment')
    .select(['id', 'body'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? { id: row.id, commitment: row.body as Commitment } : null;
};

/** Ids of the agencies whose cases a commitment is measured by. A village and a sub-district belong to its regency. */
export const agenciesCovered = async (tx: Tx, covers: Covers): Promise<readonly string[]> => {
  if (covers.kind === 'agencies') return covers.agencies;
  const { rows } =
    covers.kind === 'types'
      ? await sql<{
          id: string;
        }>`select id from agency where body->>'type' = any(${covers.types}::text[])`.execute(tx)
      : await sql<{ id: string }>`select a.id from agency a join agency_type t on t.id = a.body->>'type'
          where a.body->>'region' = ${covers.region}
            and t.body->>'level' in ('kabkota', 'kecamatan', 'kelurahan', 'desa', 'provinsi')`.execute(tx);
  return rows.map((row) => row.id);
};

/** True for exactly one caller, ever, for this end and this notice. */
export const claimWarning = async (
  tx: Tx,
  warning: { readonly commitment: string; readonly endsOn: string; readonly days: number; readonly at: Date },
): Promise<boolean> => {
  const rows = await tx
    .insertInto('commitment_warning')
    .values({
      commitment_id: warning.commitment,
      ends_on: warning.endsOn,
      days: warning.days,
      at: warning.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('days')
    .execute();
  return rows.length === 1;
};
