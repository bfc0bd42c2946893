// One person, whatever id his channel calls him by: before, during and after it changes (docs/decisions/0028).
import type { Incoming } from '../channel.ts';
import { addressKey, knownAddresses, type AddressKey } from '../store/address.ts';
import { addAliases, aliasedAddresses, peopleBehind, replyTo } from '../store/address-alias.ts';
import { inTransaction } from '../store/database.ts';
import { hasDuty } from '../store/erased-person.ts';
import { joinPeople } from '../store/join-people.ts';
import type { Desk } from './desk.ts';

/** Addresses with or without a row of their own, by "channel:index". */
export const addressesOf = async (
  desk: Desk,
  keys: readonly AddressKey[],
): Promise<readonly { readonly id: string; readonly channel: string; readonly index: Buffer }[]> => {
  const own = await knownAddresses(desk.db.kysely, keys);
  // Channels whose ids stay pay nothing for those whose ids change.
  const maybe = keys.filter(({ channel }) => channel === 'whatsapp');
  return maybe.length === 0 ? own : [...own, ...(await aliasedAddresses(desk.db.kysely, maybe))];
};

/** Two chats were met before it was known that they are one person's. A duty is never joined by a channel's word. */
const join = async (desk: Desk, addresses: readonly string[]): Promise<void> => {
  const [into, ...others] = await peopleBehind(desk.db.kysely, addresses);
  for (const from of others) {
    await inTransaction(desk.db, async (tx) => {
      if (into !== undefined && !(await hasDuty(tx, from))) await joinPeople(tx, desk.ring, { into, from });
    });
    desk.metrics.counted('chats-joined');
  }
};

/** The other ids that an event names, as keys. */
export const otherKeys = (desk: Desk, { channel, aliases = [] }: Incoming): readonly AddressKey[] =>
  aliases.map((alias) => addressKey(desk.ring, channel, alias));

export type Met = {
  readonly event: Incoming;
  readonly key: AddressKey;
  readonly address: string;
  /** Addresses that the event's other ids lead to, null for an id nobody has met. */
  readonly others: readonly (readonly [AddressKey, string | null])[];
};

/** Learns what events say about ids, and where answers go from now on. For channels that name other ids, and no other. */
export const learnIds = async (desk: Desk, met: readonly Met[]): Promise<void> => {
  for (const { event, key, address, others } of met) {
    if (event.aliases === undefined) continue;
    const unmet = others.flatMap(([other, at]) => (at === null ? [{ ...other, address }] : []));
    await addAliases(desk.db.kysely, unmet);
    const elsewhere = others.flatMap(([, at]) => (at !== null && at !== address ? [at] : []));
    if (elsewhere.length > 0) await join(desk, [address, ...elsewhere]);
    await replyTo(desk.db.kysely, desk.ring, { address, key, id: event.address });
  }
};
