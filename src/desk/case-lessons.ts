// What is learned from a case: written when people settle what it is about and who answers for it.
import { laneOf, storyOf, type Draft } from '../core/draft.ts';
import type { Actor } from '../core/complaint.ts';
import type { Place } from '../core/reading.ts';
import { dropWords, insertWords, keepWordsUntil } from '../store/complaint-words.ts';
import type { Complaint } from '../store/complaint.ts';
import { raiseLibraryVersion } from '../store/library.ts';
import { writeLesson } from '../store/lesson.ts';
import type { Tx } from '../store/database.ts';
import type { CaseWork } from './case-work.ts';
import { momentOf } from './case-work.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The place a code stands for, as far as the directory asks. */
const placeOf = (code: string | null): Place | null => {
  if (code === null) return null;
  const [province, regency, district] = code.split('.');
  return {
    regency: `${province}.${regency}`,
    district: district === undefined ? null : `${province}.${regency}.${district}`,
    village: null,
    label: '',
  };
};

/** The type that was meant by an agency: of the topic's own the one that this agency answers for there, else the agency's. */
const typeMeant = (
  { desk }: CaseWork,
  topic: string | null,
  agency: string,
  place: Place | null,
): string | null => {
  const { directory, lessons } = desk.library();
  const row = lessons.topics.find(({ id }) => id === topic);
  const types = row ? [row.agencyType, ...row.agencyTypes] : [];
  return (
    types.find((type) => directory.agencyFor(type, place)?.id === agency) ??
    directory.agencyById(agency)?.type ??
    null
  );
};

/** What is kept of a filed story's words, and the lesson in what its reporter confirmed or corrected. */
export const learnFromFiling = async (work: CaseWork, complaint: string, draft: Draft): Promise<void> => {
  const { desk, tx, now } = work;
  const today = momentOf(work).day;
  const story = storyOf(draft);
  await insertWords(tx, complaint, desk.library().lessons.marked(story, today));
  if (draft.topic === null || draft.agency === null || laneOf(draft) === 'konsultasi') return;
  const suggested = desk.library().read(story, today).topics[0]?.topic;
  await writeLesson(tx, {
    complaint,
    how: suggested === draft.topic ? 'kept' : 'corrected',
    topic: draft.topic,
    agencyType: typeMeant(work, draft.topic, draft.agency.id, draft.place),
    at: now,
  });
};

/** Somebody who knows sent it elsewhere, or back without knowing where: then what was settled is only known to be wrong. */
export const learnFromRedirect = async (
  work: CaseWork,
  { id, topic, place }: Complaint,
  by: Actor,
  agency: string | null,
): Promise<void> => {
  await writeLesson(work.tx, {
    complaint: id,
    how: by === 'officer' ? 'assigned' : 'redirected',
    topic,
    agencyType: agency === null ? null : typeMeant(work, topic, agency, placeOf(place)),
    at: work.now,
  });
};

/** An ended case's words are kept as long as the case; an opened one's without an end. */
export const keepWordsOf = async (
  { tx, desk, now }: CaseWork,
  { id, lane }: Pick<Complaint, 'id' | 'lane'>,
  isEnded: boolean,
): Promise<void> => {
  const days = desk.library().policy('retention', lane);
  const until = isEnded && typeof days === 'number' ? new Date(now.getTime() + days * DAY_MS) : null;
  await keepWordsUntil(tx, id, until);
};

/** Forgets the words of these cases; what was learned from them is forgotten by every process with it. */
export const forgetWordsOf = async (tx: Tx, complaints: readonly string[]): Promise<void> => {
  if (complaints.length > 0 && (await dropWords(tx, complaints))) await raiseLibraryVersion(tx);
};
