// "Masih beres?", some weeks after he confirmed: one tap says that it is, another opens the case again.
import { done, say, type Turned } from '../asking.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { draftWaits, moveBy, ownCase, unable } from './own-case.ts';

export const stillSettled = (state: State, reference: string, world: World): Turned => {
  const own = ownCase(world, reference);
  if (own?.pending?.kind !== 'revisit') return unable(state, own);
  return done(
    state,
    moveBy(reference, 'still-settled', {}),
    say('still-settled', { reference }),
    ...draftWaits(state),
  );
};
