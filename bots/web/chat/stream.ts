// One open page: server-sent events over a response that lasts. Ends when the page goes, when it cannot keep up, and when
// the process stops; the page comes back by itself with the last id it has.
import type { ChatEntry, WebChats } from '../../../src/desk/web-chat.ts';
import type { Feed, FollowedPage } from './feed.ts';

export type Streams = {
  /** A response that brings the chat's history after `after` (0: its newest part) and what follows. Null: too many are open. */
  readonly open: (address: string, after: number, signal: AbortSignal) => Response | null;
  /** Ends every page open at this chat: it was left. */
  readonly end: (address: string) => void;
  readonly count: () => number;
  /** Ends all streams. */
  readonly stop: () => void;
};

/** Open pages of one process: each costs a socket and some kilobytes. */
const MOST_STREAMS = 5_000;
/** Open pages of one chat; one more ends the oldest. */
const MOST_OF_ONE_CHAT = 6;
/** Proxies cut silent connections after 30 to 60 s. */
const HEARTBEAT_MS = 15_000;
/** The newest entries a page begins with. */
const FIRST_ENTRIES = 200;
/** Bytes waiting for a page that does not read: beyond it the stream ends. */
const MOST_WAITING = 1_000_000;

type OpenStream = { readonly address: string; readonly close: () => void; readonly beat: () => void };

export const openStreams = (
  chats: Pick<WebChats, 'newest'>,
  feed: Feed,
  onFailure: (error: unknown) => void,
): Streams => {
  const open = new Set<OpenStream>();
  const encoder = new TextEncoder();
  const heart = setInterval(() => open.forEach((stream) => stream.beat()), HEARTBEAT_MS);
  heart.unref();

  const begin = (address: string, after: number, signal: AbortSignal): ReadableStream<Uint8Array> => {
    let close = (): void => {};
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          const write = (text: string): void => {
            controller.enqueue(encoder.encode(text));
            if ((controller.desiredSize ?? 0) < 0) close();
          };
          const push = (entry: ChatEntry): void =>
            write(`id: ${entry.id}\ndata: ${JSON.stringify({ at: entry.at, ...entry.body })}\n\n`);
          const page: FollowedPage = { address, after, push };
          const stream: OpenStream = { address, close: () => close(), beat: () => write(': beat\n\n') };
          let ended = false;
          close = () => {
            if (ended) return;
            ended = true;
            open.delete(stream);
            feed.unfollow(page);
            signal.removeEventListener('abort', close);
            try {
              controller.close();
            } catch {
              // The reader has cancelled it already.
            }
          };
          signal.addEventListener('abort', close);
          open.add(stream);
          const first = after > 0 ? Promise.resolve([]) : chats.newest(address, FIRST_ENTRIES);
          void first
            .then((entries) => {
              if (ended) return;
              write('retry: 1000\n\n');
              for (const entry of entries) {
                page.after = entry.id;
                if (!ended) push(entry);
              }
              if (ended) return;
              write('event: ready\ndata: {}\n\n');
              if (!ended) feed.follow(page);
            })
            .catch((error: unknown) => {
              onFailure(error);
              close();
            });
        },
        cancel: () => close(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
    );
  };

  return {
    open: (address, after, signal) => {
      const ofChat = [...open].filter((stream) => stream.address === address);
      if (ofChat.length >= MOST_OF_ONE_CHAT) ofChat[0]!.close();
      if (open.size >= MOST_STREAMS) return null;
      return new Response(begin(address, after, signal), {
        headers: {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store, no-transform',
          // Tells nginx not to hold events back.
          'x-accel-buffering': 'no',
        },
      });
    },
    end: (address) => [...open].filter((stream) => stream.address === address).forEach((s) => s.close()),
    count: () => open.size,
    stop: () => {
      clearInterval(heart);
      [...open].forEach((stream) => stream.close());
    },
  };
};
