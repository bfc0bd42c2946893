// Who stands on each step of a late case's ladder.
import type { Who } from '../core/ladder.ts';
import type { Complaint } from '../store/complaint.ts';
import { staffWho } from '../store/staff.ts';
import type { CaseWork } from './case-work.ts';
import { ladderFor } from './duty-finds.ts';
import { peopleOfAgency } from './tell.ts';

export type Ladder = { readonly [W in Who]: readonly string[] };

/**
 * The people of each step, as they are now; a step on which nobody stands is empty. Whoever has the case or reported it stands on
 * no step above its focal point's, nor does anybody whom the story names.
 */
export const ladderOf = async (work: CaseWork, complaint: Complaint): Promise<Ladder> => {
  const focal = await peopleOfAgency(work, complaint);
  const rungs = await ladderFor(work, complaint);
  const on = (wanted: (typeof rungs)[number]['rung']): readonly string[] =>
    rungs
      .filter(({ rung }) => rung === wanted)
      .flatMap(({ people }) => people.flatMap(({ person }) => (person === null ? [] : [person])))
      .filter((person) => !focal.includes(person));
  const chiefs = on('chief');
  return {
    focal,
    deputy: on('deputy'),
    superior: on('superior'),
    // Where its head has not joined, the body above the agency stands there.
    'head-of-agency': chiefs.length > 0 ? chiefs : on('above'),
    inspectorate: on('inspectorate'),
    officer: await staffWho(work.tx, 'officer'),
    head: await staffWho(work.tx, 'head'),
  };
};
