// A case that leaves its focal points leaves their chats too: what they read of it becomes its number and where it went.
import { caseLeft, type Left } from '../core/agency-say.ts';
import type { ChannelName } from '../channel.ts';
import type { Complaint } from '../store/complaint.ts';
import { peopleOffered } from '../store/offer.ts';
import { appendEdit, cardsOf } from '../store/outbox-edit.ts';
import type { CaseWork } from './case-work.ts';

/**
 * Changes what stands of the case in the chats of `people`: if not told otherwise, of everybody it is offered to, so before the
 * offers are withdrawn. Where a channel cannot change what it sent, it stays.
 */
export const shorten = async (
  work: CaseWork,
  complaint: Complaint,
  why: Left,
  people?: readonly string[],
): Promise<void> => {
  const { tx, desk, round } = work;
  const whose = people ?? (await peopleOffered(tx, complaint.id));
  const say = caseLeft(complaint.reference, complaint.lane, why);
  for (const cards of await cardsOf(tx, desk.ring, complaint.id, whose)) {
    await appendEdit(tx, cards, complaint.id, say);
    round.due({ queue: `deliver-${cards.recipient.channel as ChannelName}`, id: '' });
  }
};
