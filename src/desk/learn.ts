// Lets what people corrected come into force: tried on lessons it never saw and on the shipped stories, against what is in force.
import {
  lessonsUpTo,
  lockLearned,
  newestLearned,
  newLessons,
  isLearningHeld,
  writeLearned,
} from '../store/lesson.ts';
import { wordsKeptLongEnough } from '../store/complaint-words.ts';
import { raiseLibraryVersion } from '../store/library.ts';
import type { KeptLesson } from '../store/lesson.ts';
import type { Lesson } from '../understand/lessons.ts';
import { tryOut, type Trial } from '../understand/trial.ts';
import { doCaseWork, momentOf, policiesIn, type CaseWork } from './case-work.ts';
import { forgetWordsOf } from './case-lessons.ts';
import type { Desk } from './desk.ts';
import { isHeldOut, learn, learnedNow, lessonOf, MOST_LESSONS } from './lessons.ts';
import type { Due } from './round.ts';

/** What is written of a trial. */
export type TrialFigures = { readonly lessons: number; readonly trial: Trial | null };

/** Fewer say nothing about whether it helps. */
const FEWEST_HELD_OUT = 10;

const sinceNewest = async ({
  tx,
  desk,
}: CaseWork): Promise<{ readonly count: number; readonly newest: string }> =>
  newLessons(tx, (await newestLearned(tx))?.until ?? '0', policiesIn(desk).learnEvery);

/** Due when enough was settled since the last trial, and no officer has taken a version back. */
export const isLearningDue = async (work: CaseWork): Promise<boolean> =>
  (await sinceNewest(work)).count >= policiesIn(work.desk).learnEvery && !(await isLearningHeld(work.tx));

/** The stories that the data ships: the rules are measured by them, and no lesson may spoil them. */
const shippedLessons = (work: CaseWork): readonly Lesson[] => {
  const { topics, marked } = work.desk.library().lessons;
  const today = momentOf(work).day;
  return topics.flatMap(({ id, agencyType, examples }) =>
    examples.map((text) => ({ ...marked(text, today), topic: id, agencyType })),
  );
};

/** What came of a trial, with how many lessons it was about; null: too few to say. */
const trialOf = async (work: CaseWork, kept: readonly KeptLesson[]): Promise<Trial | null> => {
  const { topics } = work.desk.library().lessons;
  const lessons = (some: readonly KeptLesson[]): readonly Lesson[] =>
    some.map((lesson) => lessonOf(lesson, topics));
  const heldOut = lessons(kept.filter(isHeldOut));
  if (heldOut.length < FEWEST_HELD_OUT) return null;
  const fresh = await learn(topics, lessons(kept.filter((lesson) => !isHeldOut(lesson))), 1);
  const inForce = (await learnedNow(work.tx, topics)) ?? (await learn(topics, [], 0));
  return tryOut(fresh, inForce, heldOut, shippedLessons(work));
};

/** Also a trial that lets nothing in is written: the next one is due when as many more were settled. */
const tryLessons = async (work: CaseWork): Promise<void> => {
  const { tx, desk, now } = work;
  await lockLearned(tx);
  if (!(await isLearningDue(work))) return;
  const { newest: until } = await sinceNewest(work);
  const kept = await lessonsUpTo(tx, until, MOST_LESSONS);
  const trial = await trialOf(work, kept);
  const comesIntoForce = trial !== null;
  const figures: TrialFigures = { lessons: kept.length, trial };
  await writeLearned(tx, { until, trust: trial?.trust ?? 0, figures, at: now, comesIntoForce });
  if (comesIntoForce) await raiseLibraryVersion(tx);
  desk.log.info({ ...figures, comesIntoForce }, 'lessons were tried');
};

/** One trial. The same job twice tries once. */
export const learnFromLessons = async (desk: Desk): Promise<readonly Due[]> =>
  (await doCaseWork(desk, tryLessons)).due;

/** Words of cases whose time to be kept is over. */
export const forgetOldWords = async ({ tx, now }: CaseWork, most: number): Promise<void> =>
  forgetWordsOf(tx, await wordsKeptLongEnough(tx, now, most));
