// How fast a channel may be sent to, in this process: so many messages a second over all, so many to one address, and a
// standstill when the channel says that it is flooded.
import type { Channel, Limits } from '../channel.ts';

export type Pace = {
  /** Milliseconds until a message to `address` may go by the address's own limit; takes the place. */
  readonly atAddress: (address: string, now: number) => number;
  /** The same by the limit of the whole channel: asked when the address may go. */
  readonly atChannel: (now: number) => number;
  /** The channel told `address` to wait; a second address told so within the same time stops the whole channel. */
  readonly flooded: (address: string, afterMs: number, now: number) => void;
  /** Milliseconds until anything may go at all; 0 in ordinary times. */
  readonly standstill: (now: number) => number;
};

/** Addresses remembered; one forgotten was quiet for longer than any limit. */
const REMEMBERED = 5000;

/** Never more than `places` in the time that `perSecond` gives them: the next is taken when that time is over for the first. */
const gate = (perSecond: number, places = Math.max(1, Math.floor(perSecond))) => {
  const window = (1000 * places) / perSecond;
  const taken: number[] = [];
  return (now: number): number => {
    const at = taken.length < places ? now : Math.max(now, taken[0]! + window);
    taken.push(at);
    if (taken.length > places) taken.shift();
    return at - now;
  };
};

export const openPace = (limits: Limits): Pace => {
  const whole = gate(limits.perSecond);
  const gates = new Map<string, (now: number) => number>();
  const waits = new Map<string, number>();
  let stoppedUntil = 0;
  return {
    atChannel: whole,
    atAddress: (address, now) => {
      const own = gates.get(address) ?? gate(limits.perAddress, limits.burst);
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
