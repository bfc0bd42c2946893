// Not told to the agency yet: bring it to the focal point now, or a ready text to go with, and a draft that waits.
import { option, say } from '../asking.ts';
import { laneOf, storyOf, type Draft } from '../draft.ts';
import type { World } from '../world.ts';
import { topicName } from '../topic-name.ts';
import type { Step } from './step.ts';

/** When the agency has to answer. */
const answerDay = ({ agency, topic }: Draft, world: World): string =>
  world.dueDay('aduan', 'answer', { agency: agency?.id ?? null, topic });

/** He tells the agency himself; as long as it has to answer us, he is given to come back. */
export const goesHimself = (draft: Draft, world: World): Draft => ({
  ...draft,
  reported: 'no',
  forward: 'later',
  waitsUntil: answerDay(draft, world),
});

/** The ready text is meant to be copied: long enough for the facts, short enough to read out at a counter. */
const READY_TEXT_LENGTH = 500;

export const forward: Step = {
  name: 'forward',
  isMissing: (draft, world) =>
    world.policy.agencyFirst && laneOf(draft) === 'aduan' && draft.forward === null,
  question: (draft, world) => {
    const agency = draft.agency?.label ?? { key: 'the-agency' };
    if (draft.forward === 'later') {
      return {
        text: {
          key: 'ready-text',
          values: {
            agency,
            topic: topicName(draft) ?? { key: 'this-matter' },
            story: storyOf(draft).slice(0, READY_TEXT_LENGTH),
            day: { kind: 'date', day: draft.waitsUntil ?? answerDay(draft, world) },
          },
        },
        options: [option('keep', 'choice-keep'), option('now', 'choice-forward-now')],
      };
    }
    return {
      text: {
        key: world.found.livingFocalPoint === false ? 'ask-forward-gap' : 'ask-forward',
        values: { agency, day: { kind: 'date', day: answerDay(draft, world) } },
      },
      options: [option('now', 'choice-forward-now'), option('later', 'choice-self-first')],
    };
  },
  heed: (answer, draft, world) => {
    if (answer.kind === 'text') return { kind: 'unclear', why: { key: 'unclear' } };
    if (answer.choice === 'keep') return { kind: 'keep', note: say('kept-until-told') };
    if (answer.choice === 'later') return { kind: 'open', step: 'forward', draft: goesHimself(draft, world) };
    return { kind: 'taken', draft: { ...draft, forward: 'now', waitsUntil: null } };
  },
  skip: (draft) => ({ ...draft, forward: 'now', waitsUntil: null }),
  clear: (draft) => ({ ...draft, forward: null, waitsUntil: null }),
};
