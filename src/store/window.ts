// What waits until its person writes, on channels where he has to write first.
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/** A person is asked to write at most this often: each time costs money and patience. */
const KNOCK_HOURS = 24;

/** These people wrote just now: what waited for that may go. */
export const openWindows = async (tx: Tx, addresses: readonly string[]): Promise<void> => {
  if (addresses.length === 0) return;
  await tx
    .updateTable('outbox')
    .set({ next_at: sql<Date>`now()`, verdict: null, held: null })
    .where('address_id', 'in', [...addresses])
    .where('state', '=', 'pending')
    .where((where) =>
      where.or([
        where('verdict', '=', 'window'),
        where('held', '=', 'first-contact'),
        // An answer that came too late to be one is one again.
        where.and([where('held', 'is not', null), where('class', '=', 'reply')]),
      ]),
    )
    .execute();
};

/** Takes the turn to ask the person behind an address to write. False: he was asked a short while ago. */
export const takeKnock = async (db: Db, address: string): Promise<boolean> => {
  const taken = await db
    .updateTable('address')
    .set({ knocked_at: sql<Date>`now()` })
    .where('id', '=', address)
    .where((where) =>
      where.or([
        where('knocked_at', 'is', null),
        where('knocked_at', '<', sql<Date>`now() - make_interval(hours => ${KNOCK_HOURS})`),
      ]),
    )
    .returning('id')
    .execute();
  return taken.length > 0;
};
