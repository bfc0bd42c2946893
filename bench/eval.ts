// How well the reading does on labelled texts: npm run eval [-- --misses agency]
// Prints totals for each set. Misses are printed for the sets that may be looked at, never for those that measure.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understander, type Understood } from '../src/desk/understand.ts';
import { shippedRows } from '../src/store/shipped.ts';

/** The day the examples were written for. */
const TODAY = process.env['TODAY'] ?? '2026-11-24';
const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'test', 'understand', 'examples');
/** `measuring` and `fresh` are kept unseen: whoever reads their misses tunes to them, and their figures say nothing any more. */
const HALVES = [
  { name: 'tuning', shown: true },
  { name: 'own', shown: true },
  { name: 'measuring', shown: false },
  { name: 'fresh', shown: false },
] as const;

type Example = {
  readonly id: string;
  readonly text: string;
  readonly kind?: string;
  readonly agency_types?: readonly string[];
  readonly region?: string | null;
  readonly kecamatan?: string | null;
  readonly already_reported?: boolean | null;
  readonly event_age?: string | null;
  readonly emergency?: boolean;
  readonly masked_strings?: readonly string[];
  readonly keep_strings?: readonly string[];
};

type Figure = { right: number; of: number; readonly misses: string[] };
type Figures = Map<string, Figure>;

/** One check of one example; `said` tells the miss. */
const count = (figures: Figures, name: string, isRight: boolean, said: () => string): void => {
  const figure = figures.get(name) ?? { right: 0, of: 0, misses: [] };
  figures.set(name, figure);
  figure.of += 1;
  if (isRight) figure.right += 1;
  else figure.misses.push(said());
};

const low = (text: string | null | undefined): string => (text ?? '-').toLowerCase();

const countAgencies = (
  figures: Figures,
  example: Example,
  got: Understood,
  tell: (x: string) => () => string,
): void => {
  const wanted = example.agency_types;
  if (wanted === undefined) return;
  const said = tell(`${wanted.join()} <- ${got.agency_types.join()} (${got.topic ?? '-'})`);
  const [first] = got.agency_types;
  if (wanted.length === 0) return count(figures, 'agency, none wanted', first === undefined, said);
  count(figures, 'agency top-1', first !== undefined && wanted.includes(first), said);
  count(
    figures,
    'agency top-3',
    got.agency_types.some((type) => wanted.includes(type)),
    said,
  );
};

const countPersonal = (figures: Figures, example: Example, got: Understood): void => {
  for (const secret of example.masked_strings ?? [])
    count(
      figures,
      'masked',
      !got.masked.includes(secret),
      () => `${example.id} LEFT ${secret} | ${example.text}`,
    );
  for (const kept of example.keep_strings ?? [])
    count(figures, 'kept', got.masked.includes(kept), () => `${example.id} LOST ${kept} | ${got.masked}`);
};

const countOne = (figures: Figures, example: Example, got: Understood): void => {
  const tell = (what: string) => (): string => `${example.id} ${what} | ${example.text}`;
  const same = (name: string, wanted: string | null | undefined, given: string | null): void => {
    if (wanted !== undefined) count(figures, name, low(wanted) === low(given), tell(`${wanted} <- ${given}`));
  };
  same('kind', example.kind, got.kind);
  same(`kind: ${example.kind}`, example.kind, got.kind);
  countAgencies(figures, example, got, tell);
  same(example.region === null ? 'region, none told' : 'region, told', example.region, got.region);
  same(
    example.kecamatan === null ? 'kecamatan, none told' : 'kecamatan, told',
    example.kecamatan,
    got.kecamatan,
  );
  if (example.already_reported !== undefined)
    same('reported', String(example.already_reported), String(got.already_reported));
  same('age', example.event_age, got.event_age);
  if (example.emergency !== undefined)
    count(
      figures,
      example.emergency ? 'emergency found' : 'no false alarm',
      example.emergency === got.emergency,
      tell(`${got.kind}`),
    );
  countPersonal(figures, example, got);
};

const examplesIn = (name: string): readonly Example[] => {
  const path = join(FOLDER, `${name}.jsonl`);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Example);
};

const asked = process.argv.indexOf('--misses');
const wanted = asked < 0 ? null : (process.argv[asked + 1] ?? '');

const understand = understander(await shippedRows(join(ROOT, 'data')));
for (const { name, shown } of HALVES) {
  const examples = examplesIn(name);
  if (examples.length === 0) continue;
  const figures: Figures = new Map();
  for (const example of examples) countOne(figures, example, understand(example.id, example.text, TODAY));
  console.log(`\n${name}: ${examples.length} examples`);
  for (const [what, { right, of }] of [...figures].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${what.padEnd(22)} ${((100 * right) / of).toFixed(1).padStart(6)} %   ${right} of ${of}`);
  if (!shown || wanted === null) continue;
  for (const [what, { misses }] of figures)
    if (what.startsWith(wanted) && misses.length > 0)
      console.log(`\n  ${what}:\n    ${misses.join('\n    ')}`);
}
