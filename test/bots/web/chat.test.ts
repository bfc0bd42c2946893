import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWebMessage, webMessagesSince } from '../../../src/store/web-chat.ts';
import { addressOfToken as addressOf } from '../../../src/desk/web-chat.ts';
import { PHOTO_BYTES } from '../../../bots/web/chat/routes.ts';
import { freshDatabase } from '../../support/database.ts';
import { whole } from '../../support/whole.ts';
import { startEcho } from './echo.ts';
import type { EchoWeb } from './echo.ts';
import { bearer, openChat, readStream, send } from './stream-reader.ts';

let url: string;
let web: EchoWeb;
beforeAll(async () => {
  ({ url } = await freshDatabase());
  web = await startEcho(url);
});
afterAll(() => web.stop());

/** A JPEG as far as its first bytes tell. */
const photo = (bytes: number): Uint8Array<ArrayBuffer> => {
  const made = new Uint8Array(bytes).fill(7);
  made.set([0xff, 0xd8, 0xff, 0xe0]);
  return made;
};

const sendPhoto = (token: string, id: string, bytes: Uint8Array<ArrayBuffer>) =>
  fetch(`${web.address}/chat/photos`, {
    method: 'POST',
    headers: { ...bearer(token), 'content-type': 'image/jpeg', 'message-id': id },
    body: bytes,
  });

/** Every value of every row of the web chat's tables, as text. */
const everythingStored = async (): Promise<string> => {
  const tables = ['web_chat', 'web_message', 'web_upload'];
  const dumps = await Promise.all(tables.map((table) => web.db.pool.query(`select t::text from ${table} t`)));
  const hex = dumps.flatMap((dump) => dump.rows.map((row: { t: string }) => row.t)).join('\n');
  return (
    hex + hex.replace(/\\x([0-9a-f]*)/g, (_, digits: string) => Buffer.from(digits, 'hex').toString('latin1'))
  );
};

describe('a chat', () => {
  it('shows what a person sent and what the bot answered, in that order', async () => {
    const token = await openChat(web.address);
    const page = await readStream(web.address, token);
    const id = randomUUID();
    expect((await send(web.address, token, { id, text: '  jalan rusak ' })).status).toBe(202);
    const [own, answer] = await page.until(2);
    expect(own).toMatchObject({ kind: 'text', id, text: 'jalan rusak' });
    expect(answer).toMatchObject({ kind: 'said', text: expect.stringContaining('jalan rusak') });
    page.close();
  });

  it('hands over the event with an id that belongs to this chat alone', async () => {
    const [one, other] = [await openChat(web.address), await openChat(web.address)];
    const id = randomUUID();
    await send(web.address, one, { id, text: 'satu' });
    await send(web.address, other, { id, text: 'dua' });
    const mine = [...web.taken.values()].filter((event) =>
      [addressOf(one), addressOf(other)].includes(event.address),
    );
    expect(mine.map(({ event }) => event)).toEqual([
      { kind: 'text', text: 'satu' },
      { kind: 'text', text: 'dua' },
    ]);
    expect(mine[0]!.externalId).not.toBe(mine[1]!.externalId);
    expect(mine.every(({ channel }) => channel === 'web')).toBe(true);
  });

  it('has one effect of the same message sent twice', async () => {
    const token = await openChat(web.address);
    const page = await readStream(web.address, token);
    const body = { id: randomUUID(), press: { token: 'q.1.confirm.yes', label: '1. Benar, lanjut' } };
    const answers = await Promise.all([1, 2, 3].map(() => send(web.address, token, body)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    await send(web.address, token, { id: randomUUID(), text: 'lalu' });
    const lines = await page.until(4);
    expect(lines.map(({ kind }) => kind).sort()).toEqual(['press', 'said', 'said', 'text']);
    page.close();
  });

  it('takes a message whose length is not said before, and refuses one that turns out too long', async () => {
    const token = await openChat(web.address);
    const streamed = (text: string) =>
      fetch(`${web.address}/chat/messages`, {
        method: 'POST',
        headers: { ...bearer(token), 'content-type': 'application/json' },
        body: new Blob([JSON.stringify({ id: randomUUID(), text })]).stream(),
        duplex: 'half',
      } as RequestInit);
    expect((await streamed('jalan rusak')).status).toBe(202);
    expect((await streamed('x'.repeat(40_000))).status).toBe(413);
    expect(web.failures).toEqual([]);
  });

  it('answers 202 only after the commit, and 503 when it could not wait for it', async () => {
    let committed = (): void => {};
    let asked = 0;
    const slow = await startEcho(
      url,
      {},
      {
        takeIn: (_, signal) => {
          asked += 1;
          return new Promise((resolve, reject) => {
            committed = resolve;
            signal.addEventListener('abort', () => reject(signal.reason as Error));
          });
        },
      },
    );
    const token = await openChat(slow.address);
    let answered = false;
    const first = send(slow.address, token, { id: randomUUID(), text: 'satu' }).then((answer) => {
      answered = true;
      return answer.status;
    });
    while (asked < 1) await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    committed();
    expect(await first).toBe(202);
    const second = send(slow.address, token, { id: randomUUID(), text: 'dua' });
    while (asked < 2) await new Promise((resolve) => setImmediate(resolve));
    const stopping = slow.stop();
    const answer = await second;
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    await stopping;
  });

  it('gives a page that comes back only what is new to it', async () => {
    const token = await openChat(web.address);
    const page = await readStream(web.address, token);
    await send(web.address, token, { id: randomUUID(), text: 'satu' });
    await page.until(2);
    page.close();
    await send(web.address, token, { id: randomUUID(), text: 'dua' });
    const again = await readStream(web.address, token, page.lastId());
    expect((await again.until(2))[0]).toMatchObject({ text: 'dua' });
    again.close();
  });

  it('is shown by another process, and by several pages at once', async () => {
    const second = await startEcho(url, { ring: web.ring, taken: web.taken });
    const token = await openChat(web.address);
    const pages = await Promise.all([
      readStream(web.address, token),
      readStream(second.address, token),
      readStream(second.address, token),
    ]);
    await send(web.address, token, { id: randomUUID(), text: 'halo' });
    for (const page of pages) expect((await page.until(2))[0]).toMatchObject({ text: 'halo' });
    pages.forEach((page) => page.close());
    await second.stop();
  });

  it('loses no line of many that are added at the same time, and keeps their order', async () => {
    const token = await openChat(web.address);
    const address = addressOf(token);
    const page = await readStream(web.address, token);
    const add = (text: string) =>
      addWebMessage(web.db.kysely, web.ring, {
        address,
        out: true,
        body: { kind: 'said', text, choices: [] },
      });
    const added = await Promise.all(Array.from({ length: 60 }, (_, n) => add(String(n))));
    const ids = added.map((each) => (each.kind === 'added' ? each.id : 0));
    const byId = ids.map((id, n) => [id, String(n)] as const).sort(([a], [b]) => a - b);
    const lines = await page.until(60);
    expect(lines.map((line) => (line.kind === 'said' ? line.text : ''))).toEqual(
      byId.map(([, text]) => text),
    );
    page.close();
  });

  it('brings a line whose transaction began first and ended last', async () => {
    const other = await startEcho(url, { ring: web.ring });
    const [slow, quick] = [await openChat(web.address), await openChat(web.address)];
    const pages = [await readStream(other.address, slow), await readStream(other.address, quick)] as const;
    const line = (token: string, text: string) => ({
      address: addressOf(token),
      out: true,
      body: { kind: 'said', text, choices: [] },
    });
    await web.db.kysely.transaction().execute(async (tx) => {
      await addWebMessage(tx, web.ring, line(slow, 'lambat'));
      await addWebMessage(web.db.kysely, web.ring, line(quick, 'cepat'));
      // The other process has looked past the unfinished one.
      expect((await pages[1].until(1))[0]).toMatchObject({ text: 'cepat' });
    });
    expect((await pages[0].until(1))[0]).toMatchObject({ text: 'lambat' });
    pages.forEach((page) => page.close());
    await other.stop();
  });

  it('is not shown again what a restored backup brought from another server', async () => {
    const token = await openChat(web.address);
    const address = addressOf(token);
    const said = (text: string) => ({ address, out: true, body: { kind: 'said', text, choices: [] } });
    await addWebMessage(web.db.kysely, web.ring, said('lama'));
    await web.db.pool.query(
      "update web_message set tx = '9000000000000' where id = (select max(id) from web_message)",
    );
    const page = await readStream(web.address, token);
    await page.until(1);
    await addWebMessage(web.db.kysely, web.ring, said('baru'));
    const lines = await page.until(2);
    expect(lines.map((line) => (line.kind === 'said' ? line.text : ''))).toEqual(['lama', 'baru']);
    const { messages } = await webMessagesSince(web.db.kysely, web.ring, '9000000000000', () => true, 10);
    expect(messages).toEqual([]);
    page.close();
  });

  it('keeps neither tokens nor words readable in the database', async () => {
    const token = await openChat(web.address);
    await send(web.address, token, { id: randomUUID(), text: 'rahasia-sekali' });
    await sendPhoto(token, randomUUID(), photo(5_000));
    const stored = await everythingStored();
    expect(stored.length).toBeGreaterThan(5_000);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(addressOf(token));
    expect(stored).not.toContain('rahasia-sekali');
    expect(stored).not.toContain('\x07\x07\x07\x07\x07\x07\x07\x07');
  });

  it('is gone when it was left: no history, no further line, no way in', async () => {
    const token = await openChat(web.address);
    const page = await readStream(web.address, token);
    await send(web.address, token, { id: randomUUID(), text: 'halo' });
    await page.until(2);
    const left = await fetch(`${web.address}/chat/leave`, { method: 'POST', headers: bearer(token) });
    expect(left.status).toBe(200);
    await page.ended;
    expect(await web.chats.newest(addressOf(token), 10)).toEqual([]);
    expect((await send(web.address, token, { id: randomUUID(), text: 'masih?' })).status).toBe(401);
    const message = { text: 'kabar', choices: [], protect: false };
    await expect(
      web.channel.send(addressOf(token), message, AbortSignal.timeout(1_000)),
    ).rejects.toMatchObject({ name: 'SendError', code: 'gone', retry: false });
  });
});

describe('what a chat refuses', () => {
  it('refuses a token it never gave, and one that stands in the address', async () => {
    const stranger = 'A'.repeat(43);
    expect((await send(web.address, stranger, { id: randomUUID(), text: 'x' })).status).toBe(401);
    const token = await openChat(web.address);
    expect((await fetch(`${web.address}/chat/stream?token=${token}`)).status).toBe(401);
  });

  it('refuses what is no message', async () => {
    const token = await openChat(web.address);
    const id = randomUUID();
    const wrong = [
      {},
      { id },
      { id, text: '   ' },
      { id, text: 'x'.repeat(4_001) },
      { id: 'not-an-id', text: 'x' },
      { id, text: 'x', press: { token: 'q', label: 'x' } },
      { id, press: { token: 'x'.repeat(65), label: 'x' } },
      { id, location: { latitude: 91, longitude: 0 } },
    ];
    for (const body of wrong) expect((await send(web.address, token, body)).status).toBe(400);
    expect([...web.taken.values()].some(({ address }) => address === addressOf(token))).toBe(false);
  });

  it('refuses a body above its limit before it holds all of it', async () => {
    const token = await openChat(web.address);
    expect((await send(web.address, token, { id: randomUUID(), text: 'x'.repeat(40_000) })).status).toBe(413);
    expect((await sendPhoto(token, randomUUID(), photo(PHOTO_BYTES + 1))).status).toBe(413);
  });

  it('asks a chat that sends too fast to wait, and no other', async () => {
    const [fast, other] = [await openChat(web.address), await openChat(web.address)];
    const statuses: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      const answer = await send(web.address, fast, { id: randomUUID(), text: 'lagi' });
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses).toContain(429);
    expect((await send(web.address, other, { id: randomUUID(), text: 'halo' })).status).toBe(202);
  });
});

describe('a photo', () => {
  it('is kept sealed under one id, however often it is sent, and fetched by its handle', async () => {
    const token = await openChat(web.address);
    const id = randomUUID();
    const bytes = photo(70_000);
    expect((await sendPhoto(token, id, bytes)).status).toBe(202);
    expect((await sendPhoto(token, id, bytes)).status).toBe(202);
    const events = [...web.taken.values()].filter(({ address }) => address === addressOf(token));
    expect(events).toHaveLength(1);
    const { event } = events[0]!;
    if (event.kind !== 'file') throw new Error('not a photo');
    expect(event.file).toMatchObject({ kind: 'photo', size: 70_000 });
    const fetched = await whole(web.channel.fetch(event.file.handle, 100_000, AbortSignal.timeout(1_000)));
    expect(fetched.equals(Buffer.from(bytes))).toBe(true);
    await expect(
      whole(web.channel.fetch(event.file.handle, 60_000, AbortSignal.timeout(1_000))),
    ).rejects.toMatchObject({ code: 'too-long', retry: false });
    await expect(
      whole(web.channel.fetch(randomUUID(), 60_000, AbortSignal.timeout(1_000))),
    ).rejects.toMatchObject({
      code: 'gone',
    });
  });

  it('is refused when its bytes are something else, whatever its type says', async () => {
    const token = await openChat(web.address);
    const page = new Uint8Array(Buffer.from('<!doctype html><script>alert(1)</script>'));
    expect((await sendPhoto(token, randomUUID(), page)).status).toBe(415);
  });
});
