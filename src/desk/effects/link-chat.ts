// A wish that this chat be the reporter's too, and the word on it.
import { linkByOfficer, linkDone, linkNotDone, linkQuestion } from '../../core/citizen/link.ts';
import type { Effect } from '../../core/effect.ts';
import type { WhyOfficer, wordNeeded } from '../../core/link-wish.ts';
import { officerLinkWish } from '../../core/officer/link.ts';
import type { Say } from '../../core/say.ts';
import { recipientsAt, recipientsOf } from '../../store/address.ts';
import { writeAudit, type Act } from '../../store/audit.ts';
import { lockComplaint } from '../../store/complaint.ts';
import { joinPeople } from '../../store/join-people.ts';
import {
  giveToOfficer,
  insertLinkWish,
  lockLinkWish,
  settleLinkWish,
  type LinkWish,
} from '../../store/link-wish.ts';
import { policiesIn, type CaseTurn, type CaseWork } from '../case-work.ts';
import { wordNeededFor } from '../link-finds.ts';
import { tellOfficers } from '../tell.ts';
import { checkMay, MoveRefused } from './refused.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { readonly kind: K }>;

const audit = (
  turn: CaseTurn,
  act: Act,
  complaint: string,
  detail: { readonly [name: string]: unknown },
): Promise<void> =>
  writeAudit(turn.tx, turn.desk.ring, { at: turn.now, actor: turn.actor.person, act, complaint, detail });

/** The wish waits for an officer from now on, and all of them are told. */
export const askOfficers = async (
  work: CaseWork,
  { id, complaint, reference, channel }: LinkWish,
  why: WhyOfficer,
): Promise<void> => {
  await giveToOfficer(work.tx, id, why, policiesIn(work.desk).linkWishHours.byOfficer);
  await tellOfficers(work, officerLinkWish(reference, channel, why), 'notice', complaint);
};

/** Throws when another wish came first: the turn is decided again. */
export const wishLink = async (turn: CaseTurn, { reference, why }: Of<'wish-link'>): Promise<void> => {
  const { tx, desk, actor } = turn;
  const complaint = await lockComplaint(tx, desk.ring, { reference });
  if (!complaint) throw new MoveRefused(`there is no case ${reference}; decide again`);
  const { id: caseId, reporter: owner } = complaint;
  const hours = policiesIn(desk).linkWishHours[why === null ? 'byOwner' : 'byOfficer'];
  const id = await insertLinkWish(tx, {
    complaint: caseId,
    owner,
    address: actor.address,
    whyOfficer: why,
    hours,
  });
  if (id === null) throw new MoveRefused(`a wish to link a chat with ${reference} waits; decide again`);
  await audit(turn, 'chat-link-wished', caseId, { wish: id, channel: actor.channel, why });
  if (why !== null)
    return tellOfficers(turn, officerLinkWish(reference, actor.channel, why), 'notice', caseId);
  // In every chat of his: one of them may be the one he does not look at any more.
  for (const to of await recipientsOf(tx, desk.ring, [owner], { everywhere: true }))
    turn.round.tell(to, {
      class: 'notice',
      say: linkQuestion(reference, actor.channel, id),
      complaintId: caseId,
    });
};

const tellAt = async (turn: CaseTurn, addresses: readonly string[], say: Say, complaint: string) => {
  for (const to of await recipientsAt(turn.tx, turn.desk.ring, addresses))
    turn.round.tell(to, { class: 'notice', say, complaintId: complaint });
};

/** Asked once more on the locked rows: a rule that forgot to ask must not open a door. */
const checkWord = (
  turn: CaseTurn,
  wish: LinkWish,
  needed: ReturnType<typeof wordNeeded>,
  { by, decision }: Of<'decide-link'>,
): void => {
  if (by === 'officer') checkMay(turn, 'link-chats');
  const isForOfficer = wish.whyOfficer !== null;
  const isHis = by === 'officer' ? isForOfficer : !isForOfficer && wish.owner === turn.actor.person;
  const hasDuty = needed.kind === 'ask-officer' && needed.why === 'duty';
  const isEnough = by === 'officer' ? !hasDuty : needed.kind === 'ask-owner';
  if (!isHis || (decision === 'link' && !isEnough))
    throw new MoveRefused(`the wish ${wish.id} is not this person's to grant; decide again`);
};

const link = async (turn: CaseTurn, wish: LinkWish, { by, note }: Of<'decide-link'>): Promise<void> => {
  const { tx, desk } = turn;
  const { owner, asker, address, complaint } = wish;
  const before = await recipientsOf(tx, desk.ring, [owner], { everywhere: true });
  await joinPeople(tx, desk.ring, { into: owner, from: asker });
  await settleLinkWish(tx, wish.id, 'linked');
  await audit(turn, 'chats-linked', complaint, { wish: wish.id, by, note, person: owner, joined: asker });
  turn.round.count('chats-linked');
  await tellAt(turn, [address], linkDone(), complaint);
  if (by === 'officer')
    await tellAt(
      turn,
      before.map((to) => to.address),
      linkByOfficer(wish.channel),
      complaint,
    );
};

/** Throws when the wish is over or not this person's to decide: the turn is decided again. */
export const decideLink = async (turn: CaseTurn, effect: Of<'decide-link'>): Promise<void> => {
  const { tx } = turn;
  const wish = await lockLinkWish(tx, { id: effect.wish });
  if (!wish) throw new MoveRefused(`the wish ${effect.wish} is over; decide again`);
  const needed = await wordNeededFor(turn, wish);
  checkWord(turn, wish, needed, effect);
  switch (effect.decision) {
    case 'link':
      return link(turn, wish, effect);
    case 'refuse':
      await settleLinkWish(tx, wish.id, 'refused');
      await audit(turn, 'chat-link-refused', wish.complaint, { wish: wish.id, by: effect.by });
      return tellAt(turn, [wish.address], linkNotDone(), wish.complaint);
    case 'to-officer':
      if (needed.kind === 'ask-owner')
        throw new MoveRefused(`the wish ${wish.id} needs no officer; decide again`);
      return askOfficers(turn, wish, needed.why);
    default:
      return effect.decision satisfies never;
  }
};
