// Open cases whose marks meet those of a case, and alerts about many cases of one matter.
import { sql } from 'kysely';
import type { Traits } from '../core/alike.ts';
import type { Tx } from './database.ts';

export type Candidate = Traits & { readonly reference: string; readonly reporter: string };

export const traitsOf = async (tx: Tx, complaint: string): Promise<Candidate | null> => {
  const { rows } = await sql<Candidate>`
    select c.reference, c.reporter_id as reporter, w.marks::text[] as marks, c.agency, c.topic,
      coalesce(c.village, c.district, c.regency) as place
    from complaint c join complaint_words w on w.complaint_id = c.id where c.id = ${complaint}`.execute(tx);
  return rows[0] ?? null;
};

/** Open cases of the same agency filed since, that share a mark; the newest first. Protected ones are nobody's to be put beside another. */
export const openCasesSharing = async (
  tx: Tx,
  complaint: string,
  { marks, agency }: Traits,
  since: Date,
  most: number,
): Promise<readonly Candidate[]> => {
  const { rows } = await sql<Candidate>`
    select c.reference, c.reporter_id as reporter, w.marks::text[] as marks, c.agency, c.topic,
      coalesce(c.village, c.district, c.regency) as place
    from complaint_words w join complaint c on c.id = w.complaint_id
    where w.marks && ${marks}::bigint[] and c.agency = ${agency} and c.id <> ${complaint}
      and c.status <> 'closed' and c.protected is null and c.filed_at >= ${since}
    order by c.filed_at desc limit ${most}`.execute(tx);
  return rows;
};

/**
 * When so many people complained of one matter of one agency since, and officers were not told since: the numbers of the cases,
 * noted as told. Two that ask at once: one gets them.
 */
export const claimPattern = async (
  tx: Tx,
  of: { readonly agency: string; readonly topic: string },
  window: { readonly since: Date; readonly now: Date; readonly cases: number },
): Promise<readonly string[] | null> => {
  const found = await sql<{ reference: string; reporter: string }>`
    select reference, reporter_id as reporter from complaint
    where agency = ${of.agency} and topic = ${of.topic} and filed_at >= ${window.since} and protected is null
      and part_of is null
    order by filed_at desc, id`.execute(tx);
  if (new Set(found.rows.map(({ reporter }) => reporter)).size < window.cases) return null;
  const claimed = await sql`
    insert into pattern_alert as a (agency, topic, at) values (${of.agency}, ${of.topic}, ${window.now})
    on conflict (agency, topic) do update set at = excluded.at where a.at < ${window.since}`.execute(tx);
  return claimed.numAffectedRows === 1n ? found.rows.map(({ reference }) => reference) : null;
};
