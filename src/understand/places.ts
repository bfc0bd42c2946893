// Where it happened: regencies, districts, villages, towns and nicknames of Riau, and places of other provinces.
//
// Every name found is a mention with a weight that its neighbours raise or lower ("kec. Tapung", "tol Pekanbaru"). The
// regency with the most weight is the place; the best district and village inside it make it narrower.
import type { Place } from '../core/reading.ts';
import type { Data } from './library.ts';
import { hitsOf, phraseIndexOf } from './phrases.ts';
import type { Phrase, PhraseIndex } from './phrases.ts';
import { vocabularyOf } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import { tokensOf } from './words.ts';
import type { Abbreviations, Token } from './words.ts';

/** `code` is null for what only looks like a place of ours ("Tirta Siak" is a company of another town). */
type Named = { readonly kind: 'regency' | 'town' | 'district' | 'village'; readonly code: string };

export type PlaceIndex = {
  readonly names: PhraseIndex<Named>;
  readonly elsewhere: PhraseIndex<string>;
  /** Names long and rare enough that a mistyped one can be told. */
  readonly spelling: Vocabulary;
  readonly labels: ReadonlyMap<string, string>;
  readonly places: readonly Place[];
};

export type Mention = {
  readonly regency: string;
  readonly codes: readonly string[];
  readonly weight: number;
  readonly from: number;
  readonly to: number;
};

export type PlaceReading = {
  readonly place: Place | null;
  readonly alternatives: readonly Place[];
  readonly mentions: readonly Mention[];
  readonly outside: string | null;
};

const BASE = { regency: 5, town: 4, district: 4, village: 2 } as const;
/** A mention this light is not worth an answer. */
const LIGHTEST = 2;
const MOST_ALTERNATIVES = 5;

/** Names of districts and towns that are everyday words: only with a word before them that makes them a place. */
const EVERYDAY: ReadonlySet<string> = new Set(
  (
    'pinggir tambang lirik gaung merbau kubu kabun sail salo inuman kemuning bangko rumbai kulim minas langgam enok mandah rambah ' +
    'bunut reteh kempas bandul balam alai buton kampa pusako duri concong siak_kecil tanah_merah tanah_putih kota_baru kota_lama ' +
    'kota_tengah lima_puluh limapuluh hang_tuah harapan_raya simpang_tiga air_hitam sidomulyo purwodadi flamboyan batu_hampar ' +
    'tanjung_medan bukit_raya sungai_batang'
  )
    .split(' ')
    .map((name) => name.replaceAll('_', ' ')),
);
/** Everyday words that mean a town far more often than anything else. */
const MOSTLY_PLACES: ReadonlySet<string> = new Set([
  'duri',
  'minas',
  'rumbai',
  'kulim',
  'hang tuah',
  'harapan raya',
  'air hitam',
  'bukit raya',
]);

const DISTRICT_MARK = new Set(['kecamatan', 'camat']);
const VILLAGE_MARK = new Set([
  'desa',
  'kelurahan',
  'kampung',
  'lurah',
  'kepenghuluan',
  'dusun',
  'kades',
  'penghulu',
  'kel',
]);
const REGENCY_MARK = new Set(['kabupaten', 'kota', 'kab', 'pemkab', 'pemko', 'bupati', 'walikota']);
const AT = new Set(['di', 'daerah', 'wilayah', 'warga', 'sekitar', 'masyarakat', 'dekat', 'arah']);
const FROM_TO = new Set(['ke', 'dari', 'asal', 'menuju', 'tujuan', 'tol', 'ka']);
/** What follows these bears the name of a place without being there. */
const NAMED_AFTER = new Set([
  'sungai',
  'batang',
  'bank',
  'tirta',
  'universitas',
  'selat',
  'istana',
  'bandara',
  'suku',
  'bahasa',
  'pt',
  'cv',
  'orang',
  'nasi',
  'masakan',
]);
const STREET = new Set(['jalan', 'gang', 'gg', 'jl', 'jln', 'simpang']);

const childOf = (code: string, parent: string): boolean => code === parent || code.startsWith(`${parent}.`);
const regencyOf = (code: string): string => code.slice(0, 5);
const districtOf = (code: string): string | null => (code.length >= 8 ? code.slice(0, 8) : null);
const villageOf = (code: string): string | null => (code.length > 8 ? code : null);

/** What a village is called by law differs by regency; a code's last part beginning with 1 is a kelurahan. */
const villageWord = (code: string): string => {
  if (code.slice(9).startsWith('1')) return 'Kelurahan';
  if (regencyOf(code) === '14.08') return 'Kampung';
  return regencyOf(code) === '14.07' ? 'Kepenghuluan' : 'Desa';
};

export const placeOf = (code: string, labels: ReadonlyMap<string, string>): Place => ({
  regency: regencyOf(code),
  district: districtOf(code),
  village: villageOf(code),
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

export const placeIndexOf = (data: Data, abbreviations: Abbreviations): PlaceIndex => {
  const wordsOf = (name: string): readonly string[] => tokensOf(name, abbreviations).map(({ word }) => word);
  const names: Phrase<Named>[] = [];
  const add = (name: string, kind: Named['kind'], code: string): void => {
    const words = wordsOf(name);
    names.push({ words, value: { kind, code } });
    if (words.length > 1 && kind !== 'village')
      names.push({ words: [words.join('')], value: { kind, code } });
  };
  for (const row of data.regencies) {
    for (const name of new Set([row.name.toLowerCase(), ...row.aliases])) add(name, 'regency', row.code);
    for (const town of row.towns) add(town.name, 'town', town.district ?? row.code);
  }
  for (const { code, name } of data.districts) add(name, 'district', code);
  for (const [code = '', name = ''] of data.villages) add(name, 'village', code);
  const elsewhere = data.provinces.flatMap((province) =>
    province.places.map((name) => ({ words: wordsOf(name), value: `${name}|${province.name}` })),
  );
  const labels = labelsOf(data);
  const rare = data.regencies.flatMap((row) => [
    row.name.toLowerCase(),
    row.capital.toLowerCase(),
    ...row.aliases,
    ...row.towns.map((town) => town.name),
  ]);
  return {
    names: phraseIndexOf(names),
    elsewhere: phraseIndexOf(elsewhere),
    spelling: vocabularyOf(
      new Set(rare.flatMap(wordsOf).filter((word) => word.length >= SHORTEST_NAME)),
      false,
    ),
    labels,
    places: [...labels.keys()].map((code) => placeOf(code, labels)),
  };
};

/** Shorter names lie one letter from ordinary words ("tandun" and "tandan"). */
const SHORTEST_NAME = 7;
/** One letter from a name, but words of their own. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  'menanti',
  'tangerang',
  'merantau',
  'pelayanan',
  'kuartal',
  'kekuatan',
  'lingkungan',
]);

const spelled = (token: Token, index: PlaceIndex, isWord: (word: string) => boolean): string => {
  if (token.word.length < SHORTEST_NAME - 1 || OWN_WORDS.has(token.word) || isWord(token.word))
    return token.word;
  return index.spelling.mended(token.word) ?? token.word;
};

/** How the words before a name change its weight; null: it is no place here. */
const weightOf = (
  kind: Named['kind'],
  name: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  afterBody: boolean,
): number | null => {
  const before = tokens[from - 1]?.word ?? '';
  const before2 = tokens[from - 2]?.word ?? '';
  const marked =
    (kind === 'district' && DISTRICT_MARK.has(before)) ||
    (kind === 'village' && VILLAGE_MARK.has(before)) ||
    (kind !== 'village' && kind !== 'district' && (REGENCY_MARK.has(before) || VILLAGE_MARK.has(before)));
  if (marked) return BASE[kind] + 3;
  if (kind === 'village' && DISTRICT_MARK.has(before)) return null;
  if (NAMED_AFTER.has(before)) return kind === 'regency' ? 1 : null;
  const capital = tokens.slice(from, to).every((token) => token.capital);
  const inside = capital && from > 0;
  if (STREET.has(before) || STREET.has(before2)) {
    if (kind === 'village' || EVERYDAY.has(name))
      return before === 'simpang' && kind !== 'village' ? BASE[kind] - 1 : null;
    return before === 'simpang' ? BASE[kind] : BASE[kind] - 2;
  }
  const placed = AT.has(before) || afterBody;
  if (kind === 'village') {
    if (to - from < 2) return afterBody && inside ? 1.5 : null;
    return placed || inside ? BASE.village + 0.5 : 1;
  }
  if (EVERYDAY.has(name) && !MOSTLY_PLACES.has(name)) {
    if (!(inside || afterBody)) return placed && to - from > 1 ? 2 : null;
    return placed ? BASE[kind] : 2.5;
  }
  if (afterBody) return BASE[kind] + 2;
  if (placed) return BASE[kind] + 1;
  if (FROM_TO.has(before)) return BASE[kind] - 1.5;
  return BASE[kind];
};

const mentionsOf = (
  tokens: readonly Token[],
  words: readonly string[],
  bodyEnds: ReadonlySet<number>,
  index: PlaceIndex,
): readonly Mention[] => {
  const mentions: Mention[] = [];
  for (const { values, from, to } of hitsOf(words, index.names)) {
    const name = words.slice(from, to).join(' ');
    const afterBody = bodyEnds.has(from);
    const weighed = values.flatMap(({ kind, code }) => {
      const weight = weightOf(kind, name, tokens, from, to, afterBody);
      return weight === null ? [] : [{ kind, code, weight }];
    });
    const regencies = new Map<string, { code: string; weight: number }[]>();
    for (const { code, weight } of weighed) {
      const list = regencies.get(regencyOf(code)) ?? [];
      list.push({ code, weight });
      regencies.set(regencyOf(code), list);
    }
    for (const [regency, list] of regencies) {
      const best = Math.max(...list.map(({ weight }) => weight));
      const codes = list.filter(({ weight }) => weight === best).map(({ code }) => code);
      // A regency and its district of the same name ("Siak"): without a mark the regency is meant.
      mentions.push({ regency, codes: codes.includes(regency) ? [regency] : codes, weight: best, from, to });
    }
  }
  return mentions;
};

const byWeight = (mentions: readonly Mention[]): readonly (readonly [string, number])[] => {
  const weights = new Map<string, Map<string, number>>();
  for (const { regency, codes, weight } of mentions) {
    const own = weights.get(regency) ?? new Map<string, number>();
    weights.set(regency, own);
    const key = codes.join();
    own.set(key, Math.max(own.get(key) ?? 0, weight));
  }
  return [...weights]
    .map(([regency, own]) => [regency, [...own.values()].reduce((a, b) => a + b, 0)] as const)
    .sort((a, b) => b[1] - a[1]);
};

/** The narrowest place inside a regency that the mentions agree on, and others they may mean. */
const narrowed = (regency: string, mentions: readonly Mention[], index: PlaceIndex): readonly Place[] => {
  const inside = mentions.filter((mention) => mention.regency === regency && mention.weight >= LIGHTEST);
  const districts = inside
    .filter(({ codes }) => codes.some((code) => code.length === 8))
    .sort((a, b) => b.weight - a.weight);
  const district = districts[0]?.codes.find((code) => code.length === 8) ?? null;
  const villages = inside
    .flatMap(({ codes, weight }) => codes.filter((code) => code.length > 8).map((code) => ({ code, weight })))
    .filter(({ code }) => district === null || childOf(code, district))
    .sort((a, b) => b.weight - a.weight);
  const best = villages.filter(({ weight }) => weight === villages[0]?.weight).map(({ code }) => code);
  if (best.length === 1 && best[0]) return [placeOf(best[0], index.labels)];
  const wide = placeOf(district ?? regency, index.labels);
  return [wide, ...best.map((code) => placeOf(code, index.labels))];
};

const SPEAKER = new Set(['saya', 'kami', 'warga', 'tinggal', 'domisili', 'orang']);

const titled = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) => word[0]?.toUpperCase() + word.slice(1));

const outsideOf = (
  tokens: readonly Token[],
  words: readonly string[],
  bodyEnds: ReadonlySet<number>,
  index: PlaceIndex,
): string | null => {
  for (const { values, from } of hitsOf(words, index.elsewhere)) {
    const before = words[from - 1] ?? '';
    const before2 = words[from - 2] ?? '';
    if (NAMED_AFTER.has(before) || STREET.has(before) || STREET.has(before2)) continue;
    const away = FROM_TO.has(before) && !(before === 'dari' && SPEAKER.has(before2));
    if (away && !bodyEnds.has(from) && tokens.length > 3) continue;
    const [name = '', province = ''] = (values[0] ?? '').split('|');
    return name === province.toLowerCase() ? province : `${titled(name)}, ${province}`;
  }
  return null;
};

/**
 * `bodyEnds`: positions of words that directly follow a body's name; a place there is that body's.
 * `isWord`: whether a word is an ordinary one, so that it is not taken for a mistyped name.
 */
export const readPlaces = (
  tokens: readonly Token[],
  bodyEnds: ReadonlySet<number>,
  index: PlaceIndex,
  isWord: (word: string) => boolean,
): PlaceReading => {
  const words = tokens.map((token) => spelled(token, index, isWord));
  const found = mentionsOf(tokens, words, bodyEnds, index);
  const ranked = byWeight(found);
  const [first, second] = ranked;
  const outside = outsideOf(tokens, words, bodyEnds, index);
  const mentions = found.filter(({ weight }) => weight >= LIGHTEST);
  if (!first || first[1] < LIGHTEST) return { place: null, alternatives: [], mentions, outside };
  const tied = ranked.filter(([, weight]) => weight === first[1]);
  if (second && tied.length > 1 && mentions.every(({ codes }) => codes.every((code) => code.length > 8))) {
    const alternatives = tied
      .flatMap(([regency]) => narrowed(regency, found, index))
      .filter(({ village }) => village !== null);
    return { place: null, alternatives: alternatives.slice(0, MOST_ALTERNATIVES), mentions, outside };
  }
  const [place = null, ...inside] = narrowed(first[0], found, index);
  const others = ranked
    .slice(1)
    .filter(([, weight]) => weight >= 3)
    .flatMap(([regency]) => narrowed(regency, found, index).slice(0, 1));
  return { place, alternatives: [...inside, ...others].slice(0, MOST_ALTERNATIVES), mentions, outside: null };
};
