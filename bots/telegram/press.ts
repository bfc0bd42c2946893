// After a press: the waiting circle ends, the keyboard goes and the choice is written below its question.
// All of it is courtesy: it is done once, after the commit, and a failure is only counted.
import type { CallbackQuery } from 'grammy/types';
import { pressedLabel } from './read.ts';
import type { Client } from './client.ts';

/** Telegram waits about 15 s for an answer to a press; what comes later is of no use. */
const COURTESY_MS = 10_000;
/** editMessageText takes as much as sendMessage. */
const TEXT_LIMIT = 4096;

/** The message as it will read; null: there is no room, only the keyboard goes. Its number says nothing without the others. */
const marked = (text: string, label: string): string | null => {
  const whole = `${text}\n\n✓ ${label.replace(/^\d+\.\s+/, '')}`;
  return whole.length <= TEXT_LIMIT ? whole : null;
};

const markMessage = async (client: Client, query: CallbackQuery, signal: AbortSignal): Promise<void> => {
  const { message } = query;
  const label = pressedLabel(query);
  // Without a keyboard in sight it was marked before, or is too old for bots to see.
  if (message === undefined || !('text' in message) || message.text === undefined || label === undefined)
    return;
  const text = marked(message.text, label);
  const { chat, message_id: id } = message;
  if (text === null) {
    await client.api.editMessageReplyMarkup(chat.id, id, {}, signal as never);
    return;
  }
  const kept = {
    ...(message.entities ? { entities: message.entities } : {}),
    link_preview_options: { is_disabled: true },
  };
  await client.api.editMessageText(chat.id, id, text, kept, signal as never);
};

/**
 * Answers and marks presses, each message once: of two presses on one message the first is the one that was taken.
 * Never rejects.
 * @param count is told of each call that failed
 * @param stop breaks off what is under way
 */
export const thankForPresses = async (
  client: Client,
  queries: readonly CallbackQuery[],
  count: (what: string) => void,
  stop: AbortSignal,
): Promise<void> => {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(COURTESY_MS)]);
  const touched = new Set<string>();
  const tries = queries.flatMap((query) => {
    const place = `${query.message?.chat.id}.${query.message?.message_id}`;
    const first = !touched.has(place);
    touched.add(place);
    return [
      client.api.answerCallbackQuery(query.id, {}, signal as never),
      ...(first ? [markMessage(client, query, signal)] : []),
    ];
  });
  for (const { status } of await Promise.allSettled(tries))
    if (status === 'rejected') count('telegram-courtesy-failed');
};
