import { beforeAll, describe, expect, it } from 'vitest';
import { jobsKeepTheirPromises, openAt } from './jobs.shared.ts';
import { redisServer } from './support/redis.ts';
import type { RedisServer } from './support/redis.ts';

describe('jobs on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await redisServer();
  });

  const home = () => ({ redisUrl: redis.url, databaseUrl: null });
  jobsKeepTheirPromises(home, () => redis.empty());

  const job = { queue: 'route', payload: { complaintId: 'c-1' } } as const;
  const refusal = async (act: Promise<void>): Promise<string> =>
    act.then(
      () => 'was added',
      (error: Error) => error.message,
    );

  it('says at the start that Redis cannot be reached', async () => {
    await expect(openAt({ redisUrl: 'redis://127.0.0.1:1', databaseUrl: null })).rejects.toThrow(
      /Redis at REDIS_URL cannot be reached/,
    );
  });

  it.each(['stop', 'freeze'] as const)(
    'rejects a job soon while Redis is away (%s), and works again when it is back',
    async (how) => {
      const jobs = await openAt(home());
      const ran = Promise.withResolvers<string>();
      await jobs.consume('route', async ({ complaintId }) => ran.resolve(complaintId), { concurrency: 1 });
      await redis[how]();
      expect(await refusal(jobs.add(job))).toMatch(
        /^The queue route cannot be reached \(.*\); it is tried again by itself/,
      );
      await (how === 'stop' ? redis.start() : redis.thaw());
      await expect.poll(() => refusal(jobs.add(job)), { timeout: 20_000 }).toBe('was added');
      expect(await ran.promise).toBe('c-1');
      await jobs.close();
    },
  );

  it('closes while Redis is away', async () => {
    const jobs = await openAt(home());
    await jobs.consume('route', async () => undefined, { concurrency: 1 });
    await redis.stop();
    await jobs.close();
    await redis.start();
  });

  it('loses no more than its own jobs when Redis is emptied: the same job can be added and runs', async () => {
    const jobs = await openAt(home());
    await jobs.pause('route');
    await jobs.add(job);
    await redis.empty();
    const ran = Promise.withResolvers<string>();
    await jobs.consume('route', async ({ complaintId }) => ran.resolve(complaintId), { concurrency: 1 });
    await jobs.add(job);
    expect(await ran.promise).toBe('c-1');
    await jobs.close();
  });
});
