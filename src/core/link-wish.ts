// A chat wants to be the reporter's too. The code on a slip of paper proves that somebody holds the paper, not who he is:
// the reporter says yes in a chat of his own, or an officer does who has seen who asks.
import type { Value } from './say.ts';

/** What the house knows of the two: whoever asks in his chat, and whose case it is. */
export type LinkFacts = {
  /** The case is the asker's already. */
  readonly isOwn: boolean;
  /** Staff, or a focal point also while he waits for approval. */
  readonly askerHasDuty: boolean;
  readonly ownerHasDuty: boolean;
  /** Cases of his own, or an identity he gave. */
  readonly askerHasCases: boolean;
  /** Some chat of the owner still takes messages. */
  readonly isOwnerReachable: boolean;
  /** An officer wrote the case down, nothing of it is guarded, and no chat of its reporter's was ever known. */
  readonly isRecorded: boolean;
  /** What came of this chat's last wish to be the owner's; null: there was none. */
  readonly before: 'refused' | 'expired' | null;
  /** A wish to be the owner's waits now, of any chat. */
  readonly isWaiting: boolean;
  /** All such wishes of the last 24 hours. */
  readonly wishes: number;
};

export type WhyOfficer = 'duty' | 'both-have-cases' | 'unreachable' | 'refused' | 'unanswered';

export type LinkWay =
  | { readonly kind: 'own' | 'asker-has-duty' | 'not-now' | 'at-once' }
  | { readonly kind: 'ask-owner' }
  | { readonly kind: 'ask-officer'; readonly why: WhyOfficer };

/** A finder of the slip must not be able to ask its owner again and again. */
const MOST_WISHES_A_DAY = 3;

/**
 * Whose word links the chats, once it is wished. A chat with a duty is never linked, on either side: with it a stranger
 * would get an office. Where both have cases a yes would show the cases of whoever asked to the one who is asked, who may
 * have given the slip away for that: an officer decides.
 */
export const wordNeeded = (facts: LinkFacts): Extract<LinkWay, { kind: 'ask-owner' | 'ask-officer' }> => {
  if (facts.ownerHasDuty || facts.askerHasDuty) return { kind: 'ask-officer', why: 'duty' };
  if (facts.askerHasCases) return { kind: 'ask-officer', why: 'both-have-cases' };
  if (!facts.isOwnerReachable) return { kind: 'ask-officer', why: 'unreachable' };
  if (facts.before === null) return { kind: 'ask-owner' };
  return { kind: 'ask-officer', why: facts.before === 'refused' ? 'refused' : 'unanswered' };
};

/** What becomes of the wish at the moment it is said. */
export const linkWay = (facts: LinkFacts): LinkWay => {
  if (facts.isOwn) return { kind: 'own' };
  if (facts.askerHasDuty) return { kind: 'asker-has-duty' };
  // His paper is all he has: there is no chat that could be asked, and none whose cases could be shown.
  if (facts.isRecorded) return { kind: 'at-once' };
  if (facts.isWaiting || facts.wishes >= MOST_WISHES_A_DAY) return { kind: 'not-now' };
  return wordNeeded(facts);
};

/** "chat Telegram baru", in a sentence. */
export const newChat = (channel: string): Value => ({ key: 'new-chat', values: { channel } });
