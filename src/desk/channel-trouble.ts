// A channel that stays down or stumbles: officers are told on another one. What waits for people where it is down is given to their
// other addresses.
import { mayMove } from '../core/outbox.ts';
import { staffRecipients } from '../store/address.ts';
import { knownChannels, moveRows, noteTold, type KnownChannel } from '../store/channel-state.ts';
import type { CaseWork } from './case-work.ts';
import { isSwitchedOn } from './channel-watch.ts';
import type { ChannelName } from '../channel.ts';

/** A shorter outage ends before anybody could do something about it. Wall time. */
const TELL_AFTER_SECONDS = 120;
/** Longer than Telegram's usual troubles: who is told at another place looks at two from then on. */
const MOVE_AFTER_SECONDS = 600;
/** A tick moves so many; the rest is there a second later. */
const MOST = 500;
/** The classes that may move, for the database. */
export const MOVABLE = (['reply', 'notice', 'reminder', 'broadcast', 'emergency'] as const).filter(mayMove);

/** What officers read of it. */
const TROUBLE = { down: 'officer-channel-down', degraded: 'officer-channel-degraded' } as const;

const CLOCK = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const tellStaff = async (work: CaseWork, key: string, known: KnownChannel, besides?: string) => {
  const { tx, desk, round } = work;
  const { channel, since } = known;
  const pair = channel === 'whatsapp' && desk.config.whatsapp?.kind === 'web' ? 'yes' : 'no';
  const say = { key, values: { channel, since: CLOCK.format(since), pair } };
  for (const to of await staffRecipients(tx, desk.ring, besides === undefined ? {} : { besides }))
    round.tell(to, { class: 'notice', say });
};

const moveWaiting = async (work: CaseWork, { channel }: KnownChannel): Promise<void> => {
  const moved = await moveRows(work.tx, { from: { channel }, classes: MOVABLE, most: MOST });
  for (const to of moved) work.round.due({ queue: `deliver-${to as ChannelName}`, id: '' });
  if (moved.length > 0) work.desk.metrics.counted('moved', moved.length);
};

const mind = async (work: CaseWork, known: KnownChannel): Promise<void> => {
  const { channel, state, seconds, told, toldOfThis } = known;
  // Officers were told when it was held.
  if (state === 'held') return seconds >= MOVE_AFTER_SECONDS ? moveWaiting(work, known) : undefined;
  if (state === 'ok') {
    if (!told) return;
    await noteTold(work.tx, channel, false);
    return tellStaff(work, 'officer-channel-back', known);
  }
  if (!toldOfThis && seconds >= TELL_AFTER_SECONDS) {
    await noteTold(work.tx, channel, true);
    await tellStaff(work, TROUBLE[state], known, channel);
  }
  if (state === 'down' && seconds >= MOVE_AFTER_SECONDS) await moveWaiting(work, known);
};

/** What is to be done about channels now. One process at a time: the sweep holds the lock. */
export const mindChannels = async (work: CaseWork): Promise<void> => {
  for (const known of await knownChannels(work.tx))
    if (isSwitchedOn(work.desk.config, known.channel)) await mind(work, known);
};
