// What becomes of an outbox row when the channel did not take it.
import { SendError, type Channel, type SendCode } from '../channel.ts';
import { afterCrash } from '../core/outbox.ts';
import { staffRecipients } from '../store/address.ts';
import { referenceOfComplaint } from '../store/complaint-id.ts';
import { moveRows } from '../store/channel-state.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import { appendOutbox, countRepeat, markBlocked, settle } from '../store/outbox.ts';
import type { Claimed } from '../store/outbox-claim.ts';
import { isSentToWithManners, noteRefusal } from './ban-sign.ts';
import type { Desk } from './desk.ts';
import { traceOf } from './fault.ts';
import { MOVABLE } from './channel-trouble.ts';
import { lineOf } from './line.ts';
import { paceOf } from './pace.ts';
import { openRound } from './round.ts';

const FIRST_BACKOFF_SECONDS = 1;
const LONGEST_BACKOFF_SECONDS = 300;
/** When a channel asks to wait and does not say how long. */
const FLOOD_SECONDS = 5;

/** Doubled with each try, and a random part taken off so that rows that failed together do not come back together. */
export const backOff = (attempt: number): number => {
  const full = Math.min(LONGEST_BACKOFF_SECONDS, FIRST_BACKOFF_SECONDS * 2 ** Math.min(attempt - 1, 20));
  return full * (0.5 + Math.random() / 2);
};

/** Officers are told of what does not arrive; not of what told them something, which would go round without end. */
export const tellOfficersOf = async (
  tx: Tx,
  desk: Desk,
  row: { readonly staff: boolean; readonly class: string; readonly complaintId: string | null },
  key: 'officer-send-failed' | 'officer-waits-for-person' | 'officer-first-contact',
): Promise<void> => {
  if (row.class === 'edit' || (row.staff && row.class !== 'reply')) return;
  const reference = row.complaintId === null ? null : await referenceOfComplaint(tx, row.complaintId);
  const say = { key, values: { reference: reference ?? 'none' } };
  const round = openRound();
  const turn = round.turn();
  for (const officer of await staffRecipients(tx, desk.ring)) {
    turn.tell(officer, { class: 'notice', say, complaintId: row.complaintId });
  }
  await appendOutbox(tx, round.gathered().rows);
};

/** The row is not tried again, and officers learn of it. */
export const giveUp = (desk: Desk, row: Claimed, verdict: string): Promise<void> =>
  inTransaction(desk.db, async (tx) => {
    await settle(tx, row, { kind: 'failed', verdict });
    await tellOfficersOf(tx, desk, row, 'officer-send-failed');
  });

/** Counts that a message may arrive twice, in the row and in the figures. An edit made twice shows once. */
export const repeated = async (desk: Desk, channel: Channel, row: Claimed): Promise<void> => {
  if (row.class === 'edit') return;
  await countRepeat(desk.db.kysely, row.id);
  desk.metrics.repeated(channel.name);
};

/** More than one person ever has waiting. */
const MOST_MOVED = 100;

/** This address will not get it: its person's other one gets what may move. Officers need not know: people leave. */
const leave = (desk: Desk, row: Claimed, verdict: 'blocked' | 'gone'): Promise<void> =>
  inTransaction(desk.db, async (tx) => {
    await markBlocked(tx, row.address);
    const move = { from: { address: row.address }, classes: MOVABLE, claimed: row, most: MOST_MOVED };
    const moved = await moveRows(tx, move);
    if (moved.length > 0) desk.metrics.counted('moved', moved.length);
    // Does nothing to a row that was moved: it is claimed no longer.
    await settle(tx, row, { kind: 'failed', verdict });
  });

/** How long a row waits that failed with its channel: not at all while the channel is held, for it then goes with the others. */
const waitOf = (channel: Channel, row: Claimed): number =>
  lineOf(channel).isDown() ? 0 : backOff(row.attempt);

/** The channel's verdict on a part becomes the row's fate. */
export const obey = async (
  desk: Desk,
  channel: Channel,
  row: Claimed,
  address: string,
  code: Exclude<SendCode, 'window'>,
  after: number | null,
): Promise<void> => {
  const db = desk.db.kysely;
  desk.metrics.sent(channel.name, code);
  if (code === 'down' || code === 'network') lineOf(channel).failed(code, performance.now());
  else lineOf(channel).answered();
  if ((code === 'rejected' || code === 'blocked') && isSentToWithManners(desk, channel.name))
    await inTransaction(desk.db, (tx) => noteRefusal(tx, desk, channel.name));
  switch (code) {
    case 'flood': {
      const seconds = after ?? FLOOD_SECONDS;
      paceOf(channel).flooded(address, seconds * 1000, performance.now());
      return settle(db, row, { kind: 'again', afterSeconds: seconds, verdict: code });
    }
    case 'blocked':
    case 'gone':
      return leave(desk, row, code);
    case 'too-long':
    case 'rejected':
      return giveUp(desk, row, code);
    case 'network':
      // It may have arrived: the same question as after a crash.
      if (afterCrash(row.class) === 'mark-unknown')
        return settle(db, row, { kind: 'unknown', verdict: code });
      await repeated(desk, channel, row);
      return settle(db, row, { kind: 'again', afterSeconds: waitOf(channel, row), verdict: code });
    case 'down':
      return settle(db, row, { kind: 'again', afterSeconds: waitOf(channel, row), verdict: code });
    default:
      return code satisfies never;
  }
};

/** An adapter throws SendError and nothing else; whatever else comes is its bug, and nobody knows what arrived. */
export const verdictOf = (desk: Desk, channel: Channel, error: unknown): SendError => {
  if (error instanceof SendError) return error;
  desk.log.error(
    { channel: channel.name, ...traceOf(error) },
    'a channel threw something that is no verdict',
  );
  return new SendError('network', 'the channel failed without a verdict');
};
