// A Redis of a test's own, on a free port of this machine.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';

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
  return {
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
      const redis = new Redis(`redis://127.0.0.1:${port}`);
      await redis.flushall();
      redis.disconnect();
    },
  };
};
