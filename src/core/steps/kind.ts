// Words that read like a question: is it one for an officer, or a complaint?
import { option } from '../asking.ts';
import type { Step } from './step.ts';

export const kind: Step = {
  name: 'kind',
  isMissing: (draft) => draft.question && !draft.kindAsked,
  question: () => ({
    text: { key: 'ask-kind' },
    options: [option('question', 'choice-question'), option('complaint', 'choice-complaint')],
  }),
  heed: (answer, draft) => {
    if (answer.kind === 'text') return { kind: 'unclear', why: { key: 'unclear' } };
    return { kind: 'taken', draft: { ...draft, kindAsked: true, question: answer.choice === 'question' } };
  },
  skip: (draft) => ({ ...draft, kindAsked: true, question: false }),
  clear: (draft) => ({ ...draft, kindAsked: false, question: true }),
};
