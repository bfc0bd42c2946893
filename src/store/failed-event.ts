// Events whose turn threw, kept sealed for an officer: nothing a person said is lost to a fault of ours.
import type { Db, Tx } from './database.ts';
import { nextIds } from './ids.ts';
import { openJson, sealJson, type KeyRing, type SealKey } from './seal.ts';

const place = (id: string) => ({ table: 'failed_event', column: 'event_sealed', row: id });

export type FailedEvent = {
  readonly channel: string;
  readonly externalId: string;
  readonly address: string;
  /** The class of the error, never its words: they may quote what was said. */
  readonly errorClass: string;
};

export const keepFailedEvent = async (
  tx: Tx,
  key: SealKey | KeyRing,
  failed: FailedEvent,
  event: unknown,
): Promise<void> => {
  const [id] = await nextIds(tx, 'failed_event', 1);
  await tx
    .insertInto('failed_event')
    .values({
      id: id!,
      channel: failed.channel,
      external_id: failed.externalId,
      address_id: failed.address,
      event_sealed: sealJson(key, event, place(id!)),
      error_class: failed.errorClass,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const openFailedEvent = (key: SealKey | KeyRing, id: string, sealed: Buffer): unknown =>
  openJson(key, sealed, place(id));

/** How many wait for an officer. */
export const openFailedEvents = async (db: Db): Promise<number> => {
  const { count } = await db
    .selectFrom('failed_event')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('resolved_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
};
