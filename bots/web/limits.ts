// How much one caller may ask for. In memory and bounded: a flood of callers forgets the oldest, it never fills the memory.

export type Limiter = {
  /** True when `key` may do it once more now; false when it must wait. */
  readonly allows: (key: string) => boolean;
  /** Seconds until `key` is allowed again, at least 1. */
  readonly wait: (key: string) => number;
};

/** Callers remembered by one limiter: about 100 bytes each. */
const REMEMBERED = 20_000;

/**
 * A bucket of `burst` tokens for each key, filled at `perSecond`. `now` gives milliseconds and never goes back.
 */
export const openLimiter = (
  burst: number,
  perSecond: number,
  now: () => number = () => performance.now(),
): Limiter => {
  const buckets = new Map<string, { left: number; at: number }>();
  const fill = (key: string) => {
    const bucket = buckets.get(key) ?? { left: burst, at: now() };
    const at = now();
    bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    // Set anew, so that the map's order is the order of last use.
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > REMEMBERED) buckets.delete(buckets.keys().next().value as string);
    return bucket;
  };
  return {
    allows: (key) => {
      const bucket = fill(key);
      if (bucket.left < 1) return false;
      bucket.left -= 1;
      return true;
    },
    wait: (key) => Math.max(1, Math.ceil((1 - (buckets.get(key)?.left ?? 1)) / perSecond)),
  };
};
