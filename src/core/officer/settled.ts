// As at the focal point's side: an officer's own open question ends, a citizen's or focal point's stays.
import { beside, done, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import type { State } from '../state.ts';

const OURS = ['officer', 'invite', 'broadcast'];

/** `effects` are said and done; see above for the question. */
export const settled = (state: State, ...effects: readonly Effect[]): Turned =>
  state.asked && OURS.includes(state.asked.kind) ? done(state, ...effects) : beside(state, ...effects);
