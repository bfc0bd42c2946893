// How long the reading takes: node bench/reading.ts
// Prints the time to build the library and the time of a read by length of the text, and of texts made to be slow.
import { readFileSync } from 'node:fs';
import { buildLibrary } from '../src/understand/library.ts';
import type { Data } from '../src/understand/library.ts';
import { read } from '../src/understand/read.ts';

const TODAY = '2026-11-24';
const ROUNDS = 200;

const load = (name: string) =>
  JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8')) as Record<string, never>;

const data: Data = {
  ...load('regions'),
  ...load('villages'),
  ...load('topics'),
  ...load('holidays'),
  ...load('provinces'),
  agencyTypes: load('agencies')['types'],
} as unknown as Data;

/** Time of the processor, so that other work on the machine does not count. */
const milliseconds = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const middleOf = (times: readonly number[], share: number): string =>
  ([...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(2);

const builds = Array.from({ length: 5 }, () => milliseconds(() => void buildLibrary(data)));
console.log(`library: first ${(builds[0] ?? 0).toFixed(0)} ms, later ${middleOf(builds, 0.5)} ms`);

const library = buildLibrary(data);
const SENTENCES = [
  'Assalamualaikum, anak saya umur 7 bln blm punya akta, sdh 2x ke capil siak disuru balik terus alasannya server error.',
  'Terakhir 3 minggu lalu saya datang bersama suami, petugas bilang blanko kosong dan diminta menunggu kabar lewat wa.',
  'Kami tinggal di Kampung Rempak, jl sultan ismail no 3, hp 0812-3456-7890, nama saya Rahmawati.',
  'Tetangga yang mengurus belakangan malah sudah jadi karena ada orang dalam, kami mohon dibantu secepatnya pak.',
];
const storyOf = (length: number): string => SENTENCES.join(' ').repeat(20).slice(0, length);

console.log('read, ms:          median    95 %    worst');
for (const length of [40, 400, 2000, 8000]) {
  const text = storyOf(length);
  read(text, TODAY, library);
  const times = Array.from({ length: ROUNDS }, () => milliseconds(() => void read(text, TODAY, library)));
  console.log(
    `${String(length).padStart(5)} characters ${[0.5, 0.95, 0.999].map((share) => middleOf(times, share).padStart(9)).join('')}`,
  );
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ['one long word', 'a'.repeat(20_000)],
  ['digits', '1'.repeat(20_000)],
  ['digits and blanks', '0 8 '.repeat(5000)],
  ['blanks', ' '.repeat(20_000)],
  ['at signs', '@a.'.repeat(6000)],
  ['names', 'nama saya '.repeat(2000)],
  ['capitals', 'Budi '.repeat(4000)],
  ['roads', 'jl a '.repeat(4000)],
  ['demands', 'minta uang '.repeat(2000)],
  ['fires', 'kebakaran kabel banjir '.repeat(900)],
  ['number words', 'satu dua '.repeat(2200)],
  ['lines', 'a\n'.repeat(10_000)],
  ['births', 'lahir di '.repeat(2000)],
];
console.log('20,000 characters made to be slow, ms:');
for (const [name, text] of HOSTILE)
  console.log(`  ${name.padEnd(18)} ${milliseconds(() => void read(text, TODAY, library)).toFixed(1)}`);
