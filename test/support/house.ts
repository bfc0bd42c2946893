// A whole Narahubung in a process of its own, as `npm start` runs it, with a Telegram of its own to talk to.
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFailed, onTestFinished } from 'vitest';
import { startProgram, type Ended, type Program } from './program.ts';
import { queueRedis } from './redis.ts';
import { startTelegram } from './telegram.ts';
import type { TgSim } from './telegram-sim/server.mjs';

/** A first start makes a database and seeds it; on a busy machine that takes a while. */
const READY_MS = 120_000;
/** Of each phone and of the log, for the reader of a failed test. */
const LINES_SHOWN = 30;

export type House = {
  readonly telegram: TgSim;
  /** Where its web pages are, without a slash at the end. */
  readonly url: string;
  readonly dataDir: string;
  /** The settings it runs with, for another process beside it. */
  readonly env: Readonly<Record<string, string>>;
  /** What it wrote to its log so far, of all its starts. */
  readonly log: () => string;
  /** Starts it again on the same data, with `changed` settings from now on; resolves when it is ready. */
  readonly start: (changed?: Readonly<Record<string, string>>) => Promise<void>;
  /** Asks it to end and waits for it. */
  readonly stop: () => Promise<Ended>;
  /** Ends it without a word, as a power cut does. Its embedded database stays behind. */
  readonly kill: () => Promise<Ended>;
};

export const freePort = async (): Promise<number> => {
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

/** A folder for a program's data; it and the database servers in it are gone when the test is over. */
export const dataFolder = async (): Promise<string> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'narahubung-test-'));
  onTestFinished(async () => {
    await endDatabases(dataDir);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  return dataDir;
};

/** Waits until `isReady` holds. Throws with the program's log when it ends or takes too long. */
export const readyWhen = async (program: Program, isReady: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + READY_MS;
  while (Date.now() < end) {
    const ended = program.ended();
    if (ended !== null)
      throw new Error(`it ended (${ended.code ?? ended.signal}) before it was ready:\n${program.log()}`);
    if (await isReady()) return;
    await sleep(100);
  }
  throw new Error(`it was not ready within ${READY_MS / 1000} s:\n${program.log()}`);
};

/** Whether the web part at `url` says that it can serve. */
export const canServe = async (url: string): Promise<boolean> =>
  (await fetch(`${url}/readyz`).catch(() => null))?.status === 200;

const lastLines = (text: string): string => text.trimEnd().split('\n').slice(-LINES_SHOWN).join('\n');

export const showScreens = (telegram: TgSim, log: string): void => {
  const chats = [...new Set(telegram.calls.map(({ chatId }) => chatId).filter((id) => id > 0))];
  const screens = chats.map((id) => `--- chat ${id}\n${lastLines(telegram.transcript(id))}`);
  process.stderr.write(`${[...screens, `--- log\n${lastLines(log)}`].join('\n')}\n`);
};

/**
 * Starts the program on an empty folder and waits until it serves. All of it is gone when the test is over. With TEST_REDIS=1
 * it has a Redis of its own.
 * @param env settings beside the usual ones, or instead of them
 * @param given a Telegram with settings of its own
 */
export const startHouse = async (
  env: Readonly<Record<string, string>> = {},
  given?: TgSim,
): Promise<House> => {
  const telegram = given ?? (await startTelegram());
  const dataDir = await dataFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const redis = env['REDIS_URL'] === undefined ? await queueRedis() : null;
  let settings: Readonly<Record<string, string>> = {
    DATA_DIR: dataDir,
    PORT: String(port),
    DEMO: '0',
    TELEGRAM_API_ROOT: telegram.apiRoot,
    TELEGRAM_BOT_TOKEN: telegram.token,
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
    ...env,
  };
  const programs: Program[] = [];
  const start: House['start'] = async (changed = {}) => {
    settings = { ...settings, ...changed };
    const polls = telegram.polls.count;
    const program = startProgram(settings);
    programs.push(program);
    // What it prints last is the first officer's code.
    const greeted = () => program.log().includes('Narahubung is ready') && telegram.polls.count > polls;
    await readyWhen(program, async () => greeted() && (await canServe(url)));
  };
  const end = (signal: 'SIGTERM' | 'SIGKILL'): Promise<Ended> => programs.at(-1)!.end(signal);
  const log = () => programs.map((program) => program.log()).join('');
  onTestFailed(() => showScreens(telegram, log()));
  await start();
  return {
    telegram,
    url,
    dataDir,
    get env() {
      return settings;
    },
    log,
    start,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
};
