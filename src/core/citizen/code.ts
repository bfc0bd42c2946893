// `kode`: a new secret code for a case, from the chat that owns it; the old one stops working.
import { beside, done, say, type Turned } from '../asking.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { ownCase } from './own-case.ts';
import { askWhich, caseNamed } from './which-case.ts';

export const newCode = (state: State, reference: string, world: World): Turned => {
  if (!ownCase(world, reference)) return beside(state, say('no-such-case'));
  const { secret } = world.fresh;
  return done(state, { kind: 'new-code', reference, secret }, say('new-code', { reference, secret }));
};

/** `words`: what stood behind `kode`, which may name the case. */
export const askNewCode = (state: State, words: string, world: World): Turned => {
  const cases = world.found.ownCases ?? [];
  const [only, ...more] = cases;
  if (!only) return beside(state, say('no-own-cases'));
  const meant = caseNamed(words, world) ?? (more.length === 0 ? only : null);
  return meant
    ? newCode(state, meant.reference, world)
    : askWhich(state, { kind: 'which-case', to: 'code', text: '' }, cases);
};
