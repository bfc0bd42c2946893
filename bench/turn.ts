// What a turn costs: whole conversations through the real desk, beside a turn that does nothing but read, compare, write and
// note. On an embedded, durable PostgreSQL of its own, which is gone afterwards.
//
//   npm run bench                 200 people, each from the first word to the receipt
//   npm run bench -- 500          with 500 people
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../src/config.ts';
import { openDesk, type OpenedDesk } from '../src/desk/open-desk.ts';
import { logger } from '../src/log.ts';
import { openMetrics } from '../src/metrics.ts';
import { openDatabase, POOL_SIZE } from '../src/store/database.ts';
import { startEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import { seed } from '../src/store/seed.ts';
import { shippedRows } from '../src/store/shipped.ts';
import { bareTurns } from './bare.ts';
import { deskTurns, rehearse, STORIES, TURNS } from './conversation.ts';
import { measured, percentile, postgresClock, type Figures } from './measure.ts';

const PEOPLE = 200;
/** Fewer, and a figure is chance; more, and nobody waits for it. */
const FEWEST_PEOPLE = 64;
const MOST_PEOPLE = 5000;
/** Code that has not run yet is several times slower than a process that has served for a minute. */
const WARM_UP = 40;

/** How bots give events: the web chat one by one, as many at once as there are connections; a poll brings many. */
const WAYS = [
  { batch: 1, atOnce: POOL_SIZE, of: 'web chat, each message by itself' },
  { batch: 8, atOnce: 2, of: 'a poll of a busy hour' },
  { batch: 32, atOnce: 2, of: 'a poll after an outage' },
] as const;

const peopleAsked = (given: string | undefined): number => {
  if (given === undefined) return PEOPLE;
  const people = Number(given);
  if (Number.isInteger(people) && people >= FEWEST_PEOPLE && people <= MOST_PEOPLE) return people;
  console.error(
    `"${given}" is no number of people; write a whole number from ${FEWEST_PEOPLE} to ${MOST_PEOPLE}.`,
  );
  return process.exit(1);
};

/** Bytes of an answer as the outbox keeps it. */
const answerBytes = async (url: string): Promise<number> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ bytes: number }>(
      'select avg(octet_length(says_sealed))::int as bytes from outbox',
    );
    return rows[0]!.bytes;
  } finally {
    await client.end();
  }
};

const row = (name: string, figures: Figures, bare: Figures): readonly string[] => {
  const p = (share: number): string => percentile(figures.ms, share).toFixed(1);
  const each = (us: number | null): string => (us === null ? '-' : Math.round(us / figures.turns).toString());
  return [
    name,
    Math.round(figures.turns / figures.seconds).toString(),
    p(0.5),
    p(0.95),
    p(0.99),
    each(figures.nodeUs),
    each(figures.postgresUs),
    `${(figures.turns / figures.seconds / (bare.turns / bare.seconds)).toFixed(2)}x`,
  ];
};

const HEAD = ['', 'turns/s', 'p50 ms', 'p95 ms', 'p99 ms', 'Node us', 'PostgreSQL us', 'speed to bare'];

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = HEAD.map((_, at) => Math.max(...[HEAD, ...rows].map((cells) => cells[at]!.length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ');
  return [line(HEAD), ...rows.map(line)].join('\n');
};

/** Reading alone, without a database: microseconds a story. */
const readingUs = (desk: OpenedDesk): number => {
  const { read } = desk.library();
  const rounds = 40;
  for (const story of STORIES) read(story, '2026-11-24');
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    for (const story of STORIES) read(story, '2026-11-24');
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (rounds * STORIES.length);
};

const run = async (people: number, dataDir: string): Promise<void> => {
  const log = logger({ production: false, logLevel: 'warn' });
  const embedded = await startEmbedded({ dataDir, log });
  try {
    await embedded.createDatabase('bench');
    const url = embedded.urlFor('bench');
    await migrate(url);
    const database = openDatabase(url);
    await seed(database, await shippedRows(join(import.meta.dirname, '..', 'data')));
    await database.close();

    const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: 'warn' });
    const desk = await openDesk(config, url, log, openMetrics({ defaults: false }));
    try {
      const script = await rehearse(desk);
      const clock = postgresClock(dataDir);
      await measured(clock, deskTurns(desk, script, { people: WARM_UP, batch: 1, atOnce: POOL_SIZE }));
      const seen: (readonly [string, Figures])[] = [];
      for (const { of, ...way } of WAYS) {
        const figures = await measured(clock, deskTurns(desk, script, { people, ...way }));
        seen.push([`${way.batch} a call, ${way.atOnce} at once (${of})`, figures]);
      }
      const sizes = { state: script.stateBytes, out: await answerBytes(url) };
      const bodies = { state: randomBytes(sizes.state), out: randomBytes(sizes.out) };
      const bare = await bareTurns(url, { people: WARM_UP + people, turns: TURNS, ...bodies });
      await measured(clock, bare.play(0, WARM_UP));
      const figures = await measured(clock, bare.play(WARM_UP, people));
      await bare.close();

      console.log(
        `\n${people} people, ${TURNS} turns each, from the first word to the receipt; durable PostgreSQL, pool of ${POOL_SIZE};`,
      );
      console.log(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}\n`);
      console.log(
        table([
          ...seen.map(([name, each]) => row(name, each, figures)),
          row(`a bare turn, ${POOL_SIZE} at once`, figures, figures),
        ]),
      );
      console.log(
        `\nA bare turn is one transaction of four statements in raw pg: select the state, update it if its version is still the same,\n` +
          `insert an inbox row and an outbox row; ${sizes.state} and ${sizes.out} bytes, as many as the desk writes on average. Microseconds are CPU time a turn.`,
      );
      console.log(
        `Reading a story (topic, agency, place, date, danger, personal data): ${Math.round(readingUs(desk))} us of CPU, on the average of ${STORIES.length} stories.`,
      );
    } finally {
      await desk.close();
    }
  } finally {
    await embedded.stop();
  }
};

const people = peopleAsked(process.argv[2]);
const dataDir = await mkdtemp(join(tmpdir(), 'narahubung-bench-'));
try {
  await run(people, dataDir);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
