// A whole Narahubung in a process of its own, as `npm start` runs it, with a Telegram of its own to talk to.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { startTelegram } from './telegram.ts';
import type { TgSim } from './telegram-sim/server.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
/** A first start makes a database and seeds it; on a busy machine that takes a while. */
const READY_MS = 120_000;
const STOP_MS = 20_000;
/** Enough to find the reason of a failure in. */
const LOG_LETTERS = 200_000;

export type House = {
  readonly telegram: TgSim;
  /** Where its web pages are, without a slash at the end. */
  readonly url: string;
  readonly dataDir: string;
  /** What it wrote to its log so far, the newest part. */
  readonly log: () => string;
  /** Starts it again on the same data; resolves when it is ready. */
  readonly start: () => Promise<void>;
  /** Asks it to end and waits for it. */
  readonly stop: () => Promise<void>;
  /** Ends it without a word, as a power cut does. Its embedded database stays behind. */
  readonly kill: () => Promise<void>;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** The embedded database outlives a killed program; the next start takes it over, the end of a test must not leave it. */
const endDatabases = async (dataDir: string): Promise<void> => {
  const files = await readdir(dataDir, { recursive: true }).catch(() => []);
  for (const file of files.filter((name) => name.endsWith('postmaster.pid'))) {
    const pid = Number((await readFile(join(dataDir, file), 'utf8')).split('\n')[0]);
    try {
      process.kill(pid, 'SIGQUIT');
    } catch {
      continue;
    }
  }
};

const ready = async (url: string, telegram: TgSim, child: ChildProcess, log: () => string) => {
  const end = Date.now() + READY_MS;
  const polls = telegram.polls.count;
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`it ended (${child.exitCode ?? child.signalCode}) before it was ready:\n${log()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.status === 200 && telegram.polls.count > polls) return;
    await sleep(100);
  }
  throw new Error(`it was not ready within ${READY_MS / 1000} s:\n${log()}`);
};

/**
 * Starts the program on an empty folder and waits until it serves. All of it is gone when the test is over.
 * @param env settings beside the usual ones, or instead of them
 */
export const startHouse = async (env: Readonly<Record<string, string>> = {}): Promise<House> => {
  const telegram = await startTelegram();
  const dataDir = await mkdtemp(join(tmpdir(), 'narahubung-test-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let written = '';
  const log = () => written;

  const start = async (): Promise<void> => {
    const settings = {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO: '0',
      TELEGRAM_API_ROOT: telegram.apiRoot,
      TELEGRAM_BOT_TOKEN: telegram.token,
      ...env,
    };
    const started = spawn(process.execPath, ['start.ts'], { cwd: ROOT, env: settings, stdio: 'pipe' });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (bytes: Buffer) => {
        written = (written + bytes.toString('utf8')).slice(-LOG_LETTERS);
      });
    await ready(url, telegram, started, log);
  };

  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const running = child;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const over = once(running, 'exit');
    running.kill(signal);
    const late = sleep(STOP_MS, 'late' as const, { ref: false });
    if ((await Promise.race([over, late])) === 'late') {
      running.kill('SIGKILL');
      await over;
      throw new Error(`it did not end within ${STOP_MS / 1000} s of ${signal}:\n${log()}`);
    }
  };

  onTestFinished(async () => {
    await end('SIGKILL');
    await endDatabases(dataDir);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  await start();
  return { telegram, url, dataDir, log, start, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
};
