// What stands in the outbox, opened: for tests that look at what a turn left.
import type { Say } from '../../src/core/say.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { addressKey } from '../../src/store/address.ts';
import { openSays } from '../../src/store/outbox.ts';

export type Left = {
  readonly id: string;
  readonly address: string;
  readonly class: string;
  readonly state: string;
  readonly verdict: string | null;
  readonly partsSent: number;
  readonly repeats: number;
  readonly says: readonly Say[];
};

/** Every row to an address of the channel "echo", oldest first. */
export const leftFor = async (desk: Desk, address: string): Promise<readonly Left[]> => {
  const { channel, index } = addressKey(desk.ring, 'echo', address);
  const rows = await desk.db.kysely
    .selectFrom('outbox')
    .innerJoin('address', 'address.id', 'outbox.address_id')
    .innerJoin('person', 'person.id', 'address.person_id')
    .select([
      'outbox.id',
      'outbox.class',
      'outbox.state',
      'outbox.verdict',
      'outbox.parts_sent as partsSent',
      'outbox.repeats',
      'outbox.says_sealed as sealed',
      'person.id as person',
      'person.data_key as dataKey',
    ])
    .where('address.channel', '=', channel)
    .where('address.address_index', '=', index)
    .orderBy('outbox.id')
    .execute();
  return rows.map(({ sealed, person, dataKey, ...row }) => ({
    ...row,
    address,
    says: openSays(desk.ring.dataKey(person, dataKey!), row.id, sealed) as readonly Say[],
  }));
};

/** The plain texts left for an address, in order. */
export const textsFor = async (desk: Desk, address: string): Promise<readonly string[]> =>
  (await leftFor(desk, address)).flatMap((row) =>
    row.says.map((say) => (say.key === 'plain' ? String(say.values?.['text']) : say.key)),
  );
