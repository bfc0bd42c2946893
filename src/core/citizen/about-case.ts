// Fixed words about a case of his own: it is the one that he names, the only one that they fit, or he is asked which.
import { ask, beside, option, say, type Option, type Turned } from '../asking.ts';
import { isFinal } from '../complaint.ts';
import type { State } from '../state.ts';
import type { OwnCase } from '../case-view.ts';
import type { World } from '../world.ts';
import { askCancelDraft } from './cancel-draft.ts';
import { mayReopen, mayWithdraw } from './may.ts';
import { askNews } from './news.ts';
import { ownCase } from './own-case.ts';
import { askWhyNotYet, nothingToReopen } from './reopen.ts';
import { status } from './status.ts';
import { choicesOf, others } from './which-case.ts';
import { askWithdraw, nothingToWithdraw } from './withdraw.ts';

type About = {
  readonly fits: (own: OwnCase) => boolean;
  readonly act: (state: State, reference: string, world: World) => Turned;
  /** No case of his fits. */
  readonly none: (state: State, world: World) => Turned;
};

const ABOUT = {
  withdraw: { fits: mayWithdraw, act: askWithdraw, none: nothingToWithdraw },
  news: { fits: (own) => !isFinal(own.status), act: askNews, none: status },
  reopen: { fits: (own) => own.ending !== null && mayReopen(own), act: askWhyNotYet, none: nothingToReopen },
} as const satisfies { readonly [word: string]: About };

export type AboutCase = keyof typeof ABOUT;

/** What is being made is no case yet; "batalkan laporan" may mean it all the same. */
const DRAFT = option('draft', 'choice-the-draft');

const besides = (state: State, word: AboutCase): readonly Option[] =>
  word === 'withdraw' && state.draft !== null ? [DRAFT] : [];

/** What the word does to the case that was named or chosen. */
export const actAbout = (state: State, word: AboutCase, chosen: string, world: World): Turned =>
  chosen === DRAFT.choice ? askCancelDraft(state) : ABOUT[word].act(state, chosen, world);

/** `named`: the number that was typed behind the word; null: none. */
export const aboutCase = (state: State, word: AboutCase, named: string | null, world: World): Turned => {
  if (named !== null)
    return ownCase(world, named) ? actAbout(state, word, named, world) : beside(state, say('no-such-case'));
  const { fits, none } = ABOUT[word];
  const fitting = (world.found.ownCases ?? []).filter(fits);
  const [only, ...more] = fitting;
  if (!only) return none(state, world);
  const draft = besides(state, word);
  if (more.length === 0 && draft.length === 0) return actAbout(state, word, only.reference, world);
  return ask(
    state,
    { kind: 'which-case', to: word, text: '' },
    'which-case',
    { key: `ask-which-${word}`, values: { more: others(fitting) } },
    [...choicesOf(fitting), ...draft, option('cancel', 'choice-cancel')],
  );
};
