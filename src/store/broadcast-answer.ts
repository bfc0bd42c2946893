// What was answered to messages to many, and who wants none.
import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** The last answer of a person counts. False: no such message went to him. */
export const noteAnswer = async (
  tx: Tx,
  broadcast: string,
  person: string,
  answer: number,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`/*= note-answer */
    insert into broadcast_answer (broadcast_id, person_id, answer)
    select o.broadcast_id, a.person_id, ${answer}::int from outbox o join address a on a.id = o.address_id
    where o.broadcast_id = ${broadcast} and a.person_id = ${person} limit 1
    on conflict (broadcast_id, person_id) do update set answer = excluded.answer, at = now()`.execute(tx);
  return numAffectedRows === 1n;
};

/** How many gave each answer, by its place among them. */
export const answersTo = async (tx: Tx, broadcast: string): Promise<ReadonlyMap<number, number>> => {
  const rows = await tx
    .selectFrom('broadcast_answer')
    .select((select) => ['answer', select.fn.countAll<string>().as('count')])
    .where('broadcast_id', '=', broadcast)
    .groupBy('answer')
    .execute();
  return new Map(rows.map(({ answer, count }) => [answer, Number(count)]));
};

/** People who got it and did not answer. */
export const silentTo = async (tx: Tx, broadcast: string, most: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ person: string }>`/*= silent-to */
    select distinct a.person_id as person from outbox o join address a on a.id = o.address_id
    where o.broadcast_id = ${broadcast} and o.state = 'sent' and not exists (
      select 1 from broadcast_answer b where b.broadcast_id = o.broadcast_id and b.person_id = a.person_id)
    order by 1 limit ${most}`.execute(tx);
  return rows.map(({ person }) => person);
};

export const wantAnnouncements = async (tx: Tx, person: string, wanted: boolean): Promise<void> => {
  await tx
    .updateTable('person')
    .set({ announcements_off_at: wanted ? null : sql<Date>`now()` })
    .where('id', '=', person)
    .execute();
};
