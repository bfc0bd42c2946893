// The only door to BullMQ (what it runs on stands in queue-backend.ts). PostgreSQL is the truth: a queue may lose everything, the sweep reads the rows and adds what is
// still due again.
import { UnrecoverableError } from 'bullmq';
import type { JobType, JobsOptions, Queue, Worker } from 'bullmq';
import type { Pool } from 'pg';
import { JOBS, QUEUES } from './job.ts';
import type { Job, Payload, QueueName } from './job.ts';
import type { Log } from './log.ts';
import type { Metrics, QueueDepth } from './metrics.ts';
import { COMMAND_MS, onPostgres, onRedis, OPEN_MS, QueueError, within } from './queue-backend.ts';

export type Jobs = {
  /** "Look now." Any number of calls before the next look are one. */
  readonly wake: (queue: 'deliver-telegram' | 'deliver-web') => Promise<void>;
  /** Adds a job unless the same one waits already. Rejects with QueueError within seconds when the queue cannot be reached. */
  readonly add: (job: Job) => Promise<void>;
  readonly addAll: (jobs: readonly Job[]) => Promise<void>;
  /** Runs `handler` for each job of the queue, `concurrency` at a time in this process. Once for a queue. */
  readonly consume: <Q extends QueueName>(
    queue: Q,
    handler: (payload: Payload<Q>) => Promise<void>,
    options: {
      readonly concurrency: number;
      /** Is told of a job that failed at every try. Never rejects. */
      readonly dead?: (payload: Payload<Q>, error: Error) => Promise<void>;
    },
  ) => Promise<void>;
  /** For all processes, until resumed. Jobs being run are finished. */
  readonly pause: (queue: QueueName) => Promise<void>;
  readonly resume: (queue: QueueName) => Promise<void>;
  readonly depths: () => Promise<readonly QueueDepth[]>;
  /** Every job there is, done with or not, as text: for searching. */
  readonly texts: () => Promise<readonly { readonly queue: QueueName; readonly text: string }[]>;
  /** Lets jobs being run finish, then closes every connection. */
  readonly close: () => Promise<void>;
};

/** Work is one short transaction or one download; a longer one is cut off and done again by somebody else. */
const CLOSE_MS = 15_000;
/** Failed jobs are kept for somebody to look at. */
const KEEP_FAILED = { age: 14 * 24 * 3600, count: 5000 };
/** The same complaint of a queue that is down comes many times a second. */
const SAME_COMPLAINT_MS = 10_000;

/** Says the same complaint once in a while. */
const complainer = (log: Log) => {
  const said = new Map<string, number>();
  return (error: Error): void => {
    if (Date.now() - (said.get(error.message) ?? 0) < SAME_COMPLAINT_MS) return;
    said.set(error.message, Date.now());
    log.warn({ err: error }, 'the queue cannot be reached for the moment');
  };
};

const optionsOf = (job: Job): JobsOptions => {
  const { attempts, backoffMs } = JOBS[job.queue];
  return {
    attempts,
    backoff: { type: 'exponential', delay: backoffMs },
    removeOnComplete: true,
    removeOnFail: KEEP_FAILED,
    // Not a jobId: that would keep a complaint whose job failed once from ever being routed again. Added while the same one is
    // being run, it is run once more afterwards, since the row may have changed behind its back.
    deduplication: { id: [job.queue, ...Object.values(job.payload)].join('.'), keepLastIfActive: true },
  };
};

const depthOf = async (name: QueueName, queue: Queue): Promise<QueueDepth> => {
  // On PostgreSQL the waiting jobs of a paused queue are counted as `paused`, which BullMQ's types do not name.
  const counts = await queue.getJobCounts(
    'wait',
    'paused' as JobType,
    'delayed',
    'prioritized',
    'active',
    'failed',
  );
  const { wait = 0, paused = 0, delayed = 0, prioritized = 0, active = 0, failed = 0 } = counts;
  return {
    queue: name,
    waiting: wait + paused + delayed + prioritized,
    active,
    failed,
    paused: await queue.isPaused(),
  };
};

/**
 * Opens the queues on Redis when `redisUrl` is given, else on PostgreSQL through `pool` (from src/store/queue-pool.ts; closed
 * by close()), where its tables are made in a schema of their own. Throws QueueError when neither can be reached.
 */
export const openJobs = async (options: {
  readonly redisUrl: string | null;
  readonly pool: Pool | null;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'jobDone'>;
}): Promise<Jobs> => {
  const { redisUrl, pool, log, metrics } = options;
  const complain = complainer(log);
  pool?.on('error', complain);
  if (redisUrl === null && pool === null)
    throw new QueueError('Jobs need REDIS_URL or a pool to PostgreSQL; give one.');
  const backend = redisUrl === null ? await onPostgres(pool as Pool) : await onRedis(redisUrl, complain);
  const queues = new Map(QUEUES.map((name) => [name, backend.queue(name)]));
  const workers = new Map<QueueName, Worker>();
  const queue = (name: QueueName): Queue => queues.get(name) as Queue;
  for (const each of queues.values()) each.on('error', complain);
  await within(
    OPEN_MS,
    'The queues cannot be opened',
    Promise.all([...queues.values()].map((each) => each.waitUntilReady())),
  );

  const addAll: Jobs['addAll'] = async (jobs) => {
    for (const name of QUEUES) {
      const own = jobs.filter((job) => job.queue === name);
      if (own.length === 0) continue;
      const entries = own.map((job) => ({
        name,
        data: JOBS[name].payload.parse(job.payload),
        opts: optionsOf(job),
      }));
      await within(COMMAND_MS, `The queue ${name} cannot be reached`, queue(name).addBulk(entries));
    }
  };

  const consume: Jobs['consume'] = async (name, handler, { concurrency, dead }) => {
    if (workers.has(name)) throw new Error(`queue ${name} is consumed already; consume it once in a process`);
    const run = async (data: unknown): Promise<void> => {
      const read = JOBS[name].payload.safeParse(data);
      if (!read.success) throw new UnrecoverableError(`the payload of ${name} cannot be read`);
      await handler(read.data as Payload<typeof name>);
    };
    const worker = backend.worker(name, run, concurrency);
    workers.set(name, worker);
    worker.on('error', complain);
    worker.on('completed', () => metrics.jobDone(name, 'ok'));
    worker.on('failed', (job, error) => {
      const last = job === undefined || job.finishedOn !== undefined;
      metrics.jobDone(name, last ? 'failed' : 'retry');
      const about = { queue: name, job: job?.data as unknown, attempt: job?.attemptsMade, err: error };
      if (!last) return void log.warn(about, 'a job failed and is tried again');
      log.error(about, 'a job failed for good');
      const read = JOBS[name].payload.safeParse(job?.data);
      if (read.success) void dead?.(read.data as Payload<typeof name>, error);
    });
    await within(OPEN_MS, `The queue ${name} cannot be consumed`, worker.waitUntilReady());
  };

  let closing: Promise<void> | null = null;
  const closeWorker = async (worker: Worker): Promise<void> => {
    try {
      await within(CLOSE_MS, 'a job did not end', worker.close(!backend.reachable()));
    } catch (error) {
      log.warn({ err: error }, 'a job was cut off; another process runs it again');
      await within(COMMAND_MS, 'the connection did not end', worker.disconnect()).catch(() => undefined);
    }
  };
  const close = async (): Promise<void> => {
    await Promise.all([...workers.values()].map(closeWorker));
    await Promise.all([...queues.values()].map((each) => each.close()));
    await backend.close();
  };

  return {
    wake: (name) => addAll([{ queue: name, payload: {} }]),
    add: (job) => addAll([job]),
    addAll,
    consume,
    pause: (name) => within(COMMAND_MS, `The queue ${name} cannot be paused`, queue(name).pause()),
    resume: (name) => within(COMMAND_MS, `The queue ${name} cannot be resumed`, queue(name).resume()),
    depths: () =>
      within(
        COMMAND_MS,
        'The queues cannot be counted',
        Promise.all([...queues].map(([name, each]) => depthOf(name, each))),
      ),
    texts: async () => {
      const all = [...queues].map(async ([name, each]) =>
        (await each.getJobs()).map((job) => ({ queue: name, text: JSON.stringify(job.asJSON()) })),
      );
      return (await Promise.all(all)).flat();
    },
    close: () => (closing ??= close()),
  };
};
