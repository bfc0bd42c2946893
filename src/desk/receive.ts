// What came in becomes turns: a round is one transaction for many people. An event whose turn throws is tried once more
// alone, then kept sealed for an officer, and the queue goes on.
import type { Incoming } from '../channel.ts';
import { speakers, lockConversations, type Speaker } from '../store/conversation.ts';
import { inTransaction, isCollision, type Tx } from '../store/database.ts';
import { keepFailedEvent } from '../store/failed-event.ts';
import { noteIncoming } from '../store/inbox.ts';
import { appendOutbox } from '../store/outbox.ts';
import { staffRecipients } from '../store/address.ts';
import { SealError, type SealKey } from '../store/seal.ts';
import { arrive, type Held } from './arrive.ts';
import type { Desk } from './desk.ts';
import { isForLater, traceOf } from './fault.ts';
import { noteAnswered } from './flow.ts';
import { openRound, type Due, type Gathered } from './round.ts';
import { playRound } from './turns.ts';

export type { Due } from './round.ts';

export type Received = {
  /** Committed: answered, a repeat, or kept as failed. */
  readonly settled: readonly Incoming[];
  /** Their person was busy: give them again. Nothing of them was noted. */
  readonly waiting: readonly Incoming[];
  /** Work to tell the queues of. */
  readonly due: readonly Due[];
};

type Outcome = {
  readonly settled: readonly Held[];
  readonly busy: readonly Held[];
  readonly due: readonly Due[];
};

/** More people in one transaction make each wait longer for all; the win per statement is nearly all had at 32. */
const MOST_PEOPLE = 64;
/** Collisions with other transactions (deadlock, serialization) before the events are given back. */
const MOST_COLLISIONS = 3;

const NOTHING: Outcome = { settled: [], busy: [], due: [] };

const joined = (a: Outcome, b: Outcome): Outcome => ({
  settled: [...a.settled, ...b.settled],
  busy: [...a.busy, ...b.busy],
  due: [...a.due, ...b.due],
});

const account = (desk: Desk, answered: readonly Held[], gathered: Gathered, since: number): void => {
  const seconds = (performance.now() - since) / 1000;
  for (const { event } of answered) desk.metrics.turn(event.channel, seconds);
  noteAnswered(desk, answered);
  for (const what of gathered.counts) desk.metrics.counted(what);
};

/** The key to keep a failed event with: the person's, or the ring's when his own does not open. */
const keyFor = (desk: Desk, speaker: Speaker): SealKey | null => {
  try {
    return desk.ring.dataKey(speaker.person, speaker.dataKey);
  } catch (error) {
    if (error instanceof SealError && error.why === 'damaged') return null;
    throw error;
  }
};

const keepAsFailed = async (tx: Tx, desk: Desk, held: Held, error: unknown): Promise<Outcome> => {
  const { event, address } = held;
  const [speaker] = await speakers(tx, await lockConversations(tx, [address]));
  if (!speaker) return { ...NOTHING, busy: [held] };
  const noted = { channel: event.channel, externalId: event.externalId, address };
  if ((await noteIncoming(tx, [noted])).size === 0) return { ...NOTHING, settled: [held] };
  const key = keyFor(desk, speaker);
  const errorClass = traceOf(error).type;
  await keepFailedEvent(tx, key ?? desk.ring, { ...noted, errorClass }, event);
  const round = openRound();
  const turn = round.turn();
  if (key) {
    const recipient = { address, channel: event.channel, person: speaker.person, key };
    turn.tell(recipient, { class: 'reply', say: { key: 'failed-event' } });
  }
  for (const officer of await staffRecipients(tx, desk.ring)) {
    turn.tell(officer, { class: 'notice', say: { key: 'officer-failed-event' } });
  }
  const { rows, due } = round.gathered();
  await appendOutbox(tx, rows);
  return { settled: [held], busy: [], due };
};

/** An event that threw alone too. Given back only when not even keeping it works, which is a fault of ours to be mended. */
const setAside = async (desk: Desk, held: Held, error: unknown): Promise<Outcome> => {
  try {
    const outcome = await inTransaction(desk.db, (tx) => keepAsFailed(tx, desk, held, error));
    if (outcome.settled.length > 0) {
      desk.metrics.failedEvent(held.event.channel);
      desk.log.error(
        { channel: held.event.channel, conversation: held.address, ...traceOf(error) },
        'an event could not be handled; it is kept for an officer',
      );
    }
    return outcome;
  } catch (again) {
    if (isForLater(again)) throw again;
    desk.log.error(
      { channel: held.event.channel, conversation: held.address, ...traceOf(again) },
      'an event that could not be handled could not be kept either; it is given back to be tried again',
    );
    return { ...NOTHING, busy: [held] };
  }
};

type Tried =
  | { readonly kind: 'done'; readonly outcome: Outcome }
  /** Another transaction was in the way every time. */
  | { readonly kind: 'collided' }
  | { readonly kind: 'threw'; readonly error: unknown };

/** One transaction for a batch, again when it collides. Rejects only when trying later is right. */
const tryRound = async (desk: Desk, batch: readonly Held[]): Promise<Tried> => {
  const since = performance.now();
  for (let collisions = 0; collisions <= MOST_COLLISIONS; collisions += 1) {
    try {
      const { settled, answered, busy, gathered } = await inTransaction(desk.db, (tx) =>
        playRound(tx, desk, batch),
      );
      account(desk, answered, gathered, since);
      return { kind: 'done', outcome: { settled, busy, due: gathered.due } };
    } catch (error) {
      if (isCollision(error)) continue;
      if (isForLater(error)) throw error;
      return { kind: 'threw', error };
    }
  }
  return { kind: 'collided' };
};

const settleAlone = async (desk: Desk, held: Held): Promise<Outcome> => {
  const tried = await tryRound(desk, [held]);
  if (tried.kind === 'done') return tried.outcome;
  return tried.kind === 'collided' ? { ...NOTHING, busy: [held] } : setAside(desk, held, tried.error);
};

/** When a round does not go through, each of its events is tried once more, alone. */
const settleRound = async (desk: Desk, batch: readonly Held[]): Promise<Outcome> => {
  const tried = await tryRound(desk, batch);
  if (tried.kind === 'done') return tried.outcome;
  let all = NOTHING;
  for (const held of batch) all = joined(all, await settleAlone(desk, held));
  return all;
};

/** The first event of each person, of at most MOST_PEOPLE. */
const nextBatch = (queue: readonly Held[]): readonly Held[] => {
  const first = new Map<string, Held>();
  for (const held of queue) {
    if (!first.has(held.address)) first.set(held.address, held);
    if (first.size === MOST_PEOPLE) break;
  }
  return [...first.values()];
};

/**
 * Handles events, those of one person in the order given. Never rejects because of one event; rejects only when the
 * database is out or the key ring is not the right one: then give all again, what was settled already is known as a repeat.
 */
export const receive = async (desk: Desk, events: readonly Incoming[]): Promise<Received> => {
  let queue = await arrive(desk, events);
  let all = NOTHING;
  while (queue.length > 0) {
    const outcome = await settleRound(desk, nextBatch(queue));
    const settled = new Set(outcome.settled);
    const busy = new Set(outcome.busy.map((held) => held.address));
    const given = queue.filter((held) => busy.has(held.address) && !settled.has(held));
    queue = queue.filter((held) => !busy.has(held.address) && !settled.has(held));
    all = joined(all, { settled: outcome.settled, busy: given, due: outcome.due });
  }
  return {
    settled: all.settled.map((held) => held.event),
    waiting: all.busy.map((held) => held.event),
    due: [...new Map(all.due.map((due) => [`${due.queue} ${due.id}`, due])).values()],
  };
};
