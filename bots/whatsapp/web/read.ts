// What the page shows -> Incoming. What is nobody's words is named, to be counted.
import { randomUUID } from 'node:crypto';
import type { Incoming } from '../../../src/channel.ts';
import type { Event, IncomingFile, OtherKind } from '../../../src/core/event.ts';
import type { News, Shown } from './wire.ts';

export type Read = { readonly incoming: Incoming } | { readonly skipped: 'service' };

const FILES: { readonly [type: string]: IncomingFile['kind'] } = {
  image: 'photo',
  ptt: 'voice',
  audio: 'voice',
  video: 'video',
  gif: 'video',
  ptv: 'video',
  document: 'document',
};
const WORDS = ['chat', 'list_response', 'buttons_response', 'template_button_reply', 'interactive'];
const OTHER: { readonly [type: string]: OtherKind } = {
  sticker: 'sticker',
  vcard: 'contact',
  multi_vcard: 'contact',
  poll_creation: 'poll',
};
/** WhatsApp's own notes, and what only wraps others. */
const SERVICE =
  /^(?:e2e_notification|notification|notification_template|gp2|call_log|protocol|ciphertext|revoked|reaction|album|broadcast_notification|debug|pinned_message|keep_in_chat|poll_update|unknown)$/;

const eventOf = (message: Shown): Event | null => {
  const { id, type, body, hasFile, key, size, place, album } = message;
  const kind = FILES[type];
  if (kind !== undefined && hasFile) {
    return {
      kind: 'file',
      file: { id: randomUUID(), kind, handle: key, size },
      ...(body === '' ? {} : { caption: body }),
      ...(album === null ? {} : { album }),
      message: id,
    };
  }
  if (place) {
    const { latitude, longitude, name } = place;
    return { kind: 'location', latitude, longitude, ...(name ? { name: name.replaceAll('\n', ', ') } : {}) };
  }
  if (WORDS.includes(type)) return body === '' ? null : { kind: 'text', text: body, message: id };
  if (SERVICE.test(type)) return null;
  return {
    kind: 'other',
    what: OTHER[type] ?? 'unknown',
    ...(body && type !== 'vcard' ? { caption: body } : {}),
  };
};

type From = Pick<Shown, 'chat' | 'also' | 'at'>;

const incoming = ({ chat, also, at }: From, externalId: string, event: Event): Incoming => ({
  channel: 'whatsapp',
  address: chat,
  aliases: also,
  externalId,
  at: new Date(at * 1000).toISOString(),
  event,
});

/** A message. Its id is the sender's own and not the chat's, so that it stays the same when the chat's id flips. */
export const readMessage = (message: Shown): Read => {
  const event = eventOf(message);
  if (event === null) return { skipped: 'service' };
  const { id, name, quoted, chat, also } = message;
  return {
    incoming: {
      ...incoming(message, id, event),
      ...(quoted === null ? {} : { quoted }),
      profile: { names: name === null ? [] : [name], ids: [chat, ...also] },
    },
  };
};

type Of<K extends News['kind']> = Extract<News, { readonly kind: K }>;

/** Words that were changed after they were sent. */
export const readEdit = ({ message, at }: Of<'edited'>): Incoming =>
  incoming(message, `${message.id}/edit/${at}`, { kind: 'edited', message: message.id, text: message.body });

/** A message its sender took back: it reads nothing any more. */
export const readRevoked = ({ message }: Of<'revoked'>): Incoming =>
  incoming(message, `${message.id}/revoked`, { kind: 'edited', message: message.id, text: '' });

/** In front of a label of a numbered list. */
const NUMBER = /^\d+\. /;

/**
 * A choice in a poll, of which the first counts. `token`: of the choice it stands for; null: nobody knows any more, and it
 * counts as its words.
 */
export const readVote = ({ poll, label, ...from }: Of<'vote'>, token: string | null): Incoming =>
  incoming(
    from,
    `vote/${poll}`,
    token === null ? { kind: 'text', text: label.replace(NUMBER, '') } : { kind: 'press', token, label },
  );

/** Nobody picks up here; who calls is told so. */
export const readCall = ({ id, ...from }: Of<'call'>): Incoming =>
  incoming(from, `call/${id}`, { kind: 'other', what: 'call' });
