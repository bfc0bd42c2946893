// Bodies named in a text: "capil", "SMAN 2", "pak camat". A body is a type; which office of the type is meant the place
// tells.
import type { AgencyTypeRow } from './library.ts';
import { hitsOf, phraseIndexOf } from './phrases.ts';
import type { PhraseIndex } from './phrases.ts';
import { tokensOf } from './words.ts';
import type { Abbreviations, Token } from './words.ts';

export type BodyIndex = PhraseIndex<string>;

/** `from` and `to` count words, `to` exclusive; `types` holds more than one where a name is shared ("ulp"). */
export type Body = { readonly types: readonly string[]; readonly from: number; readonly to: number };

export const bodyIndexOf = (types: readonly AgencyTypeRow[], abbreviations: Abbreviations): BodyIndex =>
  phraseIndexOf(
    types.flatMap((type) =>
      [...type.aliases, type.short].map((alias) => ({
        words: tokensOf(alias, abbreviations).map(({ word }) => word),
        value: type.id,
      })),
    ),
  );

/** Words after which a body's name means something else: a speed bump is no policeman. */
const NOT_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['polisi', new Set(['tidur'])],
  ['pelabuhan', new Set(['hati'])],
]);

/** Also names of an area ("Kecamatan Gaung"): then no office is meant. */
const AREA_WORDS: ReadonlySet<string> = new Set(['kecamatan', 'kelurahan', 'kepenghuluan']);
const OFFICE_BEFORE: ReadonlySet<string> = new Set([
  'kantor',
  'petugas',
  'pegawai',
  'staf',
  'pelayanan',
  'aparat',
  'ke',
]);

/** Short names that are also everyday words: only with a number or a place behind them, or in capitals. */
const NEEDS_MORE: ReadonlySet<string> = new Set(['man', 'pa', 'pn', 'xl']);

const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:sma|smk|slb|sman|smkn|slbn)$/u, 'sekolah_negeri_prov'],
  [/^(?:sd|smp|sdn|smpn|paud|tk)$/u, 'sekolah_negeri_kabkota'],
  [/^(?:man|mtsn|min)$/u, 'kankemenag'],
];

/** "SMAN 2", "SD Negeri 012", "smp 4": a school with its number. */
const schoolAt = (tokens: readonly Token[], at: number): Body | null => {
  const level = LEVELS.find(([pattern]) => pattern.test(tokens[at]?.typed ?? ''));
  if (!level) return null;
  const named = tokens[at + 1]?.word === 'negeri' ? at + 2 : at + 1;
  const numbered = /^\d{1,3}$/.test(tokens[named]?.typed ?? '');
  if (!numbered) return null;
  return { types: [level[1]], from: at, to: named + 1 };
};

/** `placeStarts`: positions of words at which a place's name begins. */
export const bodiesOf = (
  text: string,
  tokens: readonly Token[],
  placeStarts: ReadonlySet<number>,
  index: BodyIndex,
): readonly Body[] => {
  const schools = tokens.flatMap((_, at) => schoolAt(tokens, at) ?? []);
  const inSchool = (from: number): boolean =>
    schools.some((school) => from >= school.from && from < school.to);
  const hits = hitsOf(
    tokens.map(({ word }) => word),
    index,
  );
  const others = hits.filter(({ from, to }) => {
    const first = tokens[from];
    const next = tokens[to];
    if (!first || inSchool(from)) return false;
    if (next && NOT_BEFORE.get(first.word)?.has(next.word)) return false;
    if (to - from > 1) return true;
    if (AREA_WORDS.has(first.word))
      return OFFICE_BEFORE.has(tokens[from - 1]?.word ?? '') || !(next?.capital || placeStarts.has(to));
    if (NEEDS_MORE.has(first.typed)) return /^\p{Lu}+$/u.test(text.slice(first.start, first.end));
    return true;
  });
  return [...schools, ...others.map(({ values, from, to }) => ({ types: values, from, to }))].sort(
    (a, b) => a.from - b.from,
  );
};
