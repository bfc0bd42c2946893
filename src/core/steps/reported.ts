// Was the agency told already? "Belum" comes with what to do about it, so that it costs no further message.
import { option } from '../asking.ts';
import type { Draft } from '../draft.ts';
import { goesHimself } from './forward.ts';
import { settle } from './settle.ts';
import type { Step } from './step.ts';

const clear = (draft: Draft): Draft => ({ ...draft, reported: null, forward: null, waitsUntil: null });

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
      if (answer.choice === 'yes') return { kind: 'taken', draft: { ...clear(draft), reported: 'yes' } };
      if (answer.choice === 'later')
        return { kind: 'open', step: 'forward', draft: goesHimself(draft, world) };
      return { kind: 'taken', draft: { ...clear(draft), reported: 'no', forward: 'now' } };
    }
    if (!answer.reading.reported) return { kind: 'unclear', why: { key: 'reported-unclear' } };
    return {
      kind: 'taken',
      draft: settle({ ...clear(draft), reported: answer.reading.reported }, answer.reading, world),
    };
  },
  skip: (draft) => ({ ...clear(draft), reported: 'no', forward: 'now' }),
  clear,
};
