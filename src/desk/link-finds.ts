// Needs about linking chats.
import { linkWay, wordNeeded, type LinkWay } from '../core/link-wish.ts';
import type { OfficeCase } from '../core/case-view.ts';
import type { Found } from '../core/world.ts';
import { lockReporterOf } from '../store/complaint-secret.ts';
import { linkFactsOf, lockLinkWish, type LinkWish } from '../store/link-wish.ts';
import type { CaseWork } from './case-work.ts';
import type { Actor } from './surroundings.ts';

/** What a wish of this chat to be the case's reporter's would come to now. */
export const linkWayFor = async (work: CaseWork, asker: Actor, reference: string): Promise<LinkWay> => {
  const owner = await lockReporterOf(work.tx, reference);
  if (owner === null) return { kind: 'not-now' };
  return linkWay(await linkFactsOf(work.tx, { address: asker.address, asker: asker.person, owner }));
};

/** Whose word is needed by what is true now; that the owner is reached, his answer shows. */
export const wordNeededFor = async (work: CaseWork, wish: LinkWish): Promise<ReturnType<typeof wordNeeded>> =>
  wordNeeded({ ...(await linkFactsOf(work.tx, wish)), isOwnerReachable: true });

/** The wish this person was asked about; null: it was another's, or it is over. */
export const linkWishFor = async (
  work: CaseWork,
  owner: Actor,
  { reference, id }: { readonly reference: string; readonly id: string },
): Promise<NonNullable<Found['linkWish']> | null> => {
  if ((await lockReporterOf(work.tx, reference)) !== owner.person) return null;
  const wish = await lockLinkWish(work.tx, { id });
  if (wish?.owner !== owner.person || wish.reference !== reference || wish.whyOfficer !== null) return null;
  return { id, channel: wish.channel, needs: await wordNeededFor(work, wish) };
};

/** The wish about a case that an officer decides. One that got a duty meanwhile is told as that. */
export const officeLinkWishOf = async (
  work: CaseWork,
  complaint: string,
): Promise<OfficeCase['linkWish']> => {
  const wish = await lockLinkWish(work.tx, { complaint });
  if (!wish?.whyOfficer) return null;
  const needed = await wordNeededFor(work, wish);
  const why = needed.kind === 'ask-officer' && needed.why === 'duty' ? 'duty' : wish.whyOfficer;
  return { id: wish.id, channel: wish.channel, why };
};
