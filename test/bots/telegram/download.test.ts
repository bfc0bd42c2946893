// Files over a real connection to a server that hangs, or never ends.
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openClient, type Client } from '../../../bots/telegram/client.ts';
import { telegramChannel } from '../../../bots/telegram/send.ts';
import type { Channel } from '../../../src/channel.ts';
import { fetchMedia } from '../../../src/desk/fetch-media.ts';
import { receive } from '../../../src/desk/receive.ts';
import { freshDatabase } from '../../support/database.ts';
import { from, openTestDesk, type TestDesk } from '../../support/desk.ts';
import { photoOf, somebodyAt, type Somebody } from '../../support/somebody.ts';
import { newBotToken } from '../../support/telegram.ts';
import { whole } from '../../support/whole.ts';

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(300_000, 7)]);
const PIECE = Buffer.alloc(64 * 1024, 7);
const never = new AbortController().signal;

let desk: TestDesk;
let citizen: Somebody;
let server: Server;
let client: Client;
let channel: Channel;
/** What the far side does with the next download. */
let answer: (response: ServerResponse) => void;
let asked: PromiseWithResolvers<void>;

beforeAll(async () => {
  desk = await openTestDesk((await freshDatabase()).url);
  citizen = await somebodyAt(desk, 'ani');
  server = createServer((request, response) => {
    if (request.url?.startsWith('/file/')) {
      answer(response);
      return asked.resolve();
    }
    response.end(JSON.stringify({ ok: true, result: { file_id: 'x', file_path: 'photos/1.jpg' } }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  client = openClient(newBotToken(), `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  channel = { ...telegramChannel(client), name: 'echo' };
});
afterAll(async () => {
  client.close();
  server.closeAllConnections();
  server.close();
  await desk.end();
});

let id: string;
beforeEach(async () => {
  asked = Promise.withResolvers();
  await sql`delete from attachment`.execute(desk.db.kysely);
  id = crypto.randomUUID();
  await photoOf(desk, citizen, id);
});

const row = () =>
  desk.db.kysely.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const onDisk = async () =>
  (await readdir(desk.config.filesDir, { recursive: true })).filter((name) => name.includes(id));

it('a download that hangs in the middle ends by its limit and is tried again, and the conversation goes on meanwhile', async () => {
  answer = (response) => void response.writeHead(200).write(JPEG.subarray(0, 100_000));
  const fetching = fetchMedia(desk, channel, never, 2000);
  await asked.promise;
  expect((await receive(desk, [from('ani', 'masih di sana?')])).settled).toHaveLength(1);
  expect(await row()).toMatchObject({ state: 'waiting', attempts: 0 });
  expect(await fetching).toBe(1);
  expect(await row()).toMatchObject({ state: 'waiting', attempts: 1, why_failed: 'network' });
  expect(await onDisk()).toEqual([]);

  answer = (response) => void response.end(JPEG);
  await sql`update attachment set next_at = now()`.execute(desk.db.kysely);
  expect(await fetchMedia(desk, channel, never)).toBe(1);
  expect(await row()).toMatchObject({ state: 'stored', media_type: 'image/jpeg' });
  expect((await whole(desk.files.read(id, citizen.key))).equals(JPEG)).toBe(true);
});

/** Sends `first`, then more without end, until the other side has had enough. */
const endless = (first: Buffer): Promise<void> =>
  new Promise((ended) => {
    answer = (response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(PIECE));
      };
      response.on('drain', more);
      response.on('close', () => ended());
      response.writeHead(200).write(first);
      more();
    };
  });

it('of a file that is larger than is taken no more is loaded than that, and nothing of it stays', async () => {
  const ended = endless(JPEG);
  await fetchMedia(desk, channel, never);
  await ended;
  expect(await row()).toMatchObject({ state: 'failed', why_failed: 'too-large' });
  expect(await onDisk()).toEqual([]);
});

it('a program is known by its first bytes, and no more of it is loaded', async () => {
  const ended = endless(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]));
  await fetchMedia(desk, channel, never);
  await ended;
  expect(await row()).toMatchObject({ state: 'failed', why_failed: 'unknown-type' });
  expect(await onDisk()).toEqual([]);
});
