// Messages to Telegram. They go as plain text, without a parse mode: what a person wrote can forge no bold, no link, no tag.
import type { Api } from 'grammy';
import type { InlineKeyboardButton } from 'grammy/types';
import type { Channel, Limits, Outgoing } from '../../src/channel.ts';
import { fetchFile } from './fetch.ts';
import { leavesNothingToEdit, verdictOf } from './verdict.ts';
import type { Client } from './client.ts';

/**
 * core.telegram.org/bots/faq: 30 messages a second to all, 1 a second to one chat with short bursts above it. How short is
 * not told; three are the parts of one answer. 4096: sendMessage.
 */
const LIMITS: Limits = { text: 4096, perSecond: 30, perAddress: 1, burst: 3 };

/** About so many letters of labels fit side by side on a small phone before Telegram cuts them. */
const ROW_LETTERS = 34;
const ROW_BUTTONS = 3;

type Choices = Outgoing['choices'];

/** How many of the next choices share a row: as many as stay readable, in their order. */
const rowOf = (choices: Choices): number => {
  for (let n = Math.min(ROW_BUTTONS, choices.length); n > 1; n--) {
    const widest = Math.max(...choices.slice(0, n).map(({ label }) => label.length));
    if (widest * n <= ROW_LETTERS) return n;
  }
  return 1;
};

/** Buttons below a message: short labels up to three in a row, long ones alone. */
export const keyboardOf = (choices: Choices): InlineKeyboardButton[][] => {
  const rows: InlineKeyboardButton[][] = [];
  for (let at = 0; at < choices.length; at += rows.at(-1)?.length ?? 1) {
    const row = choices.slice(at, at + rowOf(choices.slice(at)));
    rows.push(row.map(({ label, token }) => ({ text: label, callback_data: token })));
  }
  return rows;
};

/** How a message looks, new or changed: without a keyboard it has none any more. */
const looks = ({ choices }: Outgoing) => ({
  link_preview_options: { is_disabled: true },
  ...(choices.length > 0 ? { reply_markup: { inline_keyboard: keyboardOf(choices) } } : {}),
});

const post = (api: Api, address: string, message: Outgoing, signal: AbortSignal) =>
  api.sendMessage(
    Number(address),
    message.text,
    { ...looks(message), ...(message.protect ? { protect_content: true } : {}) },
    signal as never,
  );

/** The channel over an open client. A flood's wait is kept by whoever sends: src/desk/deliver.ts holds the row back. */
export const telegramChannel = (client: Client): Channel => ({
  name: 'telegram',
  abilities: { buttons: true, edit: true, protect: true, media: ['photo'] },
  limits: LIMITS,
  send: async (address, message, signal) => {
    try {
      const sent = await post(client.api, address, message, signal);
      return { messageId: String(sent.message_id) };
    } catch (error) {
      throw verdictOf(error);
    }
  },
  edit: async (address, messageId, message, signal) => {
    try {
      const { text } = message;
      const id = Number(messageId);
      await client.api.editMessageText(Number(address), id, text, looks(message), signal as never);
    } catch (error) {
      if (!leavesNothingToEdit(error)) throw verdictOf(error);
    }
  },
  alive: async (signal) => {
    try {
      await client.api.getMe(signal as never);
    } catch (error) {
      throw verdictOf(error);
    }
  },
  fetch: (handle, limit, signal) => fetchFile(client, handle, limit, signal),
});
