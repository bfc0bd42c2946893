// Conversations that nobody goes on with: which are due, and what silence makes of their state. Office time.
import type { SavedState } from './conversation.ts';
import type { Tx } from './database.ts';

/** Conversations whose silence is over at `now`, the longest waiting first. */
export const silentConversations = async (tx: Tx, now: Date, most: number): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('conversation')
    .select('address_id')
    .where('silence_ends_at', '<=', now)
    .orderBy('silence_ends_at')
    .limit(most)
    .execute();
  return rows.map((row) => row.address_id);
};

/** Locks a conversation whose silence is over. False: somebody wrote or writes just now, or it was done before. */
export const lockSilent = async (tx: Tx, address: string, now: Date): Promise<boolean> => {
  const rows = await tx
    .selectFrom('conversation')
    .select('address_id')
    .where('address_id', '=', address)
    .where('silence_ends_at', '<=', now)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.length === 1;
};

/** Writes a state that changed by time alone; who is reachable is not touched, for nobody wrote. */
export const saveSilently = async (tx: Tx, saved: SavedState): Promise<void> => {
  await tx
    .updateTable('conversation')
    .set({
      state_sealed: saved.sealed,
      state_version: saved.version,
      silence_ends_at: saved.silenceEnds,
      asks: saved.asks,
    })
    .where('address_id', '=', saved.address)
    .execute();
};

/** Nothing is due in it any more: its person was erased. */
export const endSilence = async (tx: Tx, address: string): Promise<void> => {
  await tx
    .updateTable('conversation')
    .set({ silence_ends_at: null })
    .where('address_id', '=', address)
    .execute();
};

/** Whether the person must be left in peace here: the address blocked the bot. Or an officer is about to answer a question of his. */
export const peaceOf = async (
  tx: Tx,
  address: string,
): Promise<{ readonly blocked: boolean; readonly withOfficer: boolean }> => {
  const row = await tx
    .selectFrom('address')
    .select((at) => [
      'blocked_at as blockedAt',
      at
        .exists(
          at
            .selectFrom('complaint')
            .select('complaint.id')
            .whereRef('complaint.reporter_id', '=', 'address.person_id')
            .where('complaint.lane', '=', 'konsultasi')
            .where('complaint.status', 'in', ['received', 'office']),
        )
        .as('withOfficer'),
    ])
    .where('id', '=', address)
    .executeTakeFirstOrThrow();
  return { blocked: row.blockedAt !== null, withOfficer: Boolean(row.withOfficer) };
};
