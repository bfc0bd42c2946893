// Effects of a turn, carried out inside its transaction. Nothing here talks to a network.
import type { Effect } from '../core/effect.ts';
import type { State } from '../core/state.ts';
import { staffRecipients } from '../store/address.ts';
import type { Tx } from '../store/database.ts';
import { complaintIdOf } from '../store/complaint-id.ts';
import { carryOutForCase } from './case-effects.ts';
import type { Desk } from './desk.ts';
import type { Round } from './round.ts';
import type { Actor } from './surroundings.ts';

const tellOfficers = async (
  tx: Tx,
  desk: Desk,
  actor: Actor,
  effect: Extract<Effect, { kind: 'tell-officers' }>,
  round: Round,
): Promise<void> => {
  const complaintId = effect.reference === undefined ? null : await complaintIdOf(tx, effect.reference);
  const everywhere = effect.class === 'emergency';
  for (const officer of await staffRecipients(tx, desk.ring, { everywhere })) {
    round.tell(officer, {
      class: effect.class,
      say: effect.say,
      complaintId,
      // Words of a draft, such as of danger, belong to no case.
      ...(complaintId === null ? { person: actor.person } : {}),
    });
  }
};

/** Carries out one effect in the name of `actor`, who speaks in `role`. Throws when it cannot; the whole turn is then undone. */
export const carryOut = async (
  tx: Tx,
  desk: Desk,
  actor: Actor,
  effect: Effect,
  round: Round,
  role: State['role'],
): Promise<void> => {
  switch (effect.kind) {
    case 'say': {
      const complaintId = effect.about === undefined ? null : await complaintIdOf(tx, effect.about);
      // A focal point's answers show cases: the list, a card, the question about one.
      const protect = role === 'focal';
      const { say, givesWay } = effect;
      const waits = givesWay === undefined ? {} : { givesWay };
      return round.tell(actor.recipient, { class: 'reply', say, complaintId, protect, ...waits });
    }
    case 'tell-officers':
      return tellOfficers(tx, desk, actor, effect, round);
    case 'count':
      return round.count(effect.what);
    default:
      return carryOutForCase(tx, desk, actor, effect, round);
  }
};
