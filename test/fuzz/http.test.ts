// Whatever is sent to the web part: an answer that is nobody's fault but the sender's, and the next request is served.
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../../bots/telegram/webhook.ts';
import * as web from '../../bots/web/main.ts';
import { readConfig, TELEGRAM_WEBHOOK_PATH } from '../../src/config.ts';
import { openDesk } from '../../src/desk/open-desk.ts';
import { openJobs } from '../../src/jobs.ts';
import { logger } from '../../src/log.ts';
import { openMetrics } from '../../src/metrics.ts';
import { openDatabase } from '../../src/store/database.ts';
import { queuePool } from '../../src/store/queue-pool.ts';
import { newKeyText } from '../../src/store/seal.ts';
import { seed } from '../../src/store/seed.ts';
import { shippedRows } from '../../src/store/shipped.ts';
import { openChat } from '../bots/web/stream-reader.ts';
import { freshDatabase } from '../support/database.ts';
import { newBotToken } from '../support/telegram.ts';
import { forgedToken, hostileText } from './hostile.ts';
import { announce, LIMIT_MS, SEED, TRIES } from './runs.ts';

const SECRET = 'rahasia-untuk-uji-0123456789';
/** Requests at once: more only wait for each other. */
const AT_ONCE = 8;
/** A peer that says no more is waited for this long: an answer comes in milliseconds, also to half a request. */
const PATIENCE_MS = 20_000;

const failures: string[] = [];
const closing: (() => Promise<unknown>)[] = [];
let address = '';
let chat = '';

beforeAll(async () => {
  const { url } = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'narahubung-fuzz-'));
  const db = openDatabase(url);
  await seed(db, await shippedRows(`${import.meta.dirname}/../../data`));
  await db.close();
  const config = readConfig({
    ...{ DATABASE_URL: url, DATA_KEYS: newKeyText(), PORT: '0', TRUST_PROXY: '1', LOG_LEVEL: 'error' },
    // Nobody calls from it, and nothing of Telegram is asked by the door.
    ...{ TELEGRAM_BOT_TOKEN: newBotToken(), TELEGRAM_API_ROOT: 'http://127.0.0.1:9' },
    ...{ TELEGRAM_MODE: 'webhook', TELEGRAM_WEBHOOK_SECRET: SECRET, DATA_DIR: folder },
  });
  const log = logger(config, undefined, { write: (line) => failures.push(line) });
  const metrics = openMetrics({ defaults: false });
  const desk = await openDesk(config, url, log, metrics);
  const jobs = await openJobs({ redisUrl: null, pool: queuePool(url), log, metrics });
  const settings = config.telegram!;
  const door = openDoor(desk, jobs, { ...settings, webhook: settings.webhook! });
  const part = await web.run(desk, jobs, { webhooks: { [TELEGRAM_WEBHOOK_PATH]: door.answer } });
  closing.push(part.stop, door.stop, jobs.close, desk.close, () => rm(folder, { recursive: true }));
  ({ address } = part);
  chat = await openChat(address);
});
afterAll(async () => {
  for (const close of closing) await close();
});

const METHODS = [
  'GET',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'get',
  'GE T',
  '',
];
const PATHS = [
  ...[
    '/',
    '/en',
    '/livez',
    '/readyz',
    '/metrics',
    '/simulator',
    '/office/open',
    '/office/files/1',
    '/chat/open',
  ],
  ...[
    '/chat/stream',
    '/chat/stream?after=0',
    '/chat/stream?after=1e309',
    '/chat/stream?after=99999999999999999999',
  ],
  ...[
    '/chat/messages',
    '/chat/photos',
    '/chat/leave',
    '/assets/x/web.css',
    '/assets/../../etc/passwd',
    '/assets/',
  ],
  ...[
    TELEGRAM_WEBHOOK_PATH,
    `${TELEGRAM_WEBHOOK_PATH}/`,
    '//',
    '/%00',
    '/%ff',
    '/%',
    '*',
    '/?a=%zz',
    '/.env',
  ],
  ...[
    '/office/files/__proto__',
    `/office/files/${'9'.repeat(9000)}`,
    'http://lain.example/',
    '/\u00e9',
    ' /',
  ],
];
/** Those that take a body: most of what can go wrong is in it. */
const TAKING = ['/chat/messages', '/chat/photos', '/office/open', TELEGRAM_WEBHOOK_PATH];

const path = fc.oneof(
  fc.constantFrom(...PATHS),
  { weight: 2, arbitrary: fc.constantFrom(...TAKING) },
  hostileText.map((text) => `/${encodeURIComponent(text.slice(0, 40).toWellFormed())}`),
);

/** Values as a body of JSON may hold them, where something else is awaited. */
const anything = fc.oneof(
  hostileText.map((text): unknown => text.slice(0, 5_000)),
  fc.constantFrom<unknown>(null, true, -1, 1e308, [], {}, [[[]]], { __proto__: 1 }, ''),
);
const message = fc
  .record({
    id: fc.constantFrom<unknown>('uuid', 1, null, 'x'),
    text: anything,
    press: anything,
    location: anything,
  })
  .chain((whole) =>
    fc.subarray(Object.keys(whole)).map((kept) => ({
      ...Object.fromEntries(kept.map((key) => [key, whole[key as keyof typeof whole]])),
      ...(whole.id === 'uuid' ? { id: randomUUID() } : {}),
    })),
  );
let updates = 0;
const update = fc
  .record({
    from: anything,
    text: anything,
    date: anything,
    caption: anything,
    reply: anything,
    data: anything,
  })
  .chain(({ from, text, date, caption, reply, data }) => {
    const said = {
      ...{ message_id: 1, chat: { id: 7_000_000 + (updates % 50), type: 'private' }, from, date },
      ...{ text, caption, reply_to_message: { message_id: reply } },
    };
    const plain = { ...said, date: 1_790_000_000, from: { id: 1, first_name: text } };
    return fc
      .constantFrom<object>(
        { message: plain },
        { message: said },
        { message: { ...plain, text: undefined, photo: anythingIn(text) } },
        { message: { ...plain, text: undefined, location: { latitude: data, longitude: date } } },
        { edited_message: plain },
        { callback_query: { id: '1', from: { id: 1, first_name: 'A' }, message: plain, data } },
        { my_chat_member: { chat: from, new_chat_member: { status: text } } },
      )
      .map((body) => ({ update_id: (updates += 1), ...body }));
  });
const anythingIn = (value: unknown): unknown => [{ file_id: value, width: 1, height: value }];

const body: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 4, arbitrary: message.map((value) => Buffer.from(JSON.stringify(value))) },
  { weight: 4, arbitrary: update.map((value) => Buffer.from(JSON.stringify(value))) },
  fc.record({ token: anything }).map((value) => Buffer.from(JSON.stringify(value))),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  hostileText.map((text) => Buffer.from(text)),
  fc
    .constantFrom('{"id":', '['.repeat(20_000), '\ufeff{}', '{"__proto__":{"id":1}}')
    .map((text) => Buffer.from(text)),
  fc.constant(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(2_000_000)])),
);

/** As bytes go over the wire: latin1, so that any byte can stand in it. */
const headers = fc
  .record({
    authorization: fc.constantFrom(
      'CHAT',
      'CHAT',
      'CHAT',
      'Bearer x',
      'Bearer',
      'Basic \xff\xfe',
      'a'.repeat(9_000),
    ),
    'content-type': fc.constantFrom(
      'application/json',
      'application/json; charset=utf-16',
      'image/jpeg',
      '\xff',
      '',
    ),
    'content-length': fc.constantFrom(
      'TRUE',
      'TRUE',
      'TRUE',
      'TRUE',
      '0',
      '5',
      '999999999999',
      '-1',
      'x',
      '1, 2',
    ),
    'transfer-encoding': fc.constantFrom(null, null, null, null, 'chunked', 'gzip', 'chunked, identity'),
    'content-encoding': fc.constantFrom(null, null, 'gzip', 'br'),
    'x-telegram-bot-api-secret-token': fc.constantFrom(SECRET, SECRET, 'falsch', '\xff'.repeat(300)),
    'x-forwarded-for': fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.constantFrom('', ',,,', ':::::', '\xff', '1'.repeat(500)),
    ),
    'message-id': fc.constantFrom('UUID', 'UUID', '1', '\xff'),
    'sec-fetch-site': fc.constantFrom(null, null, null, 'cross-site', '\xff'),
    accept: fc.constantFrom('text/html', '*/*', '\xff'),
    'accept-encoding': fc.constantFrom('gzip', 'identity;q=0, *;q=0', '\xff'),
    connection: fc.constantFrom('close', 'upgrade', 'keep-alive, x'),
    expect: fc.constantFrom(null, null, null, null, '100-continue', 'x'),
    __proto__: fc.constantFrom(null, 'x'),
  })
  .chain((all) =>
    fc.subarray(Object.keys(all), { minLength: 6 }).map((kept) =>
      kept.flatMap((name): [string, string][] => {
        const value = all[name as keyof typeof all];
        return value === null || value === undefined ? [] : [[name, value]];
      }),
    ),
  );

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
};
/** Nothing odd about it but what it says. */
const wellMade: fc.Arbitrary<Sent> = fc
  .tuple(
    fc.constantFrom('/chat/messages', TELEGRAM_WEBHOOK_PATH),
    fc.oneof(
      hostileText.map((text) => ({ text: text.slice(0, 4_000) })),
      forgedToken.map((token) => ({ press: { token: token.slice(0, 64), label: token.slice(0, 200) } })),
    ),
    update,
  )
  .map(([to, said, updated]) => ({
    ...{ method: 'POST', path: to },
    headers: [
      ...[
        ['authorization', 'CHAT'],
        ['content-type', 'application/json'],
        ['content-length', 'TRUE'],
      ],
      ...[
        ['x-telegram-bot-api-secret-token', SECRET],
        ['connection', 'close'],
        ['x-forwarded-for', '10.0.0.1'],
      ],
    ] as [string, string][],
    body: Buffer.from(JSON.stringify(to === '/chat/messages' ? { id: randomUUID(), ...said } : updated)),
  }));
const odd: fc.Arbitrary<Sent> = fc.record({
  method: fc.oneof({ weight: 3, arbitrary: fc.constant('POST') }, fc.constantFrom(...METHODS)),
  ...{ path, headers, body },
});
const request = fc.oneof(odd, wellMade);

const filled = (name: string, value: string, { body: sent }: Sent): string => {
  if (name === 'authorization' && value === 'CHAT') return `Bearer ${chat}`;
  if (name === 'content-length' && value === 'TRUE') return String(sent.length);
  return name === 'message-id' && value === 'UUID' ? randomUUID() : value;
};

const isWhole = ({ headers: all }: Sent): boolean =>
  all.some(([name, value]) => name === 'content-length' && value === 'TRUE') &&
  all.every(([name]) => name !== 'transfer-encoding' && name !== 'expect');

/** The first line of the answer, and null when the connection ended without one. */
const answerTo = async (sent: Sent): Promise<string | null> => {
  const { hostname, port } = new URL(address);
  const lines = sent.headers.map(([name, value]) => `${name}: ${filled(name, value, sent)}`);
  const head = [`${sent.method} ${sent.path} HTTP/1.1`, 'host: x', ...lines, '', ''].join('\r\n');
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  const answered = new Promise<string | null>((resolve) => {
    let got = '';
    socket.on('data', (bytes) => {
      got += bytes.toString('latin1');
      const line = /^(?:HTTP\/1\.1 100 [^\r]*\r\n\r\n)?(HTTP\/1\.1 (?!100)[^\r]*)\r\n/.exec(got)?.[1];
      if (line !== undefined) resolve(line);
    });
    // It may hang up while we still write.
    for (const end of ['end', 'close', 'error']) socket.on(end, () => resolve(null));
  });
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), sent.body]);
  // Whoever says wrongly how much comes hangs up, or both sides would wait for more.
  if (isWhole(sent)) socket.write(bytes);
  else socket.end(bytes);
  const stopping = new AbortController();
  const answer = await Promise.race([
    answered,
    sleep(PATIENCE_MS, 'it does not answer', { signal: stopping.signal }).catch(() => null),
  ]);
  stopping.abort();
  socket.destroy();
  return answer;
};

/** Ours to answer for: a fault of the inside. 503 says that somebody should come again. */
const isOurFault = (answer: string | null): boolean =>
  answer !== null && !/^HTTP\/1\.1 (?:[1-4]\d\d|503|501) /.test(answer);

it('any request is answered, and none by a fault of ours', { timeout: LIMIT_MS }, async () => {
  announce('requests');
  const requests = fc.sample(request, { numRuns: TRIES, seed: SEED });
  const seen = new Map<string, number>();
  for (let at = 0; at < requests.length; at += AT_ONCE) {
    const few = requests.slice(at, at + AT_ONCE);
    const answers = await Promise.all(few.map(answerTo));
    for (const [nth, answer] of answers.entries()) {
      const sent = few[nth]!;
      const shown = { ...sent, body: sent.body.toString('latin1').slice(0, 2_000) };
      expect(isOurFault(answer), `${answer} to ${JSON.stringify(shown)}`).toBe(false);
      const status = answer?.split(' ')[1] ?? 'hung up';
      seen.set(status, (seen.get(status) ?? 0) + 1);
    }
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    // A request may have left the chat.
    if (!(await isOpen())) chat = await openChat(address);
  }
  console.log(Object.fromEntries(seen));
  // An update of a shape that Telegram never sends is left out or kept for an officer, each with a line of its own.
  const ours = failures.filter((line) => !/kept for an officer|could not be read and is left out/.test(line));
  expect(ours, 'what the log calls an error').toEqual([]);
  expect(seen.get('202'), 'messages that were taken').toBeGreaterThan(0);
});

const isOpen = async (): Promise<boolean> => {
  const answer = await fetch(`${address}/chat/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${chat}`, 'content-type': 'application/json' },
    body: '{}',
  });
  return answer.status !== 401;
};
