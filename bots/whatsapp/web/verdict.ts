// What a failed order means for us. Only words from this file get out: the library's own may quote a chat.
import { SendError, type SendCode } from '../../../src/channel.ts';
import { REASON } from './reason.ts';
import { Refused } from './supervisor.ts';

type Meaning = readonly [RegExp, SendCode, string];

const MEANINGS: readonly Meaning[] = [
  [new RegExp(`^${REASON.offline}$`), 'down', 'WhatsApp Web is not connected'],
  [new RegExp(`^${REASON.expired}$`), 'gone', 'WhatsApp keeps the file no longer'],
  [new RegExp(`^${REASON.tooLarge}$`), 'too-long', 'the file is larger than is taken'],
  [/No LID for user|invalid wid|wid error|not a user wid/i, 'gone', 'WhatsApp knows no such chat'],
  [/Requiring unknown module/, 'down', 'the page of WhatsApp Web lacks a module that sending needs'],
  // The page was loading anew: the message never reached it.
  [/reading '(?:getChat|sendMessage)'|WWebJS is not defined/, 'down', 'the page of WhatsApp Web is loading'],
];

/** The browser is beyond use, and only a new one helps. */
export const isBroken = (error: unknown): boolean =>
  error instanceof Refused && /detached Frame|Target closed|Session closed/i.test(error.message);

/** @param error whatever an order rejected with */
export const verdictOf = (error: unknown): SendError => {
  if (error instanceof SendError) return error;
  const words = error instanceof Refused ? error.message : '';
  const meaning = MEANINGS.find(([pattern]) => pattern.test(words));
  return meaning
    ? new SendError(meaning[1], meaning[2])
    : new SendError('network', 'WhatsApp Web gave no sure answer');
};
