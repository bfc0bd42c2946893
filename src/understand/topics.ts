// Which topics a text is about. Each topic is known by its wordings and examples; a word counts for a topic as far as it is
// more usual there than elsewhere. No model beyond counting: what was guessed and why can be read off the words.
import { ENGLISH } from './english.ts';
import type { TopicRow } from './library.ts';
import { stemOf, STOP_WORDS, tokensOf } from './words.ts';
import type { Abbreviations, Token } from './words.ts';
import { RIGHT_WORDS, vocabularyOf } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

export type TopicIndex = {
  readonly rows: ReadonlyMap<string, TopicRow>;
  readonly vocabulary: Vocabulary;
  /** Feature (a stem, or two neighbouring stems) -> topic -> weight. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** `words`: how many words of the text speak for it, a body's name not counted. */
export type TopicScore = { readonly topic: TopicRow; readonly score: number; readonly words: number };

/** What a topic's texts say about it: a wording is a name of it, an example is a story that also tells other things. */
const WEIGHT = { label: 1, wording: 1, dialect: 0.7, example: 0.7 };
/** A count added everywhere, so that a word seen once does not decide. */
const SMOOTHING = 0.35;
/** Two neighbouring words say more than one, but they also are counted as one each. */
const PAIR = 0.8;
/** An agency named in the text speaks for the topics it answers first, and a little for those it also answers. */
const BODY_FIRST = 1.2;
const BODY_OTHER = 0.5;

export const contentOf = (tokens: readonly Token[], vocabulary: Vocabulary | null): readonly string[] =>
  tokens
    .filter(
      ({ word, typed }) =>
        !STOP_WORDS.has(word) && !ENGLISH.has(typed) && word.length > 1 && !/^\d+$/.test(word),
    )
    .map(({ word }) => stemOf(vocabulary?.mended(word) ?? word));

export const featuresOf = (stems: readonly string[]): ReadonlyMap<string, number> => {
  const features = new Map<string, number>();
  stems.forEach((stem, i) => {
    features.set(stem, 1);
    const next = stems[i + 1];
    if (next !== undefined && next !== stem) features.set(`${stem} ${next}`, PAIR);
  });
  return features;
};

const textsOf = (row: TopicRow): readonly (readonly [string, number])[] => [
  [row.label, WEIGHT.label],
  [row.en ?? '', WEIGHT.label],
  ...row.wordings.map((text) => [text, WEIGHT.wording] as const),
  ...row.dialect.map(([, text]) => [text ?? '', WEIGHT.dialect] as const),
  ...row.examples.map((text) => [text, WEIGHT.example] as const),
];

type Counts = Map<string, Map<string, number>>;

const countsOf = (rows: readonly TopicRow[], abbreviations: Abbreviations): Counts => {
  const counts: Counts = new Map();
  for (const row of rows) {
    for (const [text, weight] of textsOf(row)) {
      for (const feature of featuresOf(contentOf(tokensOf(text, abbreviations), null)).keys()) {
        const perTopic = counts.get(feature) ?? new Map<string, number>();
        counts.set(feature, perTopic);
        perTopic.set(row.id, (perTopic.get(row.id) ?? 0) + weight);
      }
    }
  }
  return counts;
};

export const weightsOf = (counts: Counts, topics: number): TopicIndex['weights'] => {
  const totals = new Map<string, number>();
  for (const perTopic of counts.values())
    for (const [topic, count] of perTopic) totals.set(topic, (totals.get(topic) ?? 0) + count);
  const mean = [...totals.values()].reduce((a, b) => a + b, 0) / Math.max(1, topics);
  const weights = new Map<string, ReadonlyMap<string, number>>();
  for (const [feature, perTopic] of counts) {
    const everywhere = [...perTopic.values()].reduce((a, b) => a + b, 0);
    const usual = (everywhere + SMOOTHING * topics) / topics;
    const lifts = [...perTopic].map(([topic, count]) => {
      const length = 0.5 + 0.5 * ((totals.get(topic) ?? mean) / mean);
      return [topic, Math.log((count / length + SMOOTHING) / usual)] as const;
    });
    weights.set(feature, new Map(lifts.filter(([, lift]) => lift > 0)));
  }
  return weights;
};

export const topicIndexOf = (rows: readonly TopicRow[], abbreviations: Abbreviations): TopicIndex => {
  const words = new Set<string>();
  for (const row of rows)
    for (const [text] of textsOf(row)) for (const { word } of tokensOf(text, abbreviations)) words.add(word);
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    vocabulary: vocabularyOf(words, true, RIGHT_WORDS),
    weights: weightsOf(countsOf(rows, abbreviations), rows.length),
  };
};

/** Topics by score, best first. `bodies`: agency types named in the text. */
export const scoreTopics = (
  tokens: readonly Token[],
  bodies: ReadonlySet<string>,
  index: TopicIndex,
): readonly TopicScore[] => {
  const scores = new Map<string, number>();
  const words = new Map<string, number>();
  const add = (topic: string, by: number): void => void scores.set(topic, (scores.get(topic) ?? 0) + by);
  for (const [feature, strength] of featuresOf(contentOf(tokens, index.vocabulary))) {
    for (const [topic, weight] of index.weights.get(feature) ?? []) {
      add(topic, weight * strength);
      if (strength === 1) words.set(topic, (words.get(topic) ?? 0) + 1);
    }
  }
  for (const row of index.rows.values()) {
    if (bodies.has(row.agencyType)) add(row.id, BODY_FIRST);
    else if (row.agencyTypes.some((type) => bodies.has(type))) add(row.id, BODY_OTHER);
  }
  return [...scores]
    .flatMap(([id, score]) => {
      const topic = index.rows.get(id);
      return topic ? [{ topic, score, words: words.get(id) ?? 0 }] : [];
    })
    .sort((a, b) => b.score - a.score);
};
