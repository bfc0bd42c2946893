// The directory of agencies and places as the conversation asks it: an index over the agencies in force.
import type { Agency, Directory } from '../core/directory.ts';
import type { AgencyGuess, Place } from '../core/reading.ts';
import { namesIn, placeOf } from './gazetteer.ts';
import type { AgencyRow, Library } from './library.ts';
import { surveyOf } from './survey.ts';
import { STOP_WORDS, tokensOf } from './words.ts';

const MOST_FOUND = 5;
const PROVINCE = '14';
/** A chain of "answers for" longer than this would be a ring in the data. */
const LONGEST_CHAIN = 4;
/** Near enough to prefer among offices that match alike. */
const NEAR = 0.5;

/** Regions that serve a place, nearest first: village, district, regency, province, the nation. */
const regionsFor = (place: Place | null): readonly (string | null)[] => [
  ...(place ? [place.village, place.district, place.regency].filter((code) => code !== null) : []),
  PROVINCE,
  null,
];

const keyOf = (type: string, region: string | null): string => `${type}:${region ?? ''}`;

const unique = <T>(all: readonly T[], keyed: (one: T) => string): readonly T[] =>
  [...new Map([...all].reverse().map((one) => [keyed(one), one])).values()].reverse();

type AgencyFor = Directory['agencyFor'];

const agencyForIn = (library: Library, agencies: readonly Agency[]): AgencyFor => {
  const byKey = new Map(agencies.map((agency) => [keyOf(agency.type, agency.region), agency]));
  return (type, place) => {
    let asked: string | null = type;
    for (let step = 0; asked !== null && step < LONGEST_CHAIN; step += 1) {
      for (const region of regionsFor(place)) {
        const agency = byKey.get(keyOf(asked, region));
        if (agency) return agency;
      }
      asked = library.agencyTypes.get(asked)?.answeredBy ?? null;
    }
    return null;
  };
};

const resolveIn =
  (library: Library, agencyFor: AgencyFor): Directory['resolve'] =>
  (guess: AgencyGuess, place) => {
    if (guess.region === null) return agencyFor(guess.type, place);
    if (guess.region === PROVINCE) return agencyFor(guess.type, null);
    const told = placeOf(guess.region, library.gazetteer.labels);
    const narrower = place !== null && place.regency === told.regency && told.district === null;
    return agencyFor(guess.type, narrower ? place : told);
  };

/** Agencies by words of their names and aliases: those that hold most of the words. The region alone names none. */
const searchIn = (library: Library, rows: readonly AgencyRow[], agencies: readonly Agency[]) => {
  const wordsIn = (text: string): ReadonlySet<string> =>
    new Set(tokensOf(text, library.abbreviations).map(({ word }) => word));
  const known = agencies.map((agency, i) => {
    const type = library.agencyTypes.get(agency.type);
    const kind = wordsIn([type?.name ?? '', ...(type?.aliases ?? [])].join(' '));
    return { agency, kind, words: wordsIn([agency.label, rows[i]?.name ?? ''].join(' ')) };
  });
  return (words: readonly string[], near: Place | null): readonly Agency[] => {
    const wanted = words.filter((word) => !STOP_WORDS.has(word) && word.length > 1);
    const scored = known
      .filter(({ kind }) => wanted.some((word) => kind.has(word)))
      .map(({ agency, kind, words: names }) => {
        const hits = wanted.filter((word) => kind.has(word) || names.has(word)).length;
        const isNear = near !== null && agency.region?.startsWith(near.regency) === true;
        return { agency, score: hits + (isNear ? NEAR : 0) };
      });
    const best = Math.max(0, ...scored.map(({ score }) => score));
    return scored.filter(({ score }) => score === best).map(({ agency }) => agency);
  };
};

const findAgenciesIn = (
  library: Library,
  rows: readonly AgencyRow[],
  agencies: readonly Agency[],
  agencyFor: AgencyFor,
): Directory['findAgencies'] => {
  const search = searchIn(library, rows, agencies);
  return (text, near) => {
    const { bodies, places, words } = surveyOf(text, library);
    const where = places.place ?? near;
    const named = bodies
      .flatMap(({ types }) => types)
      .flatMap((type) => {
        const agency = agencyFor(type, where);
        return agency ? [agency] : agencies.filter((candidate) => candidate.type === type);
      });
    // A body called by its name needs no guesses beside it.
    const found = named.length > 0 ? named : search(words, where);
    return unique(found, ({ id }) => id).slice(0, MOST_FOUND);
  };
};

/** Asked for a place, every name is one: a village's counts without "desa" before it. */
const findPlacesIn =
  (library: Library): Directory['findPlaces'] =>
  (text) => {
    const { words, places } = surveyOf(text, library);
    const { labels } = library.gazetteer;
    const named = [...namesIn(words, library.gazetteer)]
      .sort((a, b) => b.to - b.from - (a.to - a.from))
      .flatMap(({ values }) => [...values].sort((a, b) => a.code.length - b.code.length))
      .map(({ code }) => placeOf(code, labels));
    const { place } = places;
    const inside = named.filter(({ regency }) => place === null || regency === place.regency);
    const narrower = inside.filter(
      ({ village, district }) => place?.village === null && village !== null && district === place.district,
    );
    const all = [...narrower, ...(place ? [place] : []), ...places.alternatives, ...inside, ...named];
    return unique(all, ({ label }) => label).slice(0, MOST_FOUND);
  };

/** `agenciesInForce`: the offices as the database holds them. */
export const directoryOf = (library: Library, agenciesInForce: readonly AgencyRow[]): Directory => {
  const agencies = agenciesInForce.map(({ id, type, region, label, parent, inspectorate }): Agency => {
    const level = library.agencyTypes.get(type)?.level;
    return {
      ...{ id, type, region, label },
      ...(level === undefined ? {} : { level }),
      ...(parent === undefined ? {} : { parent }),
      ...(inspectorate === undefined ? {} : { inspectorate }),
    };
  });
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const agencyFor = agencyForIn(library, agencies);
  const { places } = library.gazetteer;
  return {
    agencyFor,
    agencyById: (id) => byId.get(id) ?? null,
    findAgencies: findAgenciesIn(library, agenciesInForce, agencies, agencyFor),
    resolve: resolveIn(library, agencyFor),
    regencies: places.filter(({ district }) => district === null),
    districtsOf: (regency) =>
      places.filter(
        (place) => place.regency === regency && place.district !== null && place.village === null,
      ),
    findPlaces: findPlacesIn(library),
    topicLabel: (topic) => library.topics.rows.get(topic)?.short ?? topic,
    topicEnglish: (topic) => library.topics.rows.get(topic)?.en ?? null,
  };
};
