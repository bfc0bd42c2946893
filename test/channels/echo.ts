// The smallest channel there is: it lives in memory and remembers what arrived. What a newcomer's channel needs, in one page:
// a name, abilities, limits, `send`, `fetch`, `edit` if it can, and a way to read its own messages as Incoming.
import {
  SendError,
  type Abilities,
  type Channel,
  type Incoming,
  type Limits,
  type Outgoing,
} from '../../src/channel.ts';
import type { Event } from '../../src/core/event.ts';

/** Fast, so that tests of order and resuming do not wait for a pace. */
const LIMITS: Limits = { text: 500, perSecond: 1000, perAddress: 1000 };
const ABILITIES: Abilities = { buttons: true, edit: true, protect: true, media: ['photo'] };

/** A message as it stands at the far side. */
export type Arrived = Outgoing & { readonly address: string; readonly messageId: string };

export type Echo = {
  readonly channel: Channel;
  /** Everything that arrived, in order. */
  readonly arrived: readonly Arrived[];
  readonly arrivedAt: (address: string) => readonly Arrived[];
  /** What the far side does with the next send to an address: throw it, or arrive and throw it. */
  readonly refuseNext: (address: string, error: Error, arrives?: boolean) => void;
  /** Sends to this address hang until `release`. */
  readonly hold: (address: string) => { readonly release: () => void; readonly waiting: Promise<void> };
  readonly put: (handle: string, bytes: Uint8Array) => void;
  /** What its people write, as the house reads it. */
  readonly read: (address: string, event: Event, more?: Partial<Incoming>) => Incoming;
};

type Refusal = { readonly error: Error; readonly arrives: boolean };
type Hold = { readonly released: Promise<void>; readonly reached: () => void };

/** Waits for `work`, but no longer than the signal. */
const within = (signal: AbortSignal, work: Promise<void>): Promise<void> =>
  Promise.race([
    work,
    new Promise<void>((_, reject) => {
      const stop = () => reject(new SendError('network', 'the send was broken off'));
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
    }),
  ]);

export const openEcho = ({
  limits = LIMITS,
  abilities = ABILITIES,
}: { limits?: Limits; abilities?: Abilities } = {}): Echo => {
  const arrived: Arrived[] = [];
  const refusals = new Map<string, Refusal[]>();
  const holds = new Map<string, Hold>();
  const files = new Map<string, Uint8Array>();
  let heard = 0;

  const arrive = (address: string, message: Outgoing): string => {
    const messageId = `m${arrived.length + 1}`;
    arrived.push({ ...message, address, messageId });
    return messageId;
  };

  const send: Channel['send'] = async (address, message, signal) => {
    const hold = holds.get(address);
    if (hold) {
      hold.reached();
      await within(signal, hold.released);
    }
    const refusal = refusals.get(address)?.shift();
    if (refusal?.arrives) arrive(address, message);
    if (refusal) throw refusal.error;
    if (message.text.length > limits.text) throw new SendError('too-long', 'the text is longer than an echo');
    return { messageId: arrive(address, message) };
  };

  const edit: NonNullable<Channel['edit']> = async (address, messageId, message, signal) => {
    if (signal.aborted) throw new SendError('network', 'the edit was broken off');
    const refusal = refusals.get(address)?.shift();
    if (refusal) throw refusal.error;
    const at = arrived.findIndex((one) => one.address === address && one.messageId === messageId);
    if (at >= 0) arrived[at] = { ...message, address, messageId };
  };

  const fetch: Channel['fetch'] = async function* (handle, limit) {
    const bytes = files.get(handle);
    if (!bytes) throw new SendError('gone', 'the file is no more');
    if (bytes.length > limit) throw new SendError('too-long', 'the file is larger than the limit');
    yield bytes;
  };

  return {
    channel: { name: 'echo', abilities, limits, send, ...(abilities.edit ? { edit } : {}), fetch },
    arrived,
    arrivedAt: (address) => arrived.filter((message) => message.address === address),
    refuseNext: (address, error, arrives = false) => {
      refusals.set(address, [...(refusals.get(address) ?? []), { error, arrives }]);
    },
    hold: (address) => {
      const released = Promise.withResolvers<void>();
      const reached = Promise.withResolvers<void>();
      holds.set(address, { released: released.promise, reached: reached.resolve });
      const release = () => {
        holds.delete(address);
        released.resolve();
      };
      return { release, waiting: reached.promise };
    },
    put: (handle, bytes) => files.set(handle, bytes),
    read: (address, event, more = {}) => ({
      channel: 'echo',
      address,
      externalId: `echo-${(heard += 1)}`,
      at: new Date().toISOString(),
      event,
      ...more,
    }),
  };
};
