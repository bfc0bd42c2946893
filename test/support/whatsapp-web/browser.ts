// The browser for the tests of WhatsApp Web, and its settings as the house reads them.
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSupervisor, type Supervisor } from '../../../bots/whatsapp/web/supervisor.ts';
import type { Fault, News, Start } from '../../../bots/whatsapp/web/wire.ts';
import { StandIn } from './stand-in.ts';

/** CHROMIUM names another one than Debian's. A test that needs it fails without it: what was not run was not seen. */
export const chromium = (): string => {
  const path = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  try {
    accessSync(path, constants.X_OK);
  } catch {
    throw new Error(
      `There is no Chromium at ${path}: apt-get install -y --no-install-recommends chromium, or set CHROMIUM to the path of one.`,
    );
  }
  return path;
};

/** A test runs as root in containers, where Chromium has no sandbox. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
const argsFor = (wa: StandIn): readonly string[] => [...FLAGS, ...wa.chromiumArgs()];

/** What the house is started with. */
export const whatsappSettings = (wa: StandIn): Readonly<Record<string, string>> => ({
  WHATSAPP: 'web',
  WHATSAPP_WEB_BROWSER: chromium(),
  WHATSAPP_WEB_BROWSER_ARGS: JSON.stringify(argsFor(wa)),
});

export type Held = {
  readonly wa: StandIn;
  readonly supervisor: Supervisor;
  readonly news: News[];
  readonly faults: Fault[];
  /** The first news that fits, told already after `from` or to come. */
  readonly hears: (fits: (news: News) => boolean, from?: number) => Promise<News>;
  /** The number of the browser's process. */
  readonly browser: () => number;
  readonly ready: (from?: number) => Promise<News>;
  readonly close: () => Promise<void>;
};

const PATIENCE_MS = 30_000;

/** The browser's process alone, without a house: paired at once unless `scan` is false. */
export const holdWhatsapp = async (
  given: {
    readonly wa?: StandIn;
    readonly scan?: boolean;
    readonly start?: Partial<Start>;
    readonly heed?: (news: News) => void;
  } = {},
): Promise<Held> => {
  const wa = given.wa ?? (await new StandIn().start());
  const profile = mkdtempSync(join(tmpdir(), 'whatsapp-profile-'));
  const news: News[] = [];
  const faults: Fault[] = [];
  const listeners = new Set<() => void>();
  const since = Math.floor(Date.now() / 1000) - 60;
  const supervisor = startSupervisor(
    async () => ({
      ...{ profile, browser: chromium(), args: [...argsFor(wa)], mostMemory: 4000, since },
      ...given.start,
    }),
    {
      news: (one) => {
        news.push(one);
        given.heed?.(one);
        if (one.kind === 'qr' && given.scan !== false) wa.scanQr();
        for (const listener of listeners) listener();
      },
      ended: (why) => {
        if (why !== 'ended') faults.push(why);
        for (const listener of listeners) listener();
      },
    },
  );
  const hears: Held['hears'] = (fits, from = 0) =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = news.slice(from).find(fits);
        if (!found) return;
        leave();
        resolve(found);
      };
      const timer = setTimeout(() => {
        leave();
        reject(
          new Error(
            `nothing fits ${fits}; told were ${JSON.stringify(news.slice(-10))}, faults ${faults.join()}`,
          ),
        );
      }, PATIENCE_MS);
      const leave = (): void => {
        clearTimeout(timer);
        listeners.delete(look);
      };
      listeners.add(look);
      look();
    });
  return {
    ...{ wa, supervisor, news, faults, hears, browser: supervisor.browser },
    ready: (from) => hears((one) => one.kind === 'state' && one.state === 'ready', from),
    close: async () => {
      await supervisor.stop();
      await wa.stop();
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
};
