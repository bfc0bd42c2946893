// Messages to many: written by an officer, agreed to by another, held and let go; and what focal points say to them.
import { choose } from '../../core/audience.ts';
import { actsOnBroadcast, filled, type BroadcastState } from '../../core/announcement.ts';
import type { Effect } from '../../core/effect.ts';
import { askSecond } from '../../core/officer/broadcast-report.ts';
import { staffRecipients } from '../../store/address.ts';
import { writeAudit, type AuditEntry } from '../../store/audit.ts';
import { noteAnswer, wantAnnouncements } from '../../store/broadcast-answer.ts';
import {
  changeBroadcast,
  findBroadcast,
  insertBroadcast,
  skipBroadcastsTo,
  turnRows,
} from '../../store/broadcast.ts';
import { fateOf } from '../../store/broadcast-rows.ts';
import { appointedNow } from '../appointed.ts';
import { policiesIn, type CaseTurn } from '../case-work.ts';
import { dateOfMoment } from '../surroundings.ts';
import { checkMay, MoveRefused } from './refused.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { readonly kind: K }>;

const audit = async (
  { tx, desk, actor, now }: CaseTurn,
  act: AuditEntry['act'],
  detail: AuditEntry['detail'],
): Promise<void> => writeAudit(tx, desk.ring, { at: now, actor: actor.person, act, complaint: null, detail });

/** More than so many people read nothing that only one officer has read, where there is another. */
export const needsSecond = async (turn: Pick<CaseTurn, 'tx' | 'desk'>, by: string, people: number) =>
  people > policiesIn(turn.desk).broadcastSecondEyes &&
  (await staffRecipients(turn.tx, turn.desk.ring)).some(({ person }) => person !== by);

export const writeNew = async (turn: CaseTurn, { announcement }: Of<'broadcast'>): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  checkMay(turn, 'broadcast');
  const { people } = choose(announcement.to, await appointedNow(turn));
  const waits = await needsSecond(turn, actor.person, people.length);
  const state: BroadcastState = waits ? 'waiting' : announcement.at === null ? 'sending' : 'planned';
  const startAt = announcement.at === null ? null : dateOfMoment(announcement.at);
  const id = await insertBroadcast(tx, desk.ring, {
    by: actor.person,
    announcement,
    state,
    startAt,
    at: now,
  });
  await audit(turn, 'broadcast', { broadcast: id, audience: announcement.to });
  if (state === 'sending') turn.round.due({ queue: 'broadcast', id });
  if (!waits) return;
  const say = askSecond(
    id,
    people[0] ? filled(announcement.text, people[0]) : announcement.text,
    people.length,
  );
  for (const to of await staffRecipients(tx, desk.ring))
    if (to.person !== actor.person) turn.round.tell(to, { class: 'notice', say, broadcastId: null });
};

export const actOnBroadcast = async (turn: CaseTurn, { id, act }: Of<'broadcast-act'>): Promise<void> => {
  const { tx, desk, actor } = turn;
  checkMay(turn, 'broadcast');
  const one = await findBroadcast(tx, desk.ring, id, true);
  const isOwn = one?.by === actor.person;
  if (!one || !actsOnBroadcast(one.state, (await fateOf(tx, id)).failed, isOwn).includes(act))
    throw new MoveRefused(`the broadcast ${id} is not in a state for ${act}; decide again`);
  await audit(turn, 'broadcast-act', { broadcast: id, act });
  switch (act) {
    case 'approve':
      await changeBroadcast(tx, id, {
        state: one.announcement.at === null ? 'sending' : 'planned',
        agreedBy: actor.person,
      });
      return turn.round.due({ queue: 'broadcast', id });
    case 'pause':
      await changeBroadcast(tx, id, { state: 'paused' });
      return turnRows(tx, id, 'hold');
    case 'resume':
      await changeBroadcast(tx, id, { state: 'sending' });
      await turnRows(tx, id, 'release');
      return turn.round.due({ queue: 'broadcast', id });
    case 'refuse':
    case 'cancel':
      await changeBroadcast(tx, id, { state: 'cancelled' });
      return turnRows(tx, id, 'drop');
    case 'retry':
      await changeBroadcast(tx, id, { state: 'sending' });
      return turnRows(tx, id, 'retry');
    default:
      return act satisfies never;
  }
};

/** Nothing is said of an answer to what never went to him: his button was made up. */
export const answer = async (turn: CaseTurn, { id, answer: at }: Of<'answer-broadcast'>): Promise<void> => {
  const { tx, desk, actor } = turn;
  const one = await findBroadcast(tx, desk.ring, id);
  const wants = one?.announcement.wants ?? 'nothing';
  const isOne = wants === 'ack' ? at === 0 : wants !== 'nothing' && at < wants.length;
  const isNoted = isOne && (await noteAnswer(tx, id, actor.person, at));
  turn.round.tell(actor.recipient, {
    class: 'reply',
    say: !isNoted
      ? { key: 'focal-late-button' }
      : wants === 'ack'
        ? { key: 'focal-broadcast-read' }
        : { key: 'focal-broadcast-answered', values: { text: wants[at] ?? '' } },
  });
};

export const announcements = async (turn: CaseTurn, { wanted }: Of<'announcements'>): Promise<void> => {
  checkMay(turn, 'work-cases');
  await wantAnnouncements(turn.tx, turn.actor.person, wanted);
  if (!wanted) await skipBroadcastsTo(turn.tx, turn.actor.person, 'stopped');
};
