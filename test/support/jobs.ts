// The queues of a test in this process: beside its tables, with TEST_REDIS=1 in a Redis of its own.
import type { Desk } from '../../src/desk/desk.ts';
import { openJobs, type Jobs } from '../../src/jobs.ts';
import { queuePool } from '../../src/store/queue-pool.ts';
import { queueRedis } from './redis.ts';

/** The caller closes them. */
export const openTestJobs = async (
  url: string,
  { log, metrics }: Pick<Desk, 'log' | 'metrics'>,
): Promise<Jobs> => {
  const redis = await queueRedis();
  return openJobs({
    redisUrl: redis?.url ?? null,
    pool: redis === null ? queuePool(url) : null,
    log,
    metrics,
  });
};
