// What a failed call to Telegram means for us. Its descriptions may quote a message, so only words from this file get out.
import { GrammyError, HttpError } from 'grammy';
import { SendError, type SendCode } from '../../src/channel.ts';
import { WireError } from './wire.ts';

/** Telegram always says how long; this is for a proxy that does not. */
const FLOOD_SECONDS = 5;

export const TOKEN_REFUSED =
  'Telegram does not know the bot token. Ask @BotFather for the token of this bot, set TELEGRAM_BOT_TOKEN to it and start again.';

/** Descriptions of a 400, as Telegram's server writes them, and what they mean. The first that fits counts. */
const OF_400: readonly (readonly [RegExp, SendCode, string])[] = [
  [
    /message is too long|MESSAGE_TOO_LONG|caption is too long/i,
    'too-long',
    'the message is longer than Telegram takes',
  ],
  [/file is too big/i, 'too-long', 'the file is larger than Telegram hands to bots (20 MB)'],
  [
    /chat not found|PEER_ID_INVALID|user not found|upgraded to a supergroup/i,
    'gone',
    'Telegram knows no such chat',
  ],
  [/deactivated/i, 'gone', 'the account was deleted'],
  [/temporarily unavailable/i, 'network', 'the file cannot be had at the moment'],
  [/file identifier|file_id/i, 'rejected', 'Telegram knows no such file'],
  [/logged out/i, 'down', 'The bot is logged out of this Telegram server. Check TELEGRAM_API_ROOT.'],
  [/BUTTON_DATA_INVALID/i, 'rejected', 'a button carries more than 64 bytes, or nothing'],
  [/reply markup is too long/i, 'rejected', 'there are too many buttons under the message'],
  [/text is empty|text must be non-empty/i, 'rejected', 'the message has no visible text'],
];

/** Telegram writes many of its own codes in capitals (USER_IS_BLOCKED): no words of a person. */
const ownCode = (description: string): string => /\b[A-Z]+(?:_[A-Z0-9]+)+\b/.exec(description)?.[0] ?? '';

const of400 = (description: string): SendError => {
  const known = OF_400.find(([pattern]) => pattern.test(description));
  if (known) return new SendError(known[1], known[2]);
  return new SendError('rejected', `Telegram refused the call (400) ${ownCode(description)}`.trim());
};

const of403 = (description: string): SendError =>
  /deactivated|not a member|kicked|to bots/i.test(description)
    ? new SendError('gone', 'this chat is closed to the bot for good')
    : new SendError('blocked', 'the person has blocked the bot or has not started it');

const ofAnswer = (code: number, description: string, retryAfter: number | undefined): SendError => {
  switch (code) {
    case 400:
      return of400(description);
    case 401:
    case 404:
    case 421:
      return new SendError('down', TOKEN_REFUSED);
    case 403:
      return of403(description);
    case 413:
      return new SendError('too-long', 'the call is larger than Telegram takes');
    case 429:
      return new SendError('flood', 'Telegram asks to wait', retryAfter ?? FLOOD_SECONDS);
    default:
      return new SendError('network', `Telegram had a fault (${code})`);
  }
};

/** Node's and our own codes: letters, digits, hyphens. Anything else is not passed on. */
const wireCode = (error: unknown): string =>
  error instanceof WireError && /^[\w-]{1,40}$/.test(error.code) ? error.code : 'no answer in time';

/** Node's codes for a connection that never came about: nothing can have arrived. */
const NOTHING_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** Telegram itself says that it will not have this token. Trying again mends nothing; a line that is out mends itself. */
export const isTokenRefused = (error: unknown): boolean =>
  error instanceof GrammyError && verdictOf(error).code === 'down';

/** Telegram's answers to an edit after which nothing is left to do: it reads so already, is gone, or is too old. */
const NOTHING_TO_EDIT =
  /message is not modified|message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i;

/** @param error whatever an edit threw */
export const leavesNothingToEdit = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 400 && NOTHING_TO_EDIT.test(error.description);

/** @param error whatever a call to Telegram threw */
export const verdictOf = (error: unknown): SendError => {
  if (error instanceof SendError) return error;
  if (error instanceof GrammyError)
    return ofAnswer(error.error_code, error.description, error.parameters.retry_after);
  const cause = error instanceof HttpError ? error.error : error;
  if (cause instanceof WireError && cause.code === 'too-large')
    return new SendError('too-long', 'the file is larger than is taken');
  if (cause instanceof WireError && NOTHING_LEFT.has(cause.code))
    return new SendError('down', `Telegram is not reached (${cause.code})`);
  return new SendError('network', `Telegram gave no answer (${wireCode(cause)})`);
};
