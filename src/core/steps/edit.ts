// Which field to change. Each is asked alone and comes back to the summary.
import { option } from '../asking.ts';
import type { Draft } from '../draft.ts';
import type { IntakeStep } from '../state.ts';
import { mayShowFiles } from './files.ts';
import type { Step } from './step.ts';

const FIELDS: readonly (readonly [IntakeStep, string])[] = [
  ['topic', 'choice-edit-topic'],
  ['agency', 'choice-edit-agency'],
  ['place', 'choice-edit-place'],
  ['date', 'choice-edit-date'],
  ['reported', 'choice-edit-reported'],
  ['story', 'choice-edit-story'],
  ['identity', 'choice-edit-identity'],
  ['proxy', 'choice-edit-proxy'],
  ['confidential', 'choice-edit-confidential'],
  ['files', 'choice-edit-files'],
];

const isThere = (step: IntakeStep, draft: Draft): boolean => {
  if (step === 'proxy') return draft.behalf !== null;
  if (draft.question) return step === 'story' || (step === 'identity' && draft.behalf !== null);
  return step !== 'files' || mayShowFiles(draft);
};

export const edit: Step = {
  name: 'edit',
  isMissing: () => false,
  question: (draft) => ({
    text: { key: 'ask-edit' },
    options: [
      ...FIELDS.filter(([step]) => isThere(step, draft)).map(([step, key]) => option(step, key)),
      option('back', 'choice-back'),
    ],
  }),
  heed: (answer, draft) => {
    if (answer.kind === 'text') return { kind: 'unclear', why: { key: 'unclear' } };
    const field = FIELDS.find(([step]) => step === answer.choice);
    return field ? { kind: 'open', step: field[0] } : { kind: 'taken', draft };
  },
  skip: (draft) => draft,
  clear: (draft) => draft,
};
