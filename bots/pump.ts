// Sends under way: so many at once and each by itself, so that a slow one, or one that hangs, holds up nobody but its own address.
import { openDrain } from './drain.ts';

export type Pump = {
  /** There may be something to send: look now. */
  readonly look: () => void;
  /** Resolves when nothing is under way any more. */
  readonly idle: () => Promise<void>;
};

/** What a look found: `claimed` counts also what needs no sending. Sends never reject. */
export type Found = { readonly claimed: number; readonly sends: readonly (() => Promise<unknown>)[] };

/**
 * Begins what `take` finds while fewer than `places` sends are under way, and looks again after each that ends.
 * @param take gives at most `most` sends; never rejects
 */
export const openPump = (places: number, take: (most: number) => Promise<Found>): Pump => {
  const underWay = new Set<Promise<void>>();
  const filling = openDrain(async () => {
    const free = places - underWay.size;
    if (free === 0) return false;
    const { claimed, sends } = await take(free);
    for (const send of sends) {
      const one: Promise<void> = send().then(() => {
        underWay.delete(one);
        filling.look();
      });
      underWay.add(one);
    }
    return claimed > 0;
  });
  const idle = async (): Promise<void> => {
    await filling.idle();
    if (underWay.size === 0) return;
    await Promise.all(underWay);
    await idle();
  };
  return { look: filling.look, idle };
};
