// As at the focal point's side: an officer's own open question ends, a citizen's or focal point's stays.
import { beside, done, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import type { Asked, State } from '../state.ts';

const OURS = ['officer', 'invite', 'broadcast', 'mute', 'duty'] as const;

/** A question to an officer. */
export type OurAsked = Extract<Asked, { readonly kind: (typeof OURS)[number] }>;

export const isOurs = (asked: Asked | null): asked is OurAsked => OURS.some((kind) => kind === asked?.kind);

/** `effects` are said and done; see above for the question. */
export const settled = (state: State, ...effects: readonly Effect[]): Turned =>
  isOurs(state.asked) ? done(state, ...effects) : beside(state, ...effects);
