// The people an audience is chosen from, with their agencies by the directory in force.
import type { Appointed } from '../core/audience.ts';
import { appointedPeople } from '../store/appointed.ts';
import type { CaseWork } from './case-work.ts';

export const appointedNow = async ({ tx, desk, now }: CaseWork): Promise<readonly Appointed[]> => {
  const { directory } = desk.library();
  const rows = await appointedPeople(tx, desk.ring, now);
  return rows.map(({ agency, channel, addresses, ...row }): Appointed => ({
    ...row,
    // An agency that left the directory is still the one he was appointed for.
    agency: directory.agencyById(agency) ?? { id: agency, type: agency, region: null, label: agency },
    channel: channel ?? '',
    reach: addresses === 0 ? 'no-address' : channel === null ? 'blocked' : 'open',
  }));
};
