// The lessons in force, as a library is made with them. Learning takes a second for many lessons: it is done in slices, so that
// nobody's turn waits for it.
import { setImmediate as breathe } from 'node:timers/promises';
import { learning, type Learned } from '../understand/learned.ts';
import type { Lesson, Marked, Marker } from '../understand/lessons.ts';
import type { TopicRow } from '../understand/library.ts';
import type { Db, Tx } from '../store/database.ts';
import { learnedInForce, lessonsUpTo, type KeptLesson } from '../store/lesson.ts';

/** What a library offers to those who keep and try lessons. */
export type Lessons = {
  readonly marked: (text: string, today: string) => Marked;
  readonly topics: readonly TopicRow[];
};

/** The newest teach enough, and learning stays a matter of seconds. */
export const MOST_LESSONS = 3000;

/** One in eight teaches nothing and judges what the others taught. Which ones is settled by their case's random id. */
const HELD_OUT = ['0', '8'];

export const isHeldOut = ({ complaint }: Pick<KeptLesson, 'complaint'>): boolean =>
  HELD_OUT.includes(complaint.at(-1) ?? '');

/** An agency that does not answer for the topic was settled on because the matter is another one. */
export const lessonOf = ({ topic, ...kept }: KeptLesson, topics: readonly TopicRow[]): Lesson => {
  const row = topics.find(({ id }) => id === topic);
  return { ...kept, topic: row?.agencyTypes.includes(kept.agencyType) ? row.id : null };
};

/** Learns in slices that leave room for turns between them. */
export const learn = async (
  topics: readonly TopicRow[],
  lessons: readonly Lesson[],
  trust: number,
): Promise<Learned> => {
  const slices = learning(topics, lessons, trust);
  for (let slice = slices.next(); ; slice = slices.next()) {
    if (slice.done) return slice.value;
    await breathe();
  }
};

/** What is in force, learned anew; null: nothing is. */
export const learnedNow = async (db: Db | Tx, topics: readonly TopicRow[]): Promise<Learned | null> => {
  const version = await learnedInForce(db);
  if (!version) return null;
  const kept = await lessonsUpTo(db, version.until, MOST_LESSONS);
  const taught = kept.filter((lesson) => !isHeldOut(lesson)).map((lesson) => lessonOf(lesson, topics));
  return learn(topics, taught, version.trust);
};

/** A library made without a key: nothing of it is kept. */
export const PLAIN_MARK: Marker = (feature) => feature;
