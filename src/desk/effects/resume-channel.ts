// An officer sets a held channel going again.
import type { ChannelName } from '../../channel.ts';
import type { Effect } from '../../core/effect.ts';
import { writeAudit } from '../../store/audit.ts';
import { resumeChannel } from '../../store/channel-state.ts';
import type { CaseTurn } from '../case-work.ts';
import { checkMay, MoveRefused } from './refused.ts';

type Resume = Extract<Effect, { readonly kind: 'resume-channel' }>;

export const resume = async (turn: CaseTurn, { channel }: Resume): Promise<void> => {
  const { tx, desk, actor, now, round } = turn;
  checkMay(turn, 'resume-channel');
  if (!(await resumeChannel(tx, channel)))
    throw new MoveRefused(`the channel ${channel} is not held any more; decide again`);
  await writeAudit(tx, desk.ring, {
    ...{ at: now, actor: actor.person, complaint: null },
    act: 'channel-resumed',
    detail: { channel },
  });
  round.due({ queue: `deliver-${channel as ChannelName}`, id: '' });
};
