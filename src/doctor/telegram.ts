// Does Telegram take the token, and is it asked the way the settings say?
import type { Config } from '../config.ts';
import { broken, clockFinding, fine, type Finding } from './finding.ts';

type Settings = NonNullable<Config['telegram']>;
type Answer = { readonly status: number; readonly date: Date | null; readonly result: unknown };

const ANSWER_MS = 10_000;
/** Telegram says when it answered in whole seconds. */
const SECOND_MS = 1000;

/** Null: no answer. The address has the token in it, so no error of it is ever shown. */
const ask = async ({ apiRoot, token }: Settings, method: string): Promise<Answer | null> => {
  try {
    const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
      signal: AbortSignal.timeout(ANSWER_MS),
      redirect: 'error',
    });
    const body = (await response.json()) as { readonly result?: unknown };
    const date = response.headers.get('date');
    return { status: response.status, date: date === null ? null : new Date(date), result: body?.result };
  } catch {
    return null;
  }
};

const webhook = (settings: Settings, info: unknown): Finding => {
  const { url: set = '' } = (info ?? {}) as { readonly url?: string };
  if (settings.webhook === null && set !== '')
    return broken(
      'TELEGRAM_MODE',
      'is polling, but Telegram still calls a webhook, so polling gets nothing',
      'start the telegram part, which takes it away, and see that no other program sets it',
    );
  if (settings.webhook !== null && set !== '' && set !== settings.webhook.url)
    return broken(
      'TELEGRAM_MODE',
      'is webhook, but Telegram calls another address',
      'start the telegram part, which names this one, and see that no other program sets it',
    );
  return fine('TELEGRAM_MODE', settings.webhook === null ? 'polling' : 'webhook');
};

export const examineTelegram = async (settings: Settings): Promise<readonly Finding[]> => {
  const sent = Date.now();
  const me = await ask(settings, 'getMe');
  const heard = Date.now();
  const { host } = new URL(settings.apiRoot);
  if (me === null)
    return [
      broken(
        'TELEGRAM_API_ROOT',
        `${host} does not answer as Telegram does`,
        'see that this machine reaches it, or set TELEGRAM_API_ROOT to one it reaches',
      ),
    ];
  if (me.status !== 200)
    return [
      broken(
        'TELEGRAM_BOT_TOKEN',
        `is refused by ${host} (${me.status})`,
        'take the token from BotFather again',
      ),
    ];
  const info = await ask(settings, 'getWebhookInfo');
  return [
    fine('TELEGRAM_BOT_TOKEN', `is taken by ${host}`),
    webhook(settings, info?.result),
    ...(me.date === null ? [] : [clockFinding('Telegram', me.date, sent - SECOND_MS, heard)]),
  ];
};
