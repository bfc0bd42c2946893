// What a complaint is about, as it is named in each language.
import type { Draft } from './draft.ts';
import type { TopicGuess } from './reading.ts';
import type { Value } from './say.ts';

export const nameOf = (id: string, en: string | null): Value => ({ kind: 'name', id, en: en ?? id });

/** The fields of a draft whose matter is the guess. */
export const topicOf = (guess: TopicGuess) => ({
  topic: guess.topic,
  topicLabel: guess.label,
  topicEnglish: guess.english,
});

/** Null while the matter is not known. */
export const topicName = ({ topicLabel, topicEnglish }: Draft): Value | null =>
  topicLabel === null ? null : nameOf(topicLabel, topicEnglish);
