// The server process of one data directory: whether it runs, how it is started, how it is stopped.
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RunAs } from './postgres-binaries.ts';

/** Where everything of one server lies. */
export type Place = {
  readonly data: string;
  readonly socket: string;
  readonly log: string;
};

/** What the server wrote to its log since it was started, once its process ended; null while it runs. */
export type Started = { readonly ended: () => string | null };

/** Enough to read what happened in the last weeks; older lines go when the server starts. */
const LONGEST_LOG = 5_000_000;
/** A fast stop rolls transactions back and writes a checkpoint; a slow disk may need this long for it. */
const STOP_SECONDS = 30;
const LOOK_MS = 20;

/** Room for a pool of every part and for BullMQ's; the memory is taken only as it is used. */
const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=200',
  'shared_buffers=256MB',
  'timezone=UTC',
  'log_timezone=UTC',
  // The log may hold neither rows nor statements: they can carry what citizens wrote.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
];
/** For tests: a power cut may cost the whole directory. */
const CARELESS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

const pidOf = (place: Place): number | null => {
  try {
    const pid = Number(readFileSync(join(place.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
};

/** Whether `pid` is the server of this place. After a restart of the machine the number may be some other program's. */
const serves = (pid: number, place: Place): boolean => {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(place.data);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      // Another user's process keeps its folder to itself; its name is open to all.
      return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
    }
  }
  return /postgres/.test(spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout);
};

/** The process that serves this place now, or null. A lock file left by one that is gone is taken away. */
export const runningPid = (place: Place): number | null => {
  const pid = pidOf(place);
  if (pid === null) return null;
  if (serves(pid, place)) return pid;
  // PostgreSQL does this itself unless the number was given to another program meanwhile.
  if (pidOf(place) === pid) {
    rmSync(join(place.data, 'postmaster.pid'), { force: true });
    rmSync(join(place.socket, '.s.PGSQL.5432.lock'), { force: true });
  }
  return null;
};

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);
const wordsSince = (path: string, from: number): string =>
  existsSync(path) ? readFileSync(path).subarray(from).toString('utf8') : '';

/**
 * Starts the server in a session of its own: Ctrl-C in a terminal reaches us alone, and we stop it after the last answer.
 * Its words go to a file, since a pipe would break when we are killed.
 */
export const startPostmaster = (place: Place, postgres: string, as: RunAs, durable: boolean): Started => {
  if (sizeOf(place.log) > LONGEST_LOG) truncateSync(place.log);
  const from = sizeOf(place.log);
  const settings = [...SETTINGS, `unix_socket_directories="${place.socket}"`, ...(durable ? [] : CARELESS)];
  const { file, args } = as.command(postgres, [
    '-D',
    place.data,
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const log = openSync(place.log, 'a', 0o600);
  const child = spawn(file, args, { detached: true, stdio: ['ignore', log, log], cwd: '/' });
  closeSync(log);
  child.unref();
  let ended: string | null = null;
  child.on('exit', () => (ended = wordsSince(place.log, from)));
  child.on('error', (error) => (ended = String(error)));
  return { ended: () => ended };
};

const gone = async (pid: number, place: Place, seconds: number): Promise<boolean> => {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await pause(LOOK_MS)) {
    // The lock file goes last of all; a process that nobody reaps may stay in the table for ever.
    if (pidOf(place) !== pid || !serves(pid, place)) return true;
  }
  return false;
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** Stops the server of this place, also one that an earlier process of ours started. */
export const stopPostmaster = async (place: Place): Promise<void> => {
  const pid = runningPid(place);
  if (pid === null) return;
  signal(pid, 'SIGINT');
  if (await gone(pid, place, STOP_SECONDS)) return;
  signal(pid, 'SIGQUIT');
  await gone(pid, place, STOP_SECONDS);
};
