import { describe, expect, it, onTestFinished, vi } from 'vitest';
import fc from 'fast-check';
import { pino } from 'pino';
import type { Update } from 'grammy/types';
import type { Incoming } from '../../../src/channel.ts';
import { openClient } from '../../../bots/telegram/client.ts';
import { openIntake } from '../../../bots/telegram/intake.ts';
import { telegramChannel } from '../../../bots/telegram/send.ts';
import { startTelegram } from '../../support/telegram.ts';
import type { TgSim } from '../../support/telegram-sim/server.mjs';

const setUp = async () => {
  const sim = await startTelegram();
  const client = openClient(sim.token, sim.apiRoot);
  onTestFinished(client.close);
  const user = sim.createUser({ first_name: 'Rahmawati' });
  const counted: string[] = [];
  const lines: string[] = [];
  const settled: Incoming[] = [];
  const stop = new AbortController();
  const reachable: [string, boolean][] = [];
  const use = { settle: async (events: readonly Incoming[]): Promise<void> => void settled.push(...events) };
  const intake = openIntake(
    client,
    (events) => use.settle(events),
    (what) => void counted.push(what),
    pino({ level: 'info' }, { write: (line) => void lines.push(line) }),
    stop.signal,
    {
      noteReachable: async (address, isReachable) => void reachable.push([address, isReachable]),
      groupWords: (link) => `Tulis di ${link}`,
    },
  );
  return { reachable, sim, client, user, counted, lines, settled, use, intake, stop };
};

/** It reports something, and nobody says anything. */
const PINNED = {
  update_id: 9,
  message: { message_id: 9, date: 1, chat: { id: 5, type: 'private', first_name: 'B' }, pinned_message: {} },
} as unknown as Update;

const updatesOf = (sim: TgSim): Update[] => sim.bot.updates.all.map(({ json }) => JSON.parse(json) as Update);

const texts = (events: readonly Incoming[]) =>
  events.map(({ event }) => (event.kind === 'text' ? event.text : event.kind));

describe('A round of updates', () => {
  it('is settled in its order; what is no event is counted and left out', async () => {
    const { sim, user, intake, settled, counted } = await setUp();
    await user.say('satu');
    await user.photo();
    await user.say('dua');
    await intake.take([...updatesOf(sim), PINNED]);
    expect(texts(settled)).toEqual(['satu', 'file', 'dua']);
    expect(counted).toEqual(['telegram-skipped-service']);
  });

  it('with nothing to settle asks the database for nothing', async () => {
    const { intake, use } = await setUp();
    use.settle = vi.fn<typeof use.settle>();
    await intake.take([PINNED]);
    expect(use.settle).not.toHaveBeenCalled();
  });

  it('with an update that cannot be read settles all others and tells only its number', async () => {
    const { sim, user, intake, settled, counted, lines } = await setUp();
    await user.say('satu');
    await user.say('dua');
    const poison = { update_id: 5, message: { text: 'nama saya Rahmawati' } } as unknown as Update;
    await intake.take([poison, ...updatesOf(sim)]);
    expect(texts(settled)).toEqual(['satu', 'dua']);
    expect(counted).toEqual(['telegram-skipped-unknown-kind']);
    expect(lines.join('')).toMatch(/"update":5/);
    expect(lines.join('')).not.toContain('Rahmawati');
  });

  it('of any shape whatever never fails', async () => {
    const { intake } = await setUp();
    const part = fc.oneof(fc.object(), fc.constant(undefined), fc.string(), fc.constant(null));
    const update = fc.record({
      update_id: fc.integer(),
      message: part,
      callback_query: part,
      edited_message: part,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(update, { maxLength: 5 }), async (updates) => {
        await expect(intake.take(updates as unknown as Update[])).resolves.toBeUndefined();
        await expect(intake.quiet()).resolves.toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});

describe('Presses', () => {
  const ask = async ({ client, user }: Awaited<ReturnType<typeof setUp>>) => {
    await user.start();
    const question = { text: 'Kirim?', choices: [{ token: 'q.1.a.b', label: 'Ya' }], protect: false };
    await telegramChannel(client).send(String(user.id), question, new AbortController().signal);
    return await user.press('Ya');
  };

  it('are thanked for only after they are settled', async () => {
    const all = await setUp();
    const gate = Promise.withResolvers<void>();
    all.use.settle = () => gate.promise;
    const press = await ask(all);
    const taking = all.intake.take(updatesOf(all.sim));
    expect(all.sim.stats().byMethod).not.toHaveProperty('answercallbackquery');
    gate.resolve();
    await taking;
    await press.answer();
    await all.intake.quiet();
    expect(all.user.last()?.text).toBe('Kirim?\n\n✓ Ya');
  });

  it('that could not be settled are not thanked for', async () => {
    const all = await setUp();
    all.use.settle = () => Promise.reject(new Error('the database is away'));
    await ask(all);
    await expect(all.intake.take(updatesOf(all.sim))).rejects.toThrow('away');
    await all.intake.quiet();
    expect(all.sim.stats().byMethod).not.toHaveProperty('answercallbackquery');
  });

  it('are not thanked for once the program is told to stop', async () => {
    const all = await setUp();
    await ask(all);
    all.stop.abort();
    await all.intake.take(updatesOf(all.sim));
    await all.intake.quiet();
    expect(all.sim.stats().byMethod).not.toHaveProperty('answercallbackquery');
  });

  it('that wait for an answer of Telegram are broken off by a stop', async () => {
    const all = await setUp();
    await ask(all);
    all.sim.faults.add({ kind: 'hang', method: /answercallbackquery|editmessagetext/, times: Infinity });
    await all.intake.take(updatesOf(all.sim));
    all.stop.abort();
    await all.intake.quiet();
    expect(all.counted.filter((what) => what === 'telegram-courtesy-failed')).toHaveLength(2);
  });

  it('do not hold up the next round when Telegram does not answer', async () => {
    const all = await setUp();
    await ask(all);
    all.sim.faults.add({ kind: 'hang', method: 'answerCallbackQuery' });
    await all.intake.take(updatesOf(all.sim));
    await all.user.say('lanjut');
    await all.intake.take(updatesOf(all.sim).slice(-1));
    expect(texts(all.settled)).toEqual(['start', 'press', 'lanjut']);
  });

  it('that hang hold up no later press either, and the oldest rounds alone are waited for', async () => {
    const all = await setUp();
    await ask(all);
    all.sim.faults.add({ kind: 'hang', method: /answercallbackquery|editmessagetext/, times: Infinity });
    const press = updatesOf(all.sim).slice(-1);
    for (let round = 0; round < 12; round += 1) await all.intake.take(press);
    expect(all.settled.length).toBeGreaterThanOrEqual(12);
    expect(all.counted).toEqual(['telegram-thanks-left-out', 'telegram-thanks-left-out']);
    all.stop.abort();
    await all.intake.quiet();
  });
});

describe('A group', () => {
  it('that adds the bot is told once where to write, and is left, also when leaving fails at first', async () => {
    const { sim, user, intake, settled, counted } = await setUp();
    const group = sim.createGroup({ title: 'RT 03', members: [user] });
    sim.faults.add({ kind: '500', method: 'leaveChat' });
    await user.in(group).say('/lapor@narahubung_bot jalan rusak');
    await intake.take(updatesOf(sim));
    await intake.quiet();
    await intake.take(updatesOf(sim));
    await intake.quiet();
    expect(
      sim.calls.filter(({ method }) => method === 'sendmessage').map(({ args }) => args['text']),
    ).toEqual(['Tulis di https://t.me/narahubung_bot']);
    expect(sim.stats().byMethod).toMatchObject({ leavechat: 2 });
    expect(counted).toEqual(expect.arrayContaining(['telegram-group-not-left', 'telegram-group-left']));
    expect(settled).toEqual([]);
    expect(sim.lint).toEqual([]);
  });
});

describe('Whoever blocks the bot', () => {
  it('is known as out of reach until he takes it back', async () => {
    const { sim, user, intake, reachable } = await setUp();
    await user.start();
    await user.block();
    await user.unblock();
    await intake.take(updatesOf(sim));
    expect(reachable).toEqual([
      [String(user.id), false],
      [String(user.id), true],
    ]);
  });
});
