// The recurring look at what is due by the rows: adds it to the queues again, never does it itself, so that a paused queue
// stays paused and an emptied Redis loses nothing.
import type { ChannelName } from '../channel.ts';
import { channelsWithWaitingFiles } from '../store/attachment.ts';
import { unwrittenBroadcasts } from '../store/broadcast.ts';
import { dueClocks } from '../store/clock.ts';
import { claimFlood } from '../store/code-try.ts';
import { complaintsToRoute } from '../store/complaint-list.ts';
import { dutiesDue } from '../store/duty.ts';
import { forgetFarewells } from '../store/erased-person.ts';
import { silentConversations } from '../store/silence.ts';
import { deleteLeftovers, takeTick } from '../store/leftover.ts';
import { casesWithEvidence } from '../store/evidence.ts';
import { casesToShow } from '../store/released-file.ts';
import { doCaseWork, momentOf, policiesIn, type CaseWork } from './case-work.ts';
import { isOfficeOpen } from './clocks.ts';
import { tellOfEnds } from './broadcast.ts';
import { mindChannels } from './channel-trouble.ts';
import type { Desk } from './desk.ts';
import { mindCommitments } from './commitment-warnings.ts';
import { callOn } from './emergency.ts';
import { mindRoom } from './file-room.ts';
import { forgetOldWords, isLearningDue } from './learn.ts';
import { mindLinkWishes } from './link-wishes.ts';
import { recount } from './recount.ts';
import { dueReminders } from './remind.ts';
import type { Due } from './round.ts';
import { mindRoster } from './roster.ts';
import { tellOfficers } from './tell.ts';

/** Any number, the same in every process: one of them ticks at a time. */
const SWEEP_LOCK = 7_305_231_102;
/** A route job needs a moment; only what should have been done is added again. Office time, which a test lets run faster. */
const ROUTE_AFTER_MS = 3000;
/** A clock that stands still between steps would never come to that: there a case that waits is told of at once. */
const routeBefore = ({ desk, now }: CaseWork): Date =>
  new Date(now.getTime() + (desk.clock.speed === 0 ? 1 : -ROUTE_AFTER_MS));
/** Of each kind a tick; the rest is there a second later. */
const MOST = 500;

const again = (queue: Due['queue'], ids: readonly string[]): readonly Due[] =>
  ids.map((id) => ({ queue, id }));

/** Counted here and not in a turn: turns at the same moment do not see each other's, and the limit would be stepped over. */
const tellOfWrongCodes = async (work: CaseWork): Promise<void> => {
  const count = await claimFlood(work.tx, policiesIn(work.desk).wrongCodes.byAll);
  if (count !== null)
    await tellOfficers(work, { key: 'officer-many-wrong-codes', values: { count } }, 'notice');
};

const look = async (work: CaseWork): Promise<readonly Due[]> => {
  const { tx, now } = work;
  if (!(await takeTick(tx, SWEEP_LOCK))) return [];
  await callOn(work, MOST);
  await tellOfWrongCodes(work);
  await mindChannels(work);
  await mindRoom(work);
  await mindLinkWishes(work);
  await tellOfEnds(work);
  await recount(work);
  await deleteLeftovers(tx, MOST);
  await forgetFarewells(tx);
  await forgetOldWords(work, MOST);
  const isOpen = isOfficeOpen(work);
  if (isOpen) {
    await mindCommitments(work);
    await mindRoster(work);
  }
  const clocks = isOpen ? await dueClocks(tx, now, MOST) : [];
  // A late case climbs first: then everything for one person stands in one message.
  const toRemind = clocks.length === 0 ? await dueReminders(work, MOST) : [];
  const silent = isOpen ? await silentConversations(tx, now, MOST) : [];
  const channels = await channelsWithWaitingFiles(tx);
  return [
    ...again('route', await complaintsToRoute(tx, routeBefore(work), MOST)),
    ...again('clock', clocks),
    ...again('remind', toRemind),
    ...again('silence', silent),
    ...again(
      'broadcast',
      isOpen ? await unwrittenBroadcasts(tx, now, MOST) : await unwrittenBroadcasts(tx, new Date(0), MOST),
    ),
    ...again('duty', await dutiesDue(tx, momentOf(work).day, MOST)),
    ...again('picture', [...(await casesToShow(tx, MOST)), ...(await casesWithEvidence(tx, MOST))]),
    ...again('learn', (await isLearningDue(work)) ? [''] : []),
    ...channels.map((channel): Due => ({ queue: `deliver-${channel as ChannelName}`, id: '' })),
  ];
};

/** What is due by the rows now, to be added to the queues. Empty while another process looks. */
export const sweep = async (desk: Desk): Promise<readonly Due[]> => {
  const { result, due } = await doCaseWork(desk, look);
  return [...result, ...due];
};
