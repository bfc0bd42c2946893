// The examples are whole and spread as their README says. What the reader makes of them is measured elsewhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..', '..');
const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const STYLES = [
  'informal',
  'formal',
  'melayu',
  'ocu',
  'minang',
  'jawa',
  'caps',
  'voice',
  'english',
  'typos',
] as const;

const Example = z.strictObject({
  id: z.string().regex(/^[fmt]\d{3}$/u),
  text: z.string().min(1),
  kind: z.enum(['complaint', 'emergency', 'consultation', 'out_of_scope', 'smalltalk', 'abuse']),
  agency_types: z.array(z.string()),
  region: z
    .string()
    .regex(/^14\.\d\d$/u)
    .nullable(),
  kecamatan: z.string().nullable(),
  already_reported: z.boolean().nullable(),
  event_age: z.enum(['days', 'weeks', 'months', 'over_2_years']).nullable(),
  emergency: z.boolean(),
  masked_strings: z.array(z.string()),
  keep_strings: z.array(z.string()),
  half: z.enum(['tuning', 'measuring', 'fresh']),
  style: z.enum(STYLES),
});

type Half = 'tuning' | 'measuring' | 'fresh';
/** How many examples each holds at least, so that a figure of it says something. */
const LEAST: Readonly<Record<Half, number>> = { tuning: 240, measuring: 240, fresh: 160 };
const HALVES: readonly Half[] = ['tuning', 'measuring', 'fresh'];

const examplesOf = (half: Half): readonly z.infer<typeof Example>[] =>
  readFileSync(join(import.meta.dirname, 'examples', `${half}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => Example.parse(JSON.parse(line)));

const all = HALVES.flatMap(examplesOf);

const agencyTypes = new Set(
  z
    .object({ types: z.array(z.object({ id: z.string() })) })
    .parse(json('data/agencies.json'))
    .types.map((type) => type.id),
);
const regions = z
  .object({
    regencies: z.array(z.object({ code: z.string() })),
    districts: z.array(z.object({ code: z.string(), name: z.string() })),
  })
  .parse(json('data/regions.json'));

/** Lower case letters and digits alone, so that a dot or a capital makes no new wording. */
const wording = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

describe('the examples of what citizens write', () => {
  it('are told apart by id and by wording, across all sets', () => {
    expect(new Set(all.map((example) => example.id)).size).toBe(all.length);
    const wordings = all.map((example) => wording(example.text)).filter((words) => words.trim() !== '');
    expect(new Set(wordings).size).toBe(wordings.length);
    for (const half of HALVES)
      expect(new Set(examplesOf(half).map((example) => example.half))).toEqual(new Set([half]));
  });

  it('name only agencies and places that there are', () => {
    const districtsOf = (region: string): readonly string[] =>
      regions.districts.filter(({ code }) => code.startsWith(`${region}.`)).map(({ name }) => name);
    for (const { id, agency_types, region, kecamatan } of all) {
      expect(
        agency_types.filter((type) => !agencyTypes.has(type)),
        id,
      ).toEqual([]);
      if (region)
        expect(
          regions.regencies.map(({ code }) => code),
          id,
        ).toContain(region);
      if (kecamatan) expect(districtsOf(region ?? ''), id).toContain(kecamatan);
    }
  });

  it('carry the strings to be hidden or kept in their text', () => {
    for (const { id, text, masked_strings, keep_strings } of all) {
      for (const string of [...masked_strings, ...keep_strings]) expect(text, id).toContain(string);
    }
  });

  it('call danger an emergency and nothing else', () => {
    for (const { id, kind, emergency } of all) expect(emergency, id).toBe(kind === 'emergency');
  });

  it.each(HALVES)('are spread in the %s set', (half) => {
    const examples = examplesOf(half);
    const share = (kind: string): number =>
      examples.filter((example) => example.kind === kind).length / examples.length;
    expect(examples.length).toBeGreaterThanOrEqual(LEAST[half]);
    expect(share('consultation')).toBeGreaterThan(0.1);
    expect(share('out_of_scope')).toBeGreaterThan(0.06);
    expect(share('emergency')).toBeGreaterThan(0.06);
    expect(share('smalltalk')).toBeGreaterThan(0.05);
    expect(share('abuse')).toBeGreaterThan(0.03);
    expect(new Set(examples.flatMap((example) => example.agency_types)).size).toBeGreaterThanOrEqual(60);
    expect(new Set(examples.flatMap((example) => example.region ?? [])).size).toBe(12);
    expect(new Set(examples.map((example) => example.style))).toEqual(new Set(STYLES));
  });
});
