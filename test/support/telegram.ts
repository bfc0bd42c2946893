// A Telegram of one's own for a test: the simulator, with a token made up for this run.
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { TgSim } from './telegram-sim/server.mjs';

/** Shaped like a real token, so that what must hide it is tested on the real thing. */
export const newBotToken = (): string => `7000000001:AA${randomBytes(25).toString('base64url').slice(0, 33)}`;

/** Stops when the test that called it is over. */
export const startTelegram = async (config: ConstructorParameters<typeof TgSim>[0] = {}): Promise<TgSim> => {
  const bot = { username: 'narahubung_bot', first_name: 'Narahubung' };
  const sim = await new TgSim({ token: newBotToken(), bot, ...config }).start();
  onTestFinished(() => sim.stop());
  return sim;
};
