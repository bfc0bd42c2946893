// The web part: the HTTP server, and with it the web chat as a channel. It may run in several processes.
import { channelStates } from '../../src/desk/channel-watch.ts';
import { seedDemo } from '../../src/desk/demo.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { traceOf } from '../../src/desk/fault.ts';
import { figuresOf } from '../../src/desk/figures.ts';
import { printedLeaflet } from '../../src/desk/leaflets.ts';
import { moveTime } from '../../src/desk/office-time.ts';
import { openPaper } from '../../src/desk/paper-page.ts';
import { databaseProblem, waitingToBeSent } from '../../src/desk/ready.ts';
import { whatsappSession } from '../../src/desk/whatsapp-session.ts';
import { webChats } from '../../src/desk/web-chat.ts';
import type { Jobs } from '../../src/jobs.ts';
import { takeIn, tellQueues } from '../inflow.ts';
import { qrOf } from '../qr.ts';
import { startOutflow } from '../outflow.ts';
import { readAssets } from './assets.ts';
import { commitmentsOf } from './commitment/desk.ts';
import type { OfficeTime } from './simulator/time.ts';
import { linksOf, pairingLinksOf } from './office/links.ts';
import type { Webhook } from './server.ts';
import { startWeb } from './start-web.ts';
import { pageWords } from './words.ts';

export type WebPart = {
  /** As a browser on this machine opens it. */
  readonly address: string;
  /** Something is due to a web chat. */
  readonly wake: () => void;
  /** Ends streams, lets running requests finish, sends nothing new. */
  readonly stop: () => Promise<void>;
};

export type WebOptions = {
  /** Doors of other channels, by path. */
  readonly webhooks?: { readonly [path: string]: Webhook };
};

const officeTime = (desk: Desk): OfficeTime => ({
  now: async () => {
    await desk.clock.refresh();
    return desk.clock.now();
  },
  move: (by) => moveTime(desk, by),
});

/** Starts to serve. Throws ListenError, whose message says what to do, when the address cannot be had. */
export const run = async (desk: Desk, jobs: Jobs, options: WebOptions = {}): Promise<WebPart> => {
  const { config, log } = desk;
  const demo = config.demo && config.webchat ? await seedDemo(desk) : null;
  let outflow: ReturnType<typeof startOutflow> | null = null;
  const web = await startWeb({
    site: {
      language: 'id',
      words: pageWords(desk.copy),
      inEnglish: pageWords(desk.copy, 'en'),
      assets: readAssets(),
      office: config.office,
      demo: demo !== null,
    },
    host: config.host,
    port: config.port,
    trustProxy: config.trustProxy,
    https: config.publicUrl.startsWith('https:'),
    chats: webChats(desk),
    takeIn: async (event, signal) => {
      await takeIn(desk, jobs, [event], signal);
      outflow?.wake();
    },
    links: linksOf(desk),
    commitments: commitmentsOf(desk),
    leaflet: (id) => printedLeaflet(desk, id),
    openPaper: (token) => openPaper(desk, token, qrOf),
    console: { desk, tell: (due) => void tellQueues(desk, jobs, due), depths: () => jobs.depths() },
    ...(config.whatsapp?.kind === 'web' ? { pairing: pairingLinksOf(desk) } : {}),
    health: {
      database: () => databaseProblem(desk),
      channels: () => channelStates(desk),
      ...(config.whatsapp?.kind === 'web'
        ? { lacking: async () => (await whatsappSession(desk))?.missing ?? [] }
        : {}),
      queues: () => jobs.depths(),
      outbox: () => waitingToBeSent(desk),
      figures: () => figuresOf(desk),
    },
    metrics: desk.metrics,
    demo,
    ...(demo ? { time: officeTime(desk) } : {}),
    webchat: config.webchat,
    ...(options.webhooks ? { webhooks: options.webhooks } : {}),
    onFailure: (error, what) =>
      log.error({ ...traceOf(error), what }, 'web: a request or a look at the history failed'),
  });
  if (config.webchat) outflow = startOutflow(desk, web.channel, jobs);
  return {
    address: web.address,
    wake: () => outflow?.wake(),
    stop: async () => {
      await web.stop();
      await outflow?.stop();
    },
  };
};
