// The questions an officer is asked about one case.
import { ask, option, type Option, type Turned } from '../asking.ts';
import type { Asked, State } from '../state.ts';
import type { Text } from '../say.ts';

export type OfficerAsked = Extract<Asked, { readonly kind: 'officer' }>;

export const BACK: Option = option('back', 'choice-officer-back');

/** The text of a question, with what is the matter before it when it is asked again. */
export const askedAgain = (question: Text, why: Text | null): Text =>
  why === null ? question : { key: 'officer-again', values: { why, question } };

/** Opens the question about the case; `why` stands before it when it is asked again, `question` in place of its usual words. */
export const askOfficer = (
  state: State,
  asked: OfficerAsked,
  options: readonly Option[] = [],
  why: Text | null = null,
  question: Text = { key: `officer-question-${asked.act}`, values: { reference: asked.reference } },
): Turned => ask(state, asked, `officer-${asked.act}`, askedAgain(question, why), [...options, BACK]);
