// The network on the office's pages: who its focal points are and how their cases stand, where it has holes, and what agencies
// promised.
import type { Appointed } from '../core/audience.ts';
import { stageText, type CommitmentLine } from '../core/commitment-view.ts';
import type { CoveragePage } from '../core/coverage-map.ts';
import type { Text } from '../core/say.ts';
import { writeAudit } from '../store/audit.ts';
import { commitments } from '../store/commitment.ts';
import { appointedNow } from './appointed.ts';
import { doCaseWork, momentOf } from './case-work.ts';
import { coveragePageFor } from './coverage.ts';
import type { Desk } from './desk.ts';
import { exportDirectory } from './directory-file.ts';
import { newRegisterLink } from './effects/commitment.ts';
import { checkMay } from './effects/refused.ts';
import { officerAt } from './office-act.ts';

export type Network = {
  /** By agency, then by name. */
  readonly people: readonly Appointed[];
  readonly coverage: CoveragePage;
  readonly commitments: readonly (CommitmentLine & { readonly stage: Text })[];
};

const byAgency = (a: Appointed, b: Appointed): number =>
  a.agency.label.localeCompare(b.agency.label) || a.name.localeCompare(b.name);

export const officeNetwork = async (desk: Desk): Promise<Network> => {
  const { result } = await doCaseWork(desk, async (work): Promise<Network> => {
    const { day } = momentOf(work);
    return {
      people: [...(await appointedNow(work))].sort(byAgency),
      coverage: await coveragePageFor(work),
      commitments: (await commitments(work.tx)).map(({ id, commitment }) => ({
        ...{ id, commitment, stage: stageText(commitment, day) },
      })),
    };
  });
  return result;
};

/** The whole directory with its history, as the command on the server writes it. It is recorded who took it. */
export const directoryCsv = async (desk: Desk, person: string): Promise<Buffer> => {
  await doCaseWork(desk, ({ tx, now }) =>
    writeAudit(tx, desk.ring, {
      ...{ at: now, actor: person, act: 'directory-exported', complaint: null, detail: {} },
    }),
  );
  return exportDirectory(desk, 'csv');
};

/** The one-use link to the register of commitments, for this browser instead of his chat; null: he has no chat. */
export const registerLink = async (desk: Desk, person: string): Promise<string | null> => {
  const { result } = await doCaseWork(desk, async (work): Promise<string | null> => {
    const actor = await officerAt(work, person);
    if (actor === null) return null;
    const turn = { ...work, actor };
    checkMay(turn, 'keep-commitments');
    return `/komitmen#${await newRegisterLink(turn, null)}`;
  });
  return result;
};
