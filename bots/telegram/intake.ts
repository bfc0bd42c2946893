// One round of updates: read, settled together, then thanked for. What cannot be read holds nothing up.
import type { CallbackQuery, Update } from 'grammy/types';
import type { Incoming } from '../../src/channel.ts';
import type { Log } from '../../src/log.ts';
import { openDepartures } from './group.ts';
import { thankForPresses } from './press.ts';
import { readUpdate, type Read } from './read.ts';
import type { Client } from './client.ts';

/** Rounds of thanks under way while Telegram hangs; beyond them a button spins until Telegram stops it by itself. */
const MOST_THANKING = 10;

export type Intake = {
  /** Resolves when every event of these updates is settled, rejects when they must be given again. */
  readonly take: (updates: readonly Update[]) => Promise<void>;
  /** Resolves when nothing is under way any more. */
  readonly quiet: () => Promise<void>;
};

/** A shape that Telegram has never sent: the update's number is all that may be told of it. */
const readSafely = (update: Update, now: Date, log: Log): Read => {
  try {
    return readUpdate(update, now);
  } catch (error) {
    const what = error instanceof Error ? error.name : typeof error;
    log.error({ update: update.update_id, what }, 'An update of Telegram could not be read and is left out');
    return { skipped: 'unknown-kind' };
  }
};

export type Around = {
  /** Keeps whether a person can be reached, or rejects. */
  readonly noteReachable: (address: string, isReachable: boolean) => Promise<void>;
  /** The sentence for a group, with the address of the private chat. */
  readonly groupWords: (link: string) => string;
};

/**
 * @param settle commits the events, or rejects
 * @param count is told of everything that is left out or fails
 */
export const openIntake = (
  client: Client,
  settle: (events: readonly Incoming[]) => Promise<void>,
  count: (what: string) => void,
  log: Log,
  signal: AbortSignal,
  { noteReachable, groupWords }: Around,
): Intake => {
  const departures = openDepartures(client, groupWords, count);
  // Its calls end in seconds, or are given up; nobody's next update waits for them.
  const thanking = new Set<Promise<void>>();

  const take = async (updates: readonly Update[]): Promise<void> => {
    const now = new Date();
    const reads = updates.map((update) => readSafely(update, now, log));
    for (const read of reads) if ('skipped' in read) count(`telegram-skipped-${read.skipped}`);
    const events = reads.flatMap((read) => ('incoming' in read ? [read.incoming] : []));
    if (events.length > 0) await settle(events);
    // After the events: what a person wrote before he blocked the bot says that he could be reached then.
    for (const read of reads) if ('isReachable' in read) await noteReachable(read.address, read.isReachable);
    const presses = updates.flatMap(({ callback_query: query }, at): CallbackQuery[] =>
      query && 'incoming' in (reads[at] ?? {}) ? [query] : [],
    );
    const groups = reads.flatMap((read) => ('leave' in read && read.leave ? [read.leave] : []));
    if ((presses.length === 0 && groups.length === 0) || signal.aborted) return;
    if (thanking.size >= MOST_THANKING) return count('telegram-thanks-left-out');
    const thanks = Promise.all([
      thankForPresses(client, presses, count, signal),
      departures.leave(groups, signal),
    ]).then(() => void thanking.delete(thanks));
    thanking.add(thanks);
  };
  return { take, quiet: async () => void (await Promise.all(thanking)) };
};
