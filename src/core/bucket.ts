// A pace as one moment: places that come back one after the other, and a few that may be taken at once. Whoever keeps the
// moment keeps the pace, also over a restart. Milliseconds of any one clock.

export type Bucket = {
  /** A place comes back after so long. */
  readonly everyMs: number;
  /** So many may be taken at once by whoever was quiet. */
  readonly burst: number;
};

/** Fractions of a place that are only rounding. */
const ALMOST = 1e-6;

/** Whole places free at `now`, of a bucket that is full again at `fullAt`. */
export const placesIn = (fullAt: number, now: number, { everyMs, burst }: Bucket): number =>
  Math.max(0, Math.floor(burst - Math.max(0, fullAt - now) / everyMs + ALMOST));

/** Milliseconds until there is a place; 0: now. */
export const untilPlace = (fullAt: number, now: number, { everyMs, burst }: Bucket): number =>
  Math.max(0, fullAt - now - (burst - 1) * everyMs);

/** When the bucket is full again after a place was taken at `now`. */
export const afterTaking = (fullAt: number, now: number, { everyMs }: Bucket): number =>
  Math.max(fullAt, now) + everyMs;
