// The client of whatsapp-web.js and what it does not do by itself (docs/decisions/0028). Whatever is beyond mending ends this
// process: a new one is there within seconds and needs no QR.
import wweb from 'whatsapp-web.js';
import { openInbound } from './inbound.ts';
import { memoryOf } from './memory.ts';
import { missingOf, pulse, refreshQr, tellSynced } from './page.ts';
import { PAGE_CONTRACT } from './page-contract.ts';
import { freeProfile } from './profile.ts';
import type { Fault, News, SessionState, Start } from './wire.ts';

type Client = wweb.Client;
const { Client: ClientClass, LocalAuth } = wweb;

export type Session = {
  readonly client: Client;
  readonly inbound: ReturnType<typeof openInbound>;
  readonly state: () => SessionState;
  /** Closes the browser. */
  readonly close: () => Promise<void>;
};

/** The page of the real WhatsApp takes a while on a slow line. */
const READY_MS = 120_000;
/** The library needs some round trips after the page has synced; beyond this it has missed it. */
const SYNCED_MS = 5_000;
const PULSE_MS = 1_000;
const ANSWER_MS = 10_000;
const MOST_MISSES = 3;
/** WhatsApp's own codes live about 20 s; an older one is dead on the telephone. */
const QR_MS = 60_000;
/** A navigation breaks off what runs in the page before it says where it leads. */
const ON_ITS_WAY_MS = 1000;
const MEMORY_EVERY_MS = 30_000;
const CLOSE_MS = 5_000;

/** Why the library ended the session; any other reason is the line's or the page's. */
const ENDED_BY: { readonly [reason: string]: Fault } = {
  LOGOUT: 'unlinked',
  UNPAIRED: 'unlinked',
  TOS_BLOCK: 'banned',
  SMB_TOS_BLOCK: 'banned',
  CONFLICT: 'replaced',
};

const within = <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const UNKNOWN_MODULE = /Requiring unknown module "?(\w+)/;

/** @param tell to the house  @param fail ends this process */
export const openSession = async (
  { profile, browser, args, mostMemory, since }: Start,
  tell: (news: News) => void,
  fail: (why: Fault) => void,
): Promise<Session> => {
  await freeProfile(profile);
  const client = new ClientClass({
    authStrategy: new LocalAuth({ dataPath: profile }),
    // The default writes into the working folder.
    webVersionCache: { type: 'none' },
    authTimeoutMs: READY_MS,
    // By a pipe the browser ends with this process, however that ends.
    puppeteer: { headless: true, executablePath: browser, args, pipe: true, protocolTimeout: READY_MS },
  });
  const inbound = openInbound(client, since, tell);
  let state: SessionState = 'starting';
  let readyAt = 0;
  let syncedAt = 0;
  let qrAt = 0;
  let misses = 0;
  let closing = false;
  const missing = new Set<string>();

  const become = (next: SessionState): void => {
    if (next === state) return;
    state = next;
    tell({ kind: 'state', state });
  };
  const faulty = (why: Fault): void => {
    if (!closing) fail(why);
  };
  const lacks = (names: readonly string[]): void => {
    const before = missing.size;
    for (const name of names) missing.add(name);
    if (missing.size > before) tell({ kind: 'missing', names: [...missing] });
  };
  /** A line of the page that names a module which is gone. */
  const heedLine = (line: string): void => {
    const name = UNKNOWN_MODULE.exec(line)?.[1];
    if (name !== undefined) lacks([name]);
  };

  client.on('qr', (qr) => {
    qrAt = Date.now();
    become('unpaired');
    tell({ kind: 'qr', qr });
  });
  client.on('ready', () => {
    readyAt ||= Date.now();
    become('ready');
    void client.pupPage?.evaluate(missingOf, PAGE_CONTRACT).then(lacks, () => undefined);
    void inbound.catchUp();
  });
  client.on('disconnected', (reason) => {
    const why = ENDED_BY[String(reason)] ?? 'refused';
    if (why === 'replaced') become('replaced');
    faulty(why);
  });
  client.on('auth_failure', () => faulty('refused'));

  // An error in a later navigation is thrown at nobody, and would end Node.
  const inject = (client as unknown as { inject: () => Promise<void> }).inject.bind(client);
  let started = false;
  (client as unknown as { inject: () => Promise<void> }).inject = async () => {
    try {
      await inject();
    } catch (error) {
      heedLine(String(error));
      if (!started) throw error;
      // The page may be on its way out because the account was unlinked: then that is what is told.
      setTimeout(() => faulty('navigation'), ON_ITS_WAY_MS);
    }
  };

  const watchBrowser = (): void => {
    const { pupBrowser, pupPage } = client;
    tell({ kind: 'browser', pid: pupBrowser!.process()?.pid ?? 0 });
    pupBrowser!.on('disconnected', () => faulty('browser-gone'));
    pupPage!.on('error', () => faulty('page-crashed'));
    pupPage!.on('close', () => faulty('page-crashed'));
    pupPage!.on('pageerror', (error) => heedLine(String(error)));
    pupPage!.on('console', (line) => heedLine(line.text()));
    pupPage!.on('framenavigated', (frame) => {
      if (frame !== pupPage!.mainFrame()) return;
      // The library looks for this too, but not before its own start is over.
      if (frame.url().includes('post_logout=1')) return faulty('unlinked');
      inbound.lost();
      readyAt = 0;
      syncedAt = 0;
      if (state !== 'unpaired') become('starting');
    });
  };

  const beat = async (): Promise<void> => {
    const page = client.pupPage;
    if (!page || !started) return;
    const now = await within(page.evaluate(pulse), ANSWER_MS);
    if (now.synced && now.state === 'CONNECTED') syncedAt ||= Date.now();
    if (readyAt === 0 && syncedAt > 0 && Date.now() - syncedAt > SYNCED_MS) {
      syncedAt = Date.now();
      await within(page.evaluate(tellSynced), ANSWER_MS);
    }
    if (readyAt > 0) become(now.state === 'CONNECTED' ? 'ready' : 'offline');
    const isStale = now.state === 'UNPAIRED_IDLE' || (state === 'unpaired' && Date.now() - qrAt > QR_MS);
    if (isStale && qrAt > 0) {
      qrAt = Date.now();
      await within(page.evaluate(refreshQr), ANSWER_MS);
    }
  };
  let beating = false;
  const startedAt = Date.now();
  const pulseTimer = setInterval(() => {
    if (readyAt === 0 && state !== 'unpaired' && Date.now() - startedAt > READY_MS) return faulty('no-ready');
    if (beating) return;
    beating = true;
    beat()
      .then(
        () => (misses = 0),
        () => {
          misses += 1;
          if (misses >= MOST_MISSES) faulty('no-answer');
        },
      )
      .finally(() => (beating = false));
  }, PULSE_MS);
  const memoryTimer = setInterval(() => {
    const pid = client.pupBrowser?.process()?.pid;
    if (pid === undefined) return;
    void memoryOf(pid).then((mebibytes) => {
      tell({ kind: 'memory', mebibytes });
      if (mebibytes > mostMemory) faulty('memory');
    });
  }, MEMORY_EVERY_MS);

  const initialize = async (): Promise<void> => {
    const run = client.initialize();
    // The browser is there long before the page is: what happens to it meanwhile must be seen.
    const looking = setInterval(() => {
      if (!client.pupPage) return;
      clearInterval(looking);
      watchBrowser();
    }, 10);
    await run.finally(() => clearInterval(looking));
    started = true;
  };
  initialize().catch((error: unknown) => {
    heedLine(String(error));
    setTimeout(() => faulty('start'), ON_ITS_WAY_MS);
  });

  return {
    client,
    inbound,
    state: () => state,
    close: async () => {
      closing = true;
      clearInterval(pulseTimer);
      clearInterval(memoryTimer);
      await within(client.destroy(), CLOSE_MS).catch(() => client.pupBrowser?.process()?.kill('SIGKILL'));
    },
  };
};
