// Who stands on each step of a late case's ladder.
import { isNamed } from '../core/names.ts';
import type { Who } from '../core/ladder.ts';
import { covers } from '../core/route.ts';
import { livingAppointees } from '../store/appointment.ts';
import { eventsOf } from '../store/complaint-event.ts';
import type { Complaint } from '../store/complaint.ts';
import { staffWho } from '../store/staff.ts';
import type { CaseWork } from './case-work.ts';
import { wholeStoryOf } from './office-case.ts';
import { peopleOfAgency } from './tell.ts';

export type Ladder = { readonly [W in Who]: readonly string[] };

/** The types of agency that look after those of a level. */
const INSPECTORATE: { readonly [level: string]: string } = {
  kabkota: 'inspektorat_kabkota',
  desa: 'inspektorat_kabkota',
  kelurahan: 'inspektorat_kabkota',
  kecamatan: 'inspektorat_kabkota',
  provinsi: 'inspektorat_prov',
};

/** The inspectorate of an agency's region and level; null: it has none of ours. */
const inspectorateOf = ({ desk }: CaseWork, agency: string): string | null => {
  const { directory } = desk.library();
  const type = INSPECTORATE[directory.agencyById(agency)?.level ?? ''];
  const region = agency.split(':')[1];
  return type === undefined || region === undefined
    ? null
    : (directory.agencyById(`${type}:${region}`)?.id ?? null);
};

/**
 * The people of each step, as they are now; a step on which nobody stands is empty. Whoever has the case or reported it stands on
 * no step above its focal point's, nor does anybody whom the story names.
 */
export const ladderOf = async (work: CaseWork, complaint: Complaint): Promise<Ladder> => {
  const { tx, desk } = work;
  const { agency, place } = complaint;
  const focal = await peopleOfAgency(work, complaint);
  const story = await wholeStoryOf(work, complaint, await eventsOf(tx, complaint));
  const appointed = async (of: string | null) =>
    of === null
      ? []
      : (await livingAppointees(tx, desk.ring, of)).filter(
          (one) =>
            covers(one.area, of, place) &&
            one.person !== complaint.reporter &&
            !focal.includes(one.person) &&
            !isNamed(story, one),
        );
  const deputies = (await appointed(agency)).filter(({ role }) => role === 'deputy');
  const inspectors = await appointed(agency === null ? null : inspectorateOf(work, agency));
  return {
    focal,
    deputy: deputies.map(({ person }) => person),
    superior: [],
    'head-of-agency': [],
    inspectorate: inspectors.map(({ person }) => person),
    officer: await staffWho(tx, 'officer'),
    head: await staffWho(tx, 'head'),
  };
};
