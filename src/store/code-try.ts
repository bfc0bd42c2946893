// Wrong status codes, counted for the limits. Wall time. A number that no complaint has is counted like one that exists.
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { blindIndex, type KeyRing } from './seal.ts';

/** A uuid that stands for the number without saying whether there is a complaint behind it. */
const standIn = (ring: KeyRing, reference: string): string => {
  const hex = blindIndex(ring, 'code_try.reference', reference).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
};

export const noteWrongCode = async (
  tx: Tx,
  ring: KeyRing,
  address: string,
  reference: string,
): Promise<void> => {
  await tx
    .insertInto('code_try')
    .values({ address_id: address, complaint_id: standIn(ring, reference), told_at: null })
    .execute();
};

/** When there were `many` wrong codes or more in the last hour and nobody was told of it since: how many, noted as told; else null. */
export const claimFlood = async (tx: Tx, many: number): Promise<number | null> => {
  const { rows } = await sql<{ count: number }>`
    with recent as (
      select count(*)::int as count, max(id) as newest, max(told_at) as told from code_try
      where at > now() - interval '1 hour'
    )
    update code_try t set told_at = now() from recent r
    where t.id = r.newest and r.told is null and r.count >= ${many} returning r.count`.execute(tx);
  return rows[0]?.count ?? null;
};

export type WrongCodes = {
  /** By this address in the last hour. */
  readonly bySender: number;
  /** For this number in the last 24 hours. */
  readonly forCase: number;
  /** By all addresses in the last hour. */
  readonly byAll: number;
};

export const countWrongCodes = async (
  tx: Tx,
  ring: KeyRing,
  address: string,
  reference: string,
): Promise<WrongCodes> => {
  const { rows } = await sql<{ by_sender: number; for_case: number; by_all: number }>`
    select count(*) filter (where address_id = ${address} and at > now() - interval '1 hour')::int as by_sender,
      count(*) filter (where complaint_id = ${standIn(ring, reference)})::int as for_case,
      count(*) filter (where at > now() - interval '1 hour')::int as by_all
    from code_try where at > now() - interval '24 hours'`.execute(tx);
  const row = rows[0];
  return { bySender: row?.by_sender ?? 0, forCase: row?.for_case ?? 0, byAll: row?.by_all ?? 0 };
};
