import { expect, it, onTestFinished, vi } from 'vitest';
import type { CallbackQuery, Update } from 'grammy/types';
import { openClient } from '../../../bots/telegram/client.ts';
import { thankForPresses } from '../../../bots/telegram/press.ts';
import { telegramChannel } from '../../../bots/telegram/send.ts';
import { startTelegram } from '../../support/telegram.ts';
import type { TgSim } from '../../support/telegram-sim/server.mjs';

const CHOICES = [
  { label: '1. Kirim', token: 'q.3.send.yes' },
  { label: '2. Ubah', token: 'q.3.send.edit' },
];

/** A person who reads a question with two choices. */
const setUp = async (text = 'Kirim laporan ini?') => {
  const sim = await startTelegram();
  const client = openClient(sim.token, sim.apiRoot);
  onTestFinished(client.close);
  const user = sim.createUser({ first_name: 'Rahmawati' });
  await user.start();
  await telegramChannel(client).send(
    String(user.id),
    { text, choices: CHOICES, protect: false },
    new AbortController().signal,
  );
  const count = vi.fn<(what: string) => void>();
  const thank = (...queries: CallbackQuery[]) =>
    thankForPresses(client, queries, count, new AbortController().signal);
  return { sim, client, user, count, thank };
};

const pressed = (sim: TgSim): CallbackQuery => {
  const { callback_query: query } = JSON.parse(sim.bot.updates.all.at(-1)?.json ?? '') as Update;
  if (query === undefined) throw new Error('the last update is no press');
  return query;
};

it('A press is answered, its keyboard goes and its choice is written below the question', async () => {
  const { sim, user, count, thank } = await setUp('Lihat https://ombudsman.go.id <b> & kirim?');
  const press = await user.press('2. Ubah');
  await thank(pressed(sim));
  expect(await press.answer()).toMatchObject({ showAlert: false });
  expect(user.last()).toMatchObject({
    text: 'Lihat https://ombudsman.go.id <b> & kirim?\n\n✓ Ubah',
    labels: [],
    entities: [{ type: 'url', offset: 6, length: 23 }],
  });
  expect(sim.lint).toEqual([]);
  expect(count).not.toHaveBeenCalled();
});

it('A press keeps what was bold in the message bold', async () => {
  const { sim, client, user, thank } = await setUp();
  await client.api.sendMessage(user.id, '<b>Ringkasan</b> laporan', {
    parse_mode: 'HTML',
    reply_markup: { inline_keyboard: [[{ text: 'Benar', callback_data: 'q.4.check.yes' }]] },
  });
  await user.press('Benar');
  await thank(pressed(sim));
  expect(user.last()).toMatchObject({
    text: 'Ringkasan laporan\n\n✓ Benar',
    entities: [{ type: 'bold', offset: 0, length: 9 }],
  });
});

it('Of two presses on one message, both are answered and the first is the one that is shown', async () => {
  const { sim, user, thank } = await setUp();
  const presses = [await user.press('1. Kirim')];
  const queries = [pressed(sim)];
  presses.push(await user.press('2. Ubah'));
  queries.push(pressed(sim));
  await thank(...queries);
  for (const press of presses) await press.answer();
  expect(user.last()?.text).toBe('Kirim laporan ini?\n\n✓ Kirim');
});

it('Below a message without room only the keyboard goes', async () => {
  const { sim, user, thank } = await setUp('a'.repeat(4096));
  await user.press('1. Kirim');
  await thank(pressed(sim));
  expect(user.last()).toMatchObject({ text: 'a'.repeat(4096), labels: [] });
});

it('A press on a message that was marked before changes nothing more', async () => {
  const { sim, user, thank } = await setUp();
  await user.press('1. Kirim');
  const first = pressed(sim);
  await thank(first);
  const { reply_markup: _, ...bare } = first.message as { reply_markup: unknown };
  await thank({ ...first, message: bare as CallbackQuery['message'] & object });
  expect(sim.stats().byMethod['editmessagetext']).toBe(1);
});

it('Failures are counted and disturb nobody', async () => {
  const { sim, user, count, thank } = await setUp();
  sim.faults.add({ kind: '500', method: 'editMessageText' });
  sim.faults.add({
    kind: 'error',
    method: 'answerCallbackQuery',
    description: 'Bad Request: query is too old',
  });
  await user.press('1. Kirim');
  await thank(pressed(sim));
  expect(count.mock.calls).toEqual([['telegram-courtesy-failed'], ['telegram-courtesy-failed']]);
});

it('A button that was never pressed before still works after the question was asked again', async () => {
  const { sim, client, user, thank } = await setUp();
  const [old] = user.messages();
  const again = { text: 'Kirim laporan ini?', choices: CHOICES, protect: false };
  await telegramChannel(client).send(String(user.id), again, new AbortController().signal);
  await user.press('2. Ubah', { messageId: old?.id ?? 0 });
  await thank(pressed(sim));
  expect(user.messages().map(({ text, labels }) => [text, labels])).toEqual([
    ['Kirim laporan ini?\n\n✓ Ubah', []],
    ['Kirim laporan ini?', ['1. Kirim', '2. Ubah']],
  ]);
});
