// A channel tells by itself that a person blocked the bot, or took it back: known before the next message fails.
import type { ChannelName } from '../channel.ts';
import { addressKey, markReachable } from '../store/address.ts';
import type { Desk } from './desk.ts';

/** Somebody who never wrote has no address, and nothing is kept of him. */
export const noteReachable = (
  desk: Desk,
  channel: ChannelName,
  address: string,
  isReachable: boolean,
): Promise<void> => markReachable(desk.db.kysely, addressKey(desk.ring, channel, address), isReachable);
