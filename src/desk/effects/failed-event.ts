// An officer's word on a failed event.
import type { Effect } from '../../core/effect.ts';
import { writeAudit } from '../../store/audit.ts';
import { decideFailedEvent } from '../../store/failed-event.ts';
import type { CaseTurn } from '../case-work.ts';
import { checkMay, MoveRefused } from './refused.ts';

type OnFailed = Extract<Effect, { readonly kind: 'failed-event' }>;

/** Of two officers who tap at once one is heard; the other's turn is decided again. */
export const onFailedEvent = async (turn: CaseTurn, { id, act, note }: OnFailed): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  checkMay(turn, 'see-queue');
  if (!(await decideFailedEvent(tx, id, act)))
    throw new MoveRefused(`the failed event ${id} is dealt with already; decide again`);
  await writeAudit(tx, desk.ring, {
    ...{ at: now, actor: actor.person, complaint: null },
    act: act === 'again' ? 'failed-event-again' : 'failed-event-resolved',
    detail: { failedEvent: id, note },
  });
};
