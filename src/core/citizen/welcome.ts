// The beginning of a conversation; whoever left a draft behind learns that it is still there.
import { commandChoice, done, say, type Turned } from '../asking.ts';
import { hasAside } from '../silence.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { otherLanguage } from './language.ts';
import { MENU } from './menu.ts';

export const welcome = (state: State, world: World): Turned => {
  const office = world.policy.office.name;
  return hasAside(state)
    ? done(state, say('welcome-aside', { office }, [commandChoice('lanjut', 'choice-go-on'), ...MENU]))
    : done(state, say('welcome', { office }, [...MENU, otherLanguage(state)]));
};
