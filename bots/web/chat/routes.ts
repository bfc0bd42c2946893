// The web chat over HTTP. The token that names a chat stands in the Authorization header and nowhere else.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Incoming } from '../../../src/channel.ts';
import { addressOfToken } from '../../../src/desk/web-chat.ts';
import type { WebChats } from '../../../src/desk/web-chat.ts';
import { bodyWithin } from '../body-limit.ts';
import type { Env } from '../env.ts';
import { openLimiter } from '../limits.ts';
import type { Limiter } from '../limits.ts';
import type { RefusalStatus } from '../refusal.ts';
import { historyOf, incomingOf, incomingPhoto, isPhoto, readSent } from './read.ts';
import type { Streams } from './stream.ts';
import { newToken, tokenIn } from './token.ts';

export type ChatRoutes = {
  readonly chats: WebChats;
  readonly streams: Streams;
  /** Resolves when the event is committed; rejects when `signal` ends first. */
  readonly takeIn: (event: Incoming, signal: AbortSignal) => Promise<void>;
  /** This process added to a chat's history. */
  readonly added: (address: string) => void;
  readonly caller: (c: Context<Env>) => string;
  readonly refuse: (c: Context<Env>, status: RefusalStatus, why: string, after?: number) => Promise<Response>;
  /** Aborted when the process stops. */
  readonly stopping: AbortSignal;
};

const MESSAGE_BYTES = 32_768;
/** What a phone's camera makes, with room; the page shrinks larger ones before it sends. */
export const PHOTO_BYTES = 10 * 1024 * 1024;
/** Uploads held in memory at once. */
const MOST_UPLOADS = 16;
/** A browser waits about this long; the same id sent again finds what was done meanwhile. */
const PATIENCE_MS = 20_000;

/** Many citizens share one address of their mobile network: limits by caller are wide, those by chat are narrow. */
const limits = () => ({
  open: openLimiter(40, 0.5),
  message: openLimiter(20, 2),
  photo: openLimiter(10, 0.3),
  stream: openLimiter(30, 1),
  caller: openLimiter(400, 40),
});

type Handler = (c: Context<Env>, address: string) => Promise<Response>;

export const chatRoutes = (host: ChatRoutes): Hono<Env> => {
  const { chats, streams, refuse } = host;
  const limit = limits();
  const app = new Hono<Env>();
  let uploads = 0;

  const slowDown = (c: Context<Env>, limiter: Limiter, key: string) =>
    refuse(c, 429, 'slow-down', limiter.wait(key));

  /** Finds the chat by the token and applies the limits of its caller and its own. */
  const inChat =
    (ofChat: Limiter | null, handle: Handler) =>
    async (c: Context<Env>): Promise<Response> => {
      const caller = host.caller(c);
      if (!limit.caller.allows(caller)) return slowDown(c, limit.caller, caller);
      const token = tokenIn(c.req.raw);
      const address = token === null ? null : addressOfToken(token);
      if (address === null || !(await chats.isOpen(address))) return refuse(c, 401, 'no-such-chat');
      if (ofChat && !ofChat.allows(address)) return slowDown(c, ofChat, address);
      return handle(c, address);
    };

  const commit = async (c: Context<Env>, event: Incoming): Promise<Response> => {
    const signal = AbortSignal.any([host.stopping, AbortSignal.timeout(PATIENCE_MS)]);
    try {
      await host.takeIn(event, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
      return refuse(c, 503, 'try-again', 2);
    }
    return c.json({ kind: 'taken' }, 202);
  };

  app.post('/open', async (c) => {
    const caller = host.caller(c);
    if (!limit.open.allows(caller)) return slowDown(c, limit.open, caller);
    const token = newToken();
    await chats.open(addressOfToken(token));
    return c.json({ token }, 201);
  });

  app.get(
    '/stream',
    inChat(limit.stream, async (c, address) => {
      const after = z.coerce
        .number()
        .int()
        .min(0)
        .safeParse(c.req.query('after') ?? '0');
      if (!after.success) return refuse(c, 400, 'after-is-no-number');
      return streams.open(address, after.data, c.req.raw.signal) ?? refuse(c, 503, 'too-many-pages', 10);
    }),
  );

  app.post(
    '/messages',
    bodyWithin(MESSAGE_BYTES, refuse),
    inChat(limit.message, async (c, address) => {
      if (!isJson(c.req.header('content-type'))) return refuse(c, 415, 'json-only');
      const sent = readSent(await c.req.json().catch(() => null));
      if (sent === null) return refuse(c, 400, 'not-a-message');
      if ((await chats.hear(address, historyOf(sent))) === null) return refuse(c, 401, 'no-such-chat');
      host.added(address);
      return commit(c, incomingOf(address, sent, new Date().toISOString()));
    }),
  );

  const takePhoto: Handler = async (c, address) => {
    const id = z.uuid().safeParse(c.req.header('message-id'));
    if (!id.success) return refuse(c, 400, 'no-message-id');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (!isPhoto(bytes)) return refuse(c, 415, 'not-a-photo');
    const event = incomingPhoto(address, id.data, bytes.byteLength, new Date().toISOString());
    await chats.keepUpload(address, event.externalId, bytes);
    if ((await chats.hear(address, { kind: 'photo', id: id.data })) === null) {
      return refuse(c, 401, 'no-such-chat');
    }
    host.added(address);
    return commit(c, event);
  };

  app.post(
    '/photos',
    async (c, next) => {
      if (uploads >= MOST_UPLOADS) return refuse(c, 503, 'busy', 5);
      uploads += 1;
      try {
        return await next();
      } finally {
        uploads -= 1;
      }
    },
    bodyWithin(PHOTO_BYTES, refuse),
    inChat(limit.photo, takePhoto),
  );

  app.post(
    '/leave',
    inChat(null, async (c, address) => {
      await chats.leave(address);
      streams.end(address);
      return c.json({ kind: 'left' });
    }),
  );
  return app;
};

const isJson = (type: string | undefined): boolean =>
  (type ?? '').split(';')[0]?.trim() === 'application/json';
