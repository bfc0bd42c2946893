// A channel as officers see it: how it is, and what waits there for what reason.
import type { BanSign, WhyHeld } from './manners.ts';

/** `window`: its person has to write first. `channel`: the channel is out or held. `turn`: nothing stands in its way. */
export type WhyWaiting = WhyHeld | 'window' | 'channel' | 'turn';

export type ChannelLine = {
  readonly channel: string;
  readonly state: 'ok' | 'degraded' | 'down' | 'held';
  /** Why it is held. */
  readonly heldWhy: BanSign | null;
  readonly waiting: readonly {
    readonly class: 'reply' | 'notice' | 'broadcast' | 'emergency';
    readonly why: WhyWaiting;
    readonly count: number;
    readonly oldestMinutes: number;
  }[];
};
