import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Update } from 'grammy/types';
import { openClient } from '../../../bots/telegram/client.ts';
import { startPolling, type Health } from '../../../bots/telegram/poll.ts';
import { newBotToken, startTelegram } from '../../support/telegram.ts';
import type { TgSim } from '../../support/telegram-sim/server.mjs';

const SHORT = { first: 20, longest: 100 };

/** Waits for something to become true; the time is only there so that a broken program fails instead of hanging. */
const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 20_000, interval: 10 });

const textsOf = (updates: readonly Update[]) => updates.map(({ message }) => message?.text);

/** Polling whose `take` can be replaced, held or made to fail. */
const poll = (sim: TgSim, token = sim.token) => {
  const stop = new AbortController();
  const client = openClient(token, sim.apiRoot);
  const rounds: (string | undefined)[][] = [];
  const told: Health[] = [];
  const use: { take: (updates: readonly Update[]) => Promise<void> } = { take: async () => undefined };
  const polling = startPolling(
    client,
    async (updates) => {
      rounds.push(textsOf(updates));
      await use.take(updates);
    },
    (health) => void told.push(health),
    stop.signal,
    { pauses: SHORT },
  );
  onTestFinished(async () => {
    stop.abort();
    await polling.ended;
    client.close();
  });
  const states = () => told.map(({ state }) => state);
  return { polling, rounds, told, states, use, stop: () => stop.abort() };
};

const setUp = async () => {
  const sim = await startTelegram();
  const user = sim.createUser({ first_name: 'Budi' });
  return { sim, user };
};

/** What Telegram holds as not acknowledged. */
const open = (sim: TgSim) => sim.bot.updates.all.filter(({ confirmedAt }) => confirmedAt === 0).length;

describe('An update', () => {
  it('is acknowledged only when it is settled', async () => {
    const { sim, user } = await setUp();
    const gate = Promise.withResolvers<void>();
    const bot = poll(sim);
    bot.use.take = () => gate.promise;
    await user.say('satu');
    await user.say('dua');
    await until(() => expect(bot.rounds.length).toBeGreaterThan(0));
    await user.say('tiga');
    expect(open(sim)).toBe(3);
    gate.resolve();
    await until(() => expect(open(sim)).toBe(0));
    expect(bot.rounds.flat()).toEqual(['satu', 'dua', 'tiga']);
  });

  it('is given again to the next program when this one is killed while it works', async () => {
    const { sim, user } = await setUp();
    const killed = poll(sim);
    const never = Promise.withResolvers<void>();
    killed.use.take = () => never.promise;
    await user.say('tolong');
    await until(() => expect(killed.rounds.flat()).toEqual(['tolong']));
    const next = poll(sim);
    await until(() => expect(next.rounds.flat()).toEqual(['tolong']));
    await until(() => expect(open(sim)).toBe(0));
    killed.stop();
    never.reject(new Error('killed'));
  });

  it('that could not be kept is fetched again, and none behind it is lost', async () => {
    const { sim, user } = await setUp();
    const bot = poll(sim);
    let failures = 2;
    bot.use.take = async () => {
      if (failures-- > 0) throw new Error('the database is away');
    };
    await user.say('satu');
    await until(() => expect(failures).toBeLessThan(1));
    await user.say('dua');
    await until(() => expect(open(sim)).toBe(0));
    expect(bot.rounds.slice(0, 2)).toEqual([['satu'], ['satu']]);
    expect(bot.rounds.flat().at(-1)).toBe('dua');
    expect(bot.states()).toEqual(expect.arrayContaining(['degraded', 'ok']));
  });

  it('delivered a second time does not take the poll back', async () => {
    const { sim, user } = await setUp();
    const bot = poll(sim);
    await user.say('satu');
    await user.say('dua');
    await until(() => expect(open(sim)).toBe(0));
    sim.bot.updates.redeliver(sim.bot.updates.all[0]?.id ?? 0);
    await until(() => expect(bot.rounds.flat()).toEqual(['satu', 'dua', 'satu']));
    await user.say('tiga');
    await until(() => expect(bot.rounds.flat()).toEqual(['satu', 'dua', 'satu', 'tiga']));
  });

  it('comes in rounds of at most 100', async () => {
    const { sim, user } = await setUp();
    for (let i = 0; i < 250; i++) await user.say(`pesan ${i}`);
    // Kept by Telegram while no program ran.
    const bot = poll(sim);
    await until(() => expect(bot.rounds.flat()).toHaveLength(250));
    expect(Math.max(...bot.rounds.map(({ length }) => length))).toBe(100);
    expect(bot.rounds.flat()).toEqual(Array.from({ length: 250 }, (_, i) => `pesan ${i}`));
  });
});

it('Health is ok as soon as Telegram answers, though nobody writes', async () => {
  const { sim } = await setUp();
  const bot = poll(sim);
  expect(bot.polling.health().state).toBe('degraded');
  await until(() => expect(bot.polling.health()).toEqual({ state: 'ok', why: null }));
});

describe('Polling while somebody else fetches the messages', () => {
  const askTelegram = (sim: TgSim, method: string, body: object = {}) =>
    fetch(`${sim.apiRoot}/bot${sim.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('says what to do, waits, and goes on by itself', async () => {
    const { sim, user } = await setUp();
    await askTelegram(sim, 'setWebhook', { url: 'http://127.0.0.1:1/hook' });
    const bot = poll(sim);
    await until(() => expect(bot.polling.health().state).toBe('down'));
    expect(bot.polling.health().why).toMatch(/Stop the other program.*deleteWebhook/s);
    await until(() => expect(sim.bot.updates.conflicts).toBeGreaterThan(1));
    expect(bot.states()).toEqual(['down']);
    await askTelegram(sim, 'deleteWebhook');
    await user.say('halo');
    await until(() => expect(bot.rounds.flat()).toEqual(['halo']));
    await until(() => expect(bot.polling.health()).toEqual({ state: 'ok', why: null }));
  });
});

describe('Polling with a token that is refused', () => {
  it('ends with one clear sentence', async () => {
    const { sim } = await setUp();
    const token = newBotToken();
    const bot = poll(sim, token);
    await bot.polling.ended;
    expect(bot.told).toEqual([
      { state: 'down', why: expect.stringMatching(/@BotFather.*TELEGRAM_BOT_TOKEN/s) },
    ]);
    expect(JSON.stringify(bot.told)).not.toContain(token.split(':')[1]);
  });
});

describe('Polling while the network is away', () => {
  it.each(['drop', '502'] as const)('(%s) tells once, tries again and loses nothing', async (kind) => {
    const { sim, user } = await setUp();
    const bot = poll(sim);
    await user.say('sebelum');
    await until(() => expect(bot.rounds.flat()).toEqual(['sebelum']));
    sim.setOutage(kind);
    // The poll that is open ends with this.
    if (kind === '502') await user.say('pembuka');
    await until(() => expect(bot.polling.health().state).toBe('degraded'));
    await user.say('selama');
    sim.setOutage(null);
    await until(() => expect(bot.rounds.flat().at(-1)).toBe('selama'));
    expect(bot.states().filter((state) => state === 'degraded')).toHaveLength(1);
    expect(bot.polling.health().state).toBe('ok');
  });

  it('a wait that Telegram asks for is kept', async () => {
    const { sim, user } = await setUp();
    const fault = sim.faults.add({ kind: '429', method: 'getUpdates', retryAfter: 1 });
    const bot = poll(sim);
    await user.say('halo');
    await until(() => expect(fault.hits).toBe(1));
    const polls = sim.polls.count;
    await until(() => expect(bot.rounds.flat()).toEqual(['halo']));
    expect(polls).toBe(1);
  });
});

describe('Polling that is told to stop', () => {
  it('ends at once while it waits for messages', async () => {
    const { sim } = await setUp();
    const bot = poll(sim);
    await sim.waitForBot();
    bot.stop();
    await bot.polling.ended;
    expect(bot.states()).not.toContain('degraded');
  });

  it('finishes the round it has begun and asks for nothing more', async () => {
    const { sim, user } = await setUp();
    const gate = Promise.withResolvers<void>();
    const finished = vi.fn<() => void>();
    const bot = poll(sim);
    bot.use.take = async () => {
      await gate.promise;
      finished();
    };
    await user.say('halo');
    await until(() => expect(bot.rounds).toHaveLength(1));
    const polls = sim.polls.count;
    bot.stop();
    gate.resolve();
    await bot.polling.ended;
    expect(finished).toHaveBeenCalledOnce();
    expect(sim.polls.count).toBe(polls);
  });
});

it('Only what can be read is asked for', async () => {
  const { sim, user } = await setUp();
  const bot = poll(sim);
  await sim.waitForBot();
  sim.bot.updates.push('inline_query', { id: '1', query: 'x' });
  await user.say('halo');
  await until(() => expect(bot.rounds.flat()).toEqual(['halo']));
  expect(sim.lint).toEqual([]);
});
