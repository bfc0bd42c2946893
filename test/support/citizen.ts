// A person with Telegram on the phone: what a system test says, presses and reads.
import { setTimeout as sleep } from 'node:timers/promises';
import type { TgSim, User, View } from './telegram-sim/server.mjs';

/** An answer comes within a second; this is for a busy machine, so that a silent bot fails a test instead of hanging it. */
const PATIENCE_MS = 60_000;

export type Citizen = {
  readonly user: User;
  /** Presses Start, by the link with `payload` if one is given. */
  readonly start: (payload?: string) => Promise<void>;
  readonly say: (text: string) => Promise<void>;
  /** Presses the newest button that reads so, when there is one; its number in front need not be given. */
  readonly press: (label: string | RegExp) => Promise<void>;
  /** The next message of the bot that fits, since the last thing this person did; each is heard once. */
  readonly hears: (pattern?: RegExp | string) => Promise<View>;
  /** Says something and gives what the bot answers. */
  readonly asks: (text: string, pattern?: RegExp | string) => Promise<string>;
  /** Labels under the newest message that has buttons, without their numbers. */
  readonly choices: () => readonly string[];
  /** The screen as it is now. */
  readonly transcript: () => string;
  /** Everything that was ever sent to this phone, edits included, as it went over the wire. */
  readonly received: () => string;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const numbered = (label: string): RegExp => new RegExp(`^(?:\\d+\\. )?${escaped(label)}$`, 'i');

/**
 * @param about name and more, as the person set them in Telegram
 * @param patience how long this person waits for an answer, in milliseconds
 */
export const newCitizen = (
  telegram: TgSim,
  about: Parameters<TgSim['createUser']>[0] = { first_name: 'Rahmawati' },
  patience = PATIENCE_MS,
): Citizen => {
  const user = telegram.createUser({ language_code: 'id', ...about });
  const hears = (pattern: RegExp | string = /^/) =>
    user.waitFor(pattern, { kinds: ['send'], timeout: patience });
  return {
    user,
    start: async (payload) => void (await user.start(payload)),
    say: async (text) => void (await user.say(text)),
    press: async (label) => {
      const wanted = typeof label === 'string' ? numbered(label) : label;
      const isThere = () => user.messages().some((message) => message.labels.some((one) => wanted.test(one)));
      for (const until = Date.now() + patience; !isThere() && Date.now() < until;) await sleep(20);
      const press = await user.press(wanted);
      await press.answer({ timeout: patience });
    },
    hears,
    asks: async (text, pattern) => {
      await user.say(text);
      return (await hears(pattern)).text;
    },
    choices: () => user.buttons().map((label) => label.replace(/^\d+\. /, '')),
    transcript: () => user.transcript(),
    received: () =>
      telegram.calls
        .filter(({ chatId }) => chatId === user.id)
        .map(({ method, args }) => `${method} ${JSON.stringify(args)}`)
        .join('\n'),
  };
};
