// The language a person reads. It changes by his own word or tap alone; what his channel tells of him only brings the offer.
import { beside, commandChoice, done, say, type Turned } from '../asking.ts';
import { resume } from '../intake.ts';
import type { Choice } from '../say.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { MENU } from './menu.ts';

/** The tap to the other language. */
export const otherLanguage = ({ language }: State): Choice =>
  language === 'id'
    ? commandChoice('english', 'choice-english')
    : commandChoice('indonesia', 'choice-indonesia');

/** From here on in `language`; an open question of the intake comes again in it. */
export const speak = (state: State, language: State['language'], world: World): Turned => {
  const next = { ...state, language };
  if (next.asked?.kind === 'intake') return resume(next, world, [say('language-now')]);
  if (next.asked) return beside(next, say('language-now'));
  return done(next, say('language-now', {}, [...MENU, otherLanguage(next)]));
};

/** Whether the channel says that he reads English and he has not chosen yet. */
export const mayWantEnglish = (state: State, world: World): boolean =>
  state.language === 'id' && world.channel.language === 'en';
