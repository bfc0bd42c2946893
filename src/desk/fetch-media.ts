// Files that a channel still holds are fetched by the process that holds the channel, looked at and sealed away while they come:
// nobody holds a whole file. One that cannot be had, or is none that is kept, is told to its sender and to staff; the case goes
// on without it.
import { SendError, type Channel } from '../channel.ts';
import { MOST_BYTES_A_DAY } from '../core/file-room.ts';
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
import { sentToday } from '../store/file-room.ts';
import { FileTooBig } from '../store/files.ts';
import { appendOutbox } from '../store/outbox.ts';
import type { Desk } from './desk.ts';
import { traceOf } from './fault.ts';
import { openRound } from './round.ts';
import { openSniffer, UnknownKind } from './sniff.ts';
import { backOff } from './verdict.ts';

/** Telegram's own limit for bots; a photo of a letter is a hundredth of it. */
const MOST_BYTES = 20 * 1024 * 1024;
/** Several files of one person in a batch are measured apart: a day's bytes may be passed by so many files less one. */
const BATCH = 4;
/** 20 MB over a line of 3 Mbit/s. A fetch that has not ended by then is given up for this time. */
const PATIENCE_MS = 60_000;
/** Longer than the patience: meanwhile the row is nobody else's. */
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

/** A file to be fetched, and how large it may be: what its sender has left of the day, if that is less. */
type Allowed = WaitingFile & { readonly limit: number };

const tooLarge = ({ limit }: Allowed): Outcome => not(limit < MOST_BYTES ? 'too-many' : 'too-large', null);

/** Whether the same fetch may succeed later. */
const outcomeOf = (desk: Desk, channel: Channel, file: Allowed, error: unknown): Outcome => {
  if (error instanceof FileTooBig) return tooLarge(file);
  if (error instanceof UnknownKind) return not('unknown-type', null);
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
  if (error.code === 'too-long') return tooLarge(file);
  if (!error.retry) return not(error.code, null);
  return not(error.code, error.after ?? backOff(file.attempts + 1));
};

const fetchOne = async (
  desk: Desk,
  channel: Channel,
  file: Allowed,
  signal: AbortSignal,
): Promise<Outcome> => {
  const sniffer = openSniffer();
  try {
    if ((await desk.files.room()) < 0) return not(NO_ROOM, backOff(file.attempts + 1));
    const pieces = sniffer.through(channel.fetch(file.handle, file.limit, signal));
    const bytes = await desk.files.write(file.id, file.key, pieces, file.limit);
    return { kind: 'stored', bytes, type: sniffer.type() };
  } catch (error) {
    return outcomeOf(desk, channel, file, error);
  }
};

/** What its sender reads, by why it is not kept; of his case nothing: a lock screen betrays. */
const REFUSALS: { readonly [why: string]: string } = {
  'unknown-type': 'file-refused-kind',
  'too-large': 'file-refused-large',
  'too-many': 'file-refused-many',
};

/** Nobody waits for a file that will not come: neither who sent it nor the office. */
const tellOfLoss = async (tx: Tx, desk: Desk, file: WaitingFile, why: string): Promise<void> => {
  const complaint = await complaintOfAttachment(tx, file.id);
  const complaintId = complaint?.id ?? null;
  const round = openRound();
  const turn = round.turn();
  const sender = await senderOfAttachment(tx, file.id);
  for (const to of await recipientsOf(tx, desk.ring, [sender]))
    turn.tell(to, { class: 'notice', say: { key: REFUSALS[why] ?? 'file-refused-lost' }, complaintId });
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
 * Fetches one bounded batch of the channel's waiting files and gives how many were tried: 0 when none is due. A download that
 * hangs is broken off after `patienceMs` and tried again later. Rejects only when the database is out; a row taken by a
 * process that died is due again after its lease.
 */
export const fetchMedia = async (
  desk: Desk,
  channel: Channel,
  signal: AbortSignal,
  patienceMs = PATIENCE_MS,
): Promise<number> => {
  if (signal.aborted) return 0;
  const files = await inTransaction(desk.db, async (tx) => {
    const waiting = await waitingFiles(tx, desk.ring, channel.name, BATCH);
    const sent = await sentToday(
      tx,
      waiting.map((file) => file.person),
    );
    await leaseAttachments(
      tx,
      waiting.map((file) => file.id),
      new Date(Date.now() + LEASE_MS),
    );
    return waiting.map((file): Allowed => {
      const left = Math.max(0, MOST_BYTES_A_DAY - (sent.get(file.person)?.bytes ?? 0));
      return { ...file, limit: Math.min(MOST_BYTES, left) };
    });
  });
  const within = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  await Promise.all(
    files.map(async (file) => record(desk, file, await fetchOne(desk, channel, file, within))),
  );
  return files.length;
};
