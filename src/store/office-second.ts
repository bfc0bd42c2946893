// The secret that an app of an officer makes second codes from. Sealed with the office's key.
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { openBytes, sealBytes, type KeyRing, type Place } from './seal.ts';

const placeOf = (person: string): Place => ({ table: 'office_second', column: 'secret_sealed', row: person });

export type Second = {
  readonly secret: Buffer;
  readonly confirmed: boolean;
  /** Null: no code was taken yet. */
  readonly lastStep: number | null;
  /** Wrong codes within the last `minutes`. */
  readonly wrong: number;
};

/** The row, locked until the transaction ends: of two tries at once the second sees what the first left. */
export const lockSecond = async (
  tx: Tx,
  ring: KeyRing,
  person: string,
  minutes: number,
): Promise<Second | null> => {
  const row = await tx
    .selectFrom('office_second')
    .select(['secret_sealed', 'confirmed_at', 'last_step'])
    .select(
      sql<number>`case when wrong_since > now() - make_interval(mins => ${minutes}) then wrong else 0 end`.as(
        'wrong',
      ),
    )
    .where('person_id', '=', person)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    secret: openBytes(ring, row.secret_sealed, placeOf(person)),
    confirmed: row.confirmed_at !== null,
    lastStep: row.last_step === null ? null : Number(row.last_step),
    wrong: row.wrong,
  };
};

/** Keeps the secret unless there is one. */
export const offerSecond = async (tx: Tx, ring: KeyRing, person: string, secret: Buffer): Promise<void> => {
  const secret_sealed = sealBytes(ring, secret, placeOf(person));
  await tx
    .insertInto('office_second')
    .values({ person_id: person, secret_sealed, confirmed_at: null, last_step: null, wrong_since: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** A code of that step was right. */
export const takeSecond = async (tx: Tx, person: string, step: number): Promise<void> => {
  await tx
    .updateTable('office_second')
    .set({
      last_step: step,
      wrong: 0,
      wrong_since: null,
      confirmed_at: sql<Date>`coalesce(confirmed_at, now())`,
    })
    .where('person_id', '=', person)
    .execute();
};

/** A wrong code; the first after `minutes` without one begins a new count. */
export const missSecond = async (tx: Tx, person: string, minutes: number): Promise<void> => {
  const fresh = sql<boolean>`wrong_since is null or wrong_since <= now() - make_interval(mins => ${minutes})`;
  await tx
    .updateTable('office_second')
    .set({
      wrong: sql<number>`case when ${fresh} then 1 else wrong + 1 end`,
      wrong_since: sql<Date>`case when ${fresh} then now() else wrong_since end`,
    })
    .where('person_id', '=', person)
    .execute();
};

/** any: his app is lost, and the next time he comes he sets up another. */
export const dropSecond = async (tx: Tx, person: string, which: 'any' | 'unconfirmed'): Promise<void> => {
  const his = tx.deleteFrom('office_second').where('person_id', '=', person);
  await (which === 'any' ? his : his.where('confirmed_at', 'is', null)).execute();
};
