// Drafts left alone: what the nudge says, and which words and taps open one again after it was put aside.
import { commandChoice } from '../asking.ts';
import type { Draft } from '../draft.ts';
import { ORDER, STEPS } from '../intake.ts';
import type { Reading } from '../reading.ts';
import type { Say, Text } from '../say.ts';
import { isOfAside, reopened } from '../silence.ts';
import type { Asked, IntakeStep, State } from '../state.ts';
import { reported } from '../steps/reported.ts';
import { FEWEST_WORDS } from '../steps/story.ts';
import type { Token } from '../token.ts';
import type { World } from '../world.ts';

/** Steps that ask for nothing he would have to find out. */
const NOT_MISSING: readonly IntakeStep[] = ['confirm', 'summary'];
/** Steps whose answer is a sentence; of the others a sentence begins something new. */
const ANSWERED_IN_SENTENCES: readonly IntakeStep[] = ['story', 'identity'];

const missing = (draft: Draft, world: World): Text => {
  const steps = ORDER.filter((step) => !NOT_MISSING.includes(step.name) && step.isMissing(draft, world));
  // Of what is missing without a story most will stand in it.
  const named = steps[0]?.name === 'story' ? steps.slice(0, 1) : steps;
  const lines = named.map(({ name }): Text => ({ key: `missing-${name}` }));
  return lines.length === 0 ? { key: 'nudge-complete' } : { key: 'nudge-missing', values: { lines } };
};

/**
 * The one nudge about an unfinished draft. It names neither matter nor office: a lock screen betrays. While a question is
 * open it has no choices of its own, so that numbers and labels still answer that question.
 */
export const nudge = (draft: Draft, asked: Asked | null, world: World): Say => ({
  ...(draft.waitsUntil === null
    ? { key: 'draft-nudge', values: { missing: missing(draft, world) } }
    : { key: 'draft-promised' }),
  ...(asked === null
    ? { choices: [commandChoice('lanjut', 'choice-go-on'), commandChoice('batal', 'choice-cancel')] }
    : {}),
});

/** An open draft to go on with: whoever went to the agency himself is asked whether he has told it now. */
export const goingOn = (state: State): State =>
  state.draft === null || state.draft.waitsUntil === null
    ? state
    : { ...state, asked: null, draft: reported.clear(state.draft) };

/** A tap on a question about a draft put aside opens it again; any other leaves the state as it is. */
export const openedByTap = (state: State, token: Extract<Token, { readonly kind: 'question' }>): State => {
  if (isOfAside(state, token.rev)) return reopened(state) ?? state;
  const isOld = STEPS.has(token.step) && (state.asked === null || token.rev !== state.rev);
  return isOld ? (reopened(state) ?? state) : state;
};

/** The state in which `text` answers the question that was open when a draft was put aside; null: it does not. */
export const openedByWords = (state: State, text: string, reading: Reading, world: World): State | null => {
  const back = reopened(state);
  const step = back?.asked?.kind === 'intake' ? STEPS.get(back.asked.step) : undefined;
  if (back?.draft === undefined || back.draft === null || step === undefined) return null;
  if (reading.words >= FEWEST_WORDS && !ANSWERED_IN_SENTENCES.includes(step.name)) return null;
  return step.heed({ kind: 'text', text, reading }, back.draft, world).kind === 'unclear' ? null : back;
};
