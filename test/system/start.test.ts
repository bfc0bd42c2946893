// Starting, stopping, and being told what to do when it cannot start.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newKeyText } from '../../src/store/seal.ts';
import { freshDatabase } from '../support/database.ts';
import { canServe, dataFolder, freePort, readyWhen, startHouse } from '../support/house.ts';
import { startProgram, type Program } from '../support/program.ts';
import { newBotToken, startTelegram } from '../support/telegram.ts';
import { newCitizen } from '../support/citizen.ts';
import { LONG_MS } from './people.ts';

/** A dead process that nobody has buried yet does not count. */
const isRunning = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/^\d+ \(.*\) [ZX] /.test(stat);
};

/** What it says when it ends by itself; it must not be a trace. */
const refusal = async (program: Program): Promise<string> => {
  expect(await program.over(), program.log()).toEqual({ code: 1, signal: null });
  expect(program.log()).not.toMatch(/^\s+at /m);
  return program.log();
};

describe('on its embedded database', () => {
  it(
    'starts warm the second time, takes its database over after a kill, and leaves no process when told to end',
    { timeout: LONG_MS },
    async () => {
      const house = await startHouse();
      const first = house.log();
      expect(first).toContain('the shipped data is in force');
      const citizen = newCitizen(house.telegram);
      await citizen.asks('lapor', /ceritakan/);
      // Killed in the middle of the answer it would be sent once more, a minute later.
      await house.telegram.waitForQuiet(500);
      await house.kill();
      await citizen.say('lampu jalan di perawang mati sejak minggu lalu, sudah lapor ke dishub');
      await house.start();
      await citizen.hears(/Dinas Perhubungan Kabupaten Siak/);
      const second = house.log().slice(first.length);
      expect(second).toContain('takenOver=true');
      expect(second).not.toMatch(/brought to this version|in force/);

      const lock = join(house.dataDir, 'postgres', 'postmaster.pid');
      const server = Number((await readFile(lock, 'utf8')).split('\n')[0]);
      expect(await isRunning(server)).toBe(true);
      expect(await house.stop()).toEqual({ code: 0, signal: null });
      expect(await isRunning(server)).toBe(false);
      expect(existsSync(lock)).toBe(false);
    },
  );

  it('says what to do about a folder that cannot be one', { timeout: LONG_MS }, async () => {
    const file = join(await dataFolder(), 'letter.txt');
    await writeFile(file, 'no folder');
    const said = await refusal(
      startProgram({ DATA_DIR: join(file, 'data'), PORT: String(await freePort()) }),
    );
    expect(said).toMatch(/cannot be made.*set DATA_DIR/);
  });
});

it('says what to do about a port that is taken, and ends', { timeout: LONG_MS }, async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const env = { DATABASE_URL: (await freshDatabase()).url, DATA_DIR: await dataFolder(), PORT: String(port) };
  const said = await refusal(startProgram(env));
  expect(said).toContain(String(port));
  expect(said).toMatch(/PORT/);
});

describe('NODE_ENV=production', () => {
  const whole = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x',
    DATA_KEYS: newKeyText(),
  };
  const without = (name: keyof typeof whole) =>
    Object.fromEntries(Object.entries(whole).filter(([setting]) => setting !== name));

  it.each([
    ['DATABASE_URL', without('DATABASE_URL')],
    ['DATA_KEYS', without('DATA_KEYS')],
    ['DEMO', { ...whole, DEMO: '1' }],
    ['CLOCK', { ...whole, CLOCK: '2027-03-05T14:00+07:00*60' }],
  ])('refuses over %s in one sentence, and repeats no secret', { timeout: LONG_MS }, async (setting, env) => {
    const said = await refusal(startProgram(env));
    expect(said).toMatch(new RegExp(`^${setting} .*NODE_ENV is production; .*\\.$`, 'm'));
    expect(said).not.toContain(whole.DATA_KEYS);
  });
});

it(
  'with a token that Telegram refuses the web part serves, and /readyz says that Telegram is down',
  { timeout: LONG_MS },
  async () => {
    const telegram = await startTelegram();
    const token = newBotToken();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const program = startProgram({
      DATABASE_URL: (await freshDatabase()).url,
      DATA_DIR: await dataFolder(),
      PORT: String(port),
      TELEGRAM_API_ROOT: telegram.apiRoot,
      TELEGRAM_BOT_TOKEN: token,
    });
    const health = async () => (await (await fetch(`${url}/readyz`)).json()) as { channels: object };
    await readyWhen(program, () => canServe(url));
    await readyWhen(program, async () => (await health()).channels['telegram' as never] === 'down');
    expect(await health()).toMatchObject({ ready: true, channels: { telegram: 'down', web: 'ok' } });
    expect((await fetch(`${url}/chat/open`, { method: 'POST' })).status).toBe(201);
    expect(program.log()).not.toContain(token);
    expect(program.log()).toMatch(/Telegram: .*token/i);
    expect(await program.end('SIGTERM')).toEqual({ code: 0, signal: null });
  },
);
