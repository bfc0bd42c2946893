// What understanding one message costs: npm run bench:understand
// Prints the time to build the index, the time of an understanding after the start, and the memory that the index takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understander } from '../src/desk/understand.ts';
import { shippedRows } from '../src/store/shipped.ts';

const ROOT = join(import.meta.dirname, '..');
const TODAY = '2026-11-24';
const ROUNDS = 10;
const MB = 1024 * 1024;

const used = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MB;
};
/** Time of the processor, so that other work on the machine does not count. */
const milliseconds = (work: () => void): number => {
  const { user, system } = process.cpuUsage();
  work();
  const after = process.cpuUsage();
  return (after.user + after.system - user - system) / 1000;
};
const shareOf = (times: readonly number[], share: number): string =>
  `${([...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(2)} ms`;

const shipped = await shippedRows(join(ROOT, 'data'));
const before = used();
let understand: ReturnType<typeof understander> | null = null;
const built = milliseconds(() => (understand = understander(shipped)));
const reader = understand as unknown as ReturnType<typeof understander>;
const texts = readFileSync(join(ROOT, 'test', 'understand', 'examples', 'own.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);
for (const text of texts) reader('warm', text, TODAY);
const memory = used() - before;
const times = Array.from({ length: ROUNDS }, () =>
  texts.map((text) => milliseconds(() => void reader('1', text, TODAY))),
).flat();
console.log(`index built in ${built.toFixed(0)} ms`);
console.log(
  `one understanding: median ${shareOf(times, 0.5)}, p99 ${shareOf(times, 0.99)} (${times.length} of them)`,
);
console.log(`memory ${memory.toFixed(0)} MB more than without`);
