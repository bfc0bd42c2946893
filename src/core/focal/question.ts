// The questions a focal point is asked, each about one case, and the way back from them.
import { ask, option, type Option, type Turned } from '../asking.ts';
import type { Asked, State } from '../state.ts';
import type { Text } from '../say.ts';

export type FocalAsked = Extract<Asked, { readonly kind: 'focal' }>;

export const BACK: Option = option('back', 'choice-focal-back');

/** The text of the question `asked` puts. */
export const questionOf = (asked: FocalAsked): Text => ({
  key: `focal-question-${asked.act}`,
  values: { reference: asked.reference },
});

/** Opens the question; `why` stands before it when it is asked again, `question` in place of its usual words. */
export const askFocal = (
  state: State,
  asked: FocalAsked,
  options: readonly Option[] = [],
  why: Text | null = null,
  question: Text = questionOf(asked),
): Turned => {
  const text: Text = why === null ? question : { key: 'focal-again', values: { why, question } };
  return ask(state, asked, `focal-${asked.act}`, text, [...options, BACK]);
};
