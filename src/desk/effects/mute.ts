// An officer mutes a sender, or ends it.
import type { Effect } from '../../core/effect.ts';
import type { Sender } from '../../core/sender.ts';
import { writeAudit } from '../../store/audit.ts';
import { complaintIdOf } from '../../store/complaint-id.ts';
import type { Tx } from '../../store/database.ts';
import { muteOf, reporterOf, senderOfFailed, setMute } from '../../store/mute.ts';
import type { CaseTurn } from '../case-work.ts';
import { checkMay, MoveRefused } from './refused.ts';

const DAY_MS = 86_400_000;

/** The person a sender is; null: nobody. */
export const personOf = (tx: Tx, who: Sender): Promise<string | null> =>
  'reference' in who ? reporterOf(tx, who.reference) : senderOfFailed(tx, who.failed);

/** Days from now, office time; none: he is heard again. Nobody with a duty is muted, whatever the rule forgot to ask. */
export const muteSender = async (
  turn: CaseTurn,
  { who, days, reason }: Extract<Effect, { readonly kind: 'mute' }>,
): Promise<void> => {
  const { tx, desk, actor, now, round } = turn;
  checkMay(turn, 'mute');
  const person = await personOf(tx, who);
  if (person === null) throw new MoveRefused('the sender to be muted is not known any more; decide again');
  if (days > 0 && (await muteOf(tx, person)).onDuty)
    throw new MoveRefused('the sender to be muted has a duty here; end that first');
  const until = days === 0 ? null : new Date(now.getTime() + days * DAY_MS);
  await setMute(tx, person, until);
  round.count(until === null ? 'sender-unmuted' : 'sender-muted');
  await writeAudit(tx, desk.ring, {
    at: now,
    actor: actor.person,
    act: until === null ? 'unmuted' : 'muted',
    complaint: 'reference' in who ? await complaintIdOf(tx, who.reference) : null,
    detail: { person, days, reason, ...('failed' in who ? { failedEvent: who.failed } : {}) },
  });
};
