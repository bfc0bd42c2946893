// Effects on complaints and on people with a duty.
import type { Effect } from '../core/effect.ts';
import type { Tx } from '../store/database.ts';
import type { Desk } from './desk.ts';
import type { Round } from './round.ts';
import type { Actor } from './surroundings.ts';

/** What is not an answer or a figure is about a case. */
export type CaseEffect = Exclude<Effect, { kind: 'say' | 'tell-officers' | 'count' }>;

export const carryOutForCase = async (
  _tx: Tx,
  _desk: Desk,
  _actor: Actor,
  effect: CaseEffect,
  _round: Round,
): Promise<void> => {
  switch (effect.kind) {
    case 'file':
    case 'keep-identity':
    case 'keep-file':
    case 'move':
    case 'tell-citizen':
    case 'tell-focal':
    case 'new-code':
    case 'wrong-code':
    case 'invite':
    case 'redeem':
    case 'approve':
    case 'broadcast':
    case 'open-link':
    case 'acknowledge-emergency':
      throw new Error(`nobody carries out "${effect.kind}" yet; write it here`);
    default:
      return effect satisfies never;
  }
};
