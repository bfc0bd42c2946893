// The map behind the one-use link: kinds of agencies down, regencies across; and a list for the bodies that serve more than one.
import { bareSpots, type Coverage, type Spot } from './coverage.ts';

export type Cell = Pick<Spot, 'people' | 'cases' | 'waiting'>;

export type CoverageMap = {
  readonly regions: readonly string[];
  /** A cell a region; null: there is no such agency there. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly (Cell | null)[] }[];
  readonly wide: readonly (Cell & { readonly label: string })[];
};

/** What the page shows. */
export type CoveragePage = Pick<Coverage, 'silent' | 'lapsing'> & {
  readonly map: CoverageMap;
  /** Without anybody, those that are missed most first. */
  readonly missed: readonly (Cell & { readonly label: string })[];
  readonly uncovered: readonly Pick<Spot, 'label' | 'uncovered'>[];
};

const cellOf = ({ people, cases, waiting }: Spot): Cell => ({ people, cases, waiting });
const labelled = (spot: Spot): Cell & { readonly label: string } => ({ label: spot.label, ...cellOf(spot) });

/** "Disdukcapil Kabupaten Siak" in the column of Kabupaten Siak is "Disdukcapil". */
const kindOf = ({ label }: Spot, region: string): string =>
  label.endsWith(` ${region}`) ? label.slice(0, -region.length - 1) : label;

const mapOf = (
  spots: readonly Spot[],
  regions: readonly { readonly code: string; readonly label: string }[],
): CoverageMap => {
  const labels = new Map(regions.map(({ code, label }) => [code, label]));
  const local = spots.filter(({ region }) => region !== null && labels.has(region));
  const types = [...new Set(local.map(({ type }) => type))];
  const rows = types.map((type) => {
    const own = local.filter((spot) => spot.type === type);
    const first = own[0]!;
    return {
      label: kindOf(first, labels.get(first.region!) ?? ''),
      cells: regions.map(({ code }) => {
        const spot = own.find(({ region }) => region === code);
        return spot ? cellOf(spot) : null;
      }),
    };
  });
  return {
    regions: regions.map(({ label }) => label),
    rows: rows.sort((a, b) => a.label.localeCompare(b.label)),
    wide: spots.filter((spot) => !local.includes(spot)).map(labelled),
  };
};

/** `regions`: the regencies, as columns. */
export const coveragePageOf = (
  { spots, silent, lapsing }: Coverage,
  regions: readonly { readonly code: string; readonly label: string }[],
): CoveragePage => ({
  map: mapOf(spots, regions),
  missed: bareSpots(spots)
    .filter(({ cases, waiting }) => cases + waiting > 0)
    .map(labelled),
  uncovered: spots
    .filter((spot) => spot.uncovered.length > 0)
    .map(({ label, uncovered }) => ({ label, uncovered })),
  silent,
  lapsing,
});
