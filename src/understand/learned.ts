// What lessons change in the guesses of the data: a softmax over marks that starts from the score of the data, so that a lesson
// the data already got right teaches next to nothing, and one it got wrong moves the words it was wrong about.
import type { TopicRow } from './library.ts';
import type { Lesson, Marked } from './lessons.ts';

/** What a story can turn out to be: a topic, answered by its usual agency type or by another that people settled on. */
export type Matter = {
  readonly topic: string;
  readonly agencyType: string;
  /** It is the one that the data names first. */
  readonly usual: boolean;
};

export type Learned = {
  readonly matters: readonly Matter[];
  /** Mark -> what it says for each matter, in their order. */
  readonly weights: ReadonlyMap<string, Float64Array>;
  /** How much it counts beside the data; 0: not at all. */
  readonly trust: number;
};

const STEP = 1;
/**
 * Another agency type than a topic's usual one begins so far behind it, as a word of the data weighs. Without it the two begin equal, and
 * one lesson about something else tips every story of the topic over.
 */
const ANOTHER = 3;
/** Pulls what no lesson repeats back to nothing. */
const FADE = 0.005;
const ROUNDS = 20;

/** A lesson whose agency type is none of its topic's says only the agency. */
const mattersIn = (rows: readonly TopicRow[], lessons: readonly Lesson[]): readonly Matter[] => {
  const matters = rows.map((row): Matter => ({ topic: row.id, agencyType: row.agencyType, usual: true }));
  const known = new Map(rows.map((row) => [row.id, row]));
  const seen = new Set(matters.map(({ topic, agencyType }) => `${topic} ${agencyType}`));
  for (const { topic, agencyType } of lessons) {
    if (topic === null || seen.has(`${topic} ${agencyType}`)) continue;
    if (!known.get(topic)?.agencyTypes.includes(agencyType)) continue;
    seen.add(`${topic} ${agencyType}`);
    matters.push({ topic, agencyType, usual: false });
  }
  return matters;
};

/** Which matters a lesson calls right; none: the data has nothing that could be guessed for it. */
const rightOf = ({ topic, agencyType }: Lesson, matters: readonly Matter[]): ReadonlySet<number> => {
  const answering = [...matters.keys()].filter((at) => matters[at]?.agencyType === agencyType);
  const exact = answering.filter((at) => matters[at]?.topic === topic);
  return new Set(exact.length > 0 ? exact : answering);
};

/** Long stories say no more than short ones. */
const strengthOf = (marks: readonly string[]): number => 1 / Math.sqrt(Math.max(1, marks.length));

/** What the data alone says for a matter. */
const startOf = ({ topic, usual }: Matter, byData: Marked['byData']): number =>
  (byData[topic] ?? 0) - (usual ? 0 : ANOTHER);

const logitsOf = (
  { marks, byData }: Marked,
  matters: readonly Matter[],
  weights: ReadonlyMap<string, Float64Array>,
): Float64Array => {
  const logits = Float64Array.from(matters, (matter) => startOf(matter, byData));
  const strength = strengthOf(marks);
  for (const mark of marks) {
    const own = weights.get(mark);
    if (own) for (let at = 0; at < logits.length; at += 1) logits[at]! += own[at]! * strength;
  }
  return logits;
};

/** Logits as parts of one, in their place. */
const intoShares = (logits: Float64Array): Float64Array => {
  let highest = -Infinity;
  for (const logit of logits) highest = Math.max(highest, logit);
  let sum = 0;
  for (let at = 0; at < logits.length; at += 1) sum += logits[at] = Math.exp(logits[at]! - highest);
  for (let at = 0; at < logits.length; at += 1) logits[at]! /= sum;
  return logits;
};

/** Shares become how far each is from what the lesson calls right, in their place. Matters of one agency type learn from each other. */
const intoErrors = (
  shares: Float64Array,
  right: ReadonlySet<number>,
  types: readonly number[],
): Float64Array => {
  let together = 0;
  for (const at of right) together += shares[at]!;
  const ofType = new Float64Array(types.length);
  for (let at = 0; at < shares.length; at += 1) {
    if (right.has(at)) shares[at]! -= shares[at]! / together;
    ofType[types[at]!]! += shares[at]!;
  }
  for (let at = 0; at < shares.length; at += 1) shares[at]! += ofType[types[at]!]!;
  return shares;
};

/** So many lessons are learned from at once: a few milliseconds. */
const SLICE = 50;

/** Learns from the lessons in their order, slice by slice; the same ones give the same again. */
export function* learning(
  rows: readonly TopicRow[],
  lessons: readonly Lesson[],
  trust: number,
): Generator<void, Learned> {
  const matters = mattersIn(rows, lessons);
  const types = matters.map(({ agencyType }) =>
    matters.findIndex((other) => other.agencyType === agencyType),
  );
  const weights = new Map<string, Float64Array>();
  const teach = (lesson: Lesson, right: ReadonlySet<number>): void => {
    const errors = intoErrors(intoShares(logitsOf(lesson, matters, weights)), right, types);
    const step = STEP * strengthOf(lesson.marks);
    for (const mark of lesson.marks) {
      const own = weights.get(mark) ?? new Float64Array(matters.length);
      weights.set(mark, own);
      for (let at = 0; at < own.length; at += 1) own[at] = own[at]! * (1 - STEP * FADE) - step * errors[at]!;
    }
  };
  const taught = lessons.map((lesson) => ({ lesson, right: rightOf(lesson, matters) }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, { lesson, right }] of taught.entries()) {
      if (right.size > 0) teach(lesson, right);
      if (at % SLICE === SLICE - 1) yield;
    }
  }
  return { matters, weights, trust };
}

/** All of it at once. */
export const learnedFrom = (
  rows: readonly TopicRow[],
  lessons: readonly Lesson[],
  trust: number,
): Learned => {
  const slices = learning(rows, lessons, trust);
  for (let slice = slices.next(); ; slice = slices.next()) if (slice.done) return slice.value;
};

export type Blended = Matter & { readonly score: number };

/** What the words are about, best first: the score of the data and what was learned. Each topic once, what speaks for nothing left out. */
export const blended = (marked: Marked, { matters, weights, trust }: Learned): readonly Blended[] => {
  const strength = trust * strengthOf(marked.marks);
  const best = new Map<string, Blended>();
  matters.forEach((matter, at) => {
    const learned = marked.marks.reduce((sum, mark) => sum + (weights.get(mark)?.[at] ?? 0), 0);
    const score = startOf(matter, marked.byData) + strength * learned;
    if (score > 0 && score > (best.get(matter.topic)?.score ?? 0))
      best.set(matter.topic, { ...matter, score });
  });
  return [...best.values()].sort((a, b) => b.score - a.score);
};
