// What a turn decided does not hold on the rows any more, or was never allowed.
import { may, type Act } from '../../core/roles.ts';
import type { CaseTurn } from '../case-work.ts';

/** The turn is undone. What turns look up they lock, so this is a rule's fault, and its event is kept for an officer. */
export class MoveRefused extends Error {
  override readonly name = 'MoveRefused';
}

/** Asked once more where it is done: a rule that forgot to ask must not open a door. */
export const checkMay = (turn: CaseTurn, act: Act): void => {
  if (!may(turn.actor.around.standing, act))
    throw new MoveRefused(`${act} is not allowed to this person; decide again`);
};
