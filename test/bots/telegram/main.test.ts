import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { run } from '../../../bots/telegram/main.ts';
import { openCopy } from '../../../src/copy/copy.ts';
import type { Desk, Rules } from '../../../src/desk/desk.ts';
import { addressKey } from '../../../src/store/address.ts';
import { inTransaction } from '../../../src/store/database.ts';
import { appointStaff } from '../../../src/store/staff.ts';
import { freshDatabase } from '../../support/database.ts';
import { openTestJobs } from '../../support/jobs.ts';
import { openTestDesk, plain } from '../../support/desk.ts';
import { recipientAt } from '../../support/somebody.ts';
import { newBotToken, startTelegram } from '../../support/telegram.ts';
import type { TgSim } from '../../support/telegram-sim/server.mjs';

/** Repeats what was said, asks when it hears "tanya", names what was pressed, keeps photos. */
const SPEAKING: Rules = {
  needs: () => [],
  turn: (state, event) => {
    switch (event.kind) {
      case 'text':
        if (event.text !== 'tanya') return { state, effects: [plain(`Bapak/Ibu menulis: ${event.text}`)] };
        return {
          state,
          effects: [{ kind: 'say', say: { key: 'question', choices: [{ token: 'g.ya', key: 'yes' }] } }],
        };
      case 'press':
        return { state, effects: [plain(`Ditekan: ${event.token}`)] };
      case 'photo':
      case 'file':
        return {
          state,
          effects: [{ kind: 'keep-file', file: event.file, reference: null }, plain('Foto diterima')],
        };
      case 'edited':
      case 'location':
      case 'other':
        return { state, effects: [plain(`Lain: ${event.kind}`)] };
      default:
        return event satisfies never;
    }
  },
};

let url: string;
beforeAll(async () => {
  ({ url } = await freshDatabase());
});

const until = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 20_000, interval: 20 });

type Options = {
  config?: Parameters<typeof startTelegram>[0];
  token?: string;
  change?: (desk: Desk) => Desk;
};

/** The bot as start.ts runs it, with chosen rules. Each test has people of its own, so they share one database. */
const setUp = async ({ config = {}, token, change = (desk) => desk }: Options = {}) => {
  // Ids of people and updates count up from another number each time: the database has seen the others.
  const sim = await startTelegram({ firstUpdateId: newId(), ...config });
  const desk = await openTestDesk(url, { rules: SPEAKING });
  const jobs = await openTestJobs(url, desk);
  const bot = run(change(desk), jobs, { token: token ?? sim.token, apiRoot: sim.apiRoot });
  onTestFinished(async () => {
    await bot.stop();
    await jobs.close();
    await desk.end();
  });
  const newUser = () => sim.createUser({ id: newId(), first_name: 'Rahmawati', username: 'rahma_siak' });
  return { sim, desk, bot, newUser };
};

let ids = 600_000_000;
const newId = (): number => (ids += 1_000_000);

const sendsTo = (sim: TgSim, id: number) =>
  sim.calls.filter(({ method, chatId, ok }) => method === 'sendmessage' && chatId === id && ok);

describe('A person on Telegram', () => {
  it('is answered, presses what is offered, and sees what was chosen', async () => {
    const { sim, bot, newUser } = await setUp();
    const user = newUser();
    await user.say('lampu jalan mati <b>& "gelap"</b>');
    await user.waitFor('Bapak/Ibu menulis: lampu jalan mati <b>& "gelap"</b>');
    await user.say('tanya');
    await user.waitFor('PERTANYAAN');
    const press = await user.press(/^1\. /);
    await press.answer();
    await user.waitFor('Ditekan: g.ya');
    await until(() => expect(user.messages().at(-2)?.text).toMatch(/PERTANYAAN\n\n✓ \p{L}+$/u));
    expect(user.buttons()).toEqual([]);
    expect(bot.health()).toEqual({ state: 'ok', why: null });
    expect(sim.lint).toEqual([]);
  });

  it('is answered once when Telegram gives the same message again', async () => {
    const { sim, newUser } = await setUp();
    const user = newUser();
    await user.say('satu');
    await user.waitFor('satu');
    sim.bot.updates.redeliver(sim.bot.updates.all[0]?.id ?? 0);
    await user.say('dua');
    await user.waitFor('dua');
    expect(sim.bot.updates.all[0]?.deliveries).toHaveLength(2);
    expect(user.messages().map(({ text }) => text)).toEqual([
      'Bapak/Ibu menulis: satu',
      'Bapak/Ibu menulis: dua',
    ]);
  });

  it('who writes faster than Telegram lets us answer gets every answer, in order', async () => {
    const { sim, newUser } = await setUp({ config: { limits: { enabled: true } } });
    const user = newUser();
    const said = Array.from({ length: 8 }, (_, i) => `pesan ${i}`);
    for (const text of said) await user.say(text);
    await until(() => expect(sendsTo(sim, user.id)).toHaveLength(8));
    expect(sendsTo(sim, user.id).map(({ args }) => args['text'])).toEqual(
      said.map((text) => `Bapak/Ibu menulis: ${text}`),
    );
    expect(sim.stats().violations).toMatchObject({ perChat: 0, ignoredRetryAfter: 0 });
  });

  it('waits as long as Telegram asks, while others are answered', async () => {
    const { sim, newUser } = await setUp();
    const [slow, quick] = [newUser(), newUser()];
    sim.faults.add({ kind: '429', method: 'sendMessage', retryAfter: 2, chatId: slow.id });
    await slow.say('satu');
    await until(() => expect(sim.stats().errors).not.toEqual({}));
    await slow.say('dua');
    await quick.say('halo');
    await quick.waitFor('halo');
    expect(sendsTo(sim, slow.id)).toEqual([]);
    await until(() => expect(sendsTo(sim, slow.id)).toHaveLength(2));
    expect(sim.stats().violations.ignoredRetryAfter).toBe(0);
  });

  it('who blocked the bot holds up nobody, and is answered after coming back', async () => {
    const { sim, newUser } = await setUp();
    const [gone, here] = [newUser(), newUser()];
    sim.faults.add({ kind: 'delay-before', delayMs: 100, method: 'sendMessage', chatId: gone.id });
    await gone.say('satu');
    await gone.block();
    await until(() => expect(sim.stats().errors).not.toEqual({}));
    await here.say('halo');
    await here.waitFor('halo');
    await gone.start();
    await gone.waitFor('start');
  });

  it('who blocks the bot is known as blocked at once, and no more when he takes it back', async () => {
    const { desk, newUser } = await setUp();
    const user = newUser();
    await user.say('satu');
    await user.waitFor('satu');
    const blocked = async () => {
      const { index } = addressKey(desk.ring, 'telegram', String(user.id));
      const row = await desk.db.kysely
        .selectFrom('address')
        .select('blocked_at')
        .where('address_index', '=', index)
        .executeTakeFirstOrThrow();
      return row.blocked_at !== null;
    };
    await user.block();
    await until(async () => expect(await blocked()).toBe(true));
    await user.unblock();
    await until(async () => expect(await blocked()).toBe(false));
  });

  it('sends a photo that is kept', async () => {
    const { sim, desk, newUser } = await setUp();
    const user = newUser();
    await user.photo({
      bytes: Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2Q==', 'base64'),
      width: 100,
      height: 100,
    });
    await user.waitFor('Foto diterima');
    await until(async () => {
      const rows = await desk.db.kysely
        .selectFrom('attachment')
        .select(['state', 'kind', 'channel'])
        .execute();
      expect(rows).toContainEqual({ state: 'stored', kind: 'photo', channel: 'telegram' });
    });
    expect(sim.lint).toEqual([]);
  });
});

it('The menu is set with the shipped words', async () => {
  const { sim } = await setUp({ change: (desk) => ({ ...desk, copy: openCopy() }) });
  await until(() =>
    expect(sim.stats().byMethod).toMatchObject({
      setmycommands: 2,
      setmydescription: 2,
      setmyshortdescription: 2,
    }),
  );
  await until(() => expect(sim.calls.every(({ ok }) => ok)).toBe(true));
});

it('Whoever comes to a duty is shown its menu in his own chat, and everybody’s when he has none any more', async () => {
  const { sim, desk, newUser } = await setUp({ change: (bare) => ({ ...bare, copy: openCopy() }) });
  const user = newUser();
  await user.say('satu');
  await user.waitFor('satu');
  const { person } = await recipientAt(desk, String(user.id), 'telegram');
  const staff = { person, officer: true, head: false, admin: false, name: null, at: new Date() };
  await inTransaction(desk.db, (tx) => appointStaff(tx, desk.ring, staff));
  const inHisChat = ({ args }: (typeof sim.calls)[number]) => args['scope']?.includes(String(user.id));
  const methods = () => sim.calls.filter(inHisChat).map(({ method, ok }) => (ok ? method : 'refused'));
  await until(() => expect(methods()).toEqual(['setmycommands']));
  await desk.db.kysely.deleteFrom('staff').execute();
  await until(() => expect(methods()).toEqual(['setmycommands', 'deletemycommands']));
  expect(sim.lint).toEqual([]);
});

it('Nothing is fetched or sent after a stop, and what came meanwhile waits at Telegram', async () => {
  const { sim, bot, newUser } = await setUp();
  const user = newUser();
  await user.say('satu');
  await user.waitFor('satu');
  await bot.stop();
  const { polls, calls } = { polls: sim.polls.count, calls: sim.calls.length };
  await user.say('dua');
  expect([sim.polls.count, sim.calls.length]).toEqual([polls, calls]);
  expect(sim.bot.updates.count).toBeGreaterThan(0);
});

it('A refused token stops the channel and is told in one sentence, without the token', async () => {
  const token = newBotToken();
  const { desk, bot } = await setUp({ token });
  await until(() => expect(bot.health().state).toBe('down'));
  expect(bot.health().why).toMatch(/TELEGRAM_BOT_TOKEN/);
  const told = desk.lines.filter((line) => line.includes('@BotFather'));
  expect(told).toHaveLength(1);
  expect(desk.lines.join('\n')).not.toContain(token.split(':')[1]);
});

it('The log holds no token, no words, no names and no address of people, whatever goes wrong', async () => {
  const { sim, desk, newUser } = await setUp();
  const user = newUser();
  for (const kind of ['500', '502html', 'drop-before', 'drop-mid', 'error'] as const)
    sim.faults.add({ kind, method: 'sendMessage' });
  await user.say('uang pelicin di loket');
  await user.waitFor('pelicin', { timeout: 30_000 });
  sim.setOutage('drop');
  await until(() => expect(desk.lines.join('')).toMatch(/No messages can be fetched/));
  sim.setOutage(null);
  await user.say('masih ada');
  await user.waitFor('masih ada', { timeout: 30_000 });
  const log = desk.lines.join('\n');
  for (const secret of [sim.token.split(':')[1], 'pelicin', 'Rahmawati', 'rahma_siak', String(user.id)])
    expect(log).not.toContain(secret);
});
