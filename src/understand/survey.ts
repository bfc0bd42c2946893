// What the small readers share of a text: its words, bodies and places named in it.
import { bodiesOf } from './bodies.ts';
import type { Body } from './bodies.ts';
import { namesIn, spelled } from './gazetteer.ts';
import type { Library } from './library.ts';
import { readPlaces } from './places.ts';
import type { PlaceReading } from './places.ts';
import { tokensOf } from './words.ts';
import type { Token } from './words.ts';

export type Survey = {
  readonly tokens: readonly Token[];
  /** The words with mistyped place names mended. */
  readonly words: readonly string[];
  readonly bodies: readonly Body[];
  readonly places: PlaceReading;
  readonly isWord: (word: string) => boolean;
};

/** Offices of a regency's own type that nevertheless serve one district. */
const LOCAL: ReadonlySet<string> = new Set(['kua', 'polsek', 'kapolsek', 'mtsn', 'man', 'penghulu']);

const isWide = (body: Body, tokens: readonly Token[], library: Library): boolean =>
  !LOCAL.has(tokens[body.from]?.word ?? '') &&
  library.agencyTypes.get(body.types[0] ?? '')?.scope === 'regency';

export const surveyOf = (text: string, library: Library): Survey => {
  const tokens = tokensOf(text, library.abbreviations);
  const isWord = (word: string): boolean => library.topics.vocabulary.has(word);
  const words = spelled(tokens, library.gazetteer, isWord);
  const placeStarts = new Set(namesIn(words, library.gazetteer).map(({ from }) => from));
  const bodies = bodiesOf(text, tokens, placeStarts, library.bodies);
  const ranges = bodies.map((body) => ({
    from: body.from,
    to: body.to,
    wide: isWide(body, tokens, library),
  }));
  return {
    tokens,
    words,
    bodies,
    places: readPlaces(text, tokens, words, ranges, library.gazetteer, isWord),
    isWord,
  };
};
