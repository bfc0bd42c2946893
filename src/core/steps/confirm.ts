// "Yang kami tangkap": one tap when everything was understood. When something is missing the same lines stand above the
// next question instead, so that confirming costs no message.
import { option, say } from '../asking.ts';
import { corrected } from './correction.ts';
import type { Step } from './step.ts';
import { understood } from './understood.ts';

export const confirm: Step = {
  name: 'confirm',
  isMissing: (draft) => !draft.question && !draft.shown,
  question: (draft) => ({
    text: { key: 'confirm-understood', values: { lines: understood(draft) } },
    options: [option('yes', 'choice-right'), option('change', 'choice-change')],
  }),
  heed: (answer, draft, world) => {
    if (answer.kind === 'text') {
      const otherwise = corrected(draft, answer.text, world);
      return otherwise
        ? { kind: 'taken', draft: { ...otherwise, shown: false }, notes: [say('corrected')] }
        : { kind: 'unclear', why: { key: 'unclear' } };
    }
    if (answer.choice === 'change') return { kind: 'open', step: 'edit' };
    return { kind: 'taken', draft: { ...draft, shown: true } };
  },
  skip: (draft) => ({ ...draft, shown: true }),
  clear: (draft) => ({ ...draft, shown: false }),
};
