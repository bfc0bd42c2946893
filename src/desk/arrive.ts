// Who wrote: finds the addresses of events and makes rows for people never seen, in statements of their own before the
// round, so that the round only has rows to lock.
import { randomUUID } from 'node:crypto';
import type { Incoming } from '../channel.ts';
import { addressKey, knownAddresses, sealAddress, type AddressKey } from '../store/address.ts';
import { makePeople, type Newcomer } from '../store/person.ts';
import { newDataKey } from '../store/seal.ts';
import type { Desk } from './desk.ts';

/** An event whose sender has a row: what a round works on. */
export type Held = { readonly event: Incoming; readonly address: string };

type Sender = { readonly key: AddressKey; readonly event: Incoming };

const nameOf = ({ channel, index }: AddressKey): string => `${channel}:${index.toString('hex')}`;

const newcomerOf = (desk: Desk, { key, event }: Sender): Newcomer => {
  const person = randomUUID();
  const { wrapped, key: dataKey } = newDataKey(desk.ring, person);
  return { person, wrapped, ...key, addressSealed: sealAddress(dataKey, key, event.address) };
};

/** Puts to each event the address it came from, in the order given. Throws only when the database is out. */
export const arrive = async (desk: Desk, events: readonly Incoming[]): Promise<readonly Held[]> => {
  const each = events.map((event): Sender => ({
    event,
    key: addressKey(desk.ring, event.channel, event.address),
  }));
  const senders = new Map(each.map((sender) => [nameOf(sender.key), sender]));
  const keys = [...senders.values()].map((sender) => sender.key);
  const look = () => knownAddresses(desk.db.kysely, keys);
  let known = await look();
  const there = new Set(known.map(nameOf));
  const newcomers = [...senders.entries()].filter(([name]) => !there.has(name)).map(([, sender]) => sender);
  await makePeople(
    desk.db.kysely,
    newcomers.map((sender) => newcomerOf(desk, sender)),
  );
  if (newcomers.length > 0) known = await look();
  const ids = new Map(known.map((address) => [nameOf(address), address.id]));
  return each.map(({ event, key }) => ({ event, address: ids.get(nameOf(key))! }));
};
