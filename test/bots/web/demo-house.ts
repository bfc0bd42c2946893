// The whole house but for the embedded server, with demo people: real rules, real data, real queues, and three phones in one
// browser.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { run as runWeb } from '../../../bots/web/main.ts';
import { readConfig } from '../../../src/config.ts';
import { openDesk } from '../../../src/desk/open-desk.ts';
import { openJobs } from '../../../src/jobs.ts';
import { logger } from '../../../src/log.ts';
import { openMetrics } from '../../../src/metrics.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { queuePool } from '../../../src/store/queue-pool.ts';
import { seed } from '../../../src/store/seed.ts';
import { shippedRows } from '../../../src/store/shipped.ts';
import { run as runWorkers } from '../../../workers/main.ts';
import { freshDatabase } from '../../support/database.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** A browser, a database and queues on a machine that does other things too. */
const PATIENCE_MS = 60_000;

export type DemoHouse = { readonly address: string; readonly end: () => Promise<void> };

/** Starts it; `end` closes all of it, the last opened first. */
export const openDemoHouse = async (settings: { readonly PUBLIC_URL?: string } = {}): Promise<DemoHouse> => {
  const closing: (() => Promise<unknown>)[] = [];
  const { url } = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'narahubung-simulator-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const config = readConfig({
    DATABASE_URL: url,
    DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'error',
    ...settings,
  });
  const db = openDatabase(url);
  await seed(db, await shippedRows(join(ROOT, 'data')));
  await db.close();
  const log = logger(config);
  const metrics = openMetrics({ defaults: false });
  const desk = await openDesk(config, url, log, metrics);
  closing.push(() => desk.close());
  const jobs = await openJobs({ redisUrl: null, pool: queuePool(url), log, metrics });
  closing.push(() => jobs.close());
  const workers = await runWorkers(desk, jobs);
  closing.push(() => workers.stop());
  const web = await runWeb(desk, jobs);
  closing.push(() => web.stop());
  return {
    address: web.address,
    end: async () => {
      for (const close of closing.reverse()) await close();
    },
  };
};

export const phones = (page: Page) => {
  const [citizen, focal, officer] = [0, 1, 2].map((n) => page.locator('.phone').nth(n)) as [
    Locator,
    Locator,
    Locator,
  ];
  return { citizen, focal, officer };
};
export const heard = (phone: Locator, text: string | RegExp) =>
  phone.locator('.message.bot').filter({ hasText: text }).last().waitFor({ timeout: PATIENCE_MS });
export const say = async (phone: Locator, text: string): Promise<void> => {
  await phone.getByLabel('Tulis pesan').fill(text);
  await phone.getByRole('button', { name: 'Kirim', exact: true }).last().click();
};
export const press = (phone: Locator, label: string): Promise<void> =>
  phone.locator('.choices button:not([aria-disabled])').filter({ hasText: label }).last().click();
