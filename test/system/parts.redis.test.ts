// The parts as processes of their own, by the commands and settings of docker-compose.yml: containers are not run here.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newKeyText } from '../../src/store/seal.ts';
import { environment, service } from '../support/compose.ts';
import { newCitizen } from '../support/citizen.ts';
import { freshDatabase } from '../support/database.ts';
import { canServe, dataFolder, freePort, readyWhen } from '../support/house.ts';
import { startProgram, type Program } from '../support/program.ts';
import { redisServer, type RedisServer } from '../support/redis.ts';
import { rowsOf } from '../support/rows.ts';
import { startTelegram } from '../support/telegram.ts';
import { files, firstOfficer, LONG_MS, newFocalPoint } from './people.ts';
import { newWebPerson } from './web-chat.ts';

let redis: RedisServer;
beforeAll(async () => {
  redis = await redisServer();
});
afterAll(() => redis.stop());

it(
  'web, telegram and workers on one PostgreSQL and one Redis bring a complaint from the chat to the answer, and end when told to',
  { timeout: LONG_MS },
  async () => {
    const { url: database } = await freshDatabase();
    const telegram = await startTelegram();
    const dataDir = await dataFolder();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const keys = newKeyText();
    const start = (name: string): Program => {
      const [node, script, ...args] = service(name).command ?? [];
      expect([node, script]).toEqual(['node', 'start.ts']);
      const asComposed = environment(name, {
        POSTGRES_PASSWORD: 'sandi',
        DATA_KEYS: keys,
        TELEGRAM_BOT_TOKEN: telegram.token,
      });
      // What stands elsewhere on one machine than in containers.
      const here = {
        DATABASE_URL: database,
        REDIS_URL: redis.url,
        DATA_DIR: dataDir,
        TELEGRAM_API_ROOT: telegram.apiRoot,
      };
      return startProgram(
        { ...asComposed, ...here, ...(name === 'web' ? { PORT: String(port) } : {}) },
        args,
      );
    };
    for (const once of ['migrate', 'seed']) {
      const program = start(once);
      expect(await program.over(), program.log()).toEqual({ code: 0, signal: null });
    }
    const [web, bot, workers] = [start('web'), start('telegram'), start('workers')];
    const parts = [web, bot, workers] as const;
    await readyWhen(web, () => canServe(url));
    await readyWhen(web, async () => web.log().includes('gabung '));
    await readyWhen(bot, async () => telegram.polls.count > 1);
    const people = { telegram, log: web.log };

    const officer = await firstOfficer(people);
    const focal = await newFocalPoint(people, officer);
    const citizen = newCitizen(telegram);
    const { number, code } = await files(citizen);
    await focal.hears(new RegExp(number));
    await focal.press('Terima');
    await citizen.hears(/sudah diterima narahubung/);
    await focal.press('Selesai');
    await focal.hears(/Jelaskan penyelesaian/);
    await focal.say('Akta sudah kami antar.');
    await citizen.hears(/Akta sudah kami antar/);
    await citizen.asks('sudah', /1 sangat kurang/);
    await citizen.asks('5', /penilaian/);

    // By number and code in the browser, which another process serves.
    const other = await newWebPerson(url);
    await other.say(`status ${number} ${code}`);
    expect(await other.hears(new RegExp(number))).toMatch(/selesai/i);
    // Only the process that serves the browser has a first officer's code to show.
    for (const part of [bot, workers]) expect(part.log()).not.toContain('gabung ');
    const moves = await rowsOf<{ move: string }>(database, 'select move from complaint_event order by id');
    expect(moves.map(({ move }) => move)).toEqual([
      'filed',
      'routed',
      'accepted',
      'resolved',
      'confirmed',
      'rated',
    ]);

    // Without workers a case waits, and is routed when they are back.
    await workers.end('SIGKILL');
    await citizen.asks('lapor', /ceritakan/);
    const second = await files(citizen);
    const back = start('workers');
    await focal.hears(new RegExp(second.number));
    await vi.waitFor(async () =>
      expect(await rowsOf(database, `select 1 from complaint where status = 'received'`)).toEqual([]),
    );
    for (const part of [...parts.slice(0, 2), back])
      expect(await part.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(telegram.lint).toEqual([]);
  },
);
