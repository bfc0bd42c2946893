// Which agency, asked only when topic and place do not settle it, or to correct it.
import { option } from '../asking.ts';
import type { Agency } from '../directory.ts';
import { storyOf, type Draft } from '../draft.ts';
import { topicOf } from '../topic-name.ts';
import type { World } from '../world.ts';
import { bodyNamed, settle, withAgency } from './settle.ts';
import { inToken, type Step } from './step.ts';

const guesses = (draft: Draft, world: World): readonly Agency[] => {
  const found = world
    .read(storyOf(draft))
    .topics.map((guess) => world.directory.agencyFor(guess.agencyType, draft.place))
    .filter((one): one is Agency => one !== null);
  return found.filter((one, at) => found.findIndex((other) => other.id === one.id) === at).slice(0, 3);
};

const taken = (draft: Draft, agency: Agency, called: string | null): Draft => ({
  ...draft,
  agency: { id: agency.id, label: agency.label, named: called },
  agencyUnknown: false,
});

export const agency: Step = {
  name: 'agency',
  // Without a place no agency of a region can be told; then the office finds it.
  isMissing: (draft) =>
    !draft.question && draft.agency === null && !draft.agencyUnknown && draft.place !== null,
  question: (draft, world) => ({
    text: { key: 'ask-agency' },
    options: [
      ...guesses(draft, world).map((one) => ({
        choice: inToken(one.id),
        label: { key: 'plain', values: { text: one.label } },
      })),
      option('unknown', 'choice-unknown-agency'),
    ],
  }),
  heed: (answer, draft, world) => {
    if (answer.kind === 'choice') {
      if (answer.choice === 'unknown')
        return { kind: 'taken', draft: { ...draft, agency: null, agencyUnknown: true } };
      const one = guesses(draft, world).find((guess) => inToken(guess.id) === answer.choice);
      return one
        ? { kind: 'taken', draft: taken(draft, one, null) }
        : { kind: 'unclear', why: { key: 'unclear' } };
    }
    const named = answer.reading.agency;
    const one =
      (named ? world.directory.resolve(named, draft.place) : null) ??
      world.directory.findAgencies(answer.text, draft.place)[0];
    if (one)
      return {
        kind: 'taken',
        draft: settle(taken(draft, one, bodyNamed(named, one)), answer.reading, world),
      };
    const best = answer.reading.topics[0];
    const byTopic = best
      ? withAgency({ ...draft, agency: null, agencyNamed: null, agencyType: best.agencyType }, world)
      : draft;
    return byTopic.agency !== null && best
      ? { kind: 'taken', draft: { ...byTopic, ...topicOf(best) } }
      : { kind: 'unclear', why: { key: 'agency-unclear' } };
  },
  skip: (draft) => ({ ...draft, agency: null, agencyUnknown: true }),
  clear: (draft) => ({ ...draft, agency: null, agencyNamed: null, agencyUnknown: false }),
};
