// Leaflets, the chats that began by one, and the cases that came of it.
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

export type LeafletRow = {
  readonly id: string;
  readonly agency: string | null;
  readonly event: string | null;
};

export const insertLeaflet = async (
  tx: Tx,
  leaflet: LeafletRow & { readonly by: string; readonly at: Date },
): Promise<void> => {
  const { id, agency, event, by, at } = leaflet;
  await tx.insertInto('leaflet').values({ id, agency, event, created_by: by, created_at: at }).execute();
};

export const leafletById = async (db: Db, id: string): Promise<LeafletRow | null> =>
  (await db
    .selectFrom('leaflet')
    .select(['id', 'agency', 'event'])
    .where('id', '=', id)
    .executeTakeFirst()) ?? null;

/** The newest first, with how many chats began by each and how many cases came of it. */
export const leaflets = async (
  tx: Tx,
  most: number,
): Promise<readonly (LeafletRow & { readonly starts: number; readonly cases: number })[]> => {
  const { rows } = await sql<LeafletRow & { starts: number; cases: number }>`
    select l.id, l.agency, l.event,
      (select count(*) from leaflet_start s where s.leaflet_id = l.id)::int as starts,
      (select count(*) from complaint c where c.leaflet_id = l.id)::int as cases
    from leaflet l order by l.created_at desc, l.id limit ${most}`.execute(tx);
  return rows;
};

/** A chat began by a leaflet; the same one counts once. */
export const noteLeafletStart = async (tx: Tx, id: string, address: string, at: Date): Promise<void> => {
  await tx
    .insertInto('leaflet_start')
    .values({ leaflet_id: id, address_id: address, at })
    .onConflict((conflict) => conflict.columns(['leaflet_id', 'address_id']).doNothing())
    .execute();
};
