// What the web chat asks of the house: its chats, their history and the files its pages uploaded.
import { createHash } from 'node:crypto';
import * as store from '../store/web-chat.ts';
import type { WebMessage } from '../store/web-chat.ts';
import type { ChatBody } from './chat-body.ts';
import { leaveChat, type Leavable } from './leave-chat.ts';

/** The address of the chat that a token opens. The token cannot be found from it, and is kept nowhere in the house. */
export const addressOfToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');

export type ChatEntry = { readonly id: number; readonly at: string; readonly body: ChatBody };

/** A page open at a chat: what came after `after` is new to it. */
export type OpenPage = { readonly address: string; readonly after: number };

export type ChatNews = {
  /** Where the next look begins. */
  readonly mark: string;
  /** The limit was reached: look again at once. */
  readonly more: boolean;
  readonly entries: readonly { readonly key: string; readonly entry: ChatEntry }[];
};

export type WebChats = {
  readonly open: (address: string) => Promise<void>;
  /** False for a chat never opened or left. */
  readonly isOpen: (address: string) => Promise<boolean>;
  /** Adds what the bot says, with the ids of the cases whose words it may hold; its id, or null when the chat was left. */
  readonly say: (address: string, body: ChatBody, cases?: readonly string[]) => Promise<number | null>;
  /** Adds what the person sent, once for each id; null when the chat was left. */
  readonly hear: (
    address: string,
    body: Exclude<ChatBody, { kind: 'said' }>,
  ) => Promise<'added' | 'known' | null>;
  /** The newest entries, oldest of them first. */
  readonly newest: (address: string, limit: number) => Promise<readonly ChatEntry[]>;
  /** What is new for each page, in one query; `page` is the place in `pages`. At most `limit` entries together. */
  readonly news: (
    pages: readonly OpenPage[],
    limit: number,
  ) => Promise<readonly { readonly page: number; readonly entry: ChatEntry }[]>;
  /** A chat's name in `since`. */
  readonly keyOf: (address: string) => string;
  /** What was added to any chat since the look that gave `mark`, opened where `wanted`; a line may come twice. */
  readonly since: (mark: string | null, wanted: (key: string) => boolean, limit: number) => Promise<ChatNews>;
  /** Ends the chat and deletes its history. What its person is told from now on goes to another chat of his, if he has one. */
  readonly leave: (address: string) => Promise<void>;
  readonly keepUpload: (address: string, id: string, bytes: Uint8Array) => Promise<void>;
  readonly upload: (id: string) => Promise<Uint8Array | null>;
  /** Deletes what is older than it needs to be. */
  readonly prune: () => Promise<void>;
};

const entryOf = (message: WebMessage): ChatEntry => ({ ...message, body: message.body as ChatBody });

export const webChats = (desk: Leavable): WebChats => {
  const { ring } = desk;
  const db = desk.db.kysely;
  return {
    open: (address) => store.openWebChat(db, ring, address),
    isOpen: (address) => store.isWebChatOpen(db, ring, address),
    say: async (address, body, cases = []) => {
      const added = await store.addWebMessage(db, ring, { address, out: true, body, cases });
      return added.kind === 'added' ? added.id : null;
    },
    hear: async (address, body) => {
      const added = await store.addWebMessage(db, ring, { address, out: false, externalId: body.id, body });
      return added.kind === 'closed' ? null : added.kind;
    },
    newest: async (address, limit) => (await store.newestWebMessages(db, ring, address, limit)).map(entryOf),
    news: async (pages, limit) =>
      (await store.newWebMessages(db, ring, pages, limit)).map(({ page, message }) => ({
        page,
        entry: entryOf(message),
      })),
    keyOf: (address) => store.webChatKey(ring, address),
    since: async (mark, wanted, limit) => {
      const news = await store.webMessagesSince(db, ring, mark, wanted, limit);
      return {
        mark: news.mark,
        more: news.more,
        entries: news.messages.map(({ chat, message }) => ({ key: chat, entry: entryOf(message) })),
      };
    },
    leave: (address) => leaveChat(desk, address),
    keepUpload: (address, id, bytes) => store.keepWebUpload(db, ring, address, id, bytes),
    upload: (id) => store.webUpload(db, ring, id),
    prune: () => store.pruneWebChats(db),
  };
};
