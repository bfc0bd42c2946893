// What people settled about stories: the matter and who answers for it. Words are known only by their marks (keyed hashes), so
// that lessons can be kept, counted and thrown away without anybody's words.
import { featuresOf, type TopicScore } from './topics.ts';

/** Makes the mark of a word or of two neighbouring ones: the same word gives the same mark, and no mark gives its word. */
export type Marker = (feature: string) => string;

/** What is kept of a story to compare it by: its marks in an order that tells nothing, and what the data alone made of it. */
export type Marked = {
  readonly marks: readonly string[];
  /** Topic -> score by the data, the best few. */
  readonly byData: { readonly [topic: string]: number };
};

export type Lesson = Marked & {
  /** Null: only the agency was said. */
  readonly topic: string | null;
  readonly agencyType: string;
};

/** What is behind these is noise, and would only fill the row. */
const MOST_BY_DATA = 10;

export const markedOf = (stems: readonly string[], scores: readonly TopicScore[], mark: Marker): Marked => ({
  marks: [...featuresOf(stems).keys()].map(mark).sort(),
  byData: Object.fromEntries(scores.slice(0, MOST_BY_DATA).map(({ topic, score }) => [topic.id, score])),
});
