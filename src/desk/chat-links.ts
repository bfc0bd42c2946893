// Addresses that open a chat with the bot and put words into it: for paper, where nobody types.
import { handleOf, keepHandle } from '../store/channel-state.ts';
import type { Db } from '../store/database.ts';
import type { Desk } from './desk.ts';

export type ChatLink = { readonly channel: 'telegram' | 'whatsapp' | 'web'; readonly url: string };

/** Whoever holds a channel says what people call it by, once it knows. */
export const nameChannel = (desk: Desk, channel: 'telegram', handle: string): Promise<void> =>
  keepHandle(desk.db.kysely, channel, handle);

/** What Telegram lets stand in a link: letters, digits, "_" and "-", at most 64. read.ts of its bot turns "_" into a space. */
const forTelegram = (words: string): string => words.replaceAll(' ', '_');

/**
 * A link for each channel that is in use and can be named, with `words` for the first message. On Telegram they stand behind
 * /start; in the browser they stand behind "#", which no server gets.
 */
export const chatLinks = async (
  { config }: Pick<Desk, 'config'>,
  db: Db,
  words: string,
): Promise<readonly ChatLink[]> => {
  const bot = config.telegram === null ? null : await handleOf(db, 'telegram');
  const { whatsappNumber } = config;
  return [
    ...(bot === null
      ? []
      : [{ channel: 'telegram', url: `https://t.me/${bot}?start=${forTelegram(words)}` } as const]),
    ...(config.whatsapp === null || whatsappNumber === null
      ? []
      : [
          {
            channel: 'whatsapp',
            url: `https://wa.me/${whatsappNumber}?text=${encodeURIComponent(words)}`,
          } as const,
        ]),
    ...(config.webchat
      ? [{ channel: 'web', url: `${config.publicUrl}/#tulis=${encodeURIComponent(words)}` } as const]
      : []),
  ];
};
