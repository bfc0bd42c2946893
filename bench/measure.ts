// Stopwatch and CPU meters.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Figures = {
  readonly turns: number;
  readonly seconds: number;
  /** How long each turn took, from being given to being settled. */
  readonly ms: readonly number[];
  /** CPU time of this process and of PostgreSQL, all turns together; null where /proc does not tell. */
  readonly nodeUs: number;
  readonly postgresUs: number | null;
};

/** Microseconds of CPU that PostgreSQL has used so far. */
export type CpuClock = () => number | null;

/** Linux counts a process's time in hundredths of a second, on every platform Node runs on. */
const TICK_US = 10_000;
// Fields of /proc/<pid>/stat behind the name: parent, and time of itself and of its ended children.
const PARENT = 1;
const TIMES = [11, 12] as const;
const TIMES_OF_ENDED = [13, 14] as const;

const statOf = (pid: string): readonly string[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
};

const sum = (stat: readonly string[], fields: readonly number[]): number =>
  fields.reduce((ticks, field) => ticks + Number(stat[field] ?? 0), 0);

/** The meter of the embedded server under `dataDir`: the postmaster, its processes, and those that ended. */
export const postgresClock = (dataDir: string): CpuClock => {
  const pid = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')
    .split('\n')[0]!
    .trim();
  if (statOf(pid).length === 0) return () => null;
  return () => {
    const own = statOf(pid);
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(statOf)
      .filter((stat) => stat[PARENT] === pid);
    const ticks =
      sum(own, [...TIMES, ...TIMES_OF_ENDED]) +
      children.reduce((total, stat) => total + sum(stat, [...TIMES, ...TIMES_OF_ENDED]), 0);
    return ticks * TICK_US;
  };
};

/** Runs `play`, which gives how long each of its turns took. */
export const measured = async (clock: CpuClock, play: () => Promise<readonly number[]>): Promise<Figures> => {
  const postgres = clock();
  const node = process.cpuUsage();
  const begun = performance.now();
  const ms = await play();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(node);
  const after = clock();
  return {
    turns: ms.length,
    seconds,
    ms,
    nodeUs: user + system,
    postgresUs: postgres === null || after === null ? null : after - postgres,
  };
};

/** The value that `share` of the list does not exceed. */
export const percentile = (list: readonly number[], share: number): number => {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

/** Each of `lines` is done step by step by whoever is free; steps of one line never at the same time. */
export const inTurns = async (lines: readonly (() => Promise<boolean>)[], atOnce: number): Promise<void> => {
  const queue = [...lines];
  const work = async (): Promise<void> => {
    for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
      if (await line()) queue.push(line);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, lines.length) }, work));
};
