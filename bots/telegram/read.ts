// Telegram's updates -> Incoming. Whatever a person says in his own chat becomes one event; what is nobody's words is named and counted.
import { randomUUID } from 'node:crypto';
import type { CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User } from 'grammy/types';
import type { Incoming } from '../../src/channel.ts';
import type { Event, IncomingFile, OtherKind } from '../../src/core/event.ts';

/** Why an update is no event. */
export type Skipped =
  'edited' | 'group' | 'service' | 'membership' | 'foreign-button' | 'program' | 'unknown-kind';

export type Read =
  | { readonly incoming: Incoming }
  /** `leave`: a group or channel the bot is in. */
  | { readonly skipped: Skipped; readonly leave?: Chat }
  /** A person blocked the bot, or took that back. */
  | { readonly address: string; readonly isReachable: boolean };

/** What Telegram is asked for. Without this it would also send inline queries, channel posts and payments. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** Messages that report something instead of saying it: a pinned message, a timer, a changed picture. */
const SERVICE = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'chat_background_set',
  'write_access_allowed',
  'connected_website',
  'web_app_data',
  'users_shared',
  'chat_shared',
  'proximity_alert_triggered',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'successful_payment',
  'refunded_payment',
  'paid_message_price_changed',
  'boost_added',
  'checklist_tasks_done',
  'checklist_tasks_added',
  'poll_option_added',
  'poll_option_deleted',
  'managed_bot_created',
] as const satisfies readonly (keyof Message)[];

/** Content that is kept as a file. The first that fits counts: a GIF is also a document. Names of files are left where they are. */
const FILES = [
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['animation', 'video'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['document', 'document'],
] as const satisfies readonly (readonly [keyof Message, IncomingFile['kind']])[];

/** Kinds of content that are named to the conversation, not read. */
const OTHER = [
  ['sticker', 'sticker'],
  ['contact', 'contact'],
  ['poll', 'poll'],
] as const satisfies readonly (readonly [keyof Message, OtherKind])[];

/**
 * Words that a link may carry: `t.me/the_bot?start=gabung_CODE` arrives as `/start gabung_CODE` and means "gabung CODE"; so does
 * `status_NUMBER_CODE`, which stands on a receipt, and `mulai_SIGN` of a leaflet.
 */
const LINK = /^start ((?:gabung|status|mulai)_.+)$/;

/** `/data_saya@the_bot ...` is what Telegram's menu types for "data saya ...": so it is read as that. */
const plainWords = (text: string): string => {
  const [head, command] = /^\/([a-z]\w{0,31})(?:@\w+)?(?=\s|$)/i.exec(text) ?? [];
  if (head === undefined || command === undefined) return text;
  return `${command.replaceAll('_', ' ')}${text.slice(head.length)}`.replace(LINK, (_, words: string) =>
    words.replaceAll('_', ' '),
  );
};

const captionOf = ({ caption }: Message) => (caption ? { caption } : {});

type OnTelegram = { readonly file_id: string; readonly file_size?: number };

const largestPhoto = ({ photo }: Message): OnTelegram | undefined =>
  photo?.toSorted((a, b) => a.width * a.height - b.width * b.height).at(-1);

const fileIn = (message: Message): readonly [OnTelegram, IncomingFile['kind']] | null => {
  const photo = largestPhoto(message);
  if (photo) return [photo, 'photo'];
  for (const [field, kind] of FILES) {
    const file = message[field];
    if (file) return [file, kind];
  }
  return null;
};

const fileOf = (message: Message): Event | null => {
  const found = fileIn(message);
  if (found === null) return null;
  const [{ file_id: handle, file_size: size }, kind] = found;
  return {
    kind: 'file',
    file: { id: randomUUID(), kind, handle, size: size ?? null },
    ...captionOf(message),
    ...(message.media_group_id === undefined ? {} : { album: message.media_group_id }),
    message: String(message.message_id),
  };
};

const placeOf = ({ venue, location }: Message): Event | null => {
  if (location === undefined) return null;
  const { latitude, longitude } = location;
  const name = venue && [venue.title, venue.address].filter((part) => part !== '').join(', ');
  return { kind: 'location', latitude, longitude, ...(name ? { name } : {}) };
};

const otherOf = (message: Message): Event => ({
  kind: 'other',
  what: OTHER.find(([field]) => message[field] !== undefined)?.[1] ?? 'unknown',
  ...captionOf(message),
});

const eventOf = (message: Message): Event => {
  if (message.text !== undefined)
    return { kind: 'text', text: plainWords(message.text), message: String(message.message_id) };
  return fileOf(message) ?? placeOf(message) ?? otherOf(message);
};

const profileOf = (user: User): NonNullable<Incoming['profile']> => ({
  names: [user.first_name, user.last_name ?? ''].filter((name) => name !== ''),
  ids: [...(user.username ? [user.username] : []), String(user.id)],
  ...(user.language_code ? { language: user.language_code } : {}),
});

type Sent = Message & { readonly from?: User };

/** Another bot's words, what was sent through one, and what is said in the name of a chat: no person's own words. */
const isOfProgram = ({ from, via_bot: via, sender_chat: chat }: Sent): boolean =>
  from?.is_bot === true || via !== undefined || chat !== undefined;

const incomingOf = (updateId: number, message: Sent, event: Event, seconds: number): Incoming => ({
  channel: 'telegram',
  address: String(message.chat.id),
  externalId: `u${updateId}`,
  at: new Date(seconds * 1000).toISOString(),
  event,
  ...(message.from === undefined ? {} : { profile: profileOf(message.from) }),
});

const readMessage = (updateId: number, message: Sent): Read => {
  if (message.chat.type !== 'private') return { skipped: 'group', leave: message.chat };
  if (isOfProgram(message)) return { skipped: 'program' };
  if (SERVICE.some((field) => message[field] !== undefined)) return { skipped: 'service' };
  const quoted = message.reply_to_message?.message_id;
  const incoming = incomingOf(updateId, message, eventOf(message), message.date);
  return { incoming: quoted === undefined ? incoming : { ...incoming, quoted: String(quoted) } };
};

/** Words that were changed; a live place that moves, or a picture exchanged under its words, says nothing new. */
const readEdited = (updateId: number, message: Sent): Read => {
  if (message.chat.type !== 'private') return { skipped: 'group' };
  if (isOfProgram(message)) return { skipped: 'program' };
  const words = message.text ?? message.caption;
  if (words === undefined) return { skipped: 'edited' };
  const event: Event = { kind: 'edited', message: String(message.message_id), text: plainWords(words) };
  return { incoming: incomingOf(updateId, message, event, message.edit_date ?? message.date) };
};

/** What the button read, from the keyboard under the pressed message; undefined when Telegram no longer shows it to bots. */
export const pressedLabel = ({ message, data }: CallbackQuery): string | undefined => {
  const rows = message && 'reply_markup' in message ? message.reply_markup?.inline_keyboard : undefined;
  return rows?.flat().find((button) => 'callback_data' in button && button.callback_data === data)?.text;
};

const readPress = (updateId: number, query: CallbackQuery, now: Date): Read => {
  const { message, data, from } = query;
  if (message === undefined || data === undefined) return { skipped: 'foreign-button' };
  if (message.chat.type !== 'private') return { skipped: 'group' };
  const label = pressedLabel(query);
  return {
    incoming: {
      channel: 'telegram',
      address: String(message.chat.id),
      externalId: `u${updateId}`,
      // Telegram does not say when a button was pressed, and drops a press that was not fetched within minutes.
      at: now.toISOString(),
      event: { kind: 'press', token: data, ...(label === undefined ? {} : { label }) },
      profile: profileOf(from),
    },
  };
};

/** Nobody speaks in it, but it says where we can speak. */
const readMembership = ({ chat, new_chat_member: { status } }: ChatMemberUpdated): Read => {
  const isOut = status === 'kicked' || status === 'left';
  if (chat.type === 'private') return { address: String(chat.id), isReachable: !isOut };
  return isOut ? { skipped: 'membership' } : { skipped: 'membership', leave: chat };
};

/**
 * One update as an event, or why it is none. Albums arrive as one update a part, each becomes an event of its own.
 * @param now wall time
 */
export const readUpdate = (update: Update, now: Date): Read => {
  if (update.message) return readMessage(update.update_id, update.message);
  if (update.callback_query) return readPress(update.update_id, update.callback_query, now);
  if (update.edited_message) return readEdited(update.update_id, update.edited_message);
  if (update.my_chat_member) return readMembership(update.my_chat_member);
  return { skipped: 'unknown-kind' };
};
