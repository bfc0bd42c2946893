// How much a browser holds: the sum over its processes of what is theirs, shared pages divided among those who share them.
import { readdir, readFile } from 'node:fs/promises';

const parentOf = async (pid: string): Promise<string | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name may hold blanks and brackets; the fields begin behind the last one.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? null;
};

const kibibytesOf = async (pid: string): Promise<number> => {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
};

/** Mebibytes of a process and all below it; 0 where the machine does not tell. */
export const memoryOf = async (pid: number): Promise<number> => {
  const all = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const parents = new Map(await Promise.all(all.map(async (one) => [one, await parentOf(one)] as const)));
  const family = new Set([String(pid)]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const [one, parent] of parents) if (parent !== null && family.has(parent)) family.add(one);
  }
  const sizes = await Promise.all([...family].map(kibibytesOf));
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
};
