// What BullMQ runs on: PostgreSQL through a pool of ours, or Redis. jobs.ts alone uses it.
import { createPostgresBackend, createRedisBackend, runMigrations, withBackend } from 'bullmq';
import type { PgPool, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Pool } from 'pg';
import type { QueueName } from './job.ts';

/** The queue cannot be used now. Nothing is lost by it: the rows stand in PostgreSQL. */
export class QueueError extends Error {
  override readonly name = 'QueueError';
}

/** A caller that waits for a queue is a citizen who waits for an answer. */
export const COMMAND_MS = 3000;
export const OPEN_MS = 10_000;
/** A killed process's jobs are given to another within lock + look: a filed case must reach somebody within a minute. */
const LOCK_MS = 10_000;
const STALLED_LOOK_MS = 5000;
/** A job that loses its process this often kills processes. */
const MOST_STALLS = 10;

const PREFIX = 'narahubung';
const SCHEMA = 'bullmq';

export type Backend = {
  readonly queue: (name: QueueName) => Queue;
  readonly worker: (name: QueueName, run: (data: unknown) => Promise<void>, concurrency: number) => Worker;
  /** Whether an orderly goodbye has somebody to say it to. */
  readonly reachable: () => boolean;
  readonly close: () => Promise<void>;
};

/** Rejects with QueueError when `act` does not end in time. */
export const within = async <T>(ms: number, what: string, act: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([act, late]);
  } catch (error) {
    throw new QueueError(`${what} (${(error as Error).message}); it is tried again by itself.`, {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
};

const WORKER_OPTIONS = {
  lockDuration: LOCK_MS,
  stalledInterval: STALLED_LOOK_MS,
  maxStalledCount: MOST_STALLS,
};

export const onPostgres = async (pool: Pool): Promise<Backend> => {
  // Each queue and worker listens for errors of the one pool.
  pool.setMaxListeners(0);
  const makeTables = async (): Promise<void> => {
    const client = await pool.connect();
    try {
      await runMigrations(client, SCHEMA);
    } finally {
      client.release();
    }
  };
  await within(OPEN_MS, 'The queue tables in PostgreSQL cannot be reached', makeTables());
  const connection = pool as unknown as PgPool;
  const on = withBackend(createPostgresBackend);
  return {
    queue: (name) => new on.Queue(name, { connection }) as unknown as Queue,
    worker: (name, run, concurrency) =>
      new on.Worker(name, (job) => run(job.data), {
        connection,
        concurrency,
        ...WORKER_OPTIONS,
      }) as unknown as Worker,
    reachable: () => true,
    close: () => pool.end(),
  };
};

export const onRedis = async (url: string, complain: (error: Error) => void): Promise<Backend> => {
  const open = (fast: boolean): Redis => {
    const redis = new Redis(url, {
      // Adding fails at once while Redis is away; consuming waits for it.
      enableOfflineQueue: !fast,
      maxRetriesPerRequest: fast ? 1 : null,
      lazyConnect: true,
      connectTimeout: COMMAND_MS,
      retryStrategy: (times) => Math.min(100 * times, 2000),
      ...(fast ? { commandTimeout: COMMAND_MS } : {}),
    });
    redis.on('error', complain);
    return redis;
  };
  const adding = open(true);
  const consuming = open(false);
  const close = async (): Promise<void> => {
    adding.disconnect();
    consuming.disconnect();
  };
  try {
    await within(
      OPEN_MS,
      'Redis at REDIS_URL cannot be reached',
      Promise.all([adding.connect(), consuming.connect()]),
    );
  } catch (error) {
    await close();
    throw error;
  }
  const on = withBackend(createRedisBackend);
  return {
    queue: (name) => new on.Queue(name, { prefix: PREFIX, connection: adding }) as unknown as Queue,
    worker: (name, run, concurrency) =>
      new on.Worker(name, (job) => run(job.data), {
        prefix: PREFIX,
        connection: consuming,
        concurrency,
        ...WORKER_OPTIONS,
      }) as unknown as Worker,
    reachable: () => consuming.status === 'ready',
    close,
  };
};
