// Files that a channel still holds are fetched by the process that holds the channel, looked at, and sealed away. A file that
// cannot be had, or is none that is kept, is told to its sender and to staff; the case goes on without it.
import { SendError, type Channel } from '../channel.ts';
import { recipientsOf, staffRecipients } from '../store/address.ts';
import {
  attachmentNotFetched,
  attachmentStored,
  complaintOfAttachment,
  leaseAttachments,
  senderOfAttachment,
  waitingFiles,
  type WaitingFile,
} from '../store/attachment.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import { FileTooBig } from '../store/files.ts';
import { appendOutbox } from '../store/outbox.ts';
import type { Desk } from './desk.ts';
import { traceOf } from './fault.ts';
import { openRound } from './round.ts';
import { sniff } from './sniff.ts';
import { backOff } from './verdict.ts';

/** Telegram's own limit for bots; a photo of a letter is a hundredth of it. */
const MOST_BYTES = 20 * 1024 * 1024;
const BATCH = 4;
/** A fetch that has not ended by then is given up for this time; meanwhile the row is nobody else's. */
const FETCH_TIMEOUT_MS = 60_000;
const LEASE_MS = 120_000;
/** With back-offs that double up to five minutes: about half an hour. */
const MOST_ATTEMPTS = 12;

type Outcome =
  | { readonly kind: 'stored'; readonly bytes: number; readonly type: string }
  | { readonly kind: 'not'; readonly why: string; readonly afterSeconds: number | null };

const not = (why: string, afterSeconds: number | null): Outcome => ({ kind: 'not', why, afterSeconds });

/** Room is made by people, perhaps on Monday: a file that waits for it is never given up. */
const NO_ROOM = 'no-room';
const FULL = new Set(['ENOSPC', 'EDQUOT']);
const isDiskFull = (error: unknown): boolean => FULL.has(String((error as { code?: unknown } | null)?.code));

/** Whether the same fetch may succeed later. */
const outcomeOf = (desk: Desk, channel: Channel, file: WaitingFile, error: unknown): Outcome => {
  if (error instanceof FileTooBig) return not('too-large', null);
  if (isDiskFull(error)) {
    desk.log.error(
      { channel: channel.name, attachment: file.id },
      'the disk of FILES_DIR is full: a file waits with its channel; make room, it is then fetched by itself',
    );
    return not(NO_ROOM, backOff(file.attempts + 1));
  }
  if (!(error instanceof SendError)) {
    desk.log.error(
      { channel: channel.name, attachment: file.id, ...traceOf(error) },
      'a file could not be kept',
    );
    return not('unexpected', backOff(file.attempts + 1));
  }
  if (error.code === 'too-long') return not('too-large', null);
  if (!error.retry) return not(error.code, null);
  return not(error.code, error.after ?? backOff(file.attempts + 1));
};

const fetchOne = async (
  desk: Desk,
  channel: Channel,
  file: WaitingFile,
  signal: AbortSignal,
): Promise<Outcome> => {
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(FETCH_TIMEOUT_MS)]);
    const bytes = await channel.fetch(file.handle, MOST_BYTES, within);
    const type = sniff(bytes);
    if (type === null) return not('unknown-type', null);
    return { kind: 'stored', bytes: await desk.files.write(file.id, file.key, [bytes], MOST_BYTES), type };
  } catch (error) {
    return outcomeOf(desk, channel, file, error);
  }
};

/** What its sender reads; of his case nothing: a lock screen betrays. */
const refusalOf = (why: string): string => {
  if (why === 'unknown-type') return 'file-refused-kind';
  return why === 'too-large' ? 'file-refused-large' : 'file-refused-lost';
};

/** Nobody waits for a file that will not come: neither who sent it nor the office. */
const tellOfLoss = async (tx: Tx, desk: Desk, file: WaitingFile, why: string): Promise<void> => {
  const complaint = await complaintOfAttachment(tx, file.id);
  const complaintId = complaint?.id ?? null;
  const round = openRound();
  const turn = round.turn();
  const sender = await senderOfAttachment(tx, file.id);
  for (const to of await recipientsOf(tx, desk.ring, [sender]))
    turn.tell(to, { class: 'notice', say: { key: refusalOf(why) }, complaintId });
  const say = { key: 'officer-attachment-failed', values: { reference: complaint?.reference ?? 'none' } };
  for (const to of await staffRecipients(tx, desk.ring)) turn.tell(to, { class: 'notice', say, complaintId });
  await appendOutbox(tx, round.gathered().rows);
};

/** Writes down how it went; the last failure is told in the same transaction. */
const record = (desk: Desk, file: WaitingFile, outcome: Outcome): Promise<void> =>
  inTransaction(desk.db, async (tx) => {
    if (outcome.kind === 'stored') {
      const isKept = await attachmentStored(tx, file.id, outcome.bytes, outcome.type);
      return isKept ? undefined : desk.files.remove(file.id);
    }
    const mayTryAgain = outcome.why === NO_ROOM || file.attempts + 1 < MOST_ATTEMPTS;
    const again = mayTryAgain ? outcome.afterSeconds : null;
    const nextAt = again === null ? null : new Date(Date.now() + again * 1000);
    const isKnown = await attachmentNotFetched(tx, file.id, outcome.why, nextAt);
    if (isKnown && nextAt === null) await tellOfLoss(tx, desk, file, outcome.why);
  });

/**
 * Fetches one bounded batch of the channel's waiting files and gives how many were tried: 0 when none is due. Rejects only
 * when the database is out; a row taken by a process that died is due again after its lease.
 */
export const fetchMedia = async (desk: Desk, channel: Channel, signal: AbortSignal): Promise<number> => {
  if (signal.aborted) return 0;
  const files = await inTransaction(desk.db, async (tx) => {
    const waiting = await waitingFiles(tx, desk.ring, channel.name, BATCH);
    await leaseAttachments(
      tx,
      waiting.map((file) => file.id),
      new Date(Date.now() + LEASE_MS),
    );
    return waiting;
  });
  await Promise.all(
    files.map(async (file) => record(desk, file, await fetchOne(desk, channel, file, signal))),
  );
  return files.length;
};
