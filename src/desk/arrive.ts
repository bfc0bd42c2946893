// Who wrote: finds the addresses of events and makes rows for people never seen, in statements of their own before the
// round, so that the round only has rows to lock.
import { randomUUID } from 'node:crypto';
import type { Incoming } from '../channel.ts';
import { addressKey, sealAddress, type AddressKey } from '../store/address.ts';
import { makePeople, type Newcomer } from '../store/person.ts';
import { newDataKey } from '../store/seal.ts';
import type { Desk } from './desk.ts';
import { addressesOf, learnIds, otherKeys, type Met } from './one-chat.ts';

/** An event whose sender has a row: what a round works on. */
export type Held = { readonly event: Incoming; readonly address: string };

type Sender = {
  readonly key: AddressKey;
  readonly event: Incoming;
  readonly others: readonly AddressKey[];
};

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
    others: otherKeys(desk, event),
  }));
  const keys = new Map(each.flatMap(({ key, others }) => [key, ...others].map((one) => [nameOf(one), one])));
  const look = async () =>
    new Map((await addressesOf(desk, [...keys.values()])).map((address) => [nameOf(address), address.id]));
  let known = await look();
  const isKnown = ({ key, others }: Sender) => [key, ...others].some((one) => known.has(nameOf(one)));
  const newcomers = new Map(each.filter((one) => !isKnown(one)).map((one) => [nameOf(one.key), one]));
  await makePeople(
    desk.db.kysely,
    [...newcomers.values()].map((sender) => newcomerOf(desk, sender)),
  );
  if (newcomers.size > 0) known = await look();
  const met = each.map(({ event, key, others }): Met => {
    const own = known.get(nameOf(key));
    const at = own ?? others.map((one) => known.get(nameOf(one))).find((id) => id !== undefined)!;
    const all = own === undefined ? [key, ...others] : others;
    return { event, key, address: at, others: all.map((one) => [one, known.get(nameOf(one)) ?? null]) };
  });
  await learnIds(desk, met);
  return met.map(({ event, address }) => ({ event, address }));
};
