// How the channels are: said by who holds one, read by everybody.
import type { Channel, ChannelName } from '../channel.ts';
import type { Config } from '../config.ts';
import { knownChannels, noteChannel, type ChannelState, type KnownChannel } from '../store/channel-state.ts';
import type { Desk } from './desk.ts';
import { lineOf } from './line.ts';

/** Well below the silence after which a holder counts as gone. */
const SAY_AGAIN_MS = 10_000;

/** Gives the work of each second: writes down how the channel is when that changed, and now and then that it did not. */
export const watchChannel = (desk: Desk, channel: Channel): (() => Promise<void>) => {
  const db = desk.db.kysely;
  const line = lineOf(channel);
  let said: ChannelState | null = null;
  let saidAt = 0;
  return async () => {
    if (said === null) {
      const before = (await knownChannels(db)).find((known) => known.channel === channel.name);
      // That nobody held it meanwhile says nothing about the channel.
      line.remember(before?.said ?? 'ok', performance.now());
    }
    const state = line.state();
    if (state === said && performance.now() - saidAt < SAY_AGAIN_MS) return;
    await noteChannel(db, channel.name, state);
    said = state;
    saidAt = performance.now();
  };
};

/** Channels that these settings switch on; a row of another one is of former times. */
export const isSwitchedOn = (config: Config, channel: string): boolean => {
  switch (channel as ChannelName) {
    case 'telegram':
      return config.telegram !== null;
    case 'web':
      return config.webchat;
    case 'whatsapp':
      return config.whatsapp !== null;
    default:
      return true;
  }
};

/** Name and state of every channel in use, as its holder said last. */
export const channelStates = async (
  desk: Desk,
): Promise<{ readonly [channel: string]: KnownChannel['state'] }> =>
  Object.fromEntries(
    (await knownChannels(desk.db.kysely))
      .filter(({ channel }) => isSwitchedOn(desk.config, channel))
      .map(({ channel, state }) => [channel, state]),
  );
