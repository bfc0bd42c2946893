// What came in. The external id of an event is noted in the transaction of its turn: a second copy stops here.
import { CompiledQuery } from 'kysely';
import type { Tx } from './database.ts';

export type Noted = { readonly channel: string; readonly externalId: string; readonly address: string };

export const noteKey = (each: { readonly channel: string; readonly externalId: string }): string =>
  `${each.channel}\n${each.externalId}`;

/** Notes them and gives the keys of those that were new; the others were handled before. */
export const noteIncoming = async (tx: Tx, noted: readonly Noted[]): Promise<ReadonlySet<string>> => {
  const { rows } = await tx.executeQuery<{ channel: string; externalId: string }>(
    CompiledQuery.raw(
      `/*= note-incoming */ insert into inbox (channel, external_id, address_id)
       select * from unnest($1::text[], $2::text[], $3::bigint[])
       on conflict do nothing returning channel, external_id as "externalId"`,
      [
        noted.map((each) => each.channel),
        noted.map((each) => each.externalId),
        noted.map((each) => each.address),
      ],
    ),
  );
  return new Set(rows.map(noteKey));
};
