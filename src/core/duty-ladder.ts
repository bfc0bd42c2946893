// Who answers for an agency, step by step upwards. Nobody whom the story names stands on any step, nor the reporter himself,
// also not as somebody's substitute.
import type { Agency, Directory } from './directory.ts';
import { isNamed } from './names.ts';
import { isOffered, type Duty } from './roles.ts';
import { covers } from './route.ts';
import { standInOf, type Away, type Official } from './stand-in.ts';

/** In the order in which a case climbs. above: the body over the agency.   inspectorate: the region's own supervisor. */
export const RUNGS = ['focal', 'deputy', 'superior', 'chief', 'above', 'inspectorate'] as const;
type RungName = (typeof RUNGS)[number];

export type Rung = {
  readonly rung: RungName;
  /** The agency whose people these are. */
  readonly agency: string;
  readonly people: readonly Official[];
};

/** What of a case matters on the ladder. `story`: all its reporter wrote, empty when he spoke. */
export type Climbing = {
  readonly agency: string;
  readonly place: string | null;
  readonly story: string;
  readonly reporter: string;
};

const PROVINCE = '14';

/** The Inspektorat that looks after an agency: what the office set, or that of its region; null: none is known, or it is itself. */
export const inspectorateOf = (agency: Agency, directory: Directory): Agency | null => {
  const regency = agency.region?.split('.').slice(0, 2).join('.') ?? null;
  const usual =
    regency === null || regency === PROVINCE
      ? directory.agencyFor('inspektorat_prov', null)
      : directory.agencyById(`inspektorat_kabkota:${regency}`);
  const set = agency.inspectorate === undefined ? usual : directory.agencyById(agency.inspectorate);
  return set?.id === agency.id ? null : set;
};

/** The agencies whose people stand on the ladder: its own, the one above it, its Inspektorat. */
export const agenciesOnLadder = (agency: Agency, directory: Directory) => {
  const above = agency.parent === undefined ? null : directory.agencyById(agency.parent);
  return {
    own: agency.id,
    above: above?.id ?? null,
    inspectorate: inspectorateOf(agency, directory)?.id ?? null,
  };
};

/** Whoever answers first for an agency that a case only climbs to: its chief, else whoever was appointed there. */
const firstOf = (officials: readonly Official[]): readonly Official[] => {
  const chiefs = officials.filter(({ role }) => role === 'chief');
  return chiefs.length > 0 ? chiefs : officials;
};

/**
 * Every step with its people, empty steps too. Of each step those who have joined can be told; the others are names for a letter.
 * `officialsOf` gives everybody of an agency, `away` the leaves that are running.
 */
export const ladderOf = (
  climbing: Climbing,
  on: { readonly own: string; readonly above: string | null; readonly inspectorate: string | null },
  officialsOf: (agency: string) => readonly Official[],
  away: readonly Away[],
): readonly Rung[] => {
  const mayKnow = (one: Official): boolean =>
    one.person !== climbing.reporter && !isNamed(climbing.story, one);
  const standing = (agency: string, wanted: (one: Official) => boolean): readonly Official[] => {
    const all = officialsOf(agency);
    const canWork = (id: string): boolean =>
      all.some((one) => one.id === id && one.person !== null && mayKnow(one));
    const ids = all.filter(wanted).map(({ id }) => standInOf(id, away, canWork));
    return all.filter((one) => ids.includes(one.id) && mayKnow(one));
  };
  const ofDuty = (duty: Duty) => (one: Official) =>
    one.role === duty && (!isOffered(duty) || covers(one.area, climbing.agency, climbing.place));
  return RUNGS.map((rung): Rung => {
    if (rung !== 'above' && rung !== 'inspectorate')
      return { rung, agency: on.own, people: standing(on.own, ofDuty(rung)) };
    const agency = on[rung];
    return agency === null
      ? { rung, agency: '', people: [] }
      : { rung, agency, people: firstOf(standing(agency, () => true)) };
  });
};
