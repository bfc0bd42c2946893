import { afterAll, beforeAll, describe } from 'vitest';
import { redisServer, type RedisServer } from '../support/redis.ts';
import { workersKeepTheirPromises } from './main.shared.ts';

describe('workers on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await redisServer();
  });
  afterAll(() => redis?.stop());

  workersKeepTheirPromises(() => redis.url);
});
