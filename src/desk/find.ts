// Needs of a turn, answered from the database inside the turn's transaction.
import type { Found, Need } from '../core/world.ts';
import type { Tx } from '../store/database.ts';
import type { Desk } from './desk.ts';
import type { Actor } from './surroundings.ts';
import { findForCase } from './case-finds.ts';

/** What the needs ask for, each in its own field. Rows of cases stay locked until the turn is committed. */
export const find = async (tx: Tx, desk: Desk, asker: Actor, needs: readonly Need[]): Promise<Found> => {
  let found: Found = {};
  for (const need of needs) found = { ...found, ...(await findForCase(tx, desk, asker, need)) };
  return found;
};
