// Messages of the office to its focal points. `written_at` says that every outbox row of it is there.
import type { Tx } from './database.ts';
import { nextIds } from './ids.ts';
import { openText, sealText, type KeyRing, type Place } from './seal.ts';

const placeOf = (id: string): Place => ({ table: 'broadcast', column: 'text_sealed', row: id });

export type Broadcast = {
  readonly id: string;
  readonly audience: 'all' | 'due';
  readonly text: string;
  readonly at: Date;
};

/** Gives the broadcast's id. */
export const insertBroadcast = async (
  tx: Tx,
  ring: KeyRing,
  broadcast: {
    readonly by: string;
    readonly audience: 'all' | 'due';
    readonly text: string;
    readonly at: Date;
  },
): Promise<string> => {
  const [id] = await nextIds(tx, 'broadcast', 1);
  await tx
    .insertInto('broadcast')
    .values({
      id: id!,
      created_by: broadcast.by,
      audience: broadcast.audience,
      text_sealed: sealText(ring, broadcast.text, placeOf(id!)),
      created_at: broadcast.at,
      written_at: null,
      people: null,
    })
    .execute();
  return id!;
};

/** A broadcast with rows still to be written, locked; null: written already, or none. */
export const lockUnwritten = async (tx: Tx, ring: KeyRing, id: string): Promise<Broadcast | null> => {
  const row = await tx
    .selectFrom('broadcast')
    .select(['id', 'audience', 'text_sealed', 'created_at'])
    .where('id', '=', id)
    .where('written_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    audience: row.audience,
    text: openText(ring, row.text_sealed, placeOf(row.id)),
    at: row.created_at,
  };
};

/** Of `people`, those who have no row of this broadcast yet. */
export const notYetWritten = async (
  tx: Tx,
  id: string,
  people: readonly string[],
): Promise<readonly string[]> => {
  if (people.length === 0) return [];
  const rows = await tx
    .selectFrom('outbox')
    .innerJoin('address', 'address.id', 'outbox.address_id')
    .select('address.person_id')
    .where('outbox.broadcast_id', '=', id)
    .where('address.person_id', 'in', people)
    .execute();
  const written = new Set(rows.map((row) => row.person_id));
  return people.filter((person) => !written.has(person));
};

/** Closes the writing and counts the people it was written for. */
export const broadcastWritten = async (tx: Tx, id: string, at: Date): Promise<number> => {
  const { people } = await tx
    .selectFrom('outbox')
    .select((select) => select.fn.countAll<string>().as('people'))
    .where('broadcast_id', '=', id)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('broadcast')
    .set({ written_at: at, people: Number(people) })
    .where('id', '=', id)
    .execute();
  return Number(people);
};

export const unwrittenBroadcasts = async (tx: Tx, most: number): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('broadcast')
    .select('id')
    .where('written_at', 'is', null)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
};

/** Of `people`, those whose every address has blocked the bot, or who have none. */
export const unreachable = async (tx: Tx, people: readonly string[]): Promise<readonly string[]> => {
  if (people.length === 0) return [];
  const rows = await tx
    .selectFrom('address')
    .select('person_id')
    .distinct()
    .where('person_id', 'in', people)
    .where('blocked_at', 'is', null)
    .execute();
  const reachable = new Set(rows.map((row) => row.person_id));
  return people.filter((person) => !reachable.has(person));
};
