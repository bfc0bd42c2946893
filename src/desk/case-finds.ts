// Needs about complaints and people with a duty.
import type { Found, Need } from '../core/world.ts';
import type { Tx } from '../store/database.ts';
import { openFailedEvents } from '../store/failed-event.ts';
import type { Desk } from './desk.ts';
import type { Actor } from './surroundings.ts';

export const findForCase = async (tx: Tx, _desk: Desk, _asker: Actor, need: Need): Promise<Found> => {
  switch (need.kind) {
    case 'failed-events':
      return { failedEvents: await openFailedEvents(tx) };
    case 'own-cases':
    case 'case-for-focal':
    case 'case-for-office':
    case 'code':
    case 'focal-cases':
    case 'queue':
    case 'invite':
    case 'appointment':
    case 'focal-points-named':
    case 'living-focal-point':
    case 'audience':
      throw new Error(`nobody looks up "${need.kind}" yet; write it here`);
    default:
      return need satisfies never;
  }
};
