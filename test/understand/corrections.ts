// Corrections in another style than the data's wordings: short messages in the Malay and Minang of the coast and the rivers,
// each with the matter and the agency type that people settled on. The people are invented.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lesson } from '../../src/understand/lessons.ts';
import { marked } from '../../src/understand/read.ts';
import { LIBRARY, TODAY } from './library.ts';

type Correction = { readonly text: string; readonly topic: string; readonly agencyType: string };

const corrections = (file: string): readonly Correction[] =>
  readFileSync(join(import.meta.dirname, 'corrections', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Correction);

export const TRAINING = corrections('training.jsonl');
export const HELD_OUT = corrections('held-out.jsonl');

export const lessonOf = ({ text, topic, agencyType }: Correction): Lesson => ({
  ...marked(text, TODAY, LIBRARY),
  topic,
  agencyType,
});

/** How often each of these comes at an office, beside once for all others: mostly papers, roads, aid and health. */
const OFTEN: { readonly [topic: string]: number } = {
  ktp_el: 9,
  bansos: 8,
  kk: 7,
  jalan_kabupaten: 7,
  akta_lahir: 6,
  bpjs_kesehatan: 5,
  sertipikat_tanah: 4,
  sampah: 4,
  pln_padam: 4,
  air_pdam: 4,
  rsud: 4,
  pindah_domisili: 3,
  nik_data: 3,
  puskesmas: 3,
  dana_desa: 3,
  laporan_polisi: 3,
  lpg_bbm: 3,
  ketenagakerjaan: 3,
  drainase_banjir: 3,
};

/** So many corrections as they come: drawn with replacement, topics as often as they are at an office. The same seed draws the same. */
export const asTheyCome = (many: number, seed: number): readonly Correction[] => {
  const shares = TRAINING.map(
    ({ topic }) => (OFTEN[topic] ?? 1) / TRAINING.filter((other) => other.topic === topic).length,
  );
  const total = shares.reduce((a, b) => a + b, 0);
  let chance = seed;
  return Array.from({ length: many }, () => {
    // A linear congruential generator: nothing here has to be unpredictable.
    chance = (chance * 1_103_515_245 + 12_345) % 2 ** 31;
    let left = (chance / 2 ** 31) * total;
    const at = shares.findIndex((share) => (left -= share) < 0);
    return TRAINING[at]!;
  });
};
