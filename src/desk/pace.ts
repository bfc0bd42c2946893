// How fast a channel may be sent to, in this process: so many messages a second over all, so many to one address, and a
// standstill when the channel says that it is flooded.
import type { Channel, Limits } from '../channel.ts';
import { gate, line, window } from './places.ts';

export type Pace = {
  /** Milliseconds until a message to `address` may go by the address's own limit; 0 takes the place. */
  readonly atAddress: (address: string, now: number) => number;
  /**
   * The same by the limit of the whole channel: asked when the address may go. Whoever takes a place says when the channel
   * has answered. What is not `urgent` leaves places for what is, while such comes.
   */
  readonly atChannel: (now: number, urgent: boolean) => number;
  readonly answered: (now: number) => void;
  /** Lets one urgent and one other wait at a time, in the order they came; the other lets every urgent one pass. */
  readonly inLine: <T>(wait: () => Promise<T>, urgent: boolean) => Promise<T>;
  /** The channel told `address` to wait; a second address told so within the same time stops the whole channel. */
  readonly flooded: (address: string, afterMs: number, now: number) => void;
  /** Milliseconds until anything may go at all; 0 in ordinary times. */
  readonly standstill: (now: number) => number;
};

/** Addresses remembered; one forgotten was quiet for longer than any limit. */
const REMEMBERED = 5000;

/** An address's own limit is not published exactly: a fifth of it is left. */
const ADDRESS_SHARE = 0.8;
/** They leave evenly; that no second holds more is what `window` sees to. */
const CHANNEL_SHARE = 0.99;
/** Of the messages of a second so many may go at once: a timer that comes late then costs nothing. */
const AT_ONCE = 0.1;

/** Of the urgent messages of the last second every so many leave one place free for the next, up to a few. */
const URGENT_A_PLACE = 2;
const MOST_SPARED = 4;
/** For how long what is not urgent steps aside. */
const STEP_ASIDE_MS = 5;

const atOnce = (perSecond: number): number => Math.max(1, Math.floor(perSecond * AT_ONCE));

export const openPace = (limits: Limits): Pace => {
  const evenly = gate(limits.perSecond * CHANNEL_SHARE, atOnce(limits.perSecond));
  const second = window(Math.max(1, Math.floor(limits.perSecond)));
  const urgentLine = line();
  const otherLine = line();
  const lately: number[] = [];
  const spared = (now: number): number => {
    while (lately[0] !== undefined && lately[0] <= now - 1000) lately.shift();
    return Math.min(MOST_SPARED, Math.floor(lately.length / URGENT_A_PLACE));
  };
  const gates = new Map<string, (now: number) => number>();
  const waits = new Map<string, number>();
  let stoppedUntil = 0;
  return {
    atChannel: (now, urgent) => {
      if (!urgent && urgentLine.waiting() > 0) return STEP_ASIDE_MS;
      const ms = second.wait(now, urgent ? 0 : spared(now)) || evenly(now);
      if (ms > 0) return ms;
      second.take(now);
      if (urgent) lately.push(now);
      return 0;
    },
    answered: second.answered,
    inLine: (wait, urgent) => (urgent ? urgentLine : otherLine).join(wait),
    atAddress: (address, now) => {
      const own =
        gates.get(address) ??
        gate(limits.perAddress * ADDRESS_SHARE, limits.burst ?? atOnce(limits.perAddress));
      // Taken out and put back: the one quiet for longest is forgotten first.
      gates.delete(address);
      if (gates.size >= REMEMBERED) gates.delete(gates.keys().next().value!);
      gates.set(address, own);
      return own(now);
    },
    flooded: (address, afterMs, now) => {
      for (const [other, until] of waits) if (until <= now) waits.delete(other);
      waits.set(address, now + afterMs);
      if (waits.size > 1) stoppedUntil = Math.max(stoppedUntil, ...waits.values());
    },
    standstill: (now) => Math.max(0, stoppedUntil - now),
  };
};

const paces = new WeakMap<Channel, Pace>();

/** The one pace of a channel in this process. */
export const paceOf = (channel: Channel): Pace => {
  const pace = paces.get(channel) ?? openPace(channel.limits);
  paces.set(channel, pace);
  return pace;
};
