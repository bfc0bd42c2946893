// A card's button may be pressed while this person, as a citizen, is in the middle of a question: that one stays open.
import { beside, done, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import type { State } from '../state.ts';

/** The focal point's own open question ends; another role's stays; `effects` are said and done. */
export const settled = (state: State, ...effects: readonly Effect[]): Turned =>
  state.asked?.kind === 'focal' ||
  state.asked?.kind === 'hindrance' ||
  state.asked?.kind === 'join' ||
  state.asked?.kind === 'leave'
    ? done(state, ...effects)
    : beside(state, ...effects);
