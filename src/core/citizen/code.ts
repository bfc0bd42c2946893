// `kode`: a new secret code for a case, from the chat that owns it; the old one stops working.
import { ask, beside, done, option, say, type Turned } from '../asking.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { ownCase } from './own-case.ts';

export const newCode = (state: State, reference: string, world: World): Turned => {
  if (!ownCase(world, reference)) return beside(state, say('no-such-case'));
  const { secret } = world.fresh;
  return done(state, { kind: 'new-code', reference, secret }, say('new-code', { reference, secret }));
};

export const askNewCode = (state: State, world: World): Turned => {
  const cases = world.found.ownCases ?? [];
  const [only, ...more] = cases;
  if (!only) return beside(state, say('no-own-cases'));
  if (more.length === 0) return newCode(state, only.reference, world);
  return ask(
    state,
    { kind: 'which-case', to: 'code', text: '' },
    'which-case',
    { key: 'ask-which-code' },
    cases
      .slice(0, 8)
      .map((own) =>
        option(own.reference, 'case-and-topic', { reference: own.reference, topic: own.topicLabel }),
      ),
  );
};
