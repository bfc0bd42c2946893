// The connections BullMQ works through when there is no Redis: its own, so that a busy queue never starves a turn.
import pg from 'pg';

/** Where BullMQ's tables stand, apart from ours. */
export const QUEUE_SCHEMA = 'bullmq';
/** One that listens for each queue a process consumes (nine at most), and a few for the commands of jobs being run. */
const CONNECTIONS = 12;

/** Under which PostgreSQL sees the queues of a process that keeps them there, and the house of one that keeps them in Redis. */
export const QUEUES_HERE = 'narahubung queue';
export const QUEUES_IN_REDIS = 'narahubung, queues in Redis';

/** Jobs end the pool when they close. */
export const queuePool = (url: string): pg.Pool =>
  new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    options: `-c search_path=${QUEUE_SCHEMA}`,
    application_name: QUEUES_HERE,
    // Without it a listener whose connection broke silently would wait for an hour.
    keepAlive: true,
    connectionTimeoutMillis: 5000,
  });
