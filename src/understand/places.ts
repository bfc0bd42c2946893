// Where it happened. Every name found is a mention with a weight that its neighbours raise or lower ("kec. Tapung", "tol
// Pekanbaru"). The regency with the most weight is the place; the best district and village inside it make it narrower.
import type { Place } from '../core/reading.ts';
import { childOf, isDistrict, isVillage, namesIn, placeOf, regencyOf } from './gazetteer.ts';
import type { Gazetteer, NameKind, Named } from './gazetteer.ts';
import type { Hit } from './phrases.ts';
import type { Token } from './words.ts';

export type Mention = {
  readonly regency: string;
  readonly codes: readonly string[];
  readonly weight: number;
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
  readonly mentions: readonly Mention[];
};

const BASE: { readonly [K in NameKind]: number } = { regency: 5, town: 4, district: 4, village: 2 };
/** A mention this light is not worth an answer. */
const LIGHTEST = 2;
const LIGHTEST_OTHER = 3;
const MOST_ALTERNATIVES = 5;

const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(' ').map((word) => word.replaceAll('_', ' ')));

/** Names of districts and towns that are everyday words: only with a word before them that makes them a place. */
const EVERYDAY = words(
  'pinggir tambang lirik gaung merbau kubu kabun sail salo inuman kemuning bangko langgam enok mandah rambah bunut reteh ' +
    'kempas bandul balam alai buton kampa pusako concong siak_kecil tanah_merah tanah_putih kota_baru kota_lama kota_tengah ' +
    'lima_puluh limapuluh simpang_tiga sidomulyo purwodadi flamboyan batu_hampar tanjung_medan sungai_batang logas',
);
const DISTRICT_MARK = words('kecamatan camat');
const VILLAGE_MARK = words('desa kelurahan kampung lurah kepenghuluan dusun kades penghulu kel');
const KELURAHAN_MARK = words('kelurahan lurah kel');
const REGENCY_MARK = words('kabupaten kota kab pemkab pemko bupati walikota');
const AT = words('di daerah wilayah warga sekitar masyarakat dekat arah');
const FROM_TO = words('ke dari asal menuju tujuan tol ka');
/** What follows these bears the name of a place without being there. */
const NAMED_AFTER = words(
  'sungai batang bank tirta universitas selat istana bandara suku bahasa pt cv orang nasi masakan',
);
const STREET = words('jalan gang gg jl jln simpang lintas');

type Look = {
  readonly kind: NameKind;
  readonly name: string;
  readonly before: string;
  readonly before2: string;
  readonly single: boolean;
  /** A village that is no kelurahan. */
  readonly isDesa: boolean;
  /** Written with capitals, and not merely as the first word. */
  readonly capital: boolean;
  readonly afterBody: boolean;
};

const isMarked = ({ kind, before, isDesa }: Look): boolean => {
  if (kind === 'district') return DISTRICT_MARK.has(before);
  if (kind === 'village') return VILLAGE_MARK.has(before) && !(isDesa && KELURAHAN_MARK.has(before));
  return REGENCY_MARK.has(before) || (kind === 'town' && VILLAGE_MARK.has(before));
};

const villageWeight = ({ single, capital, afterBody, before }: Look): number | null => {
  if (single) return afterBody && capital ? 1.5 : null;
  return AT.has(before) || afterBody || capital ? BASE.village + 0.5 : 1;
};

const everydayWeight = ({ kind, single, capital, afterBody, before }: Look): number | null => {
  const placed = AT.has(before) || afterBody;
  if (!capital && !afterBody) return placed && !single ? 2 : null;
  return placed ? BASE[kind] : 2.5;
};

/** How much a name is worth where it stands; null: it is no place here. */
const weightOf = (look: Look): number | null => {
  const { kind, name, before, before2, afterBody } = look;
  const everyday = EVERYDAY.has(name);
  if (isMarked(look)) return BASE[kind] + 3;
  if (kind === 'village' && DISTRICT_MARK.has(before)) return null;
  if (NAMED_AFTER.has(before)) return kind === 'regency' ? 1 : null;
  if (STREET.has(before) || STREET.has(before2)) {
    if (kind === 'village' || everyday)
      return before === 'simpang' && kind !== 'village' ? BASE[kind] - 1 : null;
    return before === 'simpang' ? BASE[kind] : BASE[kind] - 2;
  }
  if (kind === 'village') return villageWeight(look);
  if (everyday) return everydayWeight(look);
  if (afterBody) return BASE[kind] + 2;
  if (AT.has(before)) return BASE[kind] + 1;
  return FROM_TO.has(before) ? BASE[kind] - 1.5 : BASE[kind];
};

type Seen = { readonly code: string; readonly weight: number };

const seenAt = (hit: Hit<Named>, tokens: readonly Token[], bodies: readonly BodyRange[]): readonly Seen[] => {
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
      isDesa: isVillage(code) && code.charAt(9) !== '1',
      capital: from > 0 && tokens.slice(from, to).every((token) => token.capital),
      afterBody: body !== undefined,
    });
    if (weight === null) return [];
    return [{ code: body?.wide ? regencyOf(code) : code, weight }];
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

const mentionsOf = (
  text: string,
  tokens: readonly Token[],
  hits: readonly Hit<Named>[],
  bodies: readonly BodyRange[],
): readonly Mention[] => {
  const mentions: Mention[] = [];
  for (const hit of hits) {
    const { from, to } = hit;
    if (bodies.some((body) => from < body.to && to > body.from)) continue;
    const perRegency = new Map<string, Seen[]>();
    for (const seen of seenAt(hit, tokens, bodies))
      perRegency.set(regencyOf(seen.code), [...(perRegency.get(regencyOf(seen.code)) ?? []), seen]);
    const previous = mentions.at(-1);
    const route = isRouteEnd(text, tokens, previous, from);
    for (const [regency, seen] of perRegency) {
      const best = Math.max(...seen.map(({ weight }) => weight));
      const codes = [...new Set(seen.filter(({ weight }) => weight === best).map(({ code }) => code))];
      const weight = route ? Math.min(best, (previous?.weight ?? best) - 0.1) : best;
      // A regency and its district of one name ("Siak"): unless marked, the regency is meant.
      mentions.push({ regency, codes: codes.includes(regency) ? [regency] : codes, weight, from, to });
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

export const readPlaces = (
  text: string,
  tokens: readonly Token[],
  spelling: readonly string[],
  bodies: readonly BodyRange[],
  gazetteer: Gazetteer,
): PlaceReading => {
  const found = mentionsOf(text, tokens, namesIn(spelling, gazetteer), bodies);
  const mentions = found.filter(({ weight }) => weight >= LIGHTEST);
  const order = ranked(found);
  const most = order[0]?.[1] ?? 0;
  if (most < LIGHTEST) return { place: null, alternatives: [], mentions };
  const inside = (regency: string): readonly Place[] => narrowed(regency, found, gazetteer.labels);
  const tied = order.filter(([, weight]) => weight === most).map(([regency]) => regency);
  if (tied.length > 1 && mentions.every(({ codes }) => codes.every(isVillage))) {
    const alternatives = tied.flatMap(inside).filter(({ village }) => village !== null);
    return { place: null, alternatives: alternatives.slice(0, MOST_ALTERNATIVES), mentions };
  }
  const [place = null, ...others] = inside(tied[0] ?? '');
  const elsewhere = order
    .slice(1)
    .filter(([, weight]) => weight >= LIGHTEST_OTHER)
    .flatMap(([regency]) => inside(regency).slice(0, 1));
  return { place, alternatives: [...others, ...elsewhere].slice(0, MOST_ALTERNATIVES), mentions };
};
