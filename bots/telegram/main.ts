// Telegram, held by exactly one process: fetches what people say, sends what is due to them, watches both, stops cleanly.
import type { Incoming } from '../../src/channel.ts';
import type { Config } from '../../src/config.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { traceOf } from '../../src/desk/fault.ts';
import type { Jobs } from '../../src/jobs.ts';
import { takeIn } from '../inflow.ts';
import { startOutflow } from '../outflow.ts';
import { openClient } from './client.ts';
import { openIntake } from './intake.ts';
import { setMenu } from './menu.ts';
import { startPolling, type Health } from './poll.ts';
import { telegramChannel } from './send.ts';

export type TelegramBot = {
  readonly health: () => Health;
  /** Finishes the round that runs, sends nothing new, and resolves when all is quiet. */
  readonly stop: () => Promise<void>;
};

/** Starts polling and delivering at once; what goes wrong is told in the log and by `health`, never thrown. */
export const run = (
  desk: Desk,
  jobs: Jobs,
  settings: Pick<NonNullable<Config['telegram']>, 'token' | 'apiRoot'>,
): TelegramBot => {
  const { log } = desk;
  const stopping = new AbortController();
  const client = openClient(settings.token, settings.apiRoot);
  const outflow = startOutflow(desk, telegramChannel(client), jobs);
  const count = (what: string) => desk.metrics.counted(what);
  const settle = (events: readonly Incoming[]) => takeIn(desk, jobs, events, stopping.signal);
  const intake = openIntake(client, settle, count, log, stopping.signal);

  let menu: Promise<void> | null = null;
  const tell = (health: Health, cause?: unknown): void => {
    const fields = { state: health.state, ...(cause === undefined ? {} : traceOf(cause)) };
    if (health.state === 'ok') log.info(fields, 'Telegram: messages are fetched');
    else log[health.state === 'down' ? 'error' : 'warn'](fields, `Telegram: ${health.why}`);
    // Telegram answers now, so this is the moment; once a start is enough.
    if (health.state === 'ok')
      menu ??= setMenu(
        client,
        (key) => desk.copy.word({ key }, { buttons: true }).text,
        count,
        stopping.signal,
      );
  };

  const polling = startPolling(client, intake.take, tell, stopping.signal);
  // Also when the token is refused: then nothing can be sent either.
  const over = polling.ended.then(async () => {
    await Promise.all([outflow.stop(), intake.quiet(), menu]);
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
