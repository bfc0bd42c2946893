// Telegram, held by exactly one process: fetches what people say (or has it sent to the web part, see webhook.ts), sends
// what is due to them, watches both, stops cleanly.
import type { Channel, Incoming } from '../../src/channel.ts';
import type { Config } from '../../src/config.ts';
import type { Language } from '../../src/core/say.ts';
import { nameChannel } from '../../src/desk/chat-links.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { traceOf } from '../../src/desk/fault.ts';
import { lineOf } from '../../src/desk/line.ts';
import type { Jobs } from '../../src/jobs.ts';
import { takeIn } from '../inflow.ts';
import { startOutflow } from '../outflow.ts';
import { openClient, type Client } from './client.ts';
import { aroundOf } from './around.ts';
import { openIntake } from './intake.ts';
import { setMenu, showMenu } from './menu.ts';
import { startPolling, type Health, type Polling } from './poll.ts';
import { telegramChannel } from './send.ts';
import { setWebhook, takeWebhookAway, type WebhookSettings } from './webhook.ts';

export type TelegramBot = {
  readonly health: () => Health;
  /** Finishes the round that runs, sends nothing new, and resolves when all is quiet. */
  readonly stop: () => Promise<void>;
};

/** With a webhook nothing is fetched: it is set once, and then only stopping ends it. */
const startWaiting = (
  client: Client,
  webhook: WebhookSettings,
  tell: (health: Health) => void,
  signal: AbortSignal,
): Polling => {
  let health: Health = { state: 'degraded', why: 'Telegram has not answered yet.' };
  const change = (next: Health): void => {
    health = next;
    tell(next);
  };
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const set = setWebhook(client, webhook, change, signal);
  return { health: () => health, ended: Promise.all([set, stopped]).then(() => undefined) };
};

/** Starts polling and delivering at once; what goes wrong is told in the log and by `health`, never thrown. */
export const run = (
  desk: Desk,
  jobs: Jobs,
  settings: Pick<NonNullable<Config['telegram']>, 'token' | 'apiRoot'> & {
    readonly webhook?: WebhookSettings | null;
  },
): TelegramBot => {
  const { log } = desk;
  const stopping = new AbortController();
  const client = openClient(settings.token, settings.apiRoot);
  const words = (key: string, language: Language) =>
    desk.copy.word({ key }, { language, buttons: true }).text;
  const channel: Channel = {
    ...telegramChannel(client),
    showMenu: (address, menu, signal) => showMenu(client, (key) => words(key, 'id'), address, menu, signal),
  };
  const outflow = startOutflow(desk, channel, jobs);
  const count = (what: string) => desk.metrics.counted(what);
  const settle = (events: readonly Incoming[]) => takeIn(desk, jobs, events, stopping.signal);
  const intake = openIntake(client, settle, count, log, stopping.signal, aroundOf(desk));

  let menu: Promise<void> | null = null;
  let named: Promise<void> | null = null;
  /** Paper leads to the bot by its name. Without it the bot still works, and the next start tries again. */
  const sayName = async (): Promise<void> => {
    try {
      const { username } = await client.api.getMe(stopping.signal as never);
      await nameChannel(desk, 'telegram', username);
    } catch {
      count('telegram-name-not-told');
    }
  };
  const tell = (health: Health, cause?: unknown): void => {
    const fields = { state: health.state, ...(cause === undefined ? {} : traceOf(cause)) };
    lineOf(channel).heard(health.state);
    if (health.state === 'ok')
      log.info(
        fields,
        settings.webhook ? 'Telegram: messages are sent here' : 'Telegram: messages are fetched',
      );
    else log[health.state === 'down' ? 'error' : 'warn'](fields, `Telegram: ${health.why}`);
    // Telegram answers now, so this is the moment; once a start is enough.
    if (health.state === 'ok') menu ??= setMenu(client, words, count, stopping.signal);
    if (health.state === 'ok') named ??= sayName();
  };

  const polling = settings.webhook
    ? startWaiting(client, settings.webhook, tell, stopping.signal)
    : startPolling(client, intake.take, tell, stopping.signal, {
        before: takeWebhookAway(client, stopping.signal),
      });
  // Also when the token is refused: then nothing can be sent either.
  const over = polling.ended.then(async () => {
    await Promise.all([outflow.stop(), intake.quiet(), menu, named]);
    client.close();
  });
  return {
    health: polling.health,
    stop: async () => {
      stopping.abort();
      await Promise.all([outflow.stop(), over]);
    },
  };
};
