// `cakupan`: where the network of focal points has holes. An agency is missed when people complain of it, so those with cases
// come first; the others are counted.
import type { Choice, Say, Text } from './say.ts';

/** As long as a first answer may take in the slowest agency, and a month's work more. */
export const SILENT_DAYS = 90;
/** Two months are enough to ask for the next letter. */
export const LAPSING_DAYS = 60;
/** A chat shows the worst of each; the page shows all. */
const MOST_LINES = 5;

/** One agency, or one area of it. */
export type Spot = {
  readonly agency: string;
  readonly label: string;
  readonly type: string;
  /** A regency code; null: the province or the nation. */
  readonly region: string | null;
  /** Living focal points and deputies. */
  readonly people: number;
  /** Areas (labels) with cases that nobody of the agency serves, although somebody serves others. */
  readonly uncovered: readonly string[];
  /** Open cases that wait at the office for want of a focal point. */
  readonly waiting: number;
  /** Cases of the last SILENT_DAYS. */
  readonly cases: number;
};

export type Silent = { readonly name: string; readonly agencyLabel: string; readonly offered: number };
export type Lapsing = { readonly name: string; readonly agencyLabel: string; readonly until: string };

export type Coverage = {
  readonly spots: readonly Spot[];
  /** Those who were offered cases and never took or answered one. */
  readonly silent: readonly Silent[];
  readonly lapsing: readonly Lapsing[];
};

const isBare = ({ people }: Spot): boolean => people === 0;

/** Agencies without anybody, those that are missed most first. */
export const bareSpots = (spots: readonly Spot[]): readonly Spot[] =>
  [...spots]
    .filter(isBare)
    .sort((a, b) => b.waiting - a.waiting || b.cases - a.cases || a.label.localeCompare(b.label));

/** What stands under a heading in the chat: the worst, and how many more there are. */
const group = (key: string, lines: readonly Text[]): readonly Text[] => [
  { key, values: { count: lines.length } },
  ...lines.slice(0, MOST_LINES),
  ...(lines.length > MOST_LINES
    ? [{ key: 'coverage-more', values: { count: lines.length - MOST_LINES } }]
    : []),
];

const spotLine = ({ label, waiting, cases }: Spot): Text => ({
  key: 'coverage-spot',
  values: { label, waiting, cases },
});

const areasLine = ({ label, uncovered }: Spot): Text => ({
  key: 'coverage-areas',
  values: { label, areas: uncovered.join(', ') },
});

const silentLine = ({ name, agencyLabel, offered }: Silent): Text => ({
  key: 'coverage-silent-one',
  values: { name, agency: agencyLabel, offered },
});

const lapsingLine = ({ name, agencyLabel, until }: Lapsing): Text => ({
  key: 'coverage-lapsing-one',
  values: { name, agency: agencyLabel, until: { kind: 'date', day: until } },
});

export const coverageSay = ({ spots, silent, lapsing }: Coverage, choices: readonly Choice[]): Say => {
  const missed = bareSpots(spots).filter((spot) => spot.cases > 0 || spot.waiting > 0);
  const uncovered = spots.filter((spot) => spot.uncovered.length > 0);
  return {
    key: 'coverage-map',
    values: {
      served: spots.filter((spot) => !isBare(spot)).length,
      all: spots.length,
      lines: [
        ...group('coverage-missed', missed.map(spotLine)),
        ...group('coverage-uncovered', uncovered.map(areasLine)),
        ...group('coverage-silent', silent.map(silentLine)),
        ...group('coverage-lapsing', lapsing.map(lapsingLine)),
      ],
    },
    choices,
  };
};
