// Was the agency told already? "Belum" comes with what to do about it, so that it costs no further message.
import { option } from '../asking.ts';
import type { Draft } from '../draft.ts';
import { goesHimself } from './forward.ts';
import { choiceMentioned } from './mentioned.ts';
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
    const choice =
      answer.kind === 'choice'
        ? answer.choice
        : (answer.reading.reported ?? choiceMentioned(answer.text, 'reported', world.offered));
    if (choice === null) return { kind: 'unclear', why: { key: 'reported-unclear' } };
    const settled = (next: Draft): Draft =>
      answer.kind === 'text' ? settle(next, answer.reading, world) : next;
    if (choice === 'later')
      return { kind: 'open', step: 'forward', draft: settled(goesHimself(draft, world)) };
    if (choice === 'yes') return { kind: 'taken', draft: settled({ ...clear(draft), reported: 'yes' }) };
    // Words alone do not say whether we may bring it: that is asked.
    const forward = choice === 'now' || answer.kind === 'choice' ? 'now' : null;
    return { kind: 'taken', draft: settled({ ...clear(draft), reported: 'no', forward }) };
  },
  skip: (draft) => ({ ...clear(draft), reported: 'no', forward: 'now' }),
  clear,
};
