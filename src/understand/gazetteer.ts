// The names of places: regencies, districts, villages, towns and nicknames of Riau, and places of other provinces.
import type { Place } from '../core/reading.ts';
import type { Data } from './library.ts';
import { hitsOf, phraseIndexOf } from './phrases.ts';
import type { Hit, Phrase, PhraseIndex } from './phrases.ts';
import { vocabularyOf } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import { tokensOf } from './words.ts';
import type { Abbreviations, Token } from './words.ts';

export type NameKind = 'regency' | 'town' | 'district' | 'village';
export type Named = { readonly kind: NameKind; readonly code: string };

export type Gazetteer = {
  /** Regencies, towns and districts: rare enough to be believed. */
  readonly large: PhraseIndex<Named>;
  /** Villages: most of their names are everyday words. */
  readonly villages: PhraseIndex<Named>;
  /** "name|province". */
  readonly elsewhere: PhraseIndex<string>;
  /** Names long and rare enough that a mistyped one can be told. */
  readonly spelling: Vocabulary;
  readonly labels: ReadonlyMap<string, string>;
  readonly places: readonly Place[];
};

/** Shorter names lie one letter from ordinary words ("tandun" and "tandan"). */
const SHORTEST_NAME = 7;
/** One letter from a name, but words of their own. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  'untung beruntung menanti tangerang merantau pelayanan kuartal kekuatan lingkungan meminta'.split(' '),
);

export const childOf = (code: string, parent: string): boolean =>
  code === parent || code.startsWith(`${parent}.`);
export const regencyOf = (code: string): string => code.slice(0, 5);
export const isVillage = (code: string): boolean => code.length > 8;
export const isDistrict = (code: string): boolean => code.length === 8;

/** What a village is called by law differs by regency; a code's last part beginning with 1 is a kelurahan. */
const villageWord = (code: string): string => {
  if (code.slice(9).startsWith('1')) return 'Kelurahan';
  if (regencyOf(code) === '14.08') return 'Kampung';
  return regencyOf(code) === '14.07' ? 'Kepenghuluan' : 'Desa';
};

export const placeOf = (code: string, labels: ReadonlyMap<string, string>): Place => ({
  regency: regencyOf(code),
  district: code.length >= 8 ? code.slice(0, 8) : null,
  village: isVillage(code) ? code : null,
  label: labels.get(code) ?? code,
});

const labelsOf = (data: Data): ReadonlyMap<string, string> => {
  const labels = new Map<string, string>(data.regencies.map((row) => [row.code, row.label]));
  for (const { code, name } of data.districts)
    labels.set(code, `Kecamatan ${name}, ${labels.get(regencyOf(code)) ?? ''}`);
  for (const [code = '', name = ''] of data.villages)
    labels.set(code, `${villageWord(code)} ${name}, ${labels.get(code.slice(0, 8)) ?? ''}`);
  return labels;
};

type WordsOf = (name: string) => readonly string[];

const phrasesOf = (name: string, value: Named, wordsOf: WordsOf): readonly Phrase<Named>[] => {
  const words = wordsOf(name);
  if (words.length < 2 || value.kind === 'village') return [{ words, value }];
  return [
    { words, value },
    { words: [words.join('')], value },
  ];
};

const largeOf = (data: Data, wordsOf: WordsOf): PhraseIndex<Named> => {
  const named = (name: string, kind: NameKind, code: string): readonly Phrase<Named>[] =>
    phrasesOf(name, { kind, code }, wordsOf);
  return phraseIndexOf([
    ...data.regencies.flatMap((row) =>
      [...new Set([row.name.toLowerCase(), ...row.aliases])].flatMap((name) =>
        named(name, 'regency', row.code),
      ),
    ),
    ...data.regencies.flatMap((row) =>
      row.towns.flatMap((town) => named(town.name, 'town', town.district ?? row.code)),
    ),
    ...data.districts.flatMap(({ code, name }) => named(name, 'district', code)),
  ]);
};

/** Words of names that are written in two ways: "Koto Garo" is on the map, "Kota Garo" is what people write. */
const WRITTEN_AS: ReadonlyMap<string, string> = new Map([
  ['koto', 'kota'],
  ['muaro', 'muara'],
  ['tanjuang', 'tanjung'],
  ['lubuak', 'lubuk'],
  ['pulo', 'pulau'],
]);
const written = (word: string): string => WRITTEN_AS.get(word) ?? word;

export const gazetteerOf = (data: Data, abbreviations: Abbreviations): Gazetteer => {
  const wordsOf: WordsOf = (name) => tokensOf(name, abbreviations).map(({ word }) => written(word));
  const labels = labelsOf(data);
  const rare = data.regencies.flatMap((row) => [
    row.name.toLowerCase(),
    row.capital.toLowerCase(),
    ...row.aliases,
    ...row.towns.map((town) => town.name),
  ]);
  return {
    large: largeOf(data, wordsOf),
    villages: phraseIndexOf(
      data.villages.flatMap(([code = '', name = '']) => phrasesOf(name, { kind: 'village', code }, wordsOf)),
    ),
    elsewhere: phraseIndexOf(
      data.provinces.flatMap((province) =>
        province.places.map((name) => ({ words: wordsOf(name), value: `${name}|${province.name}` })),
      ),
    ),
    spelling: vocabularyOf(
      new Set(rare.flatMap(wordsOf).filter((word) => word.length >= SHORTEST_NAME)),
      false,
    ),
    labels,
    places: [...labels.keys()].map((code) => placeOf(code, labels)),
  };
};

/** The words as the gazetteer compares them, mistyped names mended. `isWord`: an ordinary word is no mistyped name. */
export const spelled = (
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  isWord: (word: string) => boolean,
): readonly string[] =>
  tokens.map(({ word }) => {
    if (word.length < SHORTEST_NAME - 1 || OWN_WORDS.has(word) || isWord(word)) return written(word);
    return gazetteer.spelling.mended(word) ?? word;
  });

type Range = { readonly from: number; readonly to: number };
const holds = (outer: Range, inner: Range): boolean =>
  outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;

/**
 * Names in a text. A village's name that only overlaps a larger place's name is left out ("Simpang | Harapan Raya"), and a
 * larger place's name that is part of a village's ("Meranti" in "Meranti Pandak").
 */
export const namesIn = (words: readonly string[], gazetteer: Gazetteer): readonly Hit<Named>[] => {
  const large = hitsOf(words, gazetteer.large);
  const villages = hitsOf(words, gazetteer.villages).filter((hit) =>
    large.every(
      (other) =>
        other.to <= hit.from || other.from >= hit.to || (hit.from <= other.from && hit.to >= other.to),
    ),
  );
  const kept = large.filter((hit) => !villages.some((village) => holds(village, hit)));
  return [...kept, ...villages].sort((a, b) => a.from - b.from);
};
