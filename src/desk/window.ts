// Messages for somebody who has to write first: they go to his other address, or he is asked to write, or officers learn that
// it waits.
import type { Channel } from '../channel.ts';
import { moveRows } from '../store/channel-state.ts';
import { inTransaction } from '../store/database.ts';
import { settle } from '../store/outbox.ts';
import type { Claimed } from '../store/outbox-claim.ts';
import { takeKnock } from '../store/window.ts';
import { MOVABLE } from './channel-trouble.ts';
import type { Desk } from './desk.ts';
import { traceOf } from './fault.ts';
import { tellOfficersOf } from './verdict.ts';

/** What waits is looked at again so often, should nobody write: until it is too old, and in case it may be asked again. */
const LOOK_AGAIN_SECONDS = 6 * 3600;
const KNOCK_TIMEOUT_MS = 20_000;

export const isOutsideWindow = (channel: Channel, row: Claimed): boolean => {
  const { window } = channel.abilities;
  return window !== undefined && (row.silent ?? Number.POSITIVE_INFINITY) > window;
};

/** More than one person ever has waiting. */
const MOST_MOVED = 100;

/** Gives the row to another address of its person. False: he has none that can be reached. */
const moved = (desk: Desk, row: Claimed): Promise<boolean> =>
  inTransaction(desk.db, async (tx) => {
    const move = { from: { address: row.address }, classes: MOVABLE, claimed: row, most: MOST_MOVED };
    const rows = await moveRows(tx, move);
    if (rows.length > 0) desk.metrics.counted('moved', rows.length);
    return rows.length > 0 && (MOVABLE as readonly string[]).includes(row.class);
  });

const knock = async (
  desk: Desk,
  channel: Channel,
  row: Claimed,
  address: string,
  signal: AbortSignal,
): Promise<void> => {
  if (!channel.knock || !(await takeKnock(desk.db.kysely, row.address))) return;
  const within = AbortSignal.any([signal, AbortSignal.timeout(KNOCK_TIMEOUT_MS)]);
  try {
    await channel.knock(address, within);
    desk.metrics.sent(channel.name, 'ok');
  } catch (error) {
    desk.metrics.counted('knock-failed');
    desk.log.warn(
      { channel: channel.name, ...traceOf(error) },
      'a person could not be asked to write; what waits for him stays',
    );
  }
};

/** The row waits until its person writes, or goes another way. */
export const holdForWindow = async (
  desk: Desk,
  channel: Channel,
  row: Claimed,
  address: string,
  signal: AbortSignal,
): Promise<void> => {
  desk.metrics.sent(channel.name, 'window');
  if (await moved(desk, row)) return;
  const isFirst = row.attempt === 1;
  await inTransaction(desk.db, async (tx) => {
    await settle(tx, row, { kind: 'again', afterSeconds: LOOK_AGAIN_SECONDS, verdict: 'window' });
    if (isFirst && !channel.knock) await tellOfficersOf(tx, desk, row, 'officer-waits-for-person');
  });
  await knock(desk, channel, row, address, signal);
};
