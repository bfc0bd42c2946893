// How fast a channel may be sent to, in this process: so many messages a second over all, so many to one address, and a
// standstill when the channel says that it is flooded.
import type { Channel, Limits } from '../channel.ts';

export type Pace = {
  /** Milliseconds until a message to `address` may go by the address's own limit; 0 takes the place. */
  readonly atAddress: (address: string, now: number) => number;
  /** The same by the limit of the whole channel: asked when the address may go. */
  readonly atChannel: (now: number) => number;
  /** Lets one wait at a time, in the order they came, so that whoever waits longest goes first. */
  readonly inLine: <T>(wait: () => Promise<T>) => Promise<T>;
  /** The channel told `address` to wait; a second address told so within the same time stops the whole channel. */
  readonly flooded: (address: string, afterMs: number, now: number) => void;
  /** Milliseconds until anything may go at all; 0 in ordinary times. */
  readonly standstill: (now: number) => number;
};

/** Addresses remembered; one forgotten was quiet for longer than any limit. */
const REMEMBERED = 5000;

/** What leaves evenly arrives in bunches: a fifth of a limit is left to the line, and to a machine that stumbles. */
const SHARE = 0.8;
/** Of the messages of a second so many may go at once: a timer that comes late then costs nothing. */
const AT_ONCE = 0.1;
const ALMOST = 1 - 1e-6;

const atOnce = (perSecond: number): number => Math.max(1, Math.floor(perSecond * AT_ONCE));

/** Places that come back one after the other. Taken when a message really goes, since a stalled process releases many at a time. */
const gate = (perSecond: number, places = atOnce(perSecond)) => {
  const everyMs = 1000 / (perSecond * SHARE);
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

export const openPace = (limits: Limits): Pace => {
  const whole = gate(limits.perSecond);
  const gates = new Map<string, (now: number) => number>();
  const waits = new Map<string, number>();
  let stoppedUntil = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    atChannel: whole,
    inLine: (wait) => {
      const mine = last.then(wait, wait);
      last = mine;
      return mine;
    },
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
