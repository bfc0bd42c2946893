// The map of the network, drawn from the rows as they are: for `cakupan` in chat and the page behind its link.
import { addDays } from '../core/calendar.ts';
import { LAPSING_DAYS, SILENT_DAYS, type Coverage, type Spot } from '../core/coverage.ts';
import { coveragePageOf, type CoveragePage } from '../core/coverage-map.ts';
import { covers } from '../core/route.ts';
import { may } from '../core/roles.ts';
import type { Found } from '../core/world.ts';
import {
  allAgencies,
  casesByPlace,
  lapsingAppointees,
  servedAreas,
  silentAppointees,
  type CasesAt,
} from '../store/coverage.ts';
import { areaLabelOf } from './area-label.ts';
import { momentOf, type CaseWork } from './case-work.ts';
import { agencyLabelOf } from './office-case.ts';
import type { Actor } from './surroundings.ts';

const DAY_MS = 86_400_000;
/** Whoever was offered a case this week may still answer. */
const PATIENCE_DAYS = 7;

const byAgency = <Row extends { readonly agency: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> => {
  const all = new Map<string, Row[]>();
  for (const row of rows) all.set(row.agency, [...(all.get(row.agency) ?? []), row]);
  return all;
};

const sumOf = (rows: readonly CasesAt[], what: 'cases' | 'waiting'): number =>
  rows.reduce((sum, row) => sum + row[what], 0);

const spotsOf = async (work: CaseWork, since: Date): Promise<readonly Spot[]> => {
  const { directory } = work.desk.library();
  const areas = byAgency(await servedAreas(work.tx));
  const cases = byAgency(await casesByPlace(work.tx, since));
  return (await allAgencies(work.tx)).flatMap((id): readonly Spot[] => {
    const agency = directory.agencyById(id);
    if (!agency) return [];
    const served = areas.get(id) ?? [];
    const here = cases.get(id) ?? [];
    const bare =
      served.length === 0 ? [] : here.filter((at) => !served.some((one) => covers(one.area, id, at.place)));
    return [
      {
        ...{ agency: id, label: agency.label, type: agency.type, region: agency.region },
        people: served.length,
        uncovered: bare.flatMap(({ place }) => areaLabelOf(work, place) ?? []),
        waiting: sumOf(here, 'waiting'),
        cases: sumOf(here, 'cases'),
      },
    ];
  });
};

const coverageOf = async (work: CaseWork): Promise<Coverage> => {
  const { tx, desk, now } = work;
  const since = new Date(now.getTime() - SILENT_DAYS * DAY_MS);
  const { day } = momentOf(work);
  const labelOf = (agency: string): string => agencyLabelOf(work, { agency, body: null }) ?? agency;
  const silent = await silentAppointees(tx, desk.ring, {
    from: since,
    to: new Date(now.getTime() - PATIENCE_DAYS * DAY_MS),
  });
  const lapsing = await lapsingAppointees(tx, desk.ring, day, addDays(day, LAPSING_DAYS));
  return {
    spots: await spotsOf(work, since),
    silent: silent.map(({ name, agency, offered }) => ({ name, agencyLabel: labelOf(agency), offered })),
    lapsing: lapsing.map(({ name, agency, until }) => ({ name, agencyLabel: labelOf(agency), until })),
  };
};

export const coverageFor = async (work: CaseWork, asker: Actor): Promise<Found> =>
  may(asker.around.standing, 'see-queue') ? { coverage: await coverageOf(work) } : {};

/** For whoever may open it, which is asked elsewhere. */
export const coveragePageFor = async (work: CaseWork): Promise<CoveragePage> =>
  coveragePageOf(
    await coverageOf(work),
    work.desk.library().directory.regencies.map(({ regency, label }) => ({ code: regency, label })),
  );
