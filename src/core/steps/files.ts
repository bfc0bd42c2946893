// Files cannot be made anonymous by the bot: an agency sees none unless the citizen says so once. Default no.
import { option } from '../asking.ts';
import type { Step } from './step.ts';

export const files: Step = {
  name: 'files',
  isMissing: (draft) =>
    !draft.question && draft.files.length > 0 && draft.filesVisible === null && draft.protected === null,
  question: (draft) => ({
    text: { key: 'ask-files', values: { count: draft.files.length } },
    options: [option('no', 'choice-files-no'), option('yes', 'choice-files-yes')],
  }),
  heed: (answer, draft) =>
    answer.kind === 'choice'
      ? { kind: 'taken', draft: { ...draft, filesVisible: answer.choice === 'yes' } }
      : { kind: 'unclear', why: { key: 'unclear' } },
  skip: (draft) => ({ ...draft, filesVisible: false }),
  clear: (draft) => ({ ...draft, filesVisible: null }),
};
