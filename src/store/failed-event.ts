// Events whose turn threw, kept sealed for an officer: nothing a person said is lost to a fault of ours.
import type { Db, Tx } from './database.ts';
import { nextIds } from './ids.ts';
import { openJson, sealJson, type KeyRing, type SealKey } from './seal.ts';

/** Stands for the channel of a job that failed at every try (dead-job.ts); no channel has this name. */
export const JOB = 'job';

export const failedEventPlace = (id: string) => ({ table: 'failed_event', column: 'event_sealed', row: id });

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
      event_sealed: sealJson(key, event, failedEventPlace(id!)),
      error_class: failed.errorClass,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const openFailedEvent = (key: SealKey | KeyRing, id: string, sealed: Buffer): unknown =>
  openJson(key, sealed, failedEventPlace(id));

/** How many wait for an officer. */
export const openFailedEvents = async (db: Db): Promise<number> => {
  const { count } = await db
    .selectFrom('failed_event')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('resolved_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
};

export type OpenFailedEvent = {
  readonly id: string;
  readonly channel: string;
  readonly externalId: string;
  readonly errorClass: string;
  readonly at: Date;
};

/** Those nobody has decided about, oldest first. */
export const undecidedEvents = (db: Db, most: number): Promise<readonly OpenFailedEvent[]> =>
  db
    .selectFrom('failed_event')
    .select(['id', 'channel', 'external_id as externalId', 'error_class as errorClass', 'at'])
    .where('resolved_at', 'is', null)
    .where('asked_again_at', 'is', null)
    .orderBy('id')
    .limit(most)
    .execute();

/** False when somebody decided about it before. */
export const decideFailedEvent = async (tx: Tx, id: string, act: 'again' | 'resolve'): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('failed_event')
    .set({ [act === 'again' ? 'asked_again_at' : 'resolved_at']: new Date() })
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .where('asked_again_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

export type EventToPlay = {
  readonly id: string;
  readonly channel: string;
  readonly externalId: string;
  readonly address: string | null;
  readonly sealed: Buffer;
};

/** Those an officer asked to be played once more. */
export const eventsToPlay = (db: Db, most: number): Promise<readonly EventToPlay[]> =>
  db
    .selectFrom('failed_event')
    .select(['id', 'channel', 'external_id as externalId', 'address_id as address', 'event_sealed as sealed'])
    .where('resolved_at', 'is', null)
    .where('asked_again_at', 'is not', null)
    .orderBy('id')
    .limit(most)
    .execute();

export const resolveFailedEvent = async (db: Db, id: string): Promise<void> => {
  await db.updateTable('failed_event').set({ resolved_at: new Date() }).where('id', '=', id).execute();
};

/** As if nobody had asked for it to be played. */
export const leaveToOfficers = async (db: Db, id: string): Promise<void> => {
  await db.updateTable('failed_event').set({ asked_again_at: null }).where('id', '=', id).execute();
};
