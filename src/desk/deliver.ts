// The outbox of a channel is drained here, by the process that holds the channel: claim, close the transaction, word, send
// part by part, record. No network call happens inside a transaction.
import { setTimeout as pause } from 'node:timers/promises';
import type { Channel } from '../channel.ts';
import { afterCrash, tooOld } from '../core/outbox.ts';
import { openAddress, sealOffered } from '../store/address.ts';
import { inTransaction } from '../store/database.ts';
import { keepWorded, recordPart, settle, type Fate } from '../store/outbox.ts';
import { claimOutbox, type Claimed } from '../store/outbox-claim.ts';
import { isSealedWith, officeKey, SealError, type KeyRing, type SealKey } from '../store/seal.ts';
import type { Desk } from './desk.ts';
import { isForLater, traceOf } from './fault.ts';
import { lineOf } from './line.ts';
import { paceOf, type Pace } from './pace.ts';
import { backOff, giveUp, obey, repeated, verdictOf } from './verdict.ts';
import { shortened, wordRow, type Part } from './word-row.ts';

/** Addresses in one batch: enough to hide the wait for each, few enough to finish within a lease. */
const BATCH = 32;
/** A batch takes no more than the channel can be given in this time. */
const BATCH_SECONDS = 10;
/** A channel that has not answered by then has not taken it, as far as we know. */
const SEND_TIMEOUT_MS = 20_000;
/** A row with its words, ready to be sent. */
type Ready = {
  readonly row: Claimed;
  readonly key: SealKey;
  readonly parts: readonly Part[];
  readonly address: string;
};

/** Whether this is a probe of a channel that is out: then the first row goes whatever the line says. */
type Run = { readonly probe: boolean; readonly signal: AbortSignal };

/** Why a claimed row is not sent at all, or null. */
const fateBefore = (ring: KeyRing, row: Claimed): Fate | null => {
  // The farewell of an erased person is sealed with the office's key; whatever else was written for him opens no more.
  if (row.dataKey === null && !isSealedWith(ring, row.says)) return { kind: 'skipped', verdict: 'erased' };
  if (row.crashed && afterCrash(row.class) === 'mark-unknown') return { kind: 'unknown', verdict: 'crash' };
  if (tooOld(row.class, row.age, row.expired) === 'skip') return { kind: 'skipped', verdict: 'too-old' };
  return null;
};

/** Waits for the address's and then the channel's turn. False when told to stop or when the channel stands still or is out. */
const turnComes = async (
  channel: Channel,
  pace: Pace,
  address: string,
  { probe, signal }: Run,
): Promise<boolean> => {
  const held = () =>
    signal.aborted || pace.standstill(performance.now()) > 0 || (!probe && lineOf(channel).isDown());
  const wait = async (ms: number): Promise<void> => {
    if (ms > 0) await pause(ms, undefined, { signal }).catch(() => {});
  };
  await wait(pace.atAddress(address, performance.now()));
  if (held()) return false;
  await wait(pace.atChannel(performance.now()));
  return !held();
};

/** Cuts what the channel found too long in two, once. False: that was done before, and the row is given up. */
const shorten = async (desk: Desk, { row, key, parts }: Ready, at: number): Promise<boolean> => {
  const keep = shortened(row, key, parts, at);
  if (keep === null) return false;
  await keepWorded(desk.db.kysely, [keep]);
  await settle(desk.db.kysely, row, { kind: 'again', afterSeconds: 0, verdict: 'too-long' });
  return true;
};

/** Sends what is left of a row. True when all of it was sent. Rejects only when the database is out. */
const sendRow = async (desk: Desk, channel: Channel, ready: Ready, run: Run): Promise<boolean> => {
  const { row, key, parts, address } = ready;
  const pace = paceOf(channel);
  for (let at = row.partsSent; at < parts.length; at += 1) {
    const { text, choices, offered } = parts[at]!;
    if (!(await turnComes(channel, pace, address, run))) {
      const afterSeconds = pace.standstill(performance.now()) / 1000;
      await settle(desk.db.kysely, row, { kind: 'again', afterSeconds, verdict: 'held' });
      return false;
    }
    const protect = row.protect && channel.abilities.protect;
    const outgoing = { text, choices, protect, cases: row.cases };
    let messageId: string;
    try {
      const within = AbortSignal.any([run.signal, AbortSignal.timeout(SEND_TIMEOUT_MS)]);
      ({ messageId } = await channel.send(address, outgoing, within));
    } catch (error) {
      const verdict = verdictOf(desk, channel, error);
      if (verdict.code !== 'too-long' || !(await shorten(desk, ready, at)))
        await obey(desk, channel, row, address, verdict);
      return false;
    }
    lineOf(channel).answered();
    desk.metrics.sent(channel.name, 'ok');
    const mine = await recordPart(desk.db.kysely, {
      id: row.id,
      attempt: row.attempt,
      address: row.address,
      messageId,
      sent: at + 1,
      last: at + 1 === parts.length,
      offered: offered.length > 0 ? sealOffered(key, row.address, offered) : null,
    });
    if (!mine) return false;
  }
  return true;
};

/** Opens and words a row; one that cannot be worded is a fault of ours that a retry does not mend. */
const prepare = async (desk: Desk, channel: Channel, row: Claimed) => {
  const late = tooOld(row.class, row.age, row.expired) === 'apologise';
  try {
    const key = row.dataKey === null ? officeKey(desk.ring) : desk.ring.dataKey(row.person, row.dataKey);
    const at = { channel: channel.name, index: row.addressIndex };
    const address = openAddress(key, at, row.addressSealed);
    const { parts, keep } = wordRow(desk, channel, row, key, late);
    return { ready: { row, key, parts, address }, keep };
  } catch (error) {
    if (isForLater(error)) {
      await settle(desk.db.kysely, row, {
        kind: 'again',
        afterSeconds: backOff(row.attempt),
        verdict: 'keys',
      });
      throw error;
    }
    desk.log.error(
      { channel: channel.name, row: row.id, ...traceOf(error) },
      'an outbox row cannot be worded',
    );
    await giveUp(desk, row, error instanceof SealError ? 'damaged' : 'wording');
    return null;
  }
};

/** What a batch has to send, after its rows were given their fate or their words. */
const readyRows = async (
  desk: Desk,
  channel: Channel,
  rows: readonly Claimed[],
): Promise<readonly Ready[]> => {
  const ready: Ready[] = [];
  const keep = [];
  for (const row of rows) {
    const fate = fateBefore(desk.ring, row);
    if (fate) {
      if (fate.verdict === 'too-old') desk.metrics.counted('too-old');
      await settle(desk.db.kysely, row, fate);
      continue;
    }
    if (row.crashed) await repeated(desk, channel, row);
    const prepared = await prepare(desk, channel, row);
    if (!prepared) continue;
    ready.push(prepared.ready);
    if (prepared.keep) keep.push(prepared.keep);
  }
  await keepWorded(desk.db.kysely, keep);
  return ready;
};

export type Delivered = {
  /** Rows sent to their end. */
  readonly sent: number;
  /** There may be more to send now. */
  readonly left: boolean;
};

const NOTHING: Delivered = { sent: 0, left: false };

/** Whether a channel that was out answers a question without effect. One that cannot be asked is tried with a row. */
const isAlive = async (channel: Channel, signal: AbortSignal): Promise<boolean> => {
  if (!channel.alive) return true;
  const within = AbortSignal.any([signal, AbortSignal.timeout(SEND_TIMEOUT_MS)]);
  return channel.alive(within).then(
    () => true,
    () => false,
  );
};

/**
 * Sends one bounded batch: the oldest open row of each of up to 32 addresses, all at once, so that none waits for another.
 * Rejects when the database is out or the key ring is not the right one; rows left claimed are taken up again when their
 * lease ends, or at once when it was claimed under a `holder` that is found dead. `signal` stops it between messages.
 */
export const deliver = async (
  desk: Desk,
  channel: Channel,
  signal: AbortSignal,
  holder: number | null = null,
): Promise<Delivered> => {
  if (signal.aborted || paceOf(channel).standstill(performance.now()) > 0) return NOTHING;
  const line = lineOf(channel);
  const probe = line.isDown();
  if (probe && !(line.takeProbe(performance.now()) && (await isAlive(channel, signal)))) return NOTHING;
  const usual = Math.max(1, Math.min(BATCH, Math.floor(channel.limits.perSecond * BATCH_SECONDS)));
  const most = probe ? 1 : usual;
  const rows = await inTransaction(desk.db, (tx) => claimOutbox(tx, channel.name, most, holder));
  const ready = await readyRows(desk, channel, rows);
  const results = await Promise.allSettled(
    ready.map((each) => sendRow(desk, channel, each, { probe, signal })),
  );
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  const sent = results.filter((result) => result.status === 'fulfilled' && result.value).length;
  // Nothing waits that could show it; the question alone was answered.
  if (probe && rows.length === 0 && channel.alive) line.answered();
  return { sent, left: rows.length > 0 && !line.isDown() };
};
