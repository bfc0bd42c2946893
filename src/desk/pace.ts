// How fast a channel may be sent to, in this process: so many messages a second over all, so many to one address, and a
// standstill when the channel says that it is flooded.
import type { Channel, Limits } from '../channel.ts';

export type Pace = {
  /** Milliseconds until a message to `address` may go by the address's own limit; 0 takes the place. */
  readonly atAddress: (address: string, now: number) => number;
  /**
   * The same by the limit of the whole channel: asked when the address may go. Whoever takes a place says when the channel
   * has answered.
   */
  readonly atChannel: (now: number) => number;
  readonly answered: (now: number) => void;
  /** Lets one wait at a time: what cannot wait first, then in the order they came. */
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
const ALMOST = 1 - 1e-6;

const atOnce = (perSecond: number): number => Math.max(1, Math.floor(perSecond * AT_ONCE));

/** Places that come back one after the other. Taken when a message really goes, since a stalled process releases many at a time. */
const gate = (perSecond: number, places: number) => {
  const everyMs = 1000 / perSecond;
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

/** What is not answered by then has arrived, or never will. */
const ARRIVED_MS = 2000;

/**
 * Places of which each is free again a second after the channel answered whoever had it. The channel had counted it by then, so
 * whatever the line and the machine do on the way, it never sees more than these in a second.
 */
const window = (places: number) => {
  const underWay: number[] = [];
  const answered: number[] = [];
  return {
    wait: (now: number): number => {
      while (underWay[0] !== undefined && underWay[0] <= now - ARRIVED_MS) {
        underWay.shift();
        answered.push(now);
      }
      while (answered[0] !== undefined && answered[0] <= now - 1000) answered.shift();
      if (underWay.length + answered.length < places) return 0;
      return answered[0] === undefined ? 1 : answered[0] + 1000 - now;
    },
    take: (now: number): void => void underWay.push(now),
    // Whose answer it is makes no difference: as many are under way as have not been answered.
    answered: (now: number): void => {
      if (underWay.shift() !== undefined) answered.push(now);
    },
  };
};

/** One at a time; among those who wait the urgent go first, and among these who came first. */
const line = () => {
  const waiting: { readonly run: () => Promise<unknown>; readonly urgent: boolean }[] = [];
  let isBusy = false;
  const next = async (): Promise<void> => {
    if (isBusy) return;
    const at = Math.max(
      0,
      waiting.findIndex(({ urgent }) => urgent),
    );
    const [first] = waiting.splice(at, 1);
    if (first === undefined) return;
    isBusy = true;
    await first.run();
    isBusy = false;
    void next();
  };
  return <T>(wait: () => Promise<T>, urgent: boolean): Promise<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    waiting.push({ urgent, run: () => wait().then(resolve, reject) });
    void next();
    return promise;
  };
};

export const openPace = (limits: Limits): Pace => {
  const evenly = gate(limits.perSecond * CHANNEL_SHARE, atOnce(limits.perSecond));
  const second = window(Math.max(1, Math.floor(limits.perSecond)));
  const gates = new Map<string, (now: number) => number>();
  const waits = new Map<string, number>();
  let stoppedUntil = 0;
  return {
    atChannel: (now) => {
      const ms = second.wait(now) || evenly(now);
      if (ms === 0) second.take(now);
      return ms;
    },
    answered: second.answered,
    inLine: line(),
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
