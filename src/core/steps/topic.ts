// What it is about, when the story did not say clearly: best three guesses, or in his own words, or the office finds it.
import { option } from '../asking.ts';
import { storyOf, type Draft } from '../draft.ts';
import type { TopicGuess } from '../reading.ts';
import { nameOf, topicOf } from '../topic-name.ts';
import { settle, withAgency } from './settle.ts';
import type { Step } from './step.ts';

const withGuess = (draft: Draft, guess: TopicGuess): Draft => ({
  ...draft,
  ...topicOf(guess),
  agencyType: guess.agencyType,
});

const forget = (draft: Draft): Draft => ({
  ...draft,
  topic: null,
  topicLabel: null,
  topicEnglish: null,
  agencyType: null,
  agencyNamed: null,
  agency: null,
  agencyUnknown: false,
});

/** The office that he named himself stays; without one the office finds it. */
const unknown = (draft: Draft): Draft =>
  draft.wantsTopic && draft.agencyNamed !== null
    ? { ...draft, wantsTopic: false }
    : { ...forget(draft), agencyUnknown: true };

/** The office is known by the leaflet: as with one that was named, the matter need not be. */
const isOfLeaflet = ({ leaflet, agency, wantsTopic }: Draft): boolean =>
  !wantsTopic && agency !== null && leaflet?.agency?.id === agency.id;

export const topic: Step = {
  name: 'topic',
  isMissing: (draft) =>
    !draft.question &&
    draft.topic === null &&
    !draft.agencyUnknown &&
    !isOfLeaflet(draft) &&
    (draft.agencyNamed === null || draft.wantsTopic),
  question: (draft, world) => ({
    text: { key: 'ask-topic' },
    options: [
      ...world.read(storyOf(draft)).topics.map((guess) => ({
        choice: guess.topic,
        label: { key: 'topic-name', values: { topic: nameOf(guess.label, guess.english) } },
      })),
      option('unknown', 'choice-unknown-agency'),
    ],
  }),
  heed: (answer, draft, world) => {
    const fresh = forget(draft);
    if (answer.kind === 'choice') {
      if (answer.choice === 'unknown') return { kind: 'taken', draft: unknown(draft) };
      const guess = world.read(storyOf(draft)).topics.find((one) => one.topic === answer.choice);
      return guess
        ? { kind: 'taken', draft: withAgency(withGuess(fresh, guess), world) }
        : { kind: 'unclear', why: { key: 'unclear' } };
    }
    const best = answer.reading.topics[0];
    if (best) return { kind: 'taken', draft: settle(withGuess(fresh, best), answer.reading, world) };
    if (answer.reading.agency) return { kind: 'taken', draft: settle(fresh, answer.reading, world) };
    return { kind: 'unclear', why: { key: 'topic-unclear' } };
  },
  skip: unknown,
  clear: forget,
};
