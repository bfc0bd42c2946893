// The web chat as a channel: to send is to add to the chat's history; open pages are served from there.
import { SendError } from '../../../src/channel.ts';
import type { Channel } from '../../../src/channel.ts';
import type { WebChats } from '../../../src/desk/web-chat.ts';

/** `added` is told of each chat that got a message. */
export const webChannel = (
  chats: Pick<WebChats, 'say' | 'upload'>,
  added: (address: string) => void,
): Channel => ({
  name: 'web',
  abilities: { buttons: true, edit: false, protect: false, media: ['photo'] },
  // Our own table is the wire: the rates only keep one chat from taking all of it.
  limits: { text: 4_000, perSecond: 500, perAddress: 20 },
  send: async (address, message, signal) => {
    if (signal.aborted) throw new SendError('network', 'it was told to stop before it began');
    const body = { kind: 'said' as const, text: message.text, choices: message.choices };
    const id = await orDown(chats.say(address, body, message.cases));
    if (id === null) throw new SendError('gone', 'the web chat was left');
    added(address);
    return { messageId: String(id) };
  },
  // The way is our own table: whoever could ask this reached it.
  alive: async () => undefined,
  fetch: async function* (handle, limit) {
    const bytes = await orDown(chats.upload(handle));
    if (bytes === null) throw new SendError('gone', 'the upload is not kept any more');
    if (bytes.byteLength > limit) throw new SendError('too-long', 'the upload is larger than the limit');
    yield bytes;
  },
});

const orDown = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    throw new SendError('down', `the database did not answer (${name})`);
  }
};
