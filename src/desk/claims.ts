// What a process that delivers tells of itself, so that another knows at once when it is dead.
import { openHolder, releaseOfTheDead, type Holder } from '../store/holder.ts';
import type { Desk } from './desk.ts';

/** Rows delivered under the holder's id are this process's until it closes or dies. */
export const holdClaims = (desk: Desk): Promise<Holder> => openHolder(desk.db);

/** Sets free what a dead process was sending on a channel. How many rows. */
export const releaseDeadClaims = (desk: Desk, channel: string): Promise<number> =>
  releaseOfTheDead(desk.db.kysely, channel);
