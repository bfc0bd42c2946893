// A group is no place for a complaint: whoever writes there is told where to, once, and the bot leaves.
import type { Chat } from 'grammy/types';
import type { Client } from './client.ts';

/** Groups that were told and could not be left are remembered, so that they are not told again and again. */
const REMEMBERED = 1_000;
/** Leaving is a courtesy done after the commit, and tried again with the next message of the group. */
const LEAVE_MS = 10_000;

export type Departures = {
  /** Tells and leaves each of these chats. Never rejects. */
  readonly leave: (chats: readonly Chat[], stop: AbortSignal) => Promise<void>;
};

/**
 * @param words the sentence for a group, with the address of the private chat
 * @param count is told of each chat that was left, and of what failed
 */
export const openDepartures = (
  { api }: Client,
  words: (link: string) => string,
  count: (what: string) => void,
): Departures => {
  const told = new Set<number>();
  let link: string | null = null;

  const tell = async (chat: Chat, signal: never): Promise<void> => {
    // Before the first wait: the next message of the group may be here before the sentence is out.
    if (told.size >= REMEMBERED) told.clear();
    told.add(chat.id);
    link ??= `https://t.me/${(await api.getMe(signal)).username}`;
    await api.sendMessage(chat.id, words(link), { link_preview_options: { is_disabled: true } }, signal);
  };

  const leaveOne = async (chat: Chat, signal: never): Promise<void> => {
    // Where nobody but administrators may write, it leaves without a word; a channel's readers are not disturbed.
    if (chat.type !== 'channel' && !told.has(chat.id))
      await tell(chat, signal).catch(() => count('telegram-group-not-told'));
    await api.leaveChat(chat.id, signal);
    told.delete(chat.id);
    count('telegram-group-left');
  };

  return {
    leave: async (chats, stop) => {
      const signal = AbortSignal.any([stop, AbortSignal.timeout(LEAVE_MS)]) as never;
      const each = [...new Map(chats.map((chat) => [chat.id, chat])).values()];
      for (const { status } of await Promise.allSettled(each.map((chat) => leaveOne(chat, signal))))
        if (status === 'rejected') count('telegram-group-not-left');
    },
  };
};
