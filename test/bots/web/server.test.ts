import { readiness } from '../../../bots/web/health.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../support/database.ts';
import { startEcho } from './echo.ts';
import type { EchoWeb } from './echo.ts';
import { bearer, openChat, readStream } from './stream-reader.ts';

let url: string;
let web: EchoWeb;
beforeAll(async () => {
  ({ url } = await freshDatabase());
  web = await startEcho(
    url,
    {},
    { webhooks: { '/hook': async (request) => new Response(await request.text()) } },
  );
});
afterAll(() => web.stop());

const get = (path: string, headers: Record<string, string> = {}) => fetch(web.address + path, { headers });

describe('every answer', () => {
  it('tells the browser to run nothing but our own files and to show us in no frame', async () => {
    for (const path of ['/', '/readyz', '/nothing', '/office/open', '/assets/x/chat.js']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  it('holds pages that need no inline script or style', async () => {
    for (const path of ['/', '/office/open']) {
      const page = await (await get(path)).text();
      expect(page).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
      expect(page.match(/<script(?![^>]*src=)/g)).toBeNull();
    }
  });

  it('is short Indonesian for people and short JSON for programs, without anything of the inside', async () => {
    const page = await get('/tidak-ada', { accept: 'text/html' });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('Halaman ini tidak ada.');
    const json = await get('/tidak-ada');
    expect(await json.json()).toEqual({ error: 'no-such-page', message: 'Halaman ini tidak ada.' });
  });
});

describe('the whole chat page', () => {
  it('stands in English too, one link away, and begins the conversation in English by a tap', async () => {
    const [indonesian, english] = await Promise.all(
      ['/', '/en'].map(async (path) => (await get(path)).text()),
    );
    expect(indonesian).toMatch(/<html lang="id">[\s\S]*href="\/en"[\s\S]*Tulis pesan/u);
    expect(english).toMatch(
      /<html lang="en">[\s\S]*href="\/"[\s\S]*data-text="english"[\s\S]*Write a message/u,
    );
    expect(english).not.toMatch(/Bapak|keluhan|Kirim|dapat|tidak/u);
  });

  it('weighs less than 60 KB with its script and style, unpacked', async () => {
    const page = await (await get('/')).text();
    const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
    const bodies = await Promise.all([...new Set(files)].map(async (path) => (await get(path)).text()));
    const bytes = [page, ...bodies].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(files.length).toBeGreaterThanOrEqual(8);
    expect(bytes).toBeLessThan(60_000);
  });

  it('may keep its files for ever, and finds them under an old name too', async () => {
    const page = await (await get('/')).text();
    const [, path] = /src="(\/assets\/[^"]+chat\.js)"/.exec(page)!;
    expect((await get(path!)).headers.get('cache-control')).toContain('immutable');
    const old = await get('/assets/000000000000/chat.js');
    expect(old.status).toBe(200);
    expect(old.headers.get('cache-control')).toBe('no-cache');
  });
});

describe('health', () => {
  it('is alive and ready while the database is there, and tells of a paused queue without turning red', async () => {
    expect((await get('/livez')).status).toBe(200);
    const ready = await get('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      ready: true,
      parts: { database: { state: 'ok' } },
      channels: { web: 'ok' },
      queues: { route: { state: 'degraded', paused: true, waiting: 3, failed: 0 } },
      outbox: { telegram: { unsent: 4, oldestSeconds: 62, held: { night: 3 } } },
    });
  });

  it('is not ready without its database, but stays alive, and does not say where that is', async () => {
    const lost = await startEcho('postgres://user:secretpass@127.0.0.1:9/gone');
    const ready = await fetch(`${lost.address}/readyz`);
    const body = await ready.text();
    expect(ready.status).toBe(503);
    expect(JSON.parse(body)).toMatchObject({ ready: false, parts: { database: { state: 'down' } } });
    expect(body).not.toMatch(/secretpass|127\.0\.0\.1|ECONN/);
    expect((await fetch(`${lost.address}/livez`)).status).toBe(200);
    const answer = await fetch(`${lost.address}/chat/open`, { method: 'POST' });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/secretpass|127\.0\.0\.1|ECONN/);
    expect(lost.failures.length).toBeGreaterThan(0);
    await lost.stop();
  });

  it('says that a queue holds more than it gives', async () => {
    const depth = { queue: 'route', active: 0, failed: 0, paused: false };
    const states = (await Promise.all(
      [1000, 1001].map((waiting) =>
        readiness({
          database: async () => null,
          channels: async () => ({}),
          queues: async () => [{ ...depth, waiting }],
          outbox: async () => [],
          figures: async () => Promise.reject(new Error('not asked')),
        }),
      ),
    )) as readonly { readonly body: object }[];
    expect(states.map(({ body }) => body)).toMatchObject([
      { queues: { route: { state: 'ok' } } },
      { queues: { route: { state: 'degraded' } } },
    ]);
  });

  it('stays ready when the queues cannot be asked', async () => {
    const health = {
      database: async () => null,
      channels: async () => ({ web: 'ok' as const, telegram: 'down' as const }),
      queues: async () => Promise.reject(new Error('redis is away')),
      outbox: async () => [],
      figures: async () => Promise.reject(new Error('the database is away')),
    };
    const other = await startEcho(url, {}, { health });
    const ready = await fetch(`${other.address}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ channels: { telegram: 'down' }, queues: { state: 'down' } });
    expect(await (await fetch(`${other.address}/metrics`)).text()).toContain('narahubung_database_reached 0');
    await other.stop();
  });

  it('gives metrics to those beside it, not to those who come through the proxy', async () => {
    const behind = await startEcho(url, {}, { trustProxy: 1 });
    const beside = await fetch(`${behind.address}/metrics`);
    expect(await beside.text()).toContain('narahubung_queue_waiting{queue="route"} 3');
    const through = await fetch(`${behind.address}/metrics`, {
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(through.status).toBe(404);
    await behind.stop();
  });
});

describe('doors', () => {
  it('hands a webhook its request', async () => {
    const answer = await fetch(`${web.address}/hook`, { method: 'POST', body: '{"update_id":1}' });
    expect(await answer.text()).toBe('{"update_id":1}');
    const large = await fetch(`${web.address}/hook`, { method: 'POST', body: 'x'.repeat(1_100_000) });
    expect(large.status).toBe(413);
  });

  it('refuses what another site makes a browser send', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await fetch(`${web.address}/chat/open`, { method: 'POST', headers })).status).toBe(403);
  });

  it('shows no simulator and no demo link outside the demo', async () => {
    expect((await get('/simulator')).status).toBe(404);
    expect(await (await get('/')).text()).not.toContain('simulator');
  });

  it('limits new chats for each caller, and believes X-Forwarded-For only behind a proxy', async () => {
    const open = (base: string, caller: string) =>
      fetch(`${base}/chat/open`, { method: 'POST', headers: { 'x-forwarded-for': caller } });
    const behind = await startEcho(url, {}, { trustProxy: 1 });
    const bare = await startEcho(url);
    const statuses = async (base: string, caller: (n: number) => string) => {
      const all: number[] = [];
      for (let n = 0; n < 60; n += 1) all.push((await open(base, caller(n))).status);
      return all;
    };
    // One caller who writes false entries before the one our proxy adds.
    expect(await statuses(behind.address, (n) => `198.51.100.${n}, 203.0.113.7`)).toContain(429);
    expect((await open(behind.address, '203.0.113.8')).status).toBe(201);
    expect(await statuses(bare.address, (n) => `198.51.100.${n}`)).toContain(429);
    await behind.stop();
    await bare.stop();
  });
});

describe('starting and stopping', () => {
  it('says what to do when the port is taken', async () => {
    await expect(startEcho(url, { port: web.port })).rejects.toMatchObject({
      name: 'ListenError',
      message: expect.stringMatching(/taken by another program; .*PORT/),
    });
  });

  it('ends open streams at once when it stops', async () => {
    const going = await startEcho(url);
    const page = await readStream(going.address, await openChat(going.address));
    await going.stop();
    await page.ended;
    expect(page.lines).toEqual([]);
  });

  it('forgets a page that has gone', async () => {
    const token = await openChat(web.address);
    // One more than a chat may have: the oldest is ended, the others live.
    const pages = [];
    for (let n = 0; n < 7; n += 1) pages.push(await readStream(web.address, token));
    await pages[0]!.ended;
    await fetch(`${web.address}/chat/leave`, { method: 'POST', headers: bearer(token) });
    await Promise.all(pages.map((page) => page.ended));
  });
});
