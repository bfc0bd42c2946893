// Whether what lessons teach may come into force: tried on lessons it never saw and on the stories that the data ships, against
// what is in force now. It is trusted as far as it does no harm.
import { blended, type Learned } from './learned.ts';
import type { Lesson } from './lessons.ts';

/** Tried in this order; of equally good ones the first. */
const TRUSTS = [1, 0.75, 0.5, 0.25] as const;

/** How many of each were guessed right at once. */
export type Figures = { readonly heldOut: number; readonly shipped: number };

export type Trial = {
  readonly trust: number;
  readonly before: Figures;
  readonly after: Figures;
  /** Of how many. */
  readonly of: Figures;
};

const isRight = (lesson: Lesson, learned: Learned): boolean => {
  const [best] = blended(lesson, learned);
  if (best === undefined) return false;
  return best.agencyType === lesson.agencyType && (lesson.topic === null || best.topic === lesson.topic);
};

/** Of a shipped story the matter is known, and any agency type that answers for it is right. */
const isRightMatter = (lesson: Lesson, learned: Learned): boolean =>
  blended(lesson, learned)[0]?.topic === lesson.topic;

/** The trust with which `fresh` is at least as good as `inForce` on both, the best on the lessons held out; null: with none. */
export const tryOut = (
  fresh: Learned,
  inForce: Learned,
  heldOut: readonly Lesson[],
  shipped: readonly Lesson[],
): Trial | null => {
  const figures = (learned: Learned): Figures => ({
    heldOut: heldOut.filter((lesson) => isRight(lesson, learned)).length,
    shipped: shipped.filter((lesson) => isRightMatter(lesson, learned)).length,
  });
  const before = figures(inForce);
  const of = { heldOut: heldOut.length, shipped: shipped.length };
  const trials = TRUSTS.map((trust): Trial => ({ trust, before, after: figures({ ...fresh, trust }), of }));
  return trials
    .filter(({ after }) => after.heldOut >= before.heldOut && after.shipped >= before.shipped)
    .reduce<Trial | null>(
      (best, one) => (best && best.after.heldOut >= one.after.heldOut ? best : one),
      null,
    );
};
