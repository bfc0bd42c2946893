import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { receive } from '../src/desk/receive.ts';
import { examine, printed } from '../src/doctor/doctor.ts';
import { clockFinding } from '../src/doctor/finding.ts';
import { inTransaction, openDatabase } from '../src/store/database.ts';
import { setByOffice } from '../src/store/library.ts';
import { queuePool, QUEUES_IN_REDIS } from '../src/store/queue-pool.ts';
import { newKeyText } from '../src/store/seal.ts';
import { seed } from '../src/store/seed.ts';
import { shippedRows } from '../src/store/shipped.ts';
import { appointStaff } from '../src/store/staff.ts';
import { freshDatabase } from './support/database.ts';
import { from, openTestDesk, type TestDesk } from './support/desk.ts';
import { freePort } from './support/house.ts';
import { startProgram } from './support/program.ts';
import { newBotToken, startTelegram } from './support/telegram.ts';

type Env = Readonly<Record<string, string>>;

const keys = newKeyText();
let folder = '';
let url = '';
let desk: TestDesk;
let person = '';

const appoint = (): Promise<void> =>
  inTransaction(desk.db, (tx) =>
    appointStaff(tx, desk.ring, {
      ...{ person, officer: true, head: false, admin: true },
      ...{ name: 'Rina', at: new Date() },
    }),
  );

const holidaysKnownFor = (...years: readonly number[]): Promise<void> =>
  inTransaction(desk.db, (tx) =>
    setByOffice(tx, 'policy', { id: 'holiday-years', body: { value: years } }, null),
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'narahubung-doctor-'));
  url = (await freshDatabase()).url;
  desk = await openTestDesk(url, { keys });
  await seed(desk.db, await shippedRows(join(import.meta.dirname, '..', 'data')));
  // Of this run's years, whenever it is run.
  const year = new Date().getUTCFullYear();
  await holidaysKnownFor(year, year + 1);
  await receive(desk, [from('1001', 'halo')]);
  person = (await desk.db.kysely.selectFrom('person').select('id').executeTakeFirstOrThrow()).id;
  await appoint();
});
afterAll(async () => {
  await desk.end();
  await rm(folder, { recursive: true, force: true });
});

/** Settings of a house where all is well, and what a test breaks of them. */
const settings = (changed: Env = {}): Env => ({
  ...{ DATABASE_URL: url, DATA_KEYS: keys, DATA_DIR: folder, PORT: '8080', DEMO: '0' },
  ...changed,
});
const found = async (changed: Env = {}) => {
  const config = readConfig(settings(changed));
  return examine(config, config.databaseUrl);
};
/** What is broken, a line each. */
const brokenWith = async (changed: Env = {}): Promise<readonly string[]> =>
  (await found(changed)).filter((each) => each.broken).map(({ part, words }) => `${part}: ${words}`);

describe('the doctor', () => {
  it('finds nothing broken where all is well, with Telegram answering', async () => {
    const sim = await startTelegram();
    const all = await found({ TELEGRAM_BOT_TOKEN: sim.token, TELEGRAM_API_ROOT: sim.apiRoot });
    expect(all.filter((each) => each.broken)).toEqual([]);
    expect(new Set(all.map(({ part }) => part))).toEqual(
      new Set([
        ...[
          'PUBLIC_URL',
          'DATABASE_URL',
          'migrations',
          'DATA_KEYS',
          'clock',
          'holidays',
          'officers',
          'queues',
        ],
        ...['REDIS_URL', 'FILES_DIR', 'TELEGRAM_BOT_TOKEN', 'TELEGRAM_MODE'],
      ]),
    );
  });

  it('names five broken settings in one run, ends with 1, and prints no secret', async () => {
    const sim = await startTelegram();
    const taken = join(folder, 'a-file');
    await writeFile(taken, '');
    const token = newBotToken();
    const wrongKeys = newKeyText();
    const program = startProgram(
      settings({
        DATA_KEYS: wrongKeys,
        REDIS_URL: `redis://:geheim@127.0.0.1:${await freePort()}`,
        FILES_DIR: join(taken, 'files'),
        ...{ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: sim.apiRoot },
        PUBLIC_URL: 'http://127.0.0.1:0',
      }),
      ['doctor'],
    );
    expect(await program.over()).toEqual({ code: 1, signal: null });
    const named = [...program.log().matchAll(/^broken +(\S+)/gm)].map(([, part]) => part);
    expect(named).toEqual(['PUBLIC_URL', 'DATA_KEYS', 'REDIS_URL', 'FILES_DIR', 'TELEGRAM_BOT_TOKEN']);
    for (const secret of [token, wrongKeys, 'geheim']) expect(program.log()).not.toContain(secret);
    // A reason and a next act.
    for (const line of program
      .log()
      .split('\n')
      .filter((each) => each.startsWith('broken')))
      expect(line).toMatch(/ \S.+; \S.+\.$/);
  });

  it('names a setting that cannot be read', async () => {
    const program = startProgram(settings({ PORT: 'delapan' }), ['doctor']);
    expect(await program.over()).toEqual({ code: 1, signal: null });
    expect(program.log()).toMatch(/^broken +settings +PORT must be a number; correct it and start again\.$/m);
  });

  it('tells a database out of reach, a refused user, a missing database and missing migrations apart', async () => {
    const at = (change: (address: URL) => void): string => {
      const address = new URL(url);
      change(address);
      return address.href;
    };
    const port = await freePort();
    const away = at((address) => {
      if (address.searchParams.has('host')) address.searchParams.set('host', join(folder, 'no-socket'));
      else address.port = String(port);
    });
    const stranger = at((address) => void (address.username = 'stranger'));
    const missing = at((address) => void (address.pathname = '/nowhere'));
    const empty = at((address) => void (address.pathname = '/template1'));
    const said = [];
    for (const each of [away, stranger, missing, empty]) said.push(await brokenWith({ DATABASE_URL: each }));
    expect(said).toEqual([
      [expect.stringMatching(/^DATABASE_URL: .+ cannot be reached/)],
      [expect.stringMatching(/^DATABASE_URL: .+ refuses this user or password; give the right ones\.$/)],
      [expect.stringMatching(/^DATABASE_URL: .+ does not exist on that server/)],
      [expect.stringMatching(/^migrations: migrations are missing; run npm run migrate/)],
    ]);
  });

  it('sees a webhook that would starve polling', async () => {
    const sim = await startTelegram();
    const telegram = { TELEGRAM_BOT_TOKEN: sim.token, TELEGRAM_API_ROOT: sim.apiRoot };
    await fetch(
      `${sim.apiRoot}/bot${sim.token}/setWebhook?url=${encodeURIComponent('https://lain.example/x')}`,
    );
    expect(await brokenWith(telegram)).toEqual([expect.stringMatching(/^TELEGRAM_MODE: .+ webhook/)]);
  });

  it('sees a webhook that leads elsewhere', async () => {
    const sim = await startTelegram();
    await fetch(
      `${sim.apiRoot}/bot${sim.token}/setWebhook?url=${encodeURIComponent('https://lain.example/x')}`,
    );
    const telegram = { TELEGRAM_BOT_TOKEN: sim.token, TELEGRAM_API_ROOT: sim.apiRoot };
    const webhook = { TELEGRAM_MODE: 'webhook', TELEGRAM_WEBHOOK_SECRET: 'rahasia-untuk-uji-0123' };
    expect(await brokenWith({ ...telegram, ...webhook, PUBLIC_URL: 'https://aduan.example' })).toEqual([
      expect.stringMatching(/^TELEGRAM_MODE: is webhook, but Telegram calls another address/),
    ]);
  });

  it('sees that a running part keeps its queues elsewhere, either way round', async () => {
    const away = `redis://127.0.0.1:${await freePort()}`;
    const other = openDatabase(url, { name: QUEUES_IN_REDIS });
    await other.pool.query('select 1');
    expect(await brokenWith()).toEqual([expect.stringMatching(/^queues: .+ in Redis, and REDIS_URL is not/)]);
    await other.close();
    const pool = queuePool(url);
    await pool.query('select 1');
    expect(await brokenWith({ REDIS_URL: away })).toContainEqual(
      expect.stringMatching(/^queues: .+ in PostgreSQL, and REDIS_URL is set here; give every part/),
    );
    await pool.end();
  });

  it('misses an officer, and the holidays of this year', async () => {
    await desk.db.kysely.deleteFrom('staff').execute();
    await holidaysKnownFor(2020);
    expect(await brokenWith()).toEqual([
      expect.stringMatching(new RegExp(`^holidays: none are known for ${new Date().getUTCFullYear()}`)),
      expect.stringMatching(/^officers: nobody is an officer yet/),
    ]);
    await appoint();
  });

  it('misses the keys when the file of the first start is gone, and makes no other', async () => {
    const { DATA_KEYS: _, ...rest } = settings();
    const config = readConfig(rest);
    // Room on the disk moves while others work on it.
    const said = async () => printed(await examine(config, url)).replace(/\d+ MB free/, 'room');
    const lines = await said();
    expect(lines).toMatch(/^broken +DATA_KEYS +are missing, and this database has sealed rows; /m);
    expect(await said()).toBe(lines);
  });

  it('asks for https in production', async () => {
    expect(await brokenWith({ NODE_ENV: 'production', PUBLIC_URL: 'http://aduan.example' })).toContainEqual(
      expect.stringMatching(/^PUBLIC_URL: is not https/),
    );
  });

  it('lets clocks be half a minute apart and no more', () => {
    const at = (seconds: number) => new Date(1_000_000 + seconds * 1000);
    const said = (seconds: number) => clockFinding('Telegram', at(seconds), 1_000_000, 1_000_500).broken;
    expect([-31, -29, 0, 29, 31].map(said)).toEqual([true, false, false, false, true]);
  });
});
