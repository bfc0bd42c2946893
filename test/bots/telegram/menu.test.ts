import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openClient } from '../../../bots/telegram/client.ts';
import { setMenu, showMenu } from '../../../bots/telegram/menu.ts';
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

describe('The menu of one chat', () => {
  const never = new AbortController().signal;
  const indonesian = (key: string): string => text(key, 'id');
  const shownIn = async ({ client }: Awaited<ReturnType<typeof setUp>>, id: number) =>
    (await client.api.getMyCommands({ scope: { type: 'chat', chat_id: id } })).map(({ command }) => command);

  it.each([
    ['focal', ['kasus', 'lapor', 'status', 'bantuan']],
    ['officer', ['antrean', 'gagal', 'undang', 'siaran', 'lapor', 'status', 'bantuan']],
    ['officer-focal', ['antrean', 'gagal', 'undang', 'siaran', 'kasus', 'lapor', 'status', 'bantuan']],
  ] as const)('of %s holds the words of the duty, and is taken away with it', async (menu, words) => {
    const all = await setUp();
    const user = all.sim.createUser({ first_name: 'Yusnidar' });
    await user.start();
    const { id } = user;
    await showMenu(all.client, indonesian, String(id), menu, never);
    expect(await shownIn(all, id)).toEqual(words);
    for (const word of words) expect(copy.command(word)?.name).toBe(word);
    await showMenu(all.client, indonesian, String(id), 'citizen', never);
    expect(await shownIn(all, id)).toEqual([]);
    expect(all.sim.lint).toEqual([]);
  });

  it('that is refused has a verdict', async () => {
    const { sim, client } = await setUp();
    sim.faults.add({ kind: '429', method: 'setMyCommands', retryAfter: 7 });
    await expect(showMenu(client, indonesian, '5', 'focal', never)).rejects.toMatchObject({
      name: 'SendError',
      code: 'flood',
      after: 7,
    });
  });
});
