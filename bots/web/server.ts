// The only HTTP server of the house: pages, the web chat, health, metrics, and the doors of channels with webhooks.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Metrics } from '../../src/metrics.ts';
import { callerOf, cameThroughProxy } from './caller.ts';
import type { Env } from './env.ts';
import { measure, readiness } from './health.ts';
import type { Health } from './health.ts';
import type { Site } from './layout.ts';
import { refuse } from './refusal.ts';
import { secured } from './security.ts';

export type Webhook = (request: Request) => Promise<Response>;

export type ServerParts = {
  readonly site: Site;
  readonly health: Health;
  readonly metrics: Pick<Metrics, 'text' | 'depths' | 'backlogs' | 'figures'>;
  readonly trustProxy: number;
  /** The site is reached by https: browsers are told to stay there. */
  readonly https: boolean;
  /** Told of what went wrong inside while answering. */
  readonly onFailure: (error: unknown, path: string) => void;
  /** Adds the pages and routes of the parts. */
  readonly mount: (app: Hono<Env>) => void;
  readonly webhooks?: { readonly [path: string]: Webhook };
};

export type Listening = {
  /** As a browser opens it. */
  readonly address: string;
  /** Takes nothing new, lets what runs end within seconds, closes the rest. */
  readonly stop: () => Promise<void>;
};

/** A port that is taken, or may not be used: the sentence says what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** What a webhook may send: Telegram's updates are a few kilobytes. */
const WEBHOOK_BYTES = 1_048_576;
/** Running requests get this long at a stop; streams are ended by then. */
const STOP_MS = 5_000;
const SWEEP_MS = 20;
const HEADERS_MS = 15_000;
/** A 10 MB photo over a slow mobile network. */
const REQUEST_MS = 300_000;
/** Longer than the 60 s of common proxies, so that they never meet a connection that is just closing. */
const KEEP_ALIVE_MS = 65_000;
/** Sockets of one process; beyond it the machine would run out of files. */
const MOST_CONNECTIONS = 10_000;

/** Its sender hung up in the middle of it, or sent what is no HTTP: nobody reads the answer, and nothing is wrong with us. */
const wasBrokenOff = (incoming: IncomingMessage | undefined): boolean =>
  incoming !== undefined && incoming.destroyed && !incoming.complete;

export const serverApp = (parts: ServerParts): Hono<Env> => {
  const { site } = parts;
  const app = new Hono<Env>();
  app.use(secured(parts.https));

  app.get('/livez', (c) => c.text('ok\n', 200, { 'cache-control': 'no-store' }));
  app.get('/readyz', async (c) => {
    const { ready, body } = await readiness(parts.health);
    return c.json(body, ready ? 200 : 503, { 'cache-control': 'no-store' });
  });
  app.get('/metrics', async (c) => {
    // What comes through the proxy comes from outside.
    if (cameThroughProxy(c.env.incoming, parts.trustProxy))
      return refuse(site, c.req.raw, 404, 'no-such-page');
    await measure(parts.health, parts.metrics);
    const { contentType, body } = await parts.metrics.text();
    return c.body(body, 200, { 'content-type': contentType, 'cache-control': 'no-store' });
  });
  app.get('/assets/*', (c) => {
    const gzip = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    return site.assets.serve(c.req.path, gzip) ?? refuse(site, c.req.raw, 404, 'no-such-page');
  });
  for (const [path, webhook] of Object.entries(parts.webhooks ?? {})) {
    app.on(['GET', 'POST'], path, async (c) => {
      // A webhook's sender always says how much comes; what comes without it is not one.
      const length = Number(c.req.header('content-length') ?? Number.NaN);
      if (c.req.method === 'POST' && !(length <= WEBHOOK_BYTES))
        return refuse(site, c.req.raw, 413, 'too-large');
      return webhook(c.req.raw);
    });
  }
  parts.mount(app);

  app.notFound((c) => refuse(site, c.req.raw, 404, 'no-such-page'));
  app.onError((error, c) => {
    if (wasBrokenOff(c.env.incoming)) return refuse(site, c.req.raw, 400, 'broken-off');
    parts.onFailure(error, c.req.path);
    return refuse(site, c.req.raw, 500, 'our-fault');
  });
  return app;
};

export const callerIn =
  (trustProxy: number) =>
  (c: Context<Env>): string =>
    callerOf(c.env.incoming, trustProxy);

const listenProblem = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  if (error.code === 'EADDRINUSE') {
    return new ListenError(
      `Port ${port} on ${host} is taken by another program; end it, or set PORT to a free one (PORT=0 takes any).`,
    );
  }
  if (error.code === 'EACCES') {
    return new ListenError(`Port ${port} may not be used by this user; set PORT to one above 1023.`);
  }
  if (error.code === 'EADDRNOTAVAIL') {
    return new ListenError(`This machine has no address ${host}; set HOST to one it has, or to 0.0.0.0.`);
  }
  return error;
};

/** Starts to serve. Throws ListenError when the address cannot be had. `endStreams` ends what would never end by itself. */
export const listen = async (
  app: Hono<Env>,
  { host, port, endStreams }: { host: string; port: number; endStreams: () => void },
): Promise<Listening> => {
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenProblem(error, host, port)));
    server.listen(port, host, () => resolve());
  });
  const { port: given } = server.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    address: `http://${shown}:${given}`,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      endStreams();
      // A connection that finishes its request now would be kept alive for the next one.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
      const timer = setTimeout(() => server.closeAllConnections(), STOP_MS);
      await closed;
      clearInterval(sweep);
      clearTimeout(timer);
    },
  };
};
