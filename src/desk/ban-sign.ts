// Signs that a channel is about to shut us out: a burst of refusals, or a cut that is no trouble of the network. All sending
// stops at once, staff are told on their other channels, and only an officer sets it going again.
import type { Channel, ChannelName } from '../channel.ts';
import { isBanSign, REFUSALS_WITHIN_SECONDS, type BanSign } from '../core/manners.ts';
import { staffRecipients } from '../store/address.ts';
import { forgetRefusals, markRefused } from '../store/channel-pace.ts';
import { holdChannel } from '../store/channel-state.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import { appendOutbox } from '../store/outbox.ts';
import { policiesIn } from './case-work.ts';
import type { Desk } from './desk.ts';
import { openRound } from './round.ts';

const stop = async (tx: Tx, desk: Desk, channel: string, why: BanSign): Promise<void> => {
  if (!(await holdChannel(tx, channel, why))) return;
  await forgetRefusals(tx, channel);
  const say = { key: 'officer-channel-held', values: { channel, why } };
  const round = openRound();
  const turn = round.turn();
  for (const officer of await staffRecipients(tx, desk.ring, { besides: channel }))
    turn.tell(officer, { class: 'notice', say });
  await appendOutbox(tx, round.gathered().rows);
  desk.metrics.counted('channel-held');
  desk.log.error({ channel, why }, 'a channel is held; an officer has to set it going again');
};

/** The channel was cut off by whoever runs it: unlinked, refused, logged out. Rejects when the database is out. */
export const noteCutOff = (desk: Desk, channel: ChannelName): Promise<void> =>
  inTransaction(desk.db, (tx) => stop(tx, desk, channel, 'cut-off'));

/** A message was refused, at once or later. Rejects when the database is out. */
export const noteRefusal = (tx: Tx, desk: Desk, channel: string): Promise<void> =>
  markRefused(tx, channel, REFUSALS_WITHIN_SECONDS).then(async (refusals) => {
    if (isBanSign(refusals, policiesIn(desk).manners)) await stop(tx, desk, channel, 'refusals');
  });

/** Channels with manners that this process sends to: what it hears of their messages later is looked at in the same way. */
const sentTo = new WeakMap<Desk, Set<string>>();

export const rememberManners = (desk: Desk, { name }: Channel): void => {
  sentTo.set(desk, (sentTo.get(desk) ?? new Set()).add(name));
};

export const isSentToWithManners = (desk: Desk, channel: string): boolean =>
  sentTo.get(desk)?.has(channel) === true;
