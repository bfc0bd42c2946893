import { expect, it, onTestFinished, vi } from 'vitest';
import { openClient } from '../../../bots/telegram/client.ts';
import { setMenu } from '../../../bots/telegram/menu.ts';
import { openCopy } from '../../../src/copy/copy.ts';
import type { Language } from '../../../src/core/say.ts';
import { startTelegram } from '../../support/telegram.ts';

const copy = openCopy();
/** The shipped words. */
const text = (key: string, language: Language): string => copy.text({ key }, language);

const setUp = async () => {
  const sim = await startTelegram();
  const client = openClient(sim.token, sim.apiRoot);
  onTestFinished(client.close);
  return { sim, client, count: vi.fn<(what: string) => void>() };
};

it('Menu and introduction fit into what Telegram takes', async () => {
  const { sim, client, count } = await setUp();
  await setMenu(client, text, count, new AbortController().signal);
  expect(count).not.toHaveBeenCalled();
  expect(sim.lint).toEqual([]);
  expect(await client.api.getMyCommands({ scope: { type: 'all_private_chats' } })).toContainEqual({
    command: 'lapor',
    description: 'Sampaikan keluhan pelayanan publik',
  });
  expect(
    await client.api.getMyCommands({ scope: { type: 'all_private_chats' }, language_code: 'en' }),
  ).toContainEqual({ command: 'lapor', description: 'Complain about a public service' });
  for (const shown of [{}, { language_code: 'en' } as const]) {
    expect((await client.api.getMyDescription(shown)).description.length).toBeLessThanOrEqual(512);
    expect((await client.api.getMyShortDescription(shown)).short_description.length).toBeLessThanOrEqual(120);
  }
  expect((await client.api.getMyDescription({ language_code: 'en' })).description).toMatch(
    /^Narahubung takes/,
  );
});

it('A refusal is counted and nothing else happens', async () => {
  const { sim, client, count } = await setUp();
  sim.faults.add({ kind: '429', method: 'setMyCommands', retryAfter: 60, times: 1 });
  await setMenu(client, text, count, new AbortController().signal);
  expect(count.mock.calls).toEqual([['telegram-menu-failed']]);
});
