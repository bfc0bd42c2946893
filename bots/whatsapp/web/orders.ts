// What the house may ask of the browser.
import wweb from 'whatsapp-web.js';
import { sentAlready, showSeen, showTyping } from './page.ts';
import { REASON } from './reason.ts';
import type { Session } from './session.ts';
import type { News, Order } from './wire.ts';

type Of<K extends Order['kind']> = Extract<Order, { readonly kind: K }>;

/** A file comes whole out of the page; it goes on in pieces, so that the pipe to the house never holds two. */
const PIECE_BYTES = 256 * 1024;
/** The library says the same of a file that is gone and of a line that broke. */
const MOST_TRIES = 3;
const BETWEEN_MS = 1_000;

/** Best effort: the numbers in the text answer as well. */
const sendPoll = async ({ client }: Session, { chat, poll }: Of<'send'>): Promise<string | undefined> => {
  if (poll === null) return undefined;
  const { title, options } = poll;
  const message = await client
    .sendMessage(chat, new wweb.Poll(title, [...options]), { sendSeen: false })
    .catch(() => undefined);
  return message?.id.id;
};

const send = async (session: Session, order: Of<'send'>) => {
  const { client, state } = session;
  const { chat, text, since, known } = order;
  if (state() !== 'ready') throw new Error(REASON.offline);
  const page = client.pupPage!;
  const before = since === null ? null : await page.evaluate(sentAlready, chat, text, since, known);
  if (before) return before;
  // Its own "seen" runs before each send and takes the message down with it when it fails.
  const message = await client.sendMessage(chat, text, { sendSeen: false, linkPreview: false });
  const poll = await sendPoll(session, order);
  return { id: message.id.id, ack: Number(message.ack ?? 0), ...(poll === undefined ? {} : { poll }) };
};

const fetch = async (
  { client, state }: Session,
  { key, limit, order }: Of<'fetch'>,
  tell: (news: News) => void,
): Promise<null> => {
  if (state() !== 'ready') throw new Error(REASON.offline);
  const message = await client.getMessageById(key);
  for (let tries = 0; ; tries += 1) {
    const media = await message?.downloadMedia();
    if (media) {
      const bytes = Buffer.from(media.data, 'base64');
      if (bytes.length > limit) throw new Error(REASON.tooLarge);
      for (let at = 0; at < bytes.length; at += PIECE_BYTES)
        tell({ kind: 'piece', order, bytes: Uint8Array.from(bytes.subarray(at, at + PIECE_BYTES)) });
      return null;
    }
    if (state() !== 'ready') throw new Error(REASON.offline);
    if (!message || tries + 1 >= MOST_TRIES) throw new Error(REASON.expired);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
};

/** Does it and gives what came of it. Rejects with the library's words or a REASON. */
export const carryOut = async (
  session: Session,
  order: Order,
  tell: (news: News) => void,
): Promise<unknown> => {
  const { client } = session;
  switch (order.kind) {
    case 'send':
      return send(session, order);
    case 'fetch':
      return fetch(session, order, tell);
    case 'seen':
      return client.pupPage?.evaluate(showSeen, order.chats).then(() => null);
    case 'typing':
      return client.pupPage?.evaluate(showTyping, order.chat).then(() => null);
    case 'pair-code':
      return client.requestPairingCode(order.telephone);
    default:
      return order satisfies never;
  }
};
