// What Telegram shows around the chat: the menu of commands and the words before somebody presses Start.
import type { Menu } from '../../src/channel.ts';
import type { Language } from '../../src/core/say.ts';
import type { Client } from './client.ts';
import { verdictOf } from './verdict.ts';

type Commands = readonly (readonly [command: string, key: string])[];

/** Command -> key of its line in the menu. Telegram allows a-z, 0-9 and _ in a command: read.ts turns _ into a space. */
const EVERYBODYS: Commands = [
  ['lapor', 'telegram-menu-lapor'],
  ['status', 'telegram-menu-status'],
  ['lanjut', 'telegram-menu-lanjut'],
  ['batal', 'telegram-menu-batal'],
  ['kode', 'telegram-menu-kode'],
  ['petugas', 'telegram-menu-petugas'],
  ['data_saya', 'telegram-menu-data-saya'],
  ['bantuan', 'telegram-menu-bantuan'],
];
/** Whoever has a duty may complain as well. */
const ALSO: Commands = [
  ['lapor', 'telegram-menu-lapor'],
  ['status', 'telegram-menu-status'],
  ['bantuan', 'telegram-menu-bantuan'],
];
const FOCAL: Commands = [['kasus', 'focal-menu-kasus']];
const OFFICER: Commands = [
  ['antrean', 'officer-menu-antrean'],
  ['gagal', 'officer-menu-gagal'],
  ['undang', 'officer-menu-undang'],
  ['siaran', 'officer-menu-siaran'],
];

const OF_DUTY: { readonly [M in Exclude<Menu, 'citizen'>]: Commands } = {
  focal: [...FOCAL, ...ALSO],
  officer: [...OFFICER, ...ALSO],
  'officer-focal': [...OFFICER, ...FOCAL, ...ALSO],
};

/** Telegram shows what was set for the language of a person's app, else what was set for none: that is Indonesian. */
const SHOWN_TO: { readonly [L in Language]: { readonly language_code?: 'en' } } = {
  id: {},
  en: { language_code: 'en' },
};

const listed = (commands: Commands, text: (key: string) => string) =>
  commands.map(([command, key]) => ({ command, description: text(key) }));

/**
 * Sets everybody's menu and the introduction, three calls a language. Never rejects: without them the bot still works.
 * @param text the words of a key in a language
 * @param count is told of each call that failed
 * @param stop breaks off what is under way
 */
export const setMenu = async (
  { api }: Client,
  text: (key: string, language: Language) => string,
  count: (what: string) => void,
  stop: AbortSignal,
): Promise<void> => {
  const signal = stop as never;
  const calls = (['id', 'en'] as const).flatMap((words) => {
    const shownTo = SHOWN_TO[words];
    return [
      async () => {
        const commands = listed(EVERYBODYS, (key) => text(key, words));
        await api.setMyCommands(commands, { ...shownTo, scope: { type: 'all_private_chats' } }, signal);
      },
      async () => void (await api.setMyDescription(text('telegram-description', words), shownTo, signal)),
      async () => void (await api.setMyShortDescription(text('telegram-short', words), shownTo, signal)),
    ];
  });
  for (const { status } of await Promise.allSettled(calls.map((call) => call())))
    if (status === 'rejected') count('telegram-menu-failed');
};

/**
 * Sets the menu of one chat, or takes it away, so that everybody's is shown there. Throws SendError.
 * @param text the words of a key in Indonesian: duties have no other language
 */
export const showMenu = async (
  { api }: Client,
  text: (key: string) => string,
  address: string,
  menu: Menu,
  stop: AbortSignal,
): Promise<void> => {
  const scope = { type: 'chat', chat_id: Number(address) } as const;
  const signal = stop as never;
  try {
    if (menu === 'citizen') await api.deleteMyCommands({ scope }, signal);
    else await api.setMyCommands(listed(OF_DUTY[menu], text), { scope }, signal);
  } catch (error) {
    throw verdictOf(error);
  }
};
