// A person in the browser's chat, over HTTP as the page does it.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { bearer, openChat, readStream, send } from '../bots/web/stream-reader.ts';

const PATIENCE_MS = 30_000;

export type WebPerson = {
  readonly say: (text: string) => Promise<void>;
  readonly photo: (bytes: Uint8Array) => Promise<void>;
  /** The text of the next message that fits; each is heard once. */
  readonly hears: (pattern: RegExp) => Promise<string>;
  /** Everything that ever came to this page. */
  readonly received: () => string;
};

/** Opens a chat at `url`; it is left when the test is over. */
export const newWebPerson = async (url: string): Promise<WebPerson> => {
  const token = await openChat(url);
  const stream = await readStream(url, token);
  onTestFinished(() => stream.close());
  let heard = 0;
  const taken = (answer: Response): void => {
    if (answer.status !== 202) throw new Error(`the chat answered ${answer.status}`);
  };
  return {
    say: async (text) => taken(await send(url, token, { id: randomUUID(), text })),
    photo: async (bytes) =>
      taken(
        await fetch(`${url}/chat/photos`, {
          method: 'POST',
          headers: { ...bearer(token), 'content-type': 'image/jpeg', 'message-id': randomUUID() },
          body: new Uint8Array(bytes),
        }),
      ),
    hears: async (pattern) => {
      for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(50)) {
        const said = stream.lines.map((line) => (line.kind === 'said' ? line.text : ''));
        const at = said.findIndex((text, index) => index >= heard && pattern.test(text));
        if (at === -1) continue;
        heard = at + 1;
        return said[at]!;
      }
      throw new Error(`waited for ${pattern}; there is ${JSON.stringify(stream.lines)}`);
    },
    received: () => JSON.stringify(stream.lines.filter((line) => line.kind === 'said')),
  };
};
