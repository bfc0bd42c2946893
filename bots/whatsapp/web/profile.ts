// The folder in which the browser keeps the session. A browser that outlived its owner holds it; a lock that outlived its
// browser blocks it.
import { readFile, readlink, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where LocalAuth puts the browser's own folder. */
export const browserFolder = (profile: string): string => join(profile, 'session');

const LOCKS = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];
/** A browser that was told to end writes its databases first. */
const END_MS = 5_000;
const LOOK_MS = 50;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Whether this process is a browser on this very folder; another one may have got its number meanwhile. */
const holds = async (pid: number, folder: string): Promise<boolean> => {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(`--user-data-dir=${folder}`);
};

const end = async (pid: number): Promise<void> => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waited = 0; waited < END_MS; waited += LOOK_MS) {
      if (!isAlive(pid)) return;
      await pause(LOOK_MS);
    }
  }
};

/** Ends a browser that was left on the profile and takes its locks away: also those of a container that is no more. */
export const freeProfile = async (profile: string): Promise<void> => {
  const folder = browserFolder(profile);
  const owner = await readlink(join(folder, 'SingletonLock')).catch(() => null);
  if (owner === null) return;
  const [, host, pid] = /^(.*)-(\d+)$/.exec(owner) ?? [];
  if (host === hostname() && (await holds(Number(pid), folder))) await end(Number(pid));
  for (const lock of LOCKS) await rm(join(folder, lock), { force: true });
};
