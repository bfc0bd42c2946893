// The questions an officer is asked about one case.
import { ask, option, type Option, type Turned } from '../asking.ts';
import type { Asked, State } from '../state.ts';
import type { Text } from '../say.ts';
import type { World } from '../world.ts';

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

/** The agencies that the words name, to choose from. */
export const agencyWritten = (state: State, asked: OfficerAsked, text: string, world: World): Turned => {
  const options = world.directory
    .findAgencies(text, null)
    .map((agency) => option(agency.id, 'choice-officer-agency', { agency: agency.label }));
  const why = { key: options.length === 0 ? 'officer-agency-unknown' : 'officer-agency-which' };
  return askOfficer(state, asked, options, why);
};
