// Brings the history to the open pages. One look at what is new in all chats serves every page, and costs as much as there
// is new. A wake from our own process only makes a chat's page come sooner: any process serves what any other wrote.
import type { ChatEntry, WebChats } from '../../../src/desk/web-chat.ts';

export type FollowedPage = {
  readonly address: string;
  /** The last entry the page has. */
  after: number;
  readonly push: (entry: ChatEntry) => void;
};

export type Feed = {
  readonly follow: (page: FollowedPage) => void;
  readonly unfollow: (page: FollowedPage) => void;
  /** Something was added to this chat by this process. */
  readonly wake: (address: string) => void;
  readonly stop: () => Promise<void>;
};

/** Between two looks: an answer written by another process is seen within it. */
const EVERY_MS = 300;
/** After a failed look, so that a database out of reach is not pressed. */
const AFTER_FAILURE_MS = 2_000;
/** Entries of one look: bounds its memory. More are fetched at once. */
const AT_ONCE = 500;

type Chat = { readonly pages: Set<FollowedPage> };

export const openFeed = (
  store: Pick<WebChats, 'news' | 'since' | 'keyOf'>,
  onFailure: (error: unknown) => void,
): Feed => {
  /** Chats with open pages, by their names in the store. */
  const chats = new Map<string, Chat>();
  const woken = new Set<string>();
  let mark: string | null = null;
  let lookedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let stopped = false;

  const give = (page: FollowedPage, entry: ChatEntry): void => {
    if (entry.id <= page.after) return;
    page.after = entry.id;
    page.push(entry);
  };

  /** Looks at all chats; true when more waits. */
  const lookAtAll = async (): Promise<boolean> => {
    const news = await store.since(mark, (key) => chats.has(key), AT_ONCE);
    lookedAt = performance.now();
    mark = news.mark;
    for (const { key, entry } of news.entries) chats.get(key)?.pages.forEach((page) => give(page, entry));
    return news.more;
  };

  /** Looks at the chats that were woken, page by page; true when more waits. */
  const lookAtWoken = async (): Promise<boolean> => {
    const addresses = [...woken];
    const pages = addresses.flatMap((address) => [...(chats.get(store.keyOf(address))?.pages ?? [])]);
    woken.clear();
    if (pages.length === 0) return false;
    let done = false;
    try {
      const news = await store.news(pages, AT_ONCE);
      for (const { page, entry } of news) give(pages[page]!, entry);
      done = news.length < AT_ONCE;
    } finally {
      if (!done) addresses.forEach((address) => woken.add(address));
    }
    return !done;
  };

  const look = async (): Promise<number> => {
    // The first mark is taken before a page's first look: nothing falls between the two.
    const due = mark === null || performance.now() - lookedAt >= EVERY_MS;
    const more = due && (await lookAtAll());
    const again = woken.size > 0 && (await lookAtWoken());
    return more || again ? 0 : Math.max(0, EVERY_MS - (performance.now() - lookedAt));
  };

  const plan = (wait: number): void => {
    clearTimeout(timer);
    if (chats.size === 0) mark = null;
    if (stopped || chats.size === 0) return;
    timer = setTimeout(run, woken.size > 0 && wait < AFTER_FAILURE_MS ? 0 : wait);
  };

  const run = (): void => {
    if (looking || stopped) return;
    looking = look()
      .catch((error: unknown) => {
        onFailure(error);
        return AFTER_FAILURE_MS;
      })
      .then((wait) => {
        looking = null;
        plan(wait);
      });
  };

  const wake = (address: string): void => {
    if (!chats.has(store.keyOf(address))) return;
    woken.add(address);
    if (looking === null) plan(0);
  };

  return {
    follow: (page) => {
      const key = store.keyOf(page.address);
      const chat = chats.get(key) ?? { pages: new Set() };
      chats.set(key, chat);
      chat.pages.add(page);
      wake(page.address);
    },
    unfollow: (page) => {
      const key = store.keyOf(page.address);
      const chat = chats.get(key);
      chat?.pages.delete(page);
      if (chat?.pages.size === 0) chats.delete(key);
    },
    wake,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      chats.clear();
      await looking;
    },
  };
};
