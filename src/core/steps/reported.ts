// Was the agency told already? "Belum" comes with what to do about it, so that it costs no further message.
import { option } from '../asking.ts';
import { settle } from './settle.ts';
import type { Step } from './step.ts';

export const reported: Step = {
  name: 'reported',
  isMissing: (draft) =>
    !draft.question && draft.reported === null && draft.protected === null && !draft.danger,
  question: (draft, world) => ({
    text: { key: 'ask-reported', values: { agency: draft.agency?.label ?? { key: 'the-agency' } } },
    options: [
      option('yes', 'choice-reported'),
      ...(world.policy.agencyFirst
        ? [option('now', 'choice-not-reported-forward'), option('later', 'choice-not-reported-self')]
        : [option('no', 'choice-not-reported')]),
    ],
  }),
  heed: (answer, draft, world) => {
    if (answer.kind === 'choice') {
      if (answer.choice === 'yes')
        return { kind: 'taken', draft: { ...draft, reported: 'yes', forward: null } };
      if (answer.choice === 'later')
        return { kind: 'open', step: 'forward', draft: { ...draft, reported: 'no', forward: 'later' } };
      return { kind: 'taken', draft: { ...draft, reported: 'no', forward: 'now' } };
    }
    if (!answer.reading.reported) return { kind: 'unclear', why: { key: 'reported-unclear' } };
    return {
      kind: 'taken',
      draft: settle({ ...draft, reported: answer.reading.reported, forward: null }, answer.reading, world),
    };
  },
  skip: (draft) => ({ ...draft, reported: 'no', forward: 'now' }),
  clear: (draft) => ({ ...draft, reported: null, forward: null }),
};
