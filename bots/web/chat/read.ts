// What a page sends -> what a person did.
import { z } from 'zod';
import type { Event } from '../../../src/core/event.ts';
import type { Incoming } from '../../../src/channel.ts';
import type { ChatBody } from '../../../src/desk/chat-body.ts';
import { boundId } from './token.ts';

/** As long as a message may be on the other channels; a longer story comes in several. */
export const LONGEST_TEXT = 4_000;

const message = z.union([
  z.strictObject({ id: z.uuid(), text: z.string().trim().min(1).max(LONGEST_TEXT) }),
  z.strictObject({
    id: z.uuid(),
    press: z.strictObject({ token: z.string().min(1).max(64), label: z.string().max(200) }),
  }),
  z.strictObject({
    id: z.uuid(),
    location: z.strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    }),
  }),
]);

export type Sent = z.infer<typeof message>;

/** The message a page sent, or null when it is none. */
export const readSent = (json: unknown): Sent | null => message.safeParse(json).data ?? null;

/** The message as the chat's history keeps it. */
export const historyOf = (sent: Sent): Exclude<ChatBody, { kind: 'said' }> => {
  if ('text' in sent) return { kind: 'text', id: sent.id, text: sent.text };
  if ('press' in sent) return { kind: 'press', id: sent.id, ...sent.press };
  return { kind: 'location', id: sent.id };
};

const eventOf = (sent: Sent): Event => {
  if ('text' in sent) return { kind: 'text', text: sent.text };
  if ('press' in sent) return { kind: 'press', ...sent.press };
  return { kind: 'location', ...sent.location };
};

export const incomingOf = (address: string, sent: Sent, at: string): Incoming => ({
  channel: 'web',
  address,
  externalId: boundId(address, sent.id),
  at,
  event: eventOf(sent),
});

/** An uploaded photo: it is kept under the id that its message has, so a second copy is the same file. */
export const incomingPhoto = (address: string, id: string, size: number, at: string): Incoming => {
  const handle = boundId(address, id);
  return {
    channel: 'web',
    address,
    externalId: handle,
    at,
    event: { kind: 'file', file: { id: handle, kind: 'photo', handle, size } },
  };
};

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

/** True for JPEG, PNG and WebP by their first bytes; what a browser says of a file proves nothing. */
export const isPhoto = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) ||
  startsWith(bytes, 0, '\x89PNG\r\n\x1a\n') ||
  (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP'));
