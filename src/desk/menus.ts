// Each chat shows the fixed words of its person's duties, on channels that have menus. Found by comparing rows, so that it
// makes no difference how somebody came to a duty or lost it; done after the commit, and tried again when it failed.
import { SendError, type Channel } from '../channel.ts';
import { openAddress } from '../store/address.ts';
import { noteMenu, wrongMenus, type WrongMenu } from '../store/menu.ts';
import type { Desk } from './desk.ts';
import { lineOf } from './line.ts';

/** A look; the rest is there a second later. */
const MOST = 20;
/** A menu is a courtesy: what failed waits this long, or for the next start. */
const AGAIN_MS = 600_000;
const SHOW_TIMEOUT_MS = 10_000;

/**
 * A look at the menus of a channel. Rejects when the database is out; a refused menu is counted and tried again later.
 * Null: the channel has none.
 */
export const openMenus = (desk: Desk, channel: Channel): ((signal: AbortSignal) => Promise<void>) | null => {
  const { showMenu } = channel;
  if (!showMenu) return null;
  /** Addresses whose menu was refused, and when it may be tried again. */
  const refused = new Map<string, number>();

  const show = async ({ address, index, sealed, person, dataKey, menu }: WrongMenu, signal: AbortSignal) => {
    const key = desk.ring.dataKey(person, dataKey);
    const at = openAddress(key, { channel: channel.name, index }, sealed);
    try {
      await showMenu(at, menu, AbortSignal.any([signal, AbortSignal.timeout(SHOW_TIMEOUT_MS)]));
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      desk.metrics.counted('menu-not-shown');
      refused.set(address, performance.now() + AGAIN_MS);
      return;
    }
    await noteMenu(desk.db.kysely, address, menu);
  };

  return async (signal) => {
    if (lineOf(channel).isDown()) return;
    for (const [address, until] of refused) if (until <= performance.now()) refused.delete(address);
    for (const wrong of await wrongMenus(desk.db.kysely, channel.name, [...refused.keys()], MOST)) {
      if (signal.aborted) return;
      await show(wrong, signal);
    }
  };
};
