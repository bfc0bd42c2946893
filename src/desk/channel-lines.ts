// The channels as an officer asks after them.
import type { ChannelLine } from '../core/channel-line.ts';
import { knownChannels } from '../store/channel-state.ts';
import { waitingByReason } from '../store/waiting.ts';
import type { CaseWork } from './case-work.ts';
import { isSwitchedOn } from './channel-watch.ts';

export const channelLines = async ({ tx, desk }: CaseWork): Promise<readonly ChannelLine[]> => {
  const waiting = await waitingByReason(tx);
  return (await knownChannels(tx))
    .filter(({ channel }) => isSwitchedOn(desk.config, channel))
    .map(({ channel, state, heldWhy }) => ({
      ...{ channel, state, heldWhy },
      waiting: waiting
        .filter((line) => line.channel === channel)
        .map(({ channel: _, ...line }) =>
          line.why === 'turn' && (state === 'down' || state === 'held') ? { ...line, why: 'channel' } : line,
        ),
    }));
};
