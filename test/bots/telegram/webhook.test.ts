import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { run } from '../../../bots/telegram/main.ts';
import { openClient } from '../../../bots/telegram/client.ts';
import type { Health } from '../../../bots/telegram/poll.ts';
import { openDoor, setWebhook } from '../../../bots/telegram/webhook.ts';
import { newKeyText } from '../../../src/store/seal.ts';
import { freshDatabase } from '../../support/database.ts';
import { openTestJobs } from '../../support/jobs.ts';
import { openTestDesk } from '../../support/desk.ts';
import { openDoors } from '../web/doors.ts';
import { freePort } from '../../support/house.ts';
import { newBotToken, startTelegram } from '../../support/telegram.ts';

const PATH = '/telegram/updates';
/** One ring for all processes of an office. */
const KEYS = newKeyText();
const SECRET = 'rahasia-untuk-uji-0123456789';

let url: string;
beforeAll(async () => {
  ({ url } = await freshDatabase());
});

const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

let ids = 800_000_000;
const newId = (): number => (ids += 1_000_000);

/** The bot, and a web part of `processes` behind one address whose doors can be closed and opened again. */
const setUp = async (processes = 1) => {
  const sim = await startTelegram({ firstUpdateId: newId(), webhookBackoffScale: 0.01 });
  const desk = await openTestDesk(url, { keys: KEYS });
  const jobs = await openTestJobs(url, desk);
  const port = await freePort();
  const webhook = { url: `http://127.0.0.1:${port}${PATH}`, secret: SECRET };
  const settings = { token: sim.token, apiRoot: sim.apiRoot, webhook };
  const others = await Promise.all(
    Array.from({ length: processes - 1 }, () => openTestDesk(url, { keys: KEYS })),
  );
  const openHouse = async () => {
    const doors = [desk, ...others].map((each) => openDoor(each, jobs, settings));
    let calls = 0;
    const server = await openDoors(desk, port, {
      [PATH]: (request) => doors[(calls += 1) % doors.length]!.answer(request),
    });
    return async () => {
      await server.stop();
      await Promise.all(doors.map((door) => door.stop()));
    };
  };
  let close = await openHouse();
  const bot = run(desk, jobs, settings);
  onTestFinished(async () => {
    await bot.stop();
    await close();
    await jobs.close();
    await Promise.all([desk, ...others].map((each) => each.end()));
  });
  await sim.waitForBot();
  const restart = async (meanwhile: () => Promise<unknown>): Promise<void> => {
    await close();
    await meanwhile();
    close = await openHouse();
  };
  const user = sim.createUser({ id: newId(), first_name: 'Rahmawati' });
  return { sim, desk, jobs, bot, webhook, settings, restart, user };
};

const post = (address: string, body: unknown, secret = SECRET) =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify(body),
  });

describe('A webhook', () => {
  it('brings what people say, also what they said while the door was closed, each once', async () => {
    const { sim, bot, user, restart } = await setUp();
    await user.say('satu');
    await user.waitFor('1: satu', { timeout: 20_000 });
    await restart(() => user.say('dua'));
    await user.waitFor('2: dua', { timeout: 20_000 });
    sim.bot.updates.redeliver(sim.bot.updates.all[0]?.id ?? 0);
    await user.say('tiga');
    await user.waitFor('3: tiga', { timeout: 20_000 });
    expect(user.messages().map(({ text }) => text)).toEqual(['1: satu', '2: dua', '3: tiga']);
    expect(bot.health()).toEqual({ state: 'ok', why: null });
    expect(sim.polls.count).toBe(0);
    expect(sim.lint).toEqual([]);
  });

  it('brings them through several processes in the order of each person', async () => {
    const { sim } = await setUp(3);
    const people = Array.from({ length: 6 }, () => sim.createUser({ id: newId(), first_name: 'Warga' }));
    const texts = ['satu', 'dua', 'tiga', 'empat'];
    for (const text of texts) for (const person of people) await person.say(text);
    for (const person of people) {
      await until(() => expect(person.messages()).toHaveLength(texts.length));
      expect(person.messages().map((message) => message.text)).toEqual(
        texts.map((text, at) => `${at + 1}: ${text}`),
      );
    }
  });

  it('that cannot keep an update says so, and Telegram gives it again', async () => {
    const { desk, jobs, settings, user } = await setUp();
    const door = openDoor({ ...desk, db: { ...desk.db, kysely: null as never } }, jobs, settings);
    const message = { message_id: 1, date: 1, chat: { id: user.id, type: 'private' }, text: 'halo' };
    const asked = door.answer(
      new Request(settings.webhook.url, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': SECRET },
        body: JSON.stringify({ update_id: newId(), message }),
      }),
    );
    await door.stop();
    expect((await asked).status).toBe(503);
  });

  it('of somebody without the secret changes nothing', async () => {
    const { webhook, user } = await setUp();
    const message = { message_id: 1, date: 1, chat: { id: user.id, type: 'private' }, text: 'palsu' };
    for (const secret of ['', 'salah', `${SECRET}x`])
      expect((await post(webhook.url, { update_id: newId(), message }, secret)).status).toBe(401);
    expect((await post(webhook.url, 'bukan pembaruan')).status).toBe(400);
    expect((await post(webhook.url, { update_id: 1, message: { text: 'x'.repeat(1_100_000) } })).status).toBe(
      413,
    );
    // The first that is taken is the first that was real.
    await user.say('asli');
    await user.waitFor('1: asli', { timeout: 20_000 });
    expect(user.messages()).toHaveLength(1);
  });

  it('is set as soon as Telegram can be reached, and given up only when the token is refused', async () => {
    const told: Health[] = [];
    const stop = new AbortController();
    const dead = openClient(newBotToken(), `http://127.0.0.1:${await freePort()}`);
    onTestFinished(dead.close);
    const setting = setWebhook(
      dead,
      { url: 'http://127.0.0.1:1/', secret: SECRET },
      (health) => told.push(health),
      stop.signal,
    );
    await until(() => expect(told.length).toBeGreaterThan(1));
    stop.abort();
    await setting;
    expect(new Set(told.map(({ state }) => state))).toEqual(new Set(['degraded']));
    expect(told[0]?.why).toContain('ECONNREFUSED');

    const sim = await startTelegram();
    const stranger = openClient(newBotToken(), sim.apiRoot);
    onTestFinished(stranger.close);
    const going = new AbortController().signal;
    await setWebhook(
      stranger,
      { url: 'http://127.0.0.1:1/', secret: SECRET },
      (health) => told.push(health),
      going,
    );
    expect(told.at(-1)?.state).toBe('down');
  });

  it('is taken away when polling begins again', async () => {
    const { sim, desk, jobs, bot, settings, user } = await setUp();
    await bot.stop();
    const polling = run(desk, jobs, { token: settings.token, apiRoot: settings.apiRoot });
    onTestFinished(() => polling.stop());
    await until(() => expect(polling.health().state).toBe('ok'));
    await user.say('lewat tanya');
    await user.waitFor('lewat tanya', { timeout: 20_000 });
    expect(sim.polls.count).toBeGreaterThan(0);
  });
});
