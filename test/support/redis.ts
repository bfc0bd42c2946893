// A Redis of a test's own, on a free port of this machine.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { afterAll } from 'vitest';

export type RedisServer = {
  readonly url: string;
  readonly start: () => Promise<void>;
  readonly stop: (signal?: 'SIGKILL' | 'SIGTERM') => Promise<void>;
  /** Does not answer and does not hang up, as a machine that hangs. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly empty: () => Promise<void>;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const living: RedisServer[] = [];
// Registered before the file's own hooks, so that it runs after them.
afterAll(async () => {
  await Promise.all(living.splice(0).map((redis) => redis.stop()));
});

/** Runs until the file's last test is over. */
export const redisServer = async (): Promise<RedisServer> => {
  if (spawnSync('redis-server', ['--version']).error !== undefined) {
    throw new Error(
      'redis-server is not installed: install it (Debian: apt-get install redis-server), then run the tests again.',
    );
  }
  const port = await freePort();
  let child: ReturnType<typeof spawn> | null = null;
  const start = async (): Promise<void> => {
    const args = [
      '--port',
      `${port}`,
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--daemonize',
      'no',
    ];
    child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/' });
    for await (const chunk of child.stdout ?? [])
      if (String(chunk).includes('Ready to accept connections')) break;
  };
  await start();
  const redis: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop: async (signal = 'SIGKILL') => {
      if (child === null) return;
      const ending = once(child, 'exit');
      child.kill(signal);
      child = null;
      await ending;
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    empty: async () => {
      const client = new Redis(`redis://127.0.0.1:${port}`);
      await client.flushall();
      client.disconnect();
    },
  };
  living.push(redis);
  return redis;
};

/** With TEST_REDIS=1 a Redis of one's own for the queues; else null: they live beside the tables. */
export const queueRedis = async (): Promise<RedisServer | null> =>
  process.env['TEST_REDIS'] === '1' ? redisServer() : null;
