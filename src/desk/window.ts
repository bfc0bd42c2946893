// Messages for somebody who has to write first: they go to his other address, or he is asked to write, or officers learn that
// it waits.
import { SendError, type Channel, type Knock } from '../channel.ts';
import { moveRows } from '../store/channel-state.ts';
import { inTransaction, type Tx } from '../store/database.ts';
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

/** Asks the person to write, unless he was asked a short while ago. False: asking him is of no use. */
const knock = async (
  desk: Desk,
  channel: Channel,
  row: Claimed,
  ask: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<boolean> => {
  if (!(await takeKnock(desk.db.kysely, row.address))) return true;
  try {
    await ask(AbortSignal.any([signal, AbortSignal.timeout(KNOCK_TIMEOUT_MS)]));
    desk.metrics.sent(channel.name, 'ok');
    return true;
  } catch (error) {
    desk.metrics.counted('knock-failed');
    desk.log.warn(
      { channel: channel.name, ...traceOf(error) },
      'a person could not be asked to write; what waits for him stays',
    );
    // Words that were refused, such as a template that Meta paused, will be refused tomorrow too.
    return !(error instanceof SendError) || error.retry;
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
  const ask: ReturnType<Knock> = row.class === 'edit' ? null : (channel.knock?.(row.class) ?? null);
  const tellOnce = async (tx: Tx): Promise<void> => {
    if (row.attempt === 1) await tellOfficersOf(tx, desk, row, 'officer-waits-for-person');
  };
  await inTransaction(desk.db, async (tx) => {
    await settle(tx, row, { kind: 'again', afterSeconds: LOOK_AGAIN_SECONDS, verdict: 'window' });
    if (!ask) await tellOnce(tx);
  });
  if (!ask || (await knock(desk, channel, row, (within) => ask(address, within), signal))) return;
  await inTransaction(desk.db, tellOnce);
};
