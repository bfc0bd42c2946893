// Puts the web part together: server, pages, chat, streams.
import type { Channel, Incoming } from '../../src/channel.ts';
import type { WebChats } from '../../src/desk/web-chat.ts';
import type { DemoTokens } from '../../src/desk/demo.ts';
import type { PrintedLeaflet } from '../../src/desk/leaflets.ts';
import type { Metrics } from '../../src/metrics.ts';
import { webChannel } from './chat/channel.ts';
import { openFeed } from './chat/feed.ts';
import { chatPage } from './chat/page.ts';
import { chatRoutes } from './chat/routes.ts';
import { openStreams } from './chat/stream.ts';
import type { CommitmentDesk } from './commitment/desk.ts';
import { consentPage, registerPage } from './commitment/page.ts';
import { commitmentRoutes } from './commitment/routes.ts';
import type { Console } from './office/console/console.ts';
import { consoleRoutes } from './office/console/routes.ts';
import type { Health } from './health.ts';
import type { Html, Site } from './layout.ts';
import { linkPage } from './office/page.ts';
import { pairingPage } from './office/pairing-page.ts';
import { pairingRoutes, type PairingLinks } from './office/pairing-routes.ts';
import { officeRoutes } from './office/routes.ts';
import type { OfficeRoutes } from './office/routes.ts';
import { paperPage } from './paper/page.ts';
import { paperRoutes, type PaperRoutes } from './paper/routes.ts';
import { leafletPage } from './public/leaflet.ts';
import { refuse } from './refusal.ts';
import { callerIn, listen, serverApp } from './server.ts';
import type { Webhook } from './server.ts';
import { simulatorPage } from './simulator/page.ts';
import { timeRoutes, type OfficeTime } from './simulator/time.ts';

export type WebParts = {
  readonly site: Site;
  readonly host: string;
  readonly port: number;
  readonly trustProxy: number;
  readonly https: boolean;
  readonly chats: WebChats;
  /** Resolves when the event is committed; rejects when `signal` ends first. */
  readonly takeIn: (event: Incoming, signal: AbortSignal) => Promise<void>;
  readonly links: Pick<OfficeRoutes, 'openLink' | 'writeTicket' | 'fileOf'>;
  readonly commitments?: CommitmentDesk;
  /** What stands on a leaflet; null: there is none. */
  readonly leaflet?: (id: string) => Promise<PrintedLeaflet | null>;
  readonly openPaper?: PaperRoutes['open'];
  /** Left out: there are no pages for officers. */
  readonly console?: Console;
  /** Left out: there is no WhatsApp to pair. */
  readonly pairing?: PairingLinks;
  readonly health: Health;
  readonly metrics: Pick<Metrics, 'text' | 'depths' | 'backlogs' | 'figures'>;
  readonly demo: DemoTokens | null;
  /** The simulator's hand on office time; left out where there is none. */
  readonly time?: OfficeTime;
  /** False: the chat is switched off, and its page says so by not being there. */
  readonly webchat: boolean;
  readonly webhooks?: { readonly [path: string]: Webhook };
  /** `what` names the work, never who asked for it. */
  readonly onFailure: (error: unknown, what: string) => void;
};

export type Web = {
  readonly address: string;
  readonly channel: Channel;
  readonly stop: () => Promise<void>;
};

/** Old uploads and history are looked for this often. */
const PRUNE_MS = 3_600_000;

/** Starts to serve. Throws ListenError when the address cannot be had. */
export const startWeb = async (parts: WebParts): Promise<Web> => {
  const { site, chats, onFailure } = parts;
  const stopping = new AbortController();
  const feed = openFeed(chats, (error) => onFailure(error, 'reading the history'));
  const streams = openStreams(chats, feed, (error) => onFailure(error, 'opening a stream'));
  const caller = callerIn(parts.trustProxy);
  const refused: Parameters<typeof chatRoutes>[0]['refuse'] = (c, status, why, after) =>
    refuse(site, c.req.raw, status, why, after);

  const app = serverApp({
    ...parts,
    mount: (server) => {
      // A page that was rendered once serves everybody: it holds nothing of anybody.
      const show = (path: string, page: Html) => {
        const text = Promise.resolve(page).then(String);
        server.get(path, async (c) => c.html(await text, 200, { 'cache-control': 'no-cache' }));
      };
      if (parts.webchat) {
        show('/', chatPage(site));
        show('/en', chatPage({ ...site, language: 'en', words: site.inEnglish }));
        const host = { chats, streams, caller, refuse: refused, stopping: stopping.signal };
        server.route('/chat', chatRoutes({ ...host, takeIn: parts.takeIn, added: feed.wake }));
      }
      if (parts.webchat && parts.demo) {
        show('/simulator', simulatorPage(site, parts.demo));
        if (parts.time) server.route('/simulator/time', timeRoutes(parts.time, refused));
      }
      show('/office/open', linkPage(site, 'officer'));
      show('/lampiran', linkPage(site, 'focal'));
      show('/foto', linkPage(site, 'citizen'));
      if (parts.commitments) {
        show('/komitmen', registerPage(site));
        show('/setuju', consentPage(site));
        server.route('/komitmen', commitmentRoutes({ desk: parts.commitments, caller, refuse: refused }));
      }
      if (parts.leaflet) {
        const { leaflet } = parts;
        server.get('/selebaran/:id', async (c) => {
          const found = await leaflet(c.req.param('id'));
          return found ? c.html(await leafletPage(site, found)) : refused(c, 404, 'no-such-page');
        });
      }
      if (parts.openPaper) {
        show('/kertas', paperPage(site));
        server.route('/kertas', paperRoutes({ open: parts.openPaper, caller, refuse: refused }));
      }
      if (parts.pairing) {
        show('/office/whatsapp', pairingPage(site));
        server.route('/office/whatsapp', pairingRoutes(parts.pairing, { caller, refuse: refused }));
      }
      if (parts.console) {
        const host = { console: parts.console, site, https: parts.https, caller, refuse: refused };
        server.route('/kantor', consoleRoutes(host));
      }
      server.route('/office', officeRoutes({ ...parts.links, caller, refuse: refused }));
    },
  });
  const endStreams = (): void => {
    stopping.abort();
    streams.stop();
  };
  const listening = await listen(app, { host: parts.host, port: parts.port, endStreams }).catch(
    async (error: unknown) => {
      endStreams();
      await feed.stop();
      throw error;
    },
  );
  const prune = (): void =>
    void chats.prune().catch((error: unknown) => onFailure(error, 'deleting old history'));
  const pruning = setInterval(prune, PRUNE_MS);
  pruning.unref();
  return {
    address: listening.address,
    channel: webChannel(chats, feed.wake),
    stop: async () => {
      clearInterval(pruning);
      await listening.stop();
      await feed.stop();
    },
  };
};
