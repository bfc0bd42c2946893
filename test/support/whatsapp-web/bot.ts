// The whole of the channel on a desk with a real database, paired with a stand-in: what a process `whatsapp` does.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { run } from '../../../bots/whatsapp/web/main.ts';
import type { Jobs } from '../../../src/jobs.ts';
import { freshDatabase } from '../database.ts';
import { openTestDesk, type TestDesk } from '../desk.ts';
import { QUICK_MANNERS } from '../quick-manners.ts';
import { whatsappSettings } from './browser.ts';
import { StandIn } from './stand-in.ts';

/** No other process is to be woken. */
const NO_JOBS = { addAll: async () => {}, consume: async () => {} } as unknown as Jobs;
const START_MS = 60_000;

export type WhatsappBot = {
  readonly wa: StandIn;
  readonly desk: TestDesk;
  readonly profile: string;
  readonly stop: () => Promise<void>;
};

/** Starts it; all of it is gone when the test is over. @param before what the stand-in is to be from the start */
export const startWhatsapp = async (before: (wa: StandIn) => void = () => {}): Promise<WhatsappBot> => {
  const wa = await new StandIn().start();
  onTestFinished(() => wa.stop());
  before(wa);
  const env = whatsappSettings(wa);
  const { url } = await freshDatabase();
  const desk = await openTestDesk(url, { policies: QUICK_MANNERS, settings: env });
  onTestFinished(() => desk.end());
  const profile = await mkdtemp(join(tmpdir(), 'whatsapp-bot-'));
  onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  const bot = run(desk, NO_JOBS, {
    ...{ kind: 'web', browser: env['WHATSAPP_WEB_BROWSER']!, profile, memory: 4000, polls: false },
    args: JSON.parse(env['WHATSAPP_WEB_BROWSER_ARGS']!) as string[],
  });
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopping ??= bot.stop());
  onTestFinished(stop);
  await expect.poll(() => wa.pending, { timeout: START_MS }).not.toBeNull();
  return { wa, desk, profile, stop };
};
