// The directory of agencies and places as the conversation asks it: an index over the agencies in force.
import type { Agency, Directory } from '../core/directory.ts';
import type { AgencyGuess, Place } from '../core/reading.ts';
import { bodiesOf } from './bodies.ts';
import type { AgencyRow, Library } from './library.ts';
import { hitsOf } from './phrases.ts';
import { readPlaces } from './places.ts';
import { STOP_WORDS, tokensOf } from './words.ts';

const MOST_FOUND = 5;
const PROVINCE = '14';
/** A chain of "answers for" longer than this would be a ring in the data. */
const LONGEST_CHAIN = 4;

/** Regions that serve a place, nearest first: village, district, regency, province, the nation. */
const regionsFor = (place: Place | null): readonly (string | null)[] => [
  ...(place ? [place.village, place.district, place.regency].filter((code) => code !== null) : []),
  PROVINCE,
  null,
];

const keyOf = (type: string, region: string | null): string => `${type}:${region ?? ''}`;

export const directoryOf = (library: Library, agenciesInForce: readonly AgencyRow[]): Directory => {
  const agencies = agenciesInForce.map(({ id, type, region, label }): Agency => ({
    id,
    type,
    region,
    label,
  }));
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const byKey = new Map(agencies.map((agency) => [keyOf(agency.type, agency.region), agency]));
  const labels = library.places.labels;

  const own = (type: string, place: Place | null): Agency | null => {
    for (const region of regionsFor(place)) {
      const agency = byKey.get(keyOf(type, region));
      if (agency) return agency;
    }
    return null;
  };
  const agencyFor = (type: string, place: Place | null): Agency | null => {
    let asked: string | null = type;
    for (let step = 0; asked !== null && step < LONGEST_CHAIN; step += 1) {
      const agency = own(asked, place);
      if (agency) return agency;
      asked = library.agencyTypes.get(asked)?.answeredBy ?? null;
    }
    return null;
  };
  const placeOfCode = (code: string): Place => ({
    regency: code.slice(0, 5),
    district: code.length >= 8 ? code.slice(0, 8) : null,
    village: code.length > 8 ? code : null,
    label: labels.get(code) ?? code,
  });
  const resolve = (guess: AgencyGuess, place: Place | null): Agency | null => {
    if (guess.region === null) return agencyFor(guess.type, place);
    const within =
      place !== null && place.regency === guess.region.slice(0, 5) ? place : placeOfCode(guess.region);
    return agencyFor(guess.type, guess.region === PROVINCE ? null : within);
  };

  const searchable = agencies.map((agency) => {
    const type = library.agencyTypes.get(agency.type);
    const row = agenciesInForce.find(({ id }) => id === agency.id);
    const names = [agency.label, row?.name ?? '', type?.name ?? '', ...(type?.aliases ?? [])].join(' ');
    return { agency, words: new Set(tokensOf(names, library.abbreviations).map(({ word }) => word)) };
  });
  const byWords = (words: readonly string[], near: Place | null): readonly Agency[] => {
    const wanted = words.filter((word) => !STOP_WORDS.has(word) && word.length > 1);
    return searchable
      .map(({ agency, words: known }) => {
        const hits = wanted.filter((word) => known.has(word)).length;
        return {
          agency,
          score: hits === 0 ? 0 : hits + (near !== null && agency.region?.startsWith(near.regency) ? 0.5 : 0),
        };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ agency }) => agency);
  };
  const findAgencies = (text: string, near: Place | null): readonly Agency[] => {
    const tokens = tokensOf(text, library.abbreviations);
    const bodies = bodiesOf(text, tokens, library.bodies);
    const ends = new Set(bodies.map(({ to }) => to));
    const { place } = readPlaces(tokens, ends, library.places, () => false);
    const named = bodies
      .flatMap(({ types }) => types)
      .flatMap((type) => {
        const regions = place ?? near;
        const agency = agencyFor(type, regions);
        if (agency) return [agency];
        return agencies.filter((candidate) => candidate.type === type).slice(0, MOST_FOUND);
      });
    const rest = byWords(
      tokens.map(({ word }) => word),
      place ?? near,
    );
    return [...new Map([...named, ...rest].map((agency) => [agency.id, agency])).values()].slice(
      0,
      MOST_FOUND,
    );
  };

  const placesByRegency = new Map<string, Place[]>();
  for (const place of library.places.places) {
    if (place.district === null || place.village !== null) continue;
    placesByRegency.set(place.regency, [...(placesByRegency.get(place.regency) ?? []), place]);
  }
  /** Asked for a place, every word is one: a village's name counts without "desa" before it. */
  const findPlaces = (text: string): readonly Place[] => {
    const tokens = tokensOf(text, library.abbreviations);
    const words = tokens.map(({ word }) => library.places.spelling.mended(word) ?? word);
    const { place, alternatives } = readPlaces(tokens, new Set(), library.places, () => false);
    const named = [...hitsOf(words, library.places.names)]
      .sort((a, b) => b.to - b.from - (a.to - a.from))
      .flatMap(({ values }) =>
        [...values].sort((a, b) => a.code.length - b.code.length).map(({ code }) => placeOfCode(code)),
      );
    const inside = place ? named.filter(({ regency }) => regency === place.regency) : named;
    const narrowest = inside.filter(
      (candidate) => place !== null && candidate.village !== null && place.district === candidate.district,
    );
    const all = [...(place ? [place] : []), ...narrowest, ...alternatives, ...inside, ...named];
    return [...new Map(all.map((found) => [found.label, found])).values()].slice(0, MOST_FOUND);
  };

  return {
    agencyFor,
    agencyById: (id) => byId.get(id) ?? null,
    findAgencies,
    resolve,
    regencies: library.places.places.filter(({ district }) => district === null),
    districtsOf: (regency) => placesByRegency.get(regency) ?? [],
    findPlaces,
    topicLabel: (topic) => library.topics.rows.get(topic)?.short ?? topic,
  };
};
