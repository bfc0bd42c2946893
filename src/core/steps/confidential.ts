// Hidden from the agency is the default; opened only from the summary.
import { option } from '../asking.ts';
import type { Step } from './step.ts';

export const confidential: Step = {
  name: 'confidential',
  isMissing: () => false,
  question: () => ({
    text: { key: 'ask-confidential' },
    options: [option('yes', 'choice-confidential'), option('no', 'choice-not-confidential')],
  }),
  heed: (answer, draft) =>
    answer.kind === 'choice'
      ? { kind: 'taken', draft: { ...draft, confidential: answer.choice === 'yes' } }
      : { kind: 'unclear', why: { key: 'unclear' } },
  skip: (draft) => draft,
  clear: (draft) => ({ ...draft, confidential: true }),
};
