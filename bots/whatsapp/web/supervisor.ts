// Keeps the browser's process alive: starts it, starts it again with growing pauses when it ends, and ends it when it no
// longer does its work. Whoever asks meanwhile is told that it is out.
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { SendError } from '../../../src/channel.ts';
import { NEWS, type Fault, type News, type Order, type Start } from './wire.ts';

type Ask<T> = T extends { readonly order: number } ? Omit<T, 'order'> : never;

export type Supervisor = {
  /** Asks the browser's process. Rejects with SendError 'down' or 'network', or with Refused and the library's words. */
  readonly ask: (
    order: Ask<Order>,
    signal: AbortSignal,
    onPiece?: (bytes: Uint8Array) => void,
  ) => Promise<unknown>;
  /** Ends the process: it does not do its work. A new one follows. */
  readonly restart: (why: string) => void;
  /** The number of the browser's process; 0: there is none now. */
  readonly browser: () => number;
  readonly stop: () => Promise<void>;
};

/** What the library answered instead of doing it. Its words may quote a chat. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

export type Told = {
  readonly news: (news: News) => void;
  /** The process ended; a new one comes after so many milliseconds. */
  readonly ended: (why: Fault | 'ended', pauseMs: number) => void;
};

/** One crash is mended at once; a page that cannot start is not asked more often than this. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 60_000;
/** A process that held for so long has nothing to do with the crash before. */
const HELD_MS = 60_000;
/** Closing a browser takes less; what is left then is ended hard. */
const END_MS = 8_000;

const endHard = (pid: number | undefined): void => {
  if (pid === undefined || pid === 0) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
};

type Asked = {
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
  readonly piece: (bytes: Uint8Array) => void;
};

/** @param start what a new process is told, asked anew at each start */
export const startSupervisor = (start: () => Promise<Start>, told: Told): Supervisor => {
  let child: ChildProcess | null = null;
  let browser: number | undefined;
  let fault: Fault | null = null;
  let crashes = 0;
  let stopping = false;
  let next: NodeJS.Timeout | undefined;
  let order = 0;
  let gone: Promise<void> = Promise.resolve();
  const asked = new Map<number, Asked>();

  const heed = (news: News): void => {
    switch (news.kind) {
      case 'done':
        return asked.get(news.order)?.done(news.result);
      case 'failed':
        return asked.get(news.order)?.failed(new Refused(news.why));
      case 'piece':
        return asked.get(news.order)?.piece(news.bytes);
      case 'browser':
        browser = news.pid;
        return undefined;
      case 'fault':
        fault = news.why;
        return undefined;
      default:
        return told.news(news);
    }
  };

  const over = (startedAt: number): void => {
    endHard(browser);
    browser = undefined;
    child = null;
    const left = [...asked.values()];
    asked.clear();
    for (const each of left) each.failed(new SendError('network', 'the browser of WhatsApp ended meanwhile'));
    if (stopping) return;
    crashes = Date.now() - startedAt > HELD_MS ? 0 : crashes + 1;
    const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(Math.max(0, crashes - 1), 12));
    told.ended(fault ?? 'ended', pauseMs);
    fault = null;
    next = setTimeout(() => void begin(), pauseMs);
  };

  const begin = async (): Promise<void> => {
    const startedAt = Date.now();
    const orders = await start().catch(() => null);
    if (stopping) return;
    if (orders === null) {
      next = setTimeout(() => void begin(), LONGEST_PAUSE_MS / 4);
      return;
    }
    const mine = fork(join(import.meta.dirname, 'child.ts'), {
      serialization: 'advanced',
      // The library and Chromium write about people's messages.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '',
        TMPDIR: process.env['TMPDIR'] ?? '/tmp',
      },
    });
    child = mine;
    gone = new Promise((resolve) => mine.once('exit', () => (over(startedAt), resolve())));
    mine.on('message', (message) => {
      const news = NEWS.safeParse(message);
      if (news.success) heed(news.data);
    });
    mine.on('error', () => undefined);
    mine.send(orders);
  };
  void begin();

  /** Asks it to end, and ends it and its browser when it does not. */
  const end = async (): Promise<void> => {
    const mine = child;
    if (mine === null) return;
    mine.kill('SIGTERM');
    const timer = setTimeout(() => mine.kill('SIGKILL'), END_MS);
    await gone;
    clearTimeout(timer);
  };

  return {
    ask: (what, signal, onPiece) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(new SendError('network', 'told to stop'));
        if (child === null) return reject(new SendError('down', 'the browser of WhatsApp is starting'));
        const number = (order += 1);
        const settle = (): void => {
          asked.delete(number);
          signal.removeEventListener('abort', leave);
        };
        const leave = (): void => {
          settle();
          reject(new SendError('network', 'WhatsApp Web gave no answer in time'));
        };
        signal.addEventListener('abort', leave, { once: true });
        asked.set(number, {
          done: (result) => (settle(), resolve(result)),
          failed: (error) => (settle(), reject(error)),
          piece: (bytes) => onPiece?.(bytes),
        });
        child.send({ ...what, order: number });
      }),
    restart: () => void end(),
    browser: () => browser ?? 0,
    stop: async () => {
      stopping = true;
      clearTimeout(next);
      await end();
    },
  };
};
