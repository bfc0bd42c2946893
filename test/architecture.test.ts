import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { QUEUES } from '../src/job.ts';
import { breaches, sourcesOf } from './support/imports.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A house of its own with these files in it. */
const planted = (files: { readonly [path: string]: string }): string => {
  const root = mkdtempSync(join(tmpdir(), 'narahubung-house-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return root;
};

describe('imports point inward', () => {
  it('in every source of this house', () => {
    expect(sourcesOf(ROOT).length).toBeGreaterThan(50);
    expect(breaches(ROOT)).toEqual([]);
  });

  it.each([
    [
      'a package in the rules',
      'src/core/a.ts',
      "import { z } from 'zod';",
      'src/core/a.ts imports zod, which src/core may not',
    ],
    ['Node in the rules', 'src/core/a.ts', "import { join } from 'node:path';", 'imports node:path'],
    [
      'the tables in the rules',
      'src/core/a.ts',
      "import type { Db } from '../store/database.ts';",
      'imports src/store/database.ts',
    ],
    [
      'a clock in the rules',
      'src/core/a.ts',
      'export const now = () => Date.now();',
      'uses Date.now: a clock',
    ],
    [
      'the day in the rules',
      'src/core/a.ts',
      'export const now = () => new Date();',
      'uses new Date(): a clock',
    ],
    ['chance in the rules', 'src/core/a.ts', 'export const n = Math.random();', 'uses Math.random: chance'],
    ['waiting in the rules', 'src/core/a.ts', 'export const f = async () => 1;', 'uses async: waiting'],
    ['SQL in the work', 'src/desk/a.ts', "import { sql } from 'kysely';", 'src/desk/a.ts imports kysely'],
    [
      'the queue in the work',
      'src/desk/a.ts',
      "import { openJobs } from '../jobs.ts';",
      'imports src/jobs.ts',
    ],
    [
      'a bot in the work',
      'src/desk/a.ts',
      "import { run } from '../../bots/web/main.ts';",
      'imports bots/web/main.ts',
    ],
    [
      'the work in the tables',
      'src/store/a.ts',
      "import { x } from '../desk/x.ts';",
      'src/store/a.ts imports src/desk/x.ts',
    ],
    [
      'the database as more than a type',
      'src/jobs.ts',
      "import { Pool } from 'pg';",
      'src/jobs.ts imports pg',
    ],
    [
      'a channel in a channel',
      'bots/web/a.ts',
      "import { x } from '../telegram/x.ts';",
      'imports bots/telegram/x.ts',
    ],
    ['Telegram in the web', 'bots/web/a.ts', "import { Api } from 'grammy';", 'bots/web/a.ts imports grammy'],
    [
      'a bot in a worker',
      'workers/a.ts',
      "import { x } from '../bots/web/x.ts';",
      'workers/a.ts imports bots/web/x.ts',
    ],
    [
      'the tables in a bot',
      'bots/web/a.ts',
      "import { x } from '../../src/store/x.ts';",
      'imports src/store/x.ts',
    ],
    [
      'Redis anywhere else',
      'workers/a.ts',
      "import { Redis } from 'ioredis';",
      'workers/a.ts imports ioredis',
    ],
    ['a file without a place', 'src/stray.ts', 'export {};', 'src/stray.ts stands nowhere in the table'],
    ['an import of several lines', 'src/core/a.ts', "import {\n  a,\n  b,\n} from 'zod';", 'imports zod'],
    ['an import for its effect', 'src/core/a.ts', "import 'zod';", 'imports zod'],
    ['an import at run time', 'workers/a.ts', "const x = await import('ioredis');", 'imports ioredis'],
    ['an import of a computed name', 'workers/a.ts', 'const x = await import(name);', 'imports name'],
    ['a file handed on', 'src/core/a.ts', "export { x } from '../desk/x.ts';", 'imports src/desk/x.ts'],
    [
      'a name that begins like another',
      'src/core/a.ts',
      "import { x } from '../core-else/x.ts';",
      'imports src/core-else/x.ts',
    ],
  ])('and a breach is named: %s', (_, path, source, sentence) => {
    expect(breaches(planted({ [path]: `${source}\n` }))).toEqual([expect.stringContaining(sentence)]);
  });

  it('and what is allowed is no breach', () => {
    const root = planted({
      'src/core/a.ts':
        "// import { z } from 'zod';\nimport type { B } from './b.ts';\nexport const said = 'await new Date()';\n",
      'src/core/b.ts':
        '/* Math.random */\nexport type B = { readonly at: Date };\nexport const day = (at: string) => new Date(at);\n',
      'src/jobs.ts':
        "import { Queue } from 'bullmq';\nimport type { Pool } from 'pg';\nimport { Log } from './log.ts';\n",
      'bots/web/a.ts':
        "import { html } from 'hono/html';\nimport { x } from '../outflow.ts';\nimport { y } from './b/y.ts';\n",
      'start.ts':
        "import { run } from './bots/web/main.ts';\nimport { openDatabase } from './src/store/database.ts';\n",
    });
    expect(breaches(root)).toEqual([]);
  });
});

/** Queues that no source under bots/ or workers/ consumes; a bot may name its own delivery by its channel. */
const unconsumed = (root: string): readonly string[] => {
  const consumers = sourcesOf(root)
    .filter((path) => path.startsWith('bots/') || path.startsWith('workers/'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .filter((source) => /\bconsume\(/.test(source));
  const folders = new Set(readdirSync(join(root, 'bots')));
  return QUEUES.filter((queue) => {
    if (consumers.some((source) => source.includes(`'${queue}'`))) return false;
    const channel = /^deliver-(.+)$/.exec(queue)?.[1];
    return !(
      channel !== undefined &&
      folders.has(channel) &&
      consumers.some((source) => source.includes('`deliver-${'))
    );
  });
};

describe('every queue', () => {
  it('is consumed by somebody', () => {
    expect(unconsumed(ROOT)).toEqual([]);
  });

  it('that nobody consumes is named', () => {
    const root = planted({
      'bots/outflow.ts': 'await jobs.consume(`deliver-${channel.name}`, drain, { concurrency: 1 });\n',
      'bots/telegram/main.ts': '\n',
      'workers/main.ts': "await jobs.consume('route', route, { concurrency: 4 });\n",
      'workers/clock.ts': "// 'clock' is only spoken of here\n",
    });
    expect(unconsumed(root)).toEqual([
      'deliver-web',
      'deliver-whatsapp',
      'clock',
      'remind',
      'silence',
      'picture',
      'duty',
      'broadcast',
      'learn',
    ]);
  });
});
