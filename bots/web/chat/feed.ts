// Brings the history to the open pages. One query serves all of them; a wake from our own process only makes it come sooner,
// so a page is served by any process, whichever wrote the message.
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
  readonly pages: () => number;
  readonly stop: () => Promise<void>;
};

/** Between two looks at the table: an answer written by another process is seen within it. */
const EVERY_MS = 300;
/** After a failed look, so that a database out of reach is not pressed. */
const AFTER_FAILURE_MS = 2_000;
/** Entries of one look: bounds its memory. More are fetched at once. */
const AT_ONCE = 500;

export const openFeed = (chats: Pick<WebChats, 'news'>, onFailure: (error: unknown) => void): Feed => {
  const pages = new Set<FollowedPage>();
  const woken = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let stopped = false;

  const look = async (): Promise<number> => {
    const some = woken.size > 0;
    const asked = [...pages].filter((page) => !some || woken.has(page.address));
    woken.clear();
    if (asked.length === 0) return EVERY_MS;
    const news = await chats.news(asked, AT_ONCE);
    for (const { page, entry } of news) {
      const followed = asked[page]!;
      if (!pages.has(followed) || entry.id <= followed.after) continue;
      followed.after = entry.id;
      followed.push(entry);
    }
    return news.length === AT_ONCE ? 0 : EVERY_MS;
  };

  const plan = (wait: number): void => {
    clearTimeout(timer);
    if (stopped || pages.size === 0) return;
    timer = setTimeout(run, woken.size > 0 ? 0 : wait);
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

  return {
    follow: (page) => {
      pages.add(page);
      woken.add(page.address);
      plan(0);
    },
    unfollow: (page) => {
      pages.delete(page);
    },
    wake: (address) => {
      if (looking === null && pages.size === 0) return;
      woken.add(address);
      if (looking === null) plan(0);
    },
    pages: () => pages.size,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      pages.clear();
      await looking;
    },
  };
};
