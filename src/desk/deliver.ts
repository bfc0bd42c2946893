// The outbox of a channel is drained here, by the process that holds the channel: claim, close the transaction, word, send
// part by part, record. No network call happens inside a transaction.
import { setTimeout as pause } from 'node:timers/promises';
import type { Channel, Limits } from '../channel.ts';
import { sealOffered } from '../store/address.ts';
import { inTransaction } from '../store/database.ts';
import { keepWorded, recordPart, settle } from '../store/outbox.ts';
import { isHeld } from '../store/channel-state.ts';
import { claimOutbox } from '../store/outbox-claim.ts';
import { rememberManners } from './ban-sign.ts';
import type { Desk } from './desk.ts';
import { lineOf } from './line.ts';
import { claimWithManners, courteousTurn, hasManners, restHere, type Rest } from './manners.ts';
import { paceOf, type Pace } from './pace.ts';
import { readyRows, type Ready } from './ready-row.ts';
import { obey, verdictOf } from './verdict.ts';
import { holdForWindow, isOutsideWindow } from './window.ts';
import { shortened } from './word-row.ts';

/** Addresses sent to at once: enough to hide the wait for each, few enough that what is urgent soon has its turn. */
const MOST_UNDER_WAY = 64;
/** Of a slow channel no more than it can be given in this time, which is well within a lease. */
const UNDER_WAY_SECONDS = 10;
/** A channel that has not answered by then has not taken it, as far as we know. */
const SEND_TIMEOUT_MS = 20_000;
/** Whether this is a probe of a channel that is out: then the first row goes whatever the line says. */
type Run = { readonly probe: boolean; readonly rest: Rest; readonly signal: AbortSignal };

/** Waits for the address's and then the channel's turn. False when told to stop or when the channel stands still or is out. */
const turnComes = async (
  channel: Channel,
  pace: Pace,
  address: string,
  urgent: boolean,
  { probe, signal }: Run,
): Promise<boolean> => {
  const held = () =>
    signal.aborted || pace.standstill(performance.now()) > 0 || (!probe && lineOf(channel).isDown());
  const through = async (waitAt: (now: number) => number): Promise<boolean> => {
    while (!held()) {
      const ms = waitAt(performance.now());
      if (ms === 0) return true;
      await pause(Math.ceil(ms), undefined, { signal }).catch(() => {});
    }
    return false;
  };
  return (
    (await through((now) => pace.atAddress(address, now))) &&
    (await pace.inLine(() => through((now) => pace.atChannel(now, urgent)), urgent))
  );
};

/** The same of a part on a channel with manners, whose pace is kept in the database. */
const partMayGo = (
  desk: Desk,
  channel: Channel,
  { row, parts, address }: Ready,
  at: number,
  run: Run,
): Promise<boolean> => {
  if (!hasManners(channel))
    return turnComes(channel, paceOf(channel), address, row.class !== 'broadcast', run);
  const stopped = async () =>
    run.signal.aborted ||
    paceOf(channel).standstill(performance.now()) > 0 ||
    (!run.probe && lineOf(channel).isDown()) ||
    (await isHeld(desk.db.kysely, channel.name));
  const part = { address, letters: parts[at]!.text.length, first: at === row.partsSent };
  return courteousTurn(desk, channel, row, part, { stopped, rest: run.rest, signal: run.signal });
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
  if (isOutsideWindow(channel, row)) {
    await holdForWindow(desk, channel, row, address, run.signal);
    return false;
  }
  const pace = paceOf(channel);
  for (let at = row.partsSent; at < parts.length; at += 1) {
    const { text, choices, offered, edits, asks } = parts[at]!;
    if (!(await partMayGo(desk, channel, ready, at, run))) {
      const afterSeconds = pace.standstill(performance.now()) / 1000;
      await settle(desk.db.kysely, row, { kind: 'again', afterSeconds, verdict: 'held' });
      return false;
    }
    const protect = row.protect && channel.abilities.protect;
    const again = row.attempt > 1 ? { again: row.age } : {};
    const outgoing = { text, choices, protect, cases: row.cases, ...(asks ? { asks } : {}), ...again };
    let messageId: string;
    try {
      const within = AbortSignal.any([run.signal, AbortSignal.timeout(SEND_TIMEOUT_MS)]);
      if (edits === undefined) ({ messageId } = await channel.send(address, outgoing, within));
      else {
        await channel.edit!(address, edits, outgoing, within);
        messageId = edits;
      }
    } catch (error) {
      pace.answered(performance.now());
      const verdict = verdictOf(desk, channel, error);
      if (verdict.code === 'window') await holdForWindow(desk, channel, row, address, run.signal);
      else if (verdict.code !== 'too-long' || !(await shorten(desk, ready, at)))
        await obey(desk, channel, row, address, verdict.code, verdict.after);
      return false;
    }
    pace.answered(performance.now());
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

export type Taken = {
  /** Rows claimed; some of them may need no sending. */
  readonly claimed: number;
  /** Sends one row each. True when it was sent to its end. Rejects only when the database is out. */
  readonly sends: readonly (() => Promise<boolean>)[];
};

const NOTHING: Taken = { claimed: 0, sends: [] };

/** So many rows of a channel may be under way at once in a process. */
export const mostUnderWay = ({ limits }: { readonly limits: Pick<Limits, 'perSecond'> }): number =>
  Math.max(1, Math.min(MOST_UNDER_WAY, Math.floor(limits.perSecond * UNDER_WAY_SECONDS)));

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
 * Of messages to many so many are in hand at once: enough to hide the wait for each, few enough that little is unknown of
 * when the process dies.
 */
const MOST_TO_MANY = 12;
const inHand = new WeakMap<Channel, Set<string>>();
const manyUnderWay = (channel: Channel): Set<string> => {
  const many = inHand.get(channel) ?? new Set();
  inHand.set(channel, many);
  return many;
};

export type Taking = {
  /** Of how many addresses. */
  readonly most: number;
  /** Stops the sends between two messages. */
  readonly signal: AbortSignal;
  /** Under whose id rows are claimed. */
  readonly holder?: number | null;
  /** How the pauses of a channel with manners pass. */
  readonly rest?: Rest;
};

const claimAll = async (desk: Desk, channel: Channel, most: number, holder: number | null) => {
  const many = manyUnderWay(channel);
  const mostToMany = Math.max(0, MOST_TO_MANY - many.size);
  const rows = await inTransaction(desk.db, (tx) =>
    claimOutbox(tx, channel.name, { most, mostToMany, holder }),
  );
  for (const { id, class: kind } of rows) if (kind === 'broadcast') many.add(id);
  return { rows, claimed: rows.length };
};

/**
 * Claims the oldest open row of each of up to `most` addresses, and gives what sends them: each by itself, so that none waits
 * for another. Nothing while the channel stands still; one row, now and then, while it is out. Rejects when the database is
 * out or the key ring is not the right one; rows left claimed are taken up again when their lease ends, or at once when their
 * `holder` is found dead.
 */
export const takeOut = async (
  desk: Desk,
  channel: Channel,
  { most, signal, holder = null, rest = restHere }: Taking,
): Promise<Taken> => {
  if (signal.aborted || paceOf(channel).standstill(performance.now()) > 0) return NOTHING;
  const polite = hasManners(channel);
  if (polite) rememberManners(desk, channel);
  if (polite && (await isHeld(desk.db.kysely, channel.name))) return NOTHING;
  const line = lineOf(channel);
  const probe = line.isDown();
  if (probe && !(line.takeProbe(performance.now()) && (await isAlive(channel, signal)))) return NOTHING;
  const limit = probe ? 1 : most;
  const many = manyUnderWay(channel);
  const { rows, claimed } = polite
    ? await claimWithManners(desk, channel, limit, holder)
    : await claimAll(desk, channel, limit, holder);
  const ready = await readyRows(desk, channel, rows);
  for (const { id } of rows) if (!ready.some(({ row }) => row.id === id)) many.delete(id);
  // Nothing waits that could show it; the question alone was answered.
  if (probe && rows.length === 0 && channel.alive) line.answered();
  return {
    claimed,
    sends: ready.map(
      (each) => () =>
        sendRow(desk, channel, each, { probe, rest, signal }).finally(() => many.delete(each.row.id)),
    ),
  };
};

export type Delivered = {
  /** Rows sent to their end. */
  readonly sent: number;
  /** There may be more to send now. */
  readonly left: boolean;
};

/** Takes out once, and waits for all of it. Rejects as `takeOut` and its sends do. */
export const deliver = async (
  desk: Desk,
  channel: Channel,
  signal: AbortSignal,
  holder: number | null = null,
): Promise<Delivered> => {
  const { claimed, sends } = await takeOut(desk, channel, { most: mostUnderWay(channel), signal, holder });
  const results = await Promise.allSettled(sends.map((send) => send()));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  const sent = results.filter((result) => result.status === 'fulfilled' && result.value).length;
  return { sent, left: claimed > 0 && !lineOf(channel).isDown() };
};
