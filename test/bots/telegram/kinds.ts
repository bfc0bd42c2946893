// Each kind of message that Telegram knows, as captured updates: for docs/telegram-messages.md and for the strict simulator.
import { readFileSync } from 'node:fs';
import type { Message, Update } from 'grammy/types';

const UPDATES = JSON.parse(readFileSync(new URL('./updates.json', import.meta.url), 'utf8')) as {
  readonly [name: string]: Update;
};

/** A captured update, its message changed. */
export const captured = (name: string, change: object = {}): Update => {
  const update = structuredClone(UPDATES[name]!);
  if (update.message) Object.assign(update.message, change);
  return update;
};
export const said = (text: string, change: Partial<Message> = {}): Update =>
  captured('text', { text, ...change });
export const album = (length: number): readonly Update[] =>
  Array.from({ length }, (_, at) => captured('album-2', { message_id: 100 + at, media_group_id: 'a1' }));

export const STORY = 'Akta kelahiran anak saya belum terbit sejak bulan lalu, saya tinggal di Siak';
export const LINK = 'https://www.facebook.com/groups/siak/posts/123';
const POST = 'Jalan di depan SDN 5 Siak rusak parah sejak bulan lalu, banyak yang jatuh';
const FORWARDED = { type: 'hidden_user', sender_user_name: 'Orang Lain', date: 1 } as const;
const CHANNEL = { id: -1002000000009, type: 'channel', title: 'Info Siak' } as const;
const OTHER_BOT = { id: 1000000002, is_bot: true, first_name: 'Bot lain', username: 'lain_bot' } as const;
/** What Telegram shows of an account that was deleted. */
const DELETED = { id: 5001009, is_bot: false, first_name: '' } as const;

const cardOf = (): Message['reply_to_message'] => captured('reply').message!.reply_to_message;

export const KINDS: readonly (readonly [string, readonly Update[]])[] = [
  ['text', [said(STORY)]],
  ['`/start`', [captured('start')]],
  ['`/start` with a payload from a poster', [said('/start spanduk_42')]],
  ['photo', [captured('photo', { caption: undefined })]],
  ['photo with words', [captured('photo')]],
  ['album of five', album(5)],
  ['document', [captured('document', { caption: undefined })]],
  ['voice note', [captured('voice')]],
  ['audio', [captured('audio')]],
  ['video', [captured('video')]],
  ['round video', [captured('video-note')]],
  ['animation', [captured('animation')]],
  ['sticker', [captured('sticker')]],
  ['location', [captured('location')]],
  ['venue', [captured('venue')]],
  ['contact', [captured('contact')]],
  ['poll', [captured('poll')]],
  ['dice', [captured('dice')]],
  ['forwarded words', [said(POST, { forward_origin: FORWARDED })]],
  [
    'a post of a channel, forwarded, with a link',
    [
      said(`${POST}\n${LINK}`, {
        forward_origin: { type: 'channel', chat: CHANNEL, message_id: 4, date: 1 },
        entities: [{ type: 'url', offset: POST.length + 1, length: LINK.length }],
      }),
    ],
  ],
  ['words that quote an old card', [said(STORY, { reply_to_message: cardOf()! })]],
  ['a link alone', [said(LINK)]],
  ['edited words of another message', [captured('edited')]],
  ['a button of an old message', [captured('press-on-old-message')]],
  ['a kind of next year', [captured('kind-of-next-year')]],
  ['a live location that moves', [captured('live-location')]],
  ['a pinned message', [captured('pinned')]],
  ['an inline query', [captured('inline-query')]],
  [
    'words of another bot, through another bot, or in the name of a channel',
    [
      captured('text', { from: OTHER_BOT }),
      captured('text', { via_bot: OTHER_BOT }),
      captured('text', { sender_chat: CHANNEL }),
    ],
  ],
  ['the bot is blocked', [captured('blocked')]],
  [
    'somebody deleted leaves a chat',
    [
      {
        update_id: 700000090,
        chat_member: {
          chat: { id: -1002000000001, title: 'RT 03', type: 'supergroup' },
          from: DELETED,
          date: 1798761600,
          old_chat_member: { user: DELETED, status: 'member' },
          new_chat_member: { user: DELETED, status: 'left' },
        },
      } as unknown as Update,
    ],
  ],
];
