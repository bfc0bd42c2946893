// Who a message to many is for: named agencies, kinds of agencies and regions, and how it stands with their cases.
import type { Agency, Directory } from './directory.ts';

/** A kind of agency, a region, both together, or one agency. `label` is how an officer reads it. */
export type Named = {
  readonly type?: string;
  /** A regency's code; agencies below it belong to it. */
  readonly region?: string;
  readonly label: string;
};

/**
 * `cases`: any; due: with a case whose reminder is past; silent: with a case of which nothing was heard since it came.
 * `who`: one of these, none named: everybody.
 */
export type Audience = {
  readonly cases: 'any' | 'due' | 'silent';
  readonly who: readonly Named[];
  readonly except: readonly Named[];
};

export const EVERYBODY: Audience = { cases: 'any', who: [], except: [] };

/** A living appointment, as far as an audience asks. */
export type Appointed = {
  readonly person: string;
  readonly name: string;
  readonly agency: Agency;
  readonly isDue: boolean;
  readonly isSilent: boolean;
  /** Open cases of his, and those past their end. */
  readonly cases: number;
  readonly late: number;
  readonly reach: 'open' | 'blocked' | 'no-address';
  readonly channel: string;
  /** He wants no announcements. */
  readonly stopped: boolean;
};

export type WhyLeftOut = 'excepted' | 'no-due-case' | 'stopped' | 'blocked' | 'no-address';

/** "disdukcapil" in "Siak": the agency's own region, or one it lies in. */
const isOf = ({ type, region }: Named, agency: Agency): boolean =>
  (type === undefined || agency.type === type) &&
  (region === undefined || agency.region === region || agency.region?.startsWith(`${region}.`) === true);

const isNamedBy = (audience: Audience, { agency }: Appointed): boolean =>
  audience.who.length === 0 || audience.who.some((named) => isOf(named, agency));

const whyNot = (audience: Audience, one: Appointed): WhyLeftOut | null => {
  if (audience.except.some((named) => isOf(named, one.agency))) return 'excepted';
  if (audience.cases === 'due' && !one.isDue) return 'no-due-case';
  if (audience.cases === 'silent' && !one.isSilent) return 'no-due-case';
  if (one.stopped) return 'stopped';
  return one.reach === 'open' ? null : one.reach;
};

export type Chosen = {
  /** Each person once, with the appointment that made him one. */
  readonly people: readonly Appointed[];
  /** People who were named and get nothing, each under his first reason. */
  readonly leftOut: readonly { readonly why: WhyLeftOut; readonly people: number }[];
};

export const choose = (audience: Audience, appointed: readonly Appointed[]): Chosen => {
  const people = new Map<string, Appointed>();
  const out = new Map<string, WhyLeftOut>();
  for (const one of appointed) {
    if (!isNamedBy(audience, one)) continue;
    const why = whyNot(audience, one);
    if (why === null) people.set(one.person, people.get(one.person) ?? one);
    else out.set(one.person, out.get(one.person) ?? why);
  }
  const counts = new Map<WhyLeftOut, number>();
  for (const [person, why] of out) if (!people.has(person)) counts.set(why, (counts.get(why) ?? 0) + 1);
  return {
    people: [...people.values()],
    leftOut: [...counts].map(([why, count]) => ({ why, people: count })),
  };
};

const EXCEPT = /\b(?:kecuali|selain|tanpa)\b/i;
const BETWEEN = /\s*(?:,|;|\bdan\b|&)\s*/i;

const shortOf = (name: string): string => name.toLowerCase().replace(/^(?:kabupaten|kab\.?|kota)\s+/, '');

/** What one piece of the words names; null when nothing here bears that name. */
const named = (piece: string, directory: Directory): Named | null => {
  // "Kampar" is the regency; words that only look like an office in it name none.
  const regency = directory.regencies.find(({ label }) => shortOf(label) === shortOf(piece));
  if (regency) return { region: regency.regency, label: regency.label };
  const place = directory.findPlaces(piece)[0] ?? null;
  const [agency] = directory.findAgencies(piece, null);
  const region = place === null ? {} : { region: place.regency };
  if (agency === undefined) return place === null ? null : { ...region, label: place.label };
  return { type: agency.type, ...region, label: piece };
};

/** "disdukcapil, dinas pendidikan siak kecuali pekanbaru". The pieces nothing here is called by come back as `unknown`. */
export const readAudience = (
  words: string,
  cases: Audience['cases'],
  directory: Directory,
): { readonly audience: Audience; readonly unknown: readonly string[] } => {
  const [who = '', except = ''] = words.split(EXCEPT);
  const unknown: string[] = [];
  const all = (text: string): readonly Named[] =>
    text
      .split(BETWEEN)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '' && !/^semua(?:nya)?(?: narahubung)?$/i.test(piece))
      .flatMap((piece) => {
        const found = named(piece, directory);
        if (found === null) unknown.push(piece);
        return found === null ? [] : [found];
      });
  return { audience: { cases, who: all(who), except: all(except) }, unknown };
};
