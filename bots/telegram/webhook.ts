// Telegram calls us instead of being asked: one update a call, answered with 200 only when its events are settled in the
// database. Anything else, and Telegram gives it again; its external id stops the second copy.
import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { Incoming } from '../../src/channel.ts';
import type { Config } from '../../src/config.ts';
import type { Desk } from '../../src/desk/desk.ts';
import type { Jobs } from '../../src/jobs.ts';
import { takeIn } from '../inflow.ts';
import { aroundOf } from './around.ts';
import { openClient, type Client } from './client.ts';
import { openIntake } from './intake.ts';
import type { Health } from './poll.ts';
import { ALLOWED_UPDATES } from './read.ts';
import { isTokenRefused, TOKEN_REFUSED, verdictOf } from './verdict.ts';

type Settings = NonNullable<Config['telegram']>;
export type WebhookSettings = NonNullable<Settings['webhook']>;

export type Door = {
  readonly answer: (request: Request) => Promise<Response>;
  /** Breaks off what waits for the database: Telegram gives it again. */
  readonly stop: () => Promise<void>;
};

/** An update that is not settled by then is refused; Telegram itself waits about a minute. */
const SETTLE_MS = 25_000;
/** Calls at once: each is a turn of one person, and two processes of the web part share them. */
const MOST_CONNECTIONS = 40;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const refused = (status: number): Response => new Response(null, { status });

const updateIn = async (request: Request): Promise<Update | null> => {
  const body: unknown = await request.json().catch(() => null);
  const isUpdate =
    typeof body === 'object' && body !== null && typeof (body as Partial<Update>).update_id === 'number';
  return isUpdate ? (body as Update) : null;
};

/** The door for the web part, under the path of `webhook.url`. Several processes may have one. */
export const openDoor = (
  desk: Desk,
  jobs: Jobs,
  settings: Settings & { readonly webhook: WebhookSettings },
): Door => {
  const { log, metrics } = desk;
  const stopping = new AbortController();
  const client = openClient(settings.token, settings.apiRoot);
  const secret = digest(settings.webhook.secret);
  const count = (what: string): void => metrics.counted(what);
  const settle = (events: readonly Incoming[]): Promise<void> =>
    takeIn(desk, jobs, events, AbortSignal.any([stopping.signal, AbortSignal.timeout(SETTLE_MS)]));
  const intake = openIntake(client, settle, count, log, stopping.signal, aroundOf(desk));
  return {
    answer: async (request) => {
      const given = request.headers.get('x-telegram-bot-api-secret-token') ?? '';
      if (!timingSafeEqual(digest(given), secret)) {
        count('telegram-webhook-refused');
        return refused(401);
      }
      const update = await updateIn(request);
      if (update === null) return refused(400);
      try {
        await intake.take([update]);
        return new Response(null, { status: 200 });
      } catch {
        count('telegram-webhook-not-settled');
        return refused(503);
      }
    },
    stop: async () => {
      stopping.abort();
      await intake.quiet();
      client.close();
    },
  };
};

/** Calls until it works, stopped by `signal` or by a token that is refused. Resolves with the last health; never rejects. */
const insist = async (
  call: () => Promise<unknown>,
  tell: (health: Health) => void,
  signal: AbortSignal,
): Promise<void> => {
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      await call();
      return tell({ state: 'ok', why: null });
    } catch (error) {
      const { message, after } = verdictOf(error);
      if (isTokenRefused(error)) return tell({ state: 'down', why: TOKEN_REFUSED });
      tell({ state: 'degraded', why: `Telegram cannot be told where to send messages: ${message}.` });
      const pause = after === null ? Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries) : after * 1000;
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
};

/** Tells Telegram to call us. What waits there already is kept. */
export const setWebhook = (
  { api }: Client,
  { url, secret }: WebhookSettings,
  tell: (health: Health) => void,
  signal: AbortSignal,
): Promise<void> => {
  const other = {
    secret_token: secret,
    max_connections: MOST_CONNECTIONS,
    allowed_updates: [...ALLOWED_UPDATES],
  };
  return insist(() => api.setWebhook(url, other, signal as never), tell, signal);
};

/** Before polling: while a webhook is set, Telegram answers no questions. */
export const takeWebhookAway = ({ api }: Client, signal: AbortSignal): Promise<void> =>
  insist(
    () => api.deleteWebhook({}, signal as never),
    () => undefined,
    signal,
  );
