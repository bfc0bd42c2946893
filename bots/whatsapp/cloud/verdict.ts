// What a failed call to Meta, or a message that Meta says has failed, means for us. Only words from this file get out.
import { SendError, type SendCode } from '../../../src/channel.ts';
import { GraphError, GraphWireError } from './graph.ts';

export const TOKEN_REFUSED =
  'Meta does not accept the token of WhatsApp. Make a permanent token of a system user with whatsapp_business_messaging, set WHATSAPP_CLOUD_TOKEN to it and start again.';

const TEMPLATE_REFUSED =
  'Meta does not take the template: it is unknown, paused, refused or has parameters; see WHATSAPP_CLOUD_TEMPLATE and the Business Manager';

/** Seconds to wait when Meta names none: a pair of numbers about 6 s, everything else a little. */
const PAIR_SECONDS = 6;
const FLOOD_SECONDS = 5;
const SPAM_SECONDS = 300;

type Meaning = readonly [SendCode, string, number?];

/** By Meta's number: developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes. */
const OF_CODE: { readonly [code: number]: Meaning } = {
  0: ['down', TOKEN_REFUSED],
  3: ['down', TOKEN_REFUSED],
  10: ['down', TOKEN_REFUSED],
  190: ['down', TOKEN_REFUSED],
  200: ['down', TOKEN_REFUSED],
  4: ['flood', 'Meta asks to wait: too many calls of this app', FLOOD_SECONDS],
  80007: ['flood', 'Meta asks to wait: too many calls of this account', FLOOD_SECONDS],
  130429: ['flood', 'Meta asks to wait: too many messages a second', FLOOD_SECONDS],
  131048: ['flood', 'Meta asks to wait: people blocked or reported messages of this number', SPAM_SECONDS],
  131056: ['flood', 'Meta asks to wait: too many messages to one person', PAIR_SECONDS],
  1: ['network', 'Meta had a fault'],
  2: ['network', 'Meta is out for a moment'],
  131000: ['network', 'Meta had a fault'],
  131016: ['network', 'Meta is out for a moment'],
  133004: ['network', 'Meta is out for a moment'],
  131057: ['down', 'The WhatsApp account is being moved by Meta and takes nothing meanwhile.'],
  33: ['down', 'Meta knows no such number; WHATSAPP_CLOUD_PHONE_ID is not its id, or it was deleted.'],
  368: ['down', 'Meta holds the WhatsApp account back for a breach of its rules; see the Business Manager.'],
  131031: ['down', 'Meta has locked the WhatsApp account; see the Business Manager.'],
  131042: ['down', 'Meta lacks a way of payment for the WhatsApp account; see the Business Manager.'],
  131045: ['down', 'The number is not registered for the Cloud API; register it in the Business Manager.'],
  133010: ['down', 'The number is not registered for the Cloud API; register it in the Business Manager.'],
  131005: ['down', TOKEN_REFUSED],
  131037: ['down', 'Meta has not approved the display name of the number; see the Business Manager.'],
  131026: ['blocked', 'the message cannot be delivered to this person'],
  131050: ['blocked', 'the person wants no such messages'],
  130497: ['gone', 'Meta does not deliver to the country of this person'],
  131021: ['gone', 'the person is the number of the office itself'],
  131030: ['gone', 'the person is not on the list of those whom a number on trial may write to'],
  130472: ['window', 'Meta holds the message back for a trial of its own'],
  131047: ['window', 'more than 24 hours have passed since the person wrote'],
  131049: ['window', 'Meta holds the message back until the person writes'],
  100: ['rejected', 'Meta refused the form of the call'],
  131008: ['rejected', 'a part of the call is missing'],
  131009: ['rejected', 'a part of the call has a value that Meta does not take'],
  131051: ['rejected', 'Meta does not know this kind of message'],
  131052: ['gone', 'the file cannot be had from Meta any more'],
  131053: ['rejected', 'Meta did not take the file'],
  131055: ['rejected', 'Meta does not take this call'],
  132000: ['rejected', TEMPLATE_REFUSED],
  132001: ['rejected', TEMPLATE_REFUSED],
  132005: ['rejected', TEMPLATE_REFUSED],
  132007: ['rejected', TEMPLATE_REFUSED],
  132012: ['rejected', TEMPLATE_REFUSED],
  132015: ['rejected', TEMPLATE_REFUSED],
  132016: ['rejected', TEMPLATE_REFUSED],
  135000: ['rejected', 'Meta refused the message for a reason it does not name'],
};

const TOO_LONG = /at most \d+ characters|too long|length/i;

const meaningOf = (code: number, details: string, retryAfter: number | null): SendError | null => {
  if (code === 100 && TOO_LONG.test(details))
    return new SendError('too-long', 'the message is longer than WhatsApp takes');
  const meaning = OF_CODE[code];
  if (!meaning) return null;
  const [verdict, reason, after] = meaning;
  return new SendError(verdict, reason, verdict === 'flood' ? (retryAfter ?? after ?? null) : null);
};

/** A message that Meta took and that then failed. @param code Meta's number of the error */
export const verdictOfStatus = (code: number): SendError =>
  meaningOf(code, '', null) ?? new SendError('rejected', `WhatsApp did not deliver the message (${code})`);

const ofRefusal = ({ status, code, details, retryAfter }: GraphError): SendError => {
  // Code 0 is also what an answer without any code is read as.
  const known = code === 0 && status !== 401 ? null : meaningOf(code, details, retryAfter);
  if (known) return known;
  if (status === 401 || status === 403) return new SendError('down', TOKEN_REFUSED);
  if (status === 404) return new SendError('gone', 'Meta knows nothing at this place');
  if (status === 429) return new SendError('flood', 'Meta asks to wait', retryAfter ?? FLOOD_SECONDS);
  if (status >= 500) return new SendError('network', `Meta had a fault (${status})`);
  return new SendError('rejected', `Meta refused the call (${status}, ${code})`);
};

/** Node's codes for a connection that never came about: nothing can have arrived. */
const NOTHING_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** @param error whatever a call threw */
export const verdictOf = (error: unknown): SendError => {
  if (error instanceof SendError) return error;
  if (error instanceof GraphError) return ofRefusal(error);
  if (!(error instanceof GraphWireError)) return new SendError('network', 'the call to Meta failed');
  if (error.code === 'too-large') return new SendError('too-long', 'the file is larger than is taken');
  if (error.code === 'foreign-host')
    return new SendError('rejected', 'Meta named a place for the file that is not its own');
  return NOTHING_LEFT.has(error.code)
    ? new SendError('down', `Meta is not reached (${error.code})`)
    : new SendError('network', `Meta gave no answer (${error.code})`);
};
