// Wishes to link a chat that nobody answered: what is due about them by time, or because a chat is gone.
import { linkExpired } from '../core/citizen/link.ts';
import { recipientsAt } from '../store/address.ts';
import { expireLinkWishes, lockLinkWish, wishesOutOfReach } from '../store/link-wish.ts';
import type { CaseWork } from './case-work.ts';
import { askOfficers } from './effects/link-chat.ts';

/** A tick; the rest is there a second later. */
const MOST = 100;

/** Whoever is asked in a chat that takes no messages cannot answer: an officer does. What is over ends with one sentence. */
export const mindLinkWishes = async (work: CaseWork): Promise<void> => {
  const { tx, desk, round } = work;
  for (const id of await wishesOutOfReach(tx, MOST)) {
    const wish = await lockLinkWish(tx, { id });
    if (wish?.whyOfficer === null) await askOfficers(work, wish, 'unreachable');
  }
  for (const { address, reference } of await expireLinkWishes(tx, MOST))
    for (const to of await recipientsAt(tx, desk.ring, [address]))
      round.tell(to, { class: 'notice', say: linkExpired(reference) });
};
