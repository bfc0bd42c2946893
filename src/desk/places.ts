// What a pace is made of: places that come back in time, a window that holds so many, and a line in which one waits at a time.

const ALMOST = 1 - 1e-6;

/**
 * Milliseconds until one of the `places` is free, which come back one after the other; 0 takes it. Taken when a message really
 * goes, since a stalled process releases many at a time.
 */
export const gate = (perSecond: number, places: number) => {
  const everyMs = 1000 / perSecond;
  let free = places;
  let since = 0;
  return (now: number): number => {
    free = Math.min(places, free + (now - since) / everyMs);
    since = now;
    if (free < ALMOST) return (1 - free) * everyMs;
    free -= 1;
    return 0;
  };
};

/** What is not answered by then has arrived, or never will. */
const ARRIVED_MS = 2000;

/**
 * Places of which each is free again a second after the channel answered whoever had it. The channel had counted it by then, so
 * whatever the line and the machine do on the way, it never sees more than these in a second.
 */
export const window = (places: number) => {
  const underWay: number[] = [];
  const answered: number[] = [];
  return {
    /** Milliseconds until there is one beside those `spared`, of which one at least is left. */
    wait: (now: number, spared: number): number => {
      while (underWay[0] !== undefined && underWay[0] <= now - ARRIVED_MS) {
        underWay.shift();
        answered.push(now);
      }
      while (answered[0] !== undefined && answered[0] <= now - 1000) answered.shift();
      const tooMany = underWay.length + answered.length - Math.max(1, places - spared);
      if (tooMany < 0) return 0;
      const freed = answered[tooMany] ?? answered.at(-1);
      return freed === undefined ? 1 : freed + 1000 - now;
    },
    take: (now: number): void => void underWay.push(now),
    // Whose answer it is makes no difference: as many are under way as have not been answered.
    answered: (now: number): void => {
      if (underWay.shift() !== undefined) answered.push(now);
    },
  };
};

/** One at a time, in the order they came, also past one that was told to stop. */
export const line = () => {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    /** How many are in it, with the one at its head. */
    waiting: (): number => waiting,
    join: <T>(wait: () => Promise<T>): Promise<T> => {
      waiting += 1;
      const mine = last.then(wait).finally(() => (waiting -= 1));
      last = mine.catch(() => {});
      return mine;
    },
  };
};
