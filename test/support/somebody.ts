// People for tests of the machinery: somebody who wrote once, and a file of his.
import { sql } from 'kysely';
import type { ChannelName } from '../../src/channel.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { erase } from '../../src/desk/erase.ts';
import { receive } from '../../src/desk/receive.ts';
import { addressKey, knownAddresses, recipientsAt, type Recipient } from '../../src/store/address.ts';
import { keepAttachment } from '../../src/store/attachment.ts';
import { inTransaction } from '../../src/store/database.ts';
import { from } from './desk.ts';

export type Somebody = Recipient & { readonly name: string };

/** Whoever wrote from `name`. Throws when nobody did. */
export const recipientAt = async (
  desk: Desk,
  name: string,
  channel: ChannelName = 'echo',
): Promise<Recipient> => {
  const [known] = await knownAddresses(desk.db.kysely, [addressKey(desk.ring, channel, name)]);
  const [found] = known ? await recipientsAt(desk.db.kysely, desk.ring, [known.id]) : [];
  if (!found) throw new Error(`nobody wrote from ${name} yet`);
  return found;
};

/** Somebody who said "halo"; nothing is left to be sent to him. */
export const somebodyAt = async (
  desk: Desk,
  name: string,
  channel: ChannelName = 'echo',
): Promise<Somebody> => {
  await receive(desk, [from(name, 'halo', { channel })]);
  const recipient = await recipientAt(desk, name, channel);
  await sql`delete from outbox where address_id = ${recipient.address}`.execute(desk.db.kysely);
  return { ...recipient, name };
};

/** Erases him as his own word does, without a farewell. */
export const eraseSomebody = async (desk: Desk, person: string): Promise<void> => {
  await inTransaction(desk.db, (tx) => erase({ tx, desk, now: desk.clock.now() }, person, null));
};

/** A photo he sent, which the channel "echo" still holds under its id. */
export const photoOf = (desk: Desk, { person, key }: Recipient, id: string): Promise<void> =>
  inTransaction(desk.db, (tx) =>
    keepAttachment(tx, {
      file: { id, kind: 'photo', handle: id, size: null },
      person,
      key,
      channel: 'echo',
      complaint: null,
    }),
  );
