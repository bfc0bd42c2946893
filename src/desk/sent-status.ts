// What a channel says of messages it took before: arrived, read, or failed after all.
import type { ChannelName, SendError } from '../channel.ts';
import { markBlocked } from '../store/outbox.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import { noteFailedLater, noteReceipt, type FailedLater } from '../store/sent-status.ts';
import { isSentToWithManners, noteRefusal } from './ban-sign.ts';
import type { Desk } from './desk.ts';
import { tellOfficersOf } from './verdict.ts';

export type SentStatus =
  | { readonly messageId: string; readonly status: 'delivered' | 'read' }
  | { readonly messageId: string; readonly status: 'failed'; readonly verdict: SendError };

/** What did not arrive for a fault of the channel is tried again after so long. */
const AGAIN_SECONDS = 60;
/** Until he writes; then it goes at once. */
const WINDOW_SECONDS = 6 * 3600;

const againAfter = ({ code, after }: SendError): number | null => {
  switch (code) {
    case 'flood':
      return after ?? AGAIN_SECONDS;
    case 'network':
    case 'down':
      return AGAIN_SECONDS;
    case 'window':
      return WINDOW_SECONDS;
    case 'blocked':
    case 'gone':
    case 'too-long':
    case 'rejected':
      return null;
    default:
      return code satisfies never;
  }
};

const noteFailure = async (tx: Tx, desk: Desk, channel: string, messageId: string, verdict: SendError) => {
  const row: FailedLater | null = await noteFailedLater(
    tx,
    channel,
    messageId,
    verdict.code,
    againAfter(verdict),
  );
  if (row === null) return;
  if (verdict.code !== 'gone' && verdict.code !== 'window' && isSentToWithManners(desk, channel))
    await noteRefusal(tx, desk, channel);
  if (verdict.code === 'blocked' || verdict.code === 'gone') await markBlocked(tx, row.address);
  else if (!verdict.retry) await tellOfficersOf(tx, desk, row, 'officer-send-failed');
};

/** Writes down what was said. A status of a message nobody here knows says nothing. Rejects when the database is out. */
export const noteSentStatuses = async (
  desk: Desk,
  channel: ChannelName,
  statuses: readonly SentStatus[],
): Promise<void> => {
  if (statuses.length === 0) return;
  await inTransaction(desk.db, async (tx) => {
    for (const each of statuses) {
      if (each.status !== 'failed') await noteReceipt(tx, channel, each.messageId, each.status);
      else await noteFailure(tx, desk, channel, each.messageId, each.verdict);
    }
  });
  for (const each of statuses) if (each.status === 'failed') desk.metrics.sent(channel, each.verdict.code);
};
