// Meta's messages -> Incoming. What is nobody's words is named, to be counted.
import { randomUUID } from 'node:crypto';
import type { Incoming } from '../../../src/channel.ts';
import type { Event, IncomingFile, OtherKind } from '../../../src/core/event.ts';
import {
  MESSAGE,
  STATUS,
  type CloudContact,
  type CloudMessage,
  type CloudStatus,
  type CloudValue,
} from './payload.ts';

/** Why a message is no event. */
export type Skipped = 'reaction' | 'service' | 'unreadable';

export type Read = { readonly incoming: Incoming } | { readonly skipped: Skipped };

/** Meta's kinds of files and ours. A sound is taken like a voice note: an officer listens to it. */
const FILES = [
  ['image', 'photo'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['document', 'document'],
] as const satisfies readonly (readonly [keyof CloudMessage, IncomingFile['kind']])[];

const OTHER: { readonly [type: string]: OtherKind } = { sticker: 'sticker', contacts: 'contact' };

/** Meta's own notes: a changed number, a consent to be written to. */
const SERVICE = ['system', 'request_welcome', 'ephemeral'];

const fileOf = (message: CloudMessage): Event | null => {
  for (const [field, kind] of FILES) {
    const media = message[field];
    if (!media) continue;
    const file = { id: randomUUID(), kind, handle: media.id, size: null };
    return { kind: 'file', file, ...(media.caption ? { caption: media.caption } : {}), message: message.id };
  }
  return null;
};

const placeOf = ({ location }: CloudMessage): Event | null => {
  if (!location) return null;
  const { latitude, longitude, name, address } = location;
  const called = [name, address].filter((part) => part !== undefined && part !== '').join(', ');
  return { kind: 'location', latitude, longitude, ...(called ? { name: called } : {}) };
};

const eventOf = (message: CloudMessage): Event => {
  const words = message.text?.body ?? message.button?.text;
  if (words !== undefined) return { kind: 'text', text: words, message: message.id };
  const chosen = message.interactive?.button_reply ?? message.interactive?.list_reply;
  if (chosen) return { kind: 'press', token: chosen.id, label: chosen.title };
  return fileOf(message) ?? placeOf(message) ?? { kind: 'other', what: OTHER[message.type] ?? 'unknown' };
};

const present = (values: readonly (string | undefined)[]): readonly string[] =>
  values.filter((value): value is string => value !== undefined && value !== '');

/**
 * The id under which Meta names a person to this business; where it does not, the number he writes from. It is an address to
 * answer to and nothing else: no telephone number is read out of it.
 */
const addressOf = (message: CloudMessage, contact: CloudContact | undefined): string | undefined =>
  message.from_user_id ?? contact?.user_id ?? message.from ?? contact?.wa_id;

const readMessage = (raw: unknown, contacts: readonly CloudContact[]): Read => {
  const read = MESSAGE.safeParse(raw);
  if (!read.success) return { skipped: 'unreadable' };
  const message = read.data;
  if (message.type === 'reaction') return { skipped: 'reaction' };
  if (SERVICE.includes(message.type)) return { skipped: 'service' };
  const contact =
    contacts.find(
      ({ user_id: user, wa_id: number }) =>
        (user !== undefined && user === message.from_user_id) ||
        (number !== undefined && number === message.from),
    ) ?? (contacts.length === 1 ? contacts[0] : undefined);
  const address = addressOf(message, contact);
  if (address === undefined || !Number.isFinite(message.timestamp)) return { skipped: 'unreadable' };
  return {
    incoming: {
      channel: 'whatsapp',
      address,
      externalId: message.id,
      at: new Date(message.timestamp * 1000).toISOString(),
      event: eventOf(message),
      ...(message.context?.id === undefined ? {} : { quoted: message.context.id }),
      profile: {
        names: present([contact?.profile?.name]),
        ids: present([contact?.profile?.username, contact?.user_id, contact?.wa_id, message.from]),
      },
    },
  };
};

/** Every message of a delivery as an event, or why it is none, in the order Meta gave them. */
export const readMessages = ({ messages, contacts }: CloudValue): readonly Read[] =>
  messages.map((message) => readMessage(message, contacts));

/** What Meta says of messages of ours. Statuses of a shape nobody knows are left out. */
export const readStatuses = ({ statuses }: CloudValue): readonly CloudStatus[] =>
  statuses.flatMap((status) => {
    const read = STATUS.safeParse(status);
    return read.success ? [read.data] : [];
  });
