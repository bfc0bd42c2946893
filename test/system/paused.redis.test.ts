import { afterAll, beforeAll, describe } from 'vitest';
import { redisServer, type RedisServer } from '../support/redis.ts';
import { aPausedQueueIsTold } from './paused.shared.ts';

describe('a queue on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await redisServer();
  });
  afterAll(() => redis.stop());
  aPausedQueueIsTold(() => redis.url);
});
