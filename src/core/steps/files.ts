// Whether the agency may see his pictures: asked once, and no unless he says so. Not asked where no agency is to see anything
// (a protected matter, a question to the office), nor before help in danger.
import { option } from '../asking.ts';
import type { Draft } from '../draft.ts';
import type { Step } from './step.ts';

/** A voice is an identity and never his to release; a document may be a picture. */
export const mayShowFiles = (draft: Draft): boolean =>
  !draft.question &&
  !draft.danger &&
  draft.protected === null &&
  draft.files.some(({ kind }) => kind === 'photo' || kind === 'document');

export const files: Step = {
  name: 'files',
  isMissing: (draft) => draft.filesShown === null && mayShowFiles(draft),
  question: () => ({
    text: { key: 'ask-files' },
    options: [option('no', 'choice-files-no'), option('yes', 'choice-files-yes')],
  }),
  heed: (answer, draft) =>
    answer.kind === 'choice'
      ? { kind: 'taken', draft: { ...draft, filesShown: answer.choice === 'yes' } }
      : { kind: 'unclear', why: { key: 'unclear' } },
  skip: (draft) => ({ ...draft, filesShown: false }),
  clear: (draft) => ({ ...draft, filesShown: null }),
};
