// What is said between the house and the process that holds the browser. Both sides read nothing that does not fit.
import { z } from 'zod';

const id = z.string().min(1).max(200);

/** How the process starts. */
export const START = z.object({
  profile: z.string(),
  browser: z.string(),
  args: z.array(z.string()),
  /** Whole browser, mebibytes: above it the process starts anew. */
  mostMemory: z.number(),
  /** Seconds: what was written before is not ours to answer. */
  since: z.number(),
});
export type Start = z.infer<typeof START>;

/** A message as the page shows it, as far as it is read here. */
export const SHOWN = z.object({
  /** Unique for whoever sent it; stays when the chat's id flips. */
  id,
  /** Finds the message again in the page. */
  key: z.string(),
  /** The chat's id, @c.us or @lid, to answer to. */
  chat: id,
  /** Other ids of the same person, as WhatsApp maps them. */
  also: z.array(id),
  /** Seconds. */
  at: z.number(),
  type: z.string(),
  body: z.string(),
  name: z.string().nullable(),
  size: z.number().nullable(),
  hasFile: z.boolean(),
  album: z.string().nullable(),
  quoted: z.string().nullable(),
  place: z.object({ latitude: z.number(), longitude: z.number(), name: z.string().nullable() }).nullable(),
});
export type Shown = z.infer<typeof SHOWN>;

/** How the session is. `unpaired`: a QR waits. `replaced`: another browser took the session over. */
export const STATE = z.enum(['starting', 'unpaired', 'ready', 'offline', 'replaced']);
export type SessionState = z.infer<typeof STATE>;

const FAULT = z.enum([
  'start',
  'no-ready',
  'page-crashed',
  'browser-gone',
  'no-answer',
  'memory',
  /** The telephone unlinked it. */
  'unlinked',
  /** WhatsApp shut the account out. */
  'banned',
  'replaced',
  'refused',
  'navigation',
]);
export type Fault = z.infer<typeof FAULT>;

/** From the browser's process to the house. */
export const NEWS = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: STATE }),
  z.object({ kind: z.literal('browser'), pid: z.number() }),
  z.object({ kind: z.literal('qr'), qr: z.string() }),
  z.object({ kind: z.literal('messages'), messages: z.array(SHOWN) }),
  /** Everything that was written before then (seconds) was told. */
  z.object({ kind: z.literal('looked'), to: z.number() }),
  z.object({ kind: z.literal('edited'), message: SHOWN, at: z.string() }),
  z.object({ kind: z.literal('revoked'), message: SHOWN }),
  z.object({ kind: z.literal('call'), id, chat: id, also: z.array(id), at: z.number() }),
  /** What a person chose in a poll of ours. */
  z.object({
    ...{ kind: z.literal('vote'), poll: id, label: z.string(), chat: id, also: z.array(id), at: z.number() },
  }),
  z.object({ kind: z.literal('ack'), id, ack: z.number() }),
  z.object({ kind: z.literal('reaction'), message: id }),
  z.object({ kind: z.literal('skipped'), what: z.string() }),
  /** Modules and members that the page lacks. */
  z.object({ kind: z.literal('missing'), names: z.array(z.string()) }),
  z.object({ kind: z.literal('memory'), mebibytes: z.number() }),
  z.object({ kind: z.literal('fault'), why: FAULT }),
  z.object({ kind: z.literal('done'), order: z.number(), result: z.unknown() }),
  z.object({ kind: z.literal('piece'), order: z.number(), bytes: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('failed'), order: z.number(), why: z.string() }),
]);
export type News = z.infer<typeof NEWS>;

/** From the house to the browser's process. */
export const ORDER = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('send'),
    order: z.number(),
    chat: id,
    text: z.string(),
    /** Sent before, perhaps: a message of ours with these words since then (seconds) is taken for it. */
    since: z.number().nullable(),
    /** Messages that are others', whatever their words. */
    known: z.array(z.string()),
    /** Follows the text; null: nothing does. */
    poll: z.object({ title: z.string(), options: z.array(z.string()) }).nullable(),
  }),
  z.object({ kind: z.literal('seen'), order: z.number(), chats: z.array(id) }),
  z.object({ kind: z.literal('typing'), order: z.number(), chat: id }),
  z.object({ kind: z.literal('fetch'), order: z.number(), key: z.string(), limit: z.number() }),
  /** Asks for a code to be typed into the telephone with this number instead of a QR. */
  z.object({ kind: z.literal('pair-code'), order: z.number(), telephone: z.string() }),
]);
export type Order = z.infer<typeof ORDER>;

/** `poll`: the id of the poll that followed, if one did. */
export const SENT = z.object({ id, ack: z.number(), poll: id.optional() });
