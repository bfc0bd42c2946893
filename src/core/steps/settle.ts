// Puts what was read into the draft. A field the citizen gave himself is never overwritten by a guess.
import { storyOf, type Draft } from '../draft.ts';
import type { Agency } from '../directory.ts';
import type { AgencyGuess, Place, Reading } from '../reading.ts';
import { topicOf } from '../topic-name.ts';
import type { World } from '../world.ts';

/** A guess is assumed, not asked, when its score (0 to 1) reaches this; one lone word has to say more. */
const SURE = 0.15;
const SURE_OF_ONE_WORD = 0.4;
/** How far the best guess must stand before the second, unless both mean the same office. */
const AHEAD = 1.25;

const FEWEST_IN_ENGLISH = 2;

/** Whether the best guess can stand without a question: the summary shows it, and one tap corrects it. */
const isSure = (reading: Reading): boolean => {
  const [best, second] = reading.topics;
  if (!best || (reading.isRude && reading.words < 4)) return false;
  // Of English the data holds little more than the names of topics: one word of it is chance.
  if (reading.isEnglish && best.words < FEWEST_IN_ENGLISH) return false;
  if (best.score < (reading.words < 2 ? SURE_OF_ONE_WORD : SURE)) return false;
  if (!second || best.score >= second.score * AHEAD) return true;
  return best.agencyType === second.agencyType || best.agencyType === reading.agency?.type;
};

/** Whether `place` says more closely where in `known` it was: the district of a regency, the village of a district. */
const isCloser = (place: Place, known: Place): boolean =>
  place.regency === known.regency &&
  (known.district === null
    ? place.district !== null
    : known.village === null && place.district === known.district && place.village !== null);

/** A place said more closely later ("kecamatan Tualang" after "capil Siak"); left as it is while it may mean several. */
const withCloserPlace = (draft: Draft, known: Place, places: readonly Place[]): Draft => {
  const [closer, ...more] = places.filter((place) => isCloser(place, known));
  return closer && more.length === 0 ? { ...draft, place: closer, wantsDistrict: false } : draft;
};

const withPlace = (draft: Draft, place: Place | null, others: readonly Place[]): Draft => {
  if (place === null) return draft;
  if (draft.place !== null) return withCloserPlace(draft, draft.place, [place, ...others]);
  if (others.length > 0) return { ...draft, placeChoices: [place, ...others].slice(0, 5) };
  return { ...draft, place, placeSkipped: false };
};

const withTopic = (draft: Draft, reading: Reading): Draft => {
  const best = reading.topics[0];
  if (draft.topic !== null || !best || !isSure(reading)) return draft;
  return { ...draft, ...topicOf(best), agencyType: best.agencyType };
};

/** How the citizen called the body, when the agency only answers for it ("SDN 05" and the education office). */
export const bodyNamed = (named: AgencyGuess | null, agency: Agency): string | null =>
  named !== null && named.type !== agency.type ? named.named : null;

/**
 * Whose counter the leaflet lay on, once something was told and nothing in it means another office. It is shown like any other
 * guess, and one tap changes it.
 */
const ofLeaflet = ({ leaflet, story, agencyNamed, agencyType }: Draft, world: World): Agency | null => {
  if (!leaflet?.agency || story.length === 0 || agencyNamed !== null) return null;
  const agency = world.directory.agencyById(leaflet.agency.id);
  return agency !== null && (agencyType === null || agencyType === agency.type) ? agency : null;
};

/** The agency that the named body, else the topic, else the leaflet, means in the place. */
export const withAgency = (draft: Draft, world: World): Draft => {
  if (draft.agency !== null || draft.agencyUnknown) return draft;
  const named = draft.agencyNamed;
  const agency =
    (named ? world.directory.resolve(named, draft.place) : null) ??
    (draft.agencyType ? world.directory.agencyFor(draft.agencyType, draft.place) : null) ??
    ofLeaflet(draft, world);
  if (!agency) return draft;
  return { ...draft, agency: { id: agency.id, label: agency.label, named: bodyNamed(named, agency) } };
};

/** The draft after words were read; the words themselves are put into the story by the caller if they belong there. */
export const settle = (draft: Draft, reading: Reading, world: World): Draft => {
  let next = withTopic({ ...draft, wantsTopic: draft.wantsTopic || reading.isEnglish }, reading);
  next = withPlace(next, reading.place, reading.placeAlternatives);
  if (next.agencyNamed === null && reading.agency) next = { ...next, agencyNamed: reading.agency };
  if (next.date === null && reading.date) next = { ...next, date: reading.date, dateSkipped: false };
  if (next.reported === null && reading.reported) next = { ...next, reported: reading.reported };
  // What is happening now needs no question about when.
  if (reading.danger)
    next = { ...next, danger: true, date: next.date ?? { day: world.today, precision: 'day' } };
  if (next.protected === null && reading.protected) next = { ...next, protected: reading.protected };
  if (reading.isQuestion && !next.kindAsked && next.reported === null) next = { ...next, question: true };
  // The topic may only show when all pieces are read together.
  if (next.topic === null && next.story.length > 1) next = withTopic(next, world.read(storyOf(next)));
  return withAgency(next, world);
};
