// The side of a bot that receives: gives events to the desk until each is settled, so that a channel is told "taken" only of
// what stands in PostgreSQL.
import { setTimeout as pause } from 'node:timers/promises';
import type { Incoming } from '../src/channel.ts';
import type { Desk } from '../src/desk/desk.ts';
import { traceOf } from '../src/desk/fault.ts';
import { receive, type Due } from '../src/desk/receive.ts';
import { jobOf, QUEUES, type Job, type QueueName } from '../src/job.ts';
import type { Jobs } from '../src/jobs.ts';
import { wakeHere } from './outflow.ts';

/** A person's conversation is busy for milliseconds, or for as long as a colleague's transaction hangs. */
const BUSY_FIRST_MS = 20;
const BUSY_LONGEST_MS = 1000;
/** A database that restarts is back within seconds; one that is down for hours is asked twice a minute. */
const OUT_FIRST_MS = 250;
const OUT_LONGEST_MS = 30_000;

const doubled = (first: number, longest: number, tries: number): number =>
  Math.min(longest, first * 2 ** Math.min(tries, 20)) * (0.5 + Math.random() / 2);

/** Channels without a queue (whoever holds them looks by itself) are left out. */
const jobsOf = (due: readonly Due[]): readonly Job[] =>
  due.flatMap(({ queue, id }) => (isQueue(queue) ? [jobOf({ queue, id })] : []));

const isQueue = (name: string): name is QueueName => (QUEUES as readonly string[]).includes(name);

/**
 * Tells the queues what is due; a channel that this process holds is woken directly and not by the queue. Best effort: the
 * rows stand in PostgreSQL, and whoever holds them looks by itself.
 */
export const tellQueues = async (desk: Desk, jobs: Jobs, due: readonly Due[]): Promise<void> => {
  const list = jobsOf(due.filter(({ queue }) => !wakeHere(desk, queue)));
  if (list.length === 0) return;
  await jobs.addAll(list).catch((error: unknown) => {
    desk.log.warn(
      { jobs: list.length, ...traceOf(error) },
      'the queues were not told; the sweep finds what is due',
    );
  });
};

/**
 * Resolves when every event is settled: answered, known as a repeat, or kept as failed. Waits for busy people and for a
 * database that is out. Rejects only when `signal` ends it; what is not settled then is given again by the channel.
 */
export const takeIn = async (
  desk: Desk,
  jobs: Jobs,
  events: readonly Incoming[],
  signal: AbortSignal,
): Promise<void> => {
  let left = events;
  let busy = 0;
  let out = 0;
  while (left.length > 0) {
    signal.throwIfAborted();
    try {
      const { settled, waiting, due } = await receive(desk, left);
      // Not waited for: a queue that is slow must not hold up the next update.
      void tellQueues(desk, jobs, due);
      out = 0;
      busy = settled.length > 0 ? 0 : busy + 1;
      left = waiting;
      if (left.length > 0) await pause(doubled(BUSY_FIRST_MS, BUSY_LONGEST_MS, busy), undefined, { signal });
    } catch (error) {
      if (signal.aborted) throw error;
      desk.log.warn({ events: left.length, try: out, ...traceOf(error) }, 'events wait for the database');
      await pause(doubled(OUT_FIRST_MS, OUT_LONGEST_MS, out), undefined, { signal });
      out += 1;
    }
  }
};
