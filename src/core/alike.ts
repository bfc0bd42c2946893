// Whether two cases seem to be about the same thing. Their words are known only by marks (see src/understand/lessons.ts).

export type Traits = {
  readonly marks: readonly string[];
  readonly agency: string | null;
  readonly topic: string | null;
  /** The finest code known: village, district or regency. */
  readonly place: string | null;
};

/** Two stories of a few words each share this many by chance. */
const FEWEST_SHARED = 3;
/** The part of the shorter story's marks that the other has, pairs of words among them. */
const SHARED = 0.5;
const SHARED_OF_ONE_TOPIC = 0.25;

/** One lies in the other, or nobody said where. */
const isNear = (one: string | null, other: string | null): boolean =>
  one === null ||
  other === null ||
  one === other ||
  one.startsWith(`${other}.`) ||
  other.startsWith(`${one}.`);

export const isAlike = (one: Traits, other: Traits): boolean => {
  if (one.agency !== other.agency || !isNear(one.place, other.place)) return false;
  const marks = new Set(one.marks);
  const shared = other.marks.filter((mark) => marks.has(mark)).length;
  const part = shared / Math.max(1, Math.min(one.marks.length, other.marks.length));
  const isOneTopic = one.topic !== null && one.topic === other.topic;
  return shared >= FEWEST_SHARED && part >= (isOneTopic ? SHARED_OF_ONE_TOPIC : SHARED);
};
