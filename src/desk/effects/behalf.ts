// What an officer does for a reporter without a chat: paper, a code read aloud, a tick when he was told; and the reporter's own
// chat, when he brings it.
import type { Effect } from '../../core/effect.ts';
import { linkedByReceipt } from '../../core/officer/record.ts';
import { writeAudit, type Act } from '../../store/audit.ts';
import { changeSecret } from '../../store/complaint-secret.ts';
import { lockComplaint, type Complaint } from '../../store/complaint.ts';
import { dropDueNotices, lockDueNotice, tickDueNotice } from '../../store/due-notice.ts';
import { joinPeople } from '../../store/join-people.ts';
import { channelsOf } from '../../store/person.ts';
import { linkWayFor } from '../link-finds.ts';
import { policiesIn, type CaseTurn } from '../case-work.ts';
import { tellOfficers } from '../tell.ts';
import { newLink } from './link.ts';
import { checkMay, MoveRefused } from './refused.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { readonly kind: K }>;

const audit = (
  { tx, desk, actor, now }: CaseTurn,
  act: Act,
  complaint: string,
  detail: { readonly [name: string]: unknown } = {},
): Promise<void> => writeAudit(tx, desk.ring, { at: now, actor: actor.person, act, complaint, detail });

/** A case that was written down and whose reporter has no chat; what is done for him is nobody else's. */
export const recorded = async (turn: CaseTurn, reference: string): Promise<Complaint> => {
  checkMay(turn, 'record');
  const complaint = await lockComplaint(turn.tx, turn.desk.ring, { reference });
  if (!complaint) throw new MoveRefused(`there is no case ${reference}; decide again`);
  if (complaint.source === 'chat' || (await channelsOf(turn.tx, complaint.reporter)).length > 0)
    throw new MoveRefused(`the reporter of ${reference} has a chat of his own; decide again`);
  return complaint;
};

export const paperLink = async (turn: CaseTurn, { reference, notice }: Of<'paper-link'>): Promise<void> => {
  const { desk } = turn;
  const complaint = await recorded(turn, reference);
  const link =
    notice === null
      ? ({ complaint: complaint.id, what: 'receipt' } as const)
      : ({ complaint: complaint.id, what: 'letter', notice } as const);
  const token = await newLink(turn, link, null);
  const tell = (say: {
    readonly key: string;
    readonly values: { readonly [name: string]: string | number };
  }) => turn.round.tell(turn.actor.recipient, { class: 'reply', say, protect: true });
  tell({
    key: notice === null ? 'officer-paper-link' : 'officer-letter-link',
    values: { reference, minutes: policiesIn(desk).linkValidMinutes },
  });
  tell({ key: 'officer-link-url', values: { url: `${desk.config.publicUrl}/kertas#${token}` } });
};

export const readCode = async (turn: CaseTurn, { reference, secret }: Of<'read-code'>): Promise<void> => {
  const complaint = await recorded(turn, reference);
  await changeSecret(turn.tx, turn.desk.ring, complaint, secret);
  await audit(turn, 'code-changed', complaint.id, { by: 'officer' });
};

export const tickNotice = async (turn: CaseTurn, { id, how }: Of<'tick-notice'>): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  checkMay(turn, 'record');
  const notice = await lockDueNotice(tx, desk.ring, id);
  if (!notice || !(await tickDueNotice(tx, id, { by: actor.person, how, at: now })))
    throw new MoveRefused(`the notice ${id} was told meanwhile; decide again`);
  await audit(turn, 'notice-told', notice.complaint, { notice: id, how });
};

/**
 * The reporter brought a chat: he has the code of his paper, and no chat of his is known that could be asked. The cases go to the
 * person of this turn, who stays who he is while it runs.
 */
export const linkRecorded = async (turn: CaseTurn, { reference }: Of<'link-recorded'>): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  const complaint = await lockComplaint(tx, desk.ring, { reference });
  if (!complaint || (await linkWayFor(turn, actor, reference)).kind !== 'at-once')
    throw new MoveRefused(`case ${reference} is not linked by its code alone; decide again`);
  const { id, reporter } = complaint;
  await joinPeople(tx, desk.ring, { into: actor.person, from: reporter });
  await dropDueNotices(tx, [id], now);
  await audit(turn, 'chats-linked', id, { by: 'receipt', person: actor.person, joined: reporter });
  turn.round.count('chats-linked');
  await tellOfficers(turn, linkedByReceipt(reference, actor.channel), 'notice', id);
};
