import { Redis } from 'ioredis';
import { beforeAll, expect, it } from 'vitest';
import { examineRedis } from '../src/doctor/redis.ts';
import { redisServer, type RedisServer } from './support/redis.ts';

let server: RedisServer;
beforeAll(async () => {
  server = await redisServer();
});

it('the doctor names a Redis that throws jobs away, and is content with one that does not', async () => {
  expect(await examineRedis(server.url)).toMatchObject({ part: 'REDIS_URL', broken: false });
  const redis = new Redis(server.url);
  await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
  redis.disconnect();
  expect(await examineRedis(server.url)).toMatchObject({
    broken: true,
    words: expect.stringMatching(/allkeys-lru.+; set maxmemory-policy noeviction\.$/),
  });
});
