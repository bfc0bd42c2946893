// The program in a process of its own: started with chosen settings, read, signalled, and gone when its test is over.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
/** Node keeps here what it made of the sources: the tests start the program a hundred times, and each start after the first takes half. */
const COMPILED = join(ROOT, 'node_modules', '.cache', 'node-compile');
/** Longer than the program itself gives its stop. */
const STOP_MS = 30_000;

export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

export type Program = {
  readonly pid: number;
  /** Everything it wrote to its output and its log. */
  readonly log: () => string;
  /** Null while it runs. */
  readonly ended: () => Ended | null;
  /** Sends a signal and waits for the end. */
  readonly end: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<Ended>;
  /** Waits for it to end by itself. */
  readonly over: () => Promise<Ended>;
};

/**
 * Starts `node start.ts` with nothing of this machine's settings but those given.
 * @param args a part or a piece of upkeep: ["web"], ["queues", "pause", "route"]
 */
export const startProgram = (
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Program => {
  const child = spawn(process.execPath, ['start.ts', ...args], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      NODE_COMPILE_CACHE: COMPILED,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (written += bytes.toString('utf8')));
  // "close" comes after the last byte was read.
  const closed = once(child, 'close');
  const ended = (): Ended | null =>
    child.exitCode === null && child.signalCode === null
      ? null
      : { code: child.exitCode, signal: child.signalCode };
  const over = async (): Promise<Ended> => {
    await closed;
    return { code: child.exitCode, signal: child.signalCode };
  };
  const end: Program['end'] = async (signal) => {
    if (ended() === null) child.kill(signal);
    const late = sleep(STOP_MS, 'late' as const, { ref: false });
    const result = await Promise.race([over(), late]);
    if (result !== 'late') return result;
    child.kill('SIGKILL');
    await closed;
    throw new Error(`it did not end within ${STOP_MS / 1000} s of ${signal}:\n${written}`);
  };
  onTestFinished(async () => void (await end('SIGKILL')));
  return { pid: child.pid!, log: () => written, ended, end, over };
};
