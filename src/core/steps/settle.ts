// Puts what was read into the draft. A field the citizen gave himself is never overwritten by a guess.
import { storyOf, type Draft } from '../draft.ts';
import type { Place, Reading } from '../reading.ts';
import type { World } from '../world.ts';

/** A topic guess below this is asked, not assumed. Scores run from 0 to 1. */
export const SURE_TOPIC = 0.5;

const withPlace = (draft: Draft, place: Place | null, others: readonly Place[]): Draft => {
  if (draft.place !== null || place === null) return draft;
  if (others.length > 0) return { ...draft, placeChoices: [place, ...others].slice(0, 5) };
  return { ...draft, place, placeSkipped: false };
};

const withTopic = (draft: Draft, reading: Reading): Draft => {
  const best = reading.topics[0];
  if (draft.topic !== null || !best || best.score < SURE_TOPIC) return draft;
  return { ...draft, topic: best.topic, topicLabel: best.label, agencyType: best.agencyType };
};

/** The agency that the named body, else the topic, means in the place. */
export const withAgency = (draft: Draft, world: World): Draft => {
  if (draft.agency !== null || draft.agencyUnknown) return draft;
  const named = draft.agencyNamed;
  const agency =
    (named ? world.directory.resolve(named, draft.place) : null) ??
    (draft.agencyType ? world.directory.agencyFor(draft.agencyType, draft.place) : null);
  if (!agency) return draft;
  return { ...draft, agency: { id: agency.id, label: agency.label, named: named?.named ?? null } };
};

/** The draft after words were read; the words themselves are put into the story by the caller if they belong there. */
export const settle = (draft: Draft, reading: Reading, world: World): Draft => {
  let next = withTopic(draft, reading);
  next = withPlace(next, reading.place, reading.placeAlternatives);
  if (next.agencyNamed === null && reading.agency) next = { ...next, agencyNamed: reading.agency };
  if (next.date === null && reading.date) next = { ...next, date: reading.date, dateSkipped: false };
  if (next.reported === null && reading.reported) next = { ...next, reported: reading.reported };
  if (reading.danger) next = { ...next, danger: true };
  if (next.protected === null && reading.protected) next = { ...next, protected: reading.protected };
  if (reading.isQuestion && !next.kindAsked && next.reported === null) next = { ...next, question: true };
  // The topic may only show when all pieces are read together.
  if (next.topic === null && next.story.length > 1) next = withTopic(next, world.read(storyOf(next)));
  return withAgency(next, world);
};
