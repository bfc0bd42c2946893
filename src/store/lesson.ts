// What people settled about filed stories, and which of it is in force. What was learned is made of the lessons anew by every
// process, and stands nowhere itself: a lesson that is gone is forgotten in every version.
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import type { LearnedTable, LessonTable } from './schema.ts';

export type NewLesson = {
  readonly complaint: string;
  readonly how: LessonTable['how'];
  readonly topic: string | null;
  /** Null: what was settled before is known to be wrong, and no more. */
  readonly agencyType: string | null;
  readonly at: Date;
};

/** Nothing when the marks of the case's words are kept no more. */
export const writeLesson = async (tx: Tx, lesson: NewLesson): Promise<void> => {
  await sql`insert into lesson (complaint_id, how, topic, agency_type, at)
    select complaint_id, ${lesson.how}, ${lesson.topic}, ${lesson.agencyType}, ${lesson.at}
    from complaint_words where complaint_id = ${lesson.complaint}`.execute(tx);
};

export type KeptLesson = {
  readonly complaint: string;
  readonly marks: readonly string[];
  readonly byData: { readonly [topic: string]: number };
  readonly topic: string | null;
  readonly agencyType: string;
};

/** The newest of each case up to `until`, in their order; the newest `most` of all. */
export const lessonsUpTo = async (
  db: Db | Tx,
  until: string,
  most: number,
): Promise<readonly KeptLesson[]> => {
  const { rows } = await sql<KeptLesson>`
    select complaint, marks::text[] as marks, "byData", topic, "agencyType" from (
      select l.id, w.complaint_id as complaint, w.marks, w.by_data as "byData", l.topic, l.agency_type as "agencyType"
      from (select distinct on (complaint_id) * from lesson where id <= ${until} order by complaint_id, id desc) l
      join complaint_words w on w.complaint_id = l.complaint_id
      where l.agency_type is not null
      order by l.id desc limit ${most}) newest
    order by id`.execute(db);
  return rows;
};

export type LearnedVersion = {
  readonly version: string;
  readonly until: string;
  readonly trust: number;
  readonly state: LearnedTable['state'];
  readonly figures: object;
  readonly at: Date;
};

/** The version in force; null: none is. */
export const learnedInForce = async (db: Db | Tx): Promise<LearnedVersion | null> =>
  (await db.selectFrom('learned').selectAll().where('state', '=', 'in-force').executeTakeFirst()) ?? null;

export const newestLearned = async (db: Db | Tx): Promise<LearnedVersion | null> =>
  (await db.selectFrom('learned').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst()) ?? null;

/** Two jobs at once try one after the other. */
export const lockLearned = async (tx: Tx): Promise<void> => {
  await sql`lock table learned in share row exclusive mode`.execute(tx);
};

/** How many lessons are newer than `after`, counted up to `most`; and the newest of all. */
export const newLessons = async (
  db: Db | Tx,
  after: string,
  most: number,
): Promise<{ readonly count: number; readonly newest: string }> => {
  const { rows } = await sql<{ count: number; newest: string | null }>`
    select count(*)::int as count, (select max(id) from lesson) as newest
    from (select from lesson where id > ${after} limit ${most}) fresh`.execute(db);
  return { count: rows[0]?.count ?? 0, newest: rows[0]?.newest ?? '0' };
};

/** Writes what was tried; in force at once, what was before it is a former one. */
export const writeLearned = async (
  tx: Tx,
  tried: Pick<LearnedVersion, 'until' | 'trust' | 'figures' | 'at'> & { readonly comesIntoForce: boolean },
): Promise<void> => {
  if (tried.comesIntoForce)
    await tx.updateTable('learned').set({ state: 'former' }).where('state', '=', 'in-force').execute();
  await tx
    .insertInto('learned')
    .values({
      until: tried.until,
      trust: tried.trust,
      state: tried.comesIntoForce ? 'in-force' : 'refused',
      figures: JSON.stringify(tried.figures),
      at: tried.at,
    })
    .execute();
};

/** Puts the former version back in force, or none; nothing new is tried until `learnAgain`. False: none was in force. */
export const revertLearned = async (tx: Tx): Promise<boolean> => {
  const gone = await tx
    .updateTable('learned')
    .set({ state: 'reverted' })
    .where('state', '=', 'in-force')
    .executeTakeFirst();
  if (gone.numUpdatedRows === 0n) return false;
  await sql`update learned set state = 'in-force'
    where version = (select max(version) from learned where state = 'former')`.execute(tx);
  return true;
};

/** Lets lessons be tried again after a version was taken back. */
export const learnAgain = async (tx: Tx): Promise<void> => {
  await tx.updateTable('learned').set({ state: 'refused' }).where('state', '=', 'reverted').execute();
};

/** Whether a version was taken back and nobody has let lessons be tried since. */
export const isLearningHeld = async (db: Db | Tx): Promise<boolean> =>
  (await db.selectFrom('learned').select('version').where('state', '=', 'reverted').executeTakeFirst()) !==
  undefined;
