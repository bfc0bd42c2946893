// Where it happened. Every name found is a mention with a weight that its neighbours raise or lower ("kec. Tapung", "tol
// Pekanbaru"). The regency with the most weight is the place; the best district and village inside it make it narrower.
import type { Place } from '../core/reading.ts';
import { childOf, isDistrict, isVillage, namesIn, placeOf, regencyOf } from './gazetteer.ts';
import type { Gazetteer, Named } from './gazetteer.ts';
import type { Hit } from './phrases.ts';
import { isEverydayName, weightOf } from './place-weight.ts';
import type { Token } from './words.ts';

export type Mention = {
  readonly regency: string;
  readonly codes: readonly string[];
  /** What was named, also where an office merely sits. */
  readonly exact: readonly string[];
  readonly weight: number;
  /** Where an office sits that serves more than the place. */
  readonly seat: boolean;
  /** Count words, `to` exclusive. */
  readonly from: number;
  readonly to: number;
};

/** Names of bodies among the words, as they matter to places. */
export type BodyRange = {
  readonly from: number;
  readonly to: number;
  /** One office serves a whole regency: the place behind its name says no more than the regency ("capil Bangkinang"). */
  readonly wide: boolean;
};

export type PlaceReading = {
  readonly place: Place | null;
  readonly alternatives: readonly Place[];
  /** The district that was named, by itself, a town or a village in it, or as the seat of an office. */
  readonly district: string | null;
  readonly mentions: readonly Mention[];
};

/** A mention this light is not worth an answer. */
const LIGHTEST = 2;
const LIGHTEST_OTHER = 3;
const MOST_ALTERNATIVES = 5;
/** Of a code: 14.08.01. */
const DISTRICT_LENGTH = 8;

type IsWord = (word: string) => boolean;

/** `exact`: the place that was named, when what it says of the trouble is less. */
type Seen = { readonly code: string; readonly exact: string; readonly weight: number };

const seenAt = (
  hit: Hit<Named>,
  tokens: readonly Token[],
  bodies: readonly BodyRange[],
  isWord: IsWord,
  alone: boolean,
  beside: readonly string[],
): readonly Seen[] => {
  const { values, from, to } = hit;
  const body = bodies.find((range) => range.to === from);
  const name = tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ');
  return values.flatMap(({ kind, code }) => {
    const weight = weightOf({
      kind,
      name,
      before: tokens[from - 1]?.word ?? '',
      before2: tokens[from - 2]?.word ?? '',
      single: to - from === 1,
      unique: alone && values.length === 1,
      rare: tokens.slice(from, to).some(({ word }) => !isWord(word) || isEverydayName(word)),
      isDesa: isVillage(code) && code.charAt(9) !== '1',
      capital: from > 0 && tokens.slice(from, to).every((token) => token.capital),
      afterBody: body !== undefined,
      confirmed:
        (alone || kind !== 'village') &&
        beside.some((other) => other !== code && (childOf(other, code) || childOf(code, other))),
    });
    if (weight === null) return [];
    return [{ code: body?.wide ? regencyOf(code) : code, exact: code, weight }];
  });
};

/** "Pekanbaru - Rengat": both ends of a road are as far or near as the first of them. */
const isRouteEnd = (
  text: string,
  tokens: readonly Token[],
  previous: Mention | undefined,
  from: number,
): boolean =>
  previous !== undefined &&
  previous.to === from &&
  /^\s*[-–—]\s*$/u.test(text.slice(tokens[from - 1]?.end ?? 0, tokens[from]?.start ?? 0));

/** What may stand between two names of one place: "Koto Garo, kec. Tapung Hilir". */
const BETWEEN: ReadonlySet<string> = new Set(['kecamatan', 'kabupaten', 'kota']);

/** The places named right before and right behind a name. */
const besideOf = (
  { from, to }: Hit<Named>,
  hits: readonly Hit<Named>[],
  tokens: readonly Token[],
): readonly string[] => {
  const isBetween = (at: number): boolean => BETWEEN.has(tokens[at]?.word ?? '');
  return hits
    .filter(
      (other) =>
        other.from === to ||
        other.to === from ||
        (other.from === to + 1 && isBetween(to)) ||
        (other.to === from - 1 && isBetween(from - 1)),
    )
    .flatMap(({ values }) => values.map(({ code }) => code));
};

/** "Tirta Kampar" is a body, and in Kampar; a body that bears another place's name is not there. */
const isPartOfName = (
  { values, from, to }: Hit<Named>,
  tokens: readonly Token[],
  bodies: readonly BodyRange[],
): boolean => {
  const body = bodies.find((one) => from < one.to && to > one.from);
  if (body === undefined) return false;
  const bearsRegency = body.from < from && body.to === to && values.some(({ kind }) => kind === 'regency');
  return !bearsRegency || tokens[from - 1]?.word !== 'tirta';
};

const mentionsOf = (
  text: string,
  tokens: readonly Token[],
  hits: readonly Hit<Named>[],
  bodies: readonly BodyRange[],
  isWord: IsWord,
): readonly Mention[] => {
  const mentions: Mention[] = [];
  for (const hit of hits) {
    const { from, to } = hit;
    if (isPartOfName(hit, tokens, bodies)) continue;
    // A village called like its district: the district is meant.
    const alone = hits.every((other) => other === hit || other.from !== from);
    const perRegency = new Map<string, Seen[]>();
    const seat = bodies.some((body) => body.wide && body.to === from);
    const beside = besideOf(hit, hits, tokens);
    for (const seen of seenAt(hit, tokens, bodies, isWord, alone, beside))
      perRegency.set(regencyOf(seen.code), [...(perRegency.get(regencyOf(seen.code)) ?? []), seen]);
    const previous = mentions.at(-1);
    const route = isRouteEnd(text, tokens, previous, from);
    for (const [regency, seen] of perRegency) {
      const best = Math.max(...seen.map(({ weight }) => weight));
      const heaviest = seen.filter(({ weight }) => weight === best);
      const codes = [...new Set(heaviest.map(({ code }) => code))];
      const exact = [...new Set(heaviest.map((one) => one.exact))];
      const weight = route ? Math.min(best, (previous?.weight ?? best) - 0.1) : best;
      // A regency and its district of one name ("Siak"): unless marked, the regency is meant.
      mentions.push({
        regency,
        codes: codes.includes(regency) ? [regency] : codes,
        exact,
        weight,
        seat,
        from,
        to,
      });
    }
  }
  return mentions;
};

/** Regencies by the weight of what was named in them; a place named twice counts once. */
const ranked = (mentions: readonly Mention[]): readonly (readonly [string, number])[] => {
  const weights = new Map<string, Map<string, number>>();
  for (const { regency, codes, weight } of mentions) {
    const own = weights.get(regency) ?? new Map<string, number>();
    weights.set(regency, own);
    own.set(codes.join(), Math.max(own.get(codes.join()) ?? 0, weight));
  }
  return [...weights]
    .map(([regency, own]) => [regency, [...own.values()].reduce((a, b) => a + b, 0)] as const)
    .sort((a, b) => b[1] - a[1]);
};

/** The narrowest place inside a regency that the mentions agree on, then others they may mean. */
const narrowed = (
  regency: string,
  mentions: readonly Mention[],
  labels: Gazetteer['labels'],
): readonly Place[] => {
  const inside = mentions
    .filter((mention) => mention.regency === regency && mention.weight >= LIGHTEST)
    .flatMap(({ codes, weight }) => codes.map((code) => ({ code, weight })))
    .sort((a, b) => b.weight - a.weight);
  const district = inside.find(({ code }) => isDistrict(code))?.code ?? null;
  const villages = inside.filter(
    ({ code }) => isVillage(code) && (district === null || childOf(code, district)),
  );
  const best = villages
    .filter(({ weight }) => weight === villages[0]?.weight)
    .map(({ code }) => placeOf(code, labels));
  if (best.length === 1) return best;
  return [placeOf(district ?? regency, labels), ...best];
};

/** A village that is called like its regency: the regency is meant. */
const isRegencyAt = ({ from, to, regency }: Mention, mentions: readonly Mention[]): boolean =>
  mentions.some((one) => one.from === from && one.to === to && one.exact.includes(regency));

/** The district of the heaviest narrow name inside a regency; a town in two districts is in none of them. */
const districtIn = (regency: string, mentions: readonly Mention[]): string | null => {
  const [narrow, ...more] = mentions
    .filter((one) => one.regency === regency && one.weight >= LIGHTEST && !isRegencyAt(one, mentions))
    .filter(({ exact }) => exact.some((code) => code !== regency))
    // Where somebody is says more than where the office sits that he went to.
    .sort((a, b) => Number(a.seat) - Number(b.seat) || b.weight - a.weight)
    .map(({ exact }) => new Set(exact.map((code) => code.slice(0, DISTRICT_LENGTH))));
  if (narrow === undefined) return null;
  const isSingle = (one: ReadonlySet<string>): boolean => one.size === 1;
  const within = (one: ReadonlySet<string>): boolean => isSingle(one) && one.isSubsetOf(narrow);
  const [only = null] = (isSingle(narrow) ? narrow : more.find(within)) ?? [];
  return only;
};

export const readPlaces = (
  text: string,
  tokens: readonly Token[],
  spelling: readonly string[],
  bodies: readonly BodyRange[],
  gazetteer: Gazetteer,
  isWord: IsWord,
): PlaceReading => {
  const found = mentionsOf(text, tokens, namesIn(spelling, gazetteer), bodies, isWord);
  const mentions = found.filter(({ weight }) => weight >= LIGHTEST);
  const order = ranked(found);
  const most = order[0]?.[1] ?? 0;
  if (most < LIGHTEST) return { place: null, alternatives: [], district: null, mentions };
  const inside = (regency: string): readonly Place[] => narrowed(regency, found, gazetteer.labels);
  const tied = order.filter(([, weight]) => weight === most).map(([regency]) => regency);
  if (tied.length > 1 && mentions.every(({ codes }) => codes.every(isVillage))) {
    const alternatives = tied.flatMap(inside).filter(({ village }) => village !== null);
    return { place: null, alternatives: alternatives.slice(0, MOST_ALTERNATIVES), district: null, mentions };
  }
  const [place = null, ...others] = inside(tied[0] ?? '');
  const elsewhere = order
    .slice(1)
    .filter(([, weight]) => weight >= LIGHTEST_OTHER)
    .flatMap(([regency]) => inside(regency).slice(0, 1));
  return {
    place,
    alternatives: [...others, ...elsewhere].slice(0, MOST_ALTERNATIVES),
    district: districtIn(tied[0] ?? '', found),
    mentions,
  };
};
