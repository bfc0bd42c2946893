// Who may import what: the inward rule as a table, and a reader of sources that names every breach.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

type Rule = {
  /** A file, or a folder with all below it. The first rule that fits a file is its rule. */
  readonly of: string;
  /** Files and folders of this house that it may import, besides its own folder. */
  readonly house: readonly string[];
  /** Packages; `node:*` stands for all that Node brings. A name with `type ` before it may only be imported as types. */
  readonly packages: readonly string[];
};

const BESIDE = [
  'src/channel.ts',
  'src/clock.ts',
  'src/config.ts',
  'src/log.ts',
  'src/metrics.ts',
  'src/job.ts',
];
const BOT = ['src/desk', 'src/core', 'src/jobs.ts', ...BESIDE];

export const RULES: readonly Rule[] = [
  { of: 'src/core', house: [], packages: [] },
  { of: 'src/understand', house: ['src/core'], packages: [] },
  { of: 'src/copy', house: ['src/core'], packages: ['@fluent/bundle', 'node:fs', 'node:path', 'node:url'] },
  { of: 'src/store', house: ['src/core', 'src/log.ts'], packages: ['kysely', 'pg', 'zod', 'node:*'] },
  {
    of: 'src/desk',
    house: [
      'src/store',
      'src/understand',
      'src/copy',
      'src/core',
      'src/picture.ts',
      'src/paper.ts',
      'src/spreadsheet.ts',
      'src/transcribe.ts',
      ...BESIDE,
    ],
    packages: ['zod', 'node:*'],
  },
  { of: 'src/picture.ts', house: [], packages: ['sharp'] },
  { of: 'src/paper.ts', house: ['src/paper-thread.ts'], packages: ['node:worker_threads'] },
  { of: 'src/paper-thread.ts', house: ['src/paper.ts'], packages: ['pdfkit', 'node:worker_threads'] },
  { of: 'src/pdfkit.d.ts', house: [], packages: [] },
  { of: 'src/spreadsheet.ts', house: [], packages: ['read-excel-file', 'node:zlib'] },
  { of: 'src/transcribe.ts', house: [], packages: ['node:*'] },
  { of: 'src/channel.ts', house: ['src/core'], packages: [] },
  { of: 'src/clock-setting.ts', house: [], packages: [] },
  { of: 'src/clock.ts', house: ['src/clock-setting.ts', 'src/store'], packages: [] },
  { of: 'src/config.ts', house: ['src/clock-setting.ts'], packages: ['zod', 'node:path'] },
  { of: 'src/log.ts', house: ['src/config.ts'], packages: ['pino'] },
  { of: 'src/metrics.ts', house: ['src/channel.ts'], packages: ['prom-client'] },
  { of: 'src/job.ts', house: [], packages: ['zod'] },
  {
    of: 'src/jobs.ts',
    house: ['src/job.ts', 'src/log.ts', 'src/metrics.ts', 'src/queue-backend.ts'],
    packages: ['bullmq', 'type pg'],
  },
  { of: 'src/queue-backend.ts', house: ['src/job.ts'], packages: ['bullmq', 'ioredis', 'type pg'] },
  {
    of: 'src/doctor',
    house: ['src/store', 'src/desk/open-desk.ts', 'src/config.ts'],
    packages: ['ioredis', 'node:*'],
  },
  // Commands for whoever runs the machine: start.ts opens what they work on.
  { of: 'src/upkeep', house: ['src/desk', 'src/jobs.ts', ...BESIDE], packages: ['node:*'] },
  { of: 'bots/telegram', house: ['bots/*', ...BOT], packages: ['grammy', 'zod', 'node:*'] },
  { of: 'bots/whatsapp/web', house: ['bots/*', ...BOT], packages: ['whatsapp-web.js', 'zod', 'node:*'] },
  { of: 'bots/whatsapp', house: ['bots/*', ...BOT], packages: ['zod', 'node:*'] },
  { of: 'bots/web', house: ['bots/*', ...BOT], packages: ['hono', '@hono/node-server', 'zod', 'node:*'] },
  // What every bot does alike: take in what was read, send what is due.
  { of: 'bots', house: BOT, packages: ['node:*'] },
  { of: 'workers', house: ['src/transcribe.ts', ...BOT], packages: ['node:*'] },
  {
    of: 'start.ts',
    house: ['bots', 'workers', 'src', 'data'],
    packages: ['close-with-grace', 'type pg', 'node:*'],
  },
  { of: 'bench', house: ['src', 'bots', 'test/support'], packages: ['pg', 'node:*'] },
];

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s+(type\s+)?[^'"`;()]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*([^)]*)\)|\brequire\s*\(\s*([^)]*)\)/g;
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

type Import = { readonly name: string; readonly type: boolean };
/** Every import of a source. A dynamic one whose name is computed is given as it stands, and no rule allows it. */
const importsOf = (source: string): readonly Import[] =>
  [...withoutComments(source).matchAll(IMPORT)].map(([, type, from, bare, dynamic, required]) => ({
    name: from ?? bare ?? (dynamic ?? required ?? '').trim().replace(/^['"]([^'"]+)['"]$/, '$1'),
    type: type !== undefined,
  }));

const lies = (path: string, within: string): boolean => {
  if (within.endsWith('/*')) return dirname(path) === within.slice(0, -2);
  return path === within || path.startsWith(`${within}/`);
};
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

const allowsPackage = (rule: Rule, { name, type }: Import): boolean =>
  rule.packages.some((allowed) =>
    allowed === 'node:*'
      ? name.startsWith('node:')
      : allowed.startsWith('type ')
        ? type && packageOf(name) === allowed.slice(5)
        : (name.startsWith('node:') ? name : packageOf(name)) === allowed,
  );

/** What would make a pure rule depend on the moment, on chance or on the world. */
const IMPURE: readonly [RegExp, string][] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/, 'a clock'],
  [/\bMath\.random\b|\bcrypto\b/, 'chance'],
  [/\bawait\b|\basync\b|\bPromise\b/, 'waiting'],
  [/\bset(Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/, 'a timer'],
  [/\bprocess\b|\bglobalThis\b|\bfetch\(|\bconsole\b/, 'the world outside'],
];
const withoutStrings = (source: string): string =>
  source.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

const breachesOf = (file: string, source: string, root: string): readonly string[] => {
  const rule = RULES.find(({ of }) => lies(file, of));
  if (rule === undefined) return [`${file} stands nowhere in the table of imports; give its folder a rule`];
  const found: string[] = [];
  for (const one of importsOf(source)) {
    if (!one.name.startsWith('.')) {
      if (!allowsPackage(rule, one)) found.push(`${file} imports ${one.name}, which ${rule.of} may not`);
      continue;
    }
    const target = relative(root, resolve(root, dirname(file), one.name));
    const own = rule.of.endsWith('.ts') ? [] : [rule.of];
    if (![...own, ...rule.house].some((allowed) => lies(target, allowed))) {
      found.push(`${file} imports ${target}, which ${rule.of} may not`);
    }
  }
  if (rule.of === 'src/core') {
    const code = withoutStrings(withoutComments(source));
    for (const [pattern, what] of IMPURE) {
      const hit = pattern.exec(code);
      if (hit !== null) found.push(`${file} uses ${hit[0]}: ${what} does not belong in src/core`);
    }
  }
  return found;
};

const FOLDERS = ['src', 'bots', 'workers', 'bench'];
const FILES = ['start.ts'];

/** Paths of the sources under `root`, tests aside. */
export const sourcesOf = (root: string): readonly string[] => {
  const below = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|mts|js|mjs)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  return (
    [...below, ...FILES.filter((file) => existsSync(join(root, file)))]
      // Scripts that run in a browser import nothing at all; the pages' own tests see to them.
      .filter((path) => !(path.startsWith('bots/web/') && path.endsWith('.js')))
  );
};

/** Every import that the table does not allow, a sentence each. */
export const breaches = (root: string): readonly string[] =>
  sourcesOf(root).flatMap((file) => breachesOf(file, readFileSync(join(root, file), 'utf8'), root));
