// How much people sent lately, and whether officers know that room for files is short. Wall time.
import { sql } from 'kysely';
import type { Tx } from './database.ts';

export type Sent = { readonly files: number; readonly bytes: number };

/** What each person sent within the last 24 hours and was not refused; people who sent nothing are left out. */
export const sentToday = async (tx: Tx, people: readonly string[]): Promise<ReadonlyMap<string, Sent>> => {
  if (people.length === 0) return new Map();
  const { rows } = await sql<{ person: string } & Sent>`/*= sent-today */
    select person_id as person, count(*)::int as files, coalesce(sum(bytes), 0)::float8 as bytes
    from attachment where person_id = any(${people}::uuid[]) and created_at > now() - interval '24 hours'
      and state <> 'failed'
    group by person_id`.execute(tx);
  return new Map(rows.map(({ person, ...sent }) => [person, sent]));
};

/** Notes that room is short; false when that was known. */
export const noteShort = async (tx: Tx): Promise<boolean> => {
  const { rows } =
    await sql`insert into file_room (id) values (1) on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
};

/** Notes that there is room again; false when it was not short. */
export const noteRoom = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql`delete from file_room returning id`.execute(tx);
  return rows.length > 0;
};
