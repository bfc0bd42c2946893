// An officer takes back what was learned last, or lets lessons be tried again. Recorded.
import type { Effect } from '../../core/effect.ts';
import { writeAudit } from '../../store/audit.ts';
import { learnAgain, revertLearned } from '../../store/lesson.ts';
import { raiseLibraryVersion } from '../../store/library.ts';
import type { CaseTurn } from '../case-work.ts';
import { checkMay } from './refused.ts';

export const onLearning = async (
  turn: CaseTurn,
  { act }: Extract<Effect, { readonly kind: 'learning' }>,
): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  checkMay(turn, 'teach');
  if (act === 'go-on') await learnAgain(tx);
  else if (await revertLearned(tx)) await raiseLibraryVersion(tx);
  await writeAudit(tx, desk.ring, {
    ...{ at: now, actor: actor.person, complaint: null, detail: {} },
    act: act === 'go-on' ? 'learning-goes-on' : 'learned-taken-back',
  });
};
