// Words that read like a question: is it one for an officer, or a complaint? An officer who writes down for somebody says which.
import { option } from '../asking.ts';
import { hasReporter } from '../behalf.ts';
import type { Draft } from '../draft.ts';
import type { Step } from './step.ts';

/** People who come to the counter ask as often as they complain. */
const mayBeEither = ({ behalf }: Draft): boolean =>
  behalf !== null && behalf.source !== null && hasReporter(behalf.source);

export const kind: Step = {
  name: 'kind',
  isMissing: (draft) => (draft.question || mayBeEither(draft)) && !draft.kindAsked,
  question: (draft) => ({
    text: { key: draft.behalf ? 'ask-kind-behalf' : 'ask-kind' },
    options: [option('question', 'choice-question'), option('complaint', 'choice-complaint')],
  }),
  heed: (answer, draft) => {
    if (answer.kind === 'text') return { kind: 'unclear', why: { key: 'unclear' } };
    return { kind: 'taken', draft: { ...draft, kindAsked: true, question: answer.choice === 'question' } };
  },
  skip: (draft) => ({ ...draft, kindAsked: true, question: false }),
  clear: (draft) => ({ ...draft, kindAsked: false, question: true }),
};
