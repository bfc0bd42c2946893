import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openClient } from '../../../bots/telegram/client.ts';
import { setMenu } from '../../../bots/telegram/menu.ts';
import { startTelegram } from '../../support/telegram.ts';

/** The shipped words. */
const text = (key: string): string => {
  const bundle = new FluentBundle('id-ID', { useIsolating: false });
  bundle.addResource(
    new FluentResource(readFileSync(new URL('../../../src/copy/id/telegram.ftl', import.meta.url), 'utf8')),
  );
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) throw new Error(`no text for ${key}`);
  return bundle.formatPattern(pattern);
};

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
  expect((await client.api.getMyDescription()).description.length).toBeLessThanOrEqual(512);
  expect((await client.api.getMyShortDescription()).short_description.length).toBeLessThanOrEqual(120);
});

it('A refusal is counted and nothing else happens', async () => {
  const { sim, client, count } = await setUp();
  sim.faults.add({ kind: '429', method: 'setMyCommands', retryAfter: 60 });
  await setMenu(client, text, count, new AbortController().signal);
  expect(count.mock.calls).toEqual([['telegram-menu-failed']]);
});
