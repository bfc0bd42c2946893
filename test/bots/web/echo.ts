// A web part on a real database with an echo in place of the conversation: what is measured here is the wire, not the talk.
import { openCopy } from '../../../src/copy/copy.ts';
import type { Channel, Incoming, Outgoing } from '../../../src/channel.ts';
import { databaseProblem } from '../../../src/desk/ready.ts';
import { webChats } from '../../../src/desk/web-chat.ts';
import type { WebChats } from '../../../src/desk/web-chat.ts';
import { openMetrics } from '../../../src/metrics.ts';
import type { Figures, QueueDepth } from '../../../src/metrics.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { Database } from '../../../src/store/database.ts';
import { newKeyText, openKeyRing } from '../../../src/store/seal.ts';
import type { KeyRing } from '../../../src/store/seal.ts';
import { readAssets } from '../../../bots/web/assets.ts';
import { startWeb } from '../../../bots/web/start-web.ts';
import type { Web, WebParts } from '../../../bots/web/start-web.ts';
import { pageWords } from '../../../bots/web/words.ts';
import { webHouse } from '../../support/desk.ts';

export type EchoWeb = Web & {
  readonly db: Database;
  readonly ring: KeyRing;
  readonly chats: WebChats;
  /** External ids taken in, each once. */
  readonly taken: Map<string, Incoming>;
  readonly failures: unknown[];
  readonly port: number;
};

const NO_FIGURES: Figures = {
  ...{ oldestUnrouted: 0, oldestUnfetched: 0, failedEvents: 0, peopleWaiting: 0 },
  ...{ channels: { web: 'ok' }, diskFree: 0 },
};

const nothing: Outgoing = { text: '', choices: [], protect: false };

/** A question with two choices, then what was answered. */
const answerTo = ({ event }: Incoming, number: number): Outgoing => {
  switch (event.kind) {
    case 'text':
      return {
        ...nothing,
        text: `Yang kami tangkap: ${event.text}\nApakah sudah benar?`,
        choices: [
          { token: `q.${number}.confirm.yes`, label: '1. Benar, lanjut' },
          { token: `q.${number}.confirm.change`, label: '2. Ubah' },
        ],
      };
    case 'press':
      return { ...nothing, text: `Dipilih: ${event.label}` };
    case 'photo':
    case 'file':
      return { ...nothing, text: `Foto diterima, ${event.file.size} bita.` };
    case 'location':
      return { ...nothing, text: `Lokasi diterima: ${event.latitude}, ${event.longitude}` };
    default:
      return { ...nothing, text: 'Belum dapat dibaca.' };
  }
};

/** Starts it; `keep` gives the ring and what was taken in to a restart. `change` overrides parts. */
export const startEcho = async (
  url: string,
  keep: { ring?: KeyRing; taken?: Map<string, Incoming>; port?: number } = {},
  change: Partial<WebParts> = {},
): Promise<EchoWeb> => {
  const db = openDatabase(url);
  const ring = keep.ring ?? openKeyRing(newKeyText());
  const chats = webChats(webHouse(db, ring));
  const taken = keep.taken ?? new Map<string, Incoming>();
  const failures: unknown[] = [];
  let channel: Channel | null = null;
  const queues = async (): Promise<readonly QueueDepth[]> => [
    { queue: 'route', waiting: 3, active: 0, failed: 0, paused: true },
  ];
  const web = await startWeb({
    site: {
      language: 'id',
      words: pageWords(openCopy()),
      inEnglish: pageWords(openCopy(), 'en'),
      assets: readAssets(),
      office: { name: 'Ombudsman RI Perwakilan Provinsi Riau', address: 'Pekanbaru, Riau', telephone: '137' },
      demo: change.demo != null,
    },
    host: '127.0.0.1',
    port: keep.port ?? 0,
    trustProxy: 0,
    https: false,
    chats,
    takeIn: async (event) => {
      if (taken.has(event.externalId)) return;
      taken.set(event.externalId, event);
      await channel!.send(event.address, answerTo(event, taken.size), AbortSignal.timeout(5_000));
    },
    links: {
      openLink: async () => ({ kind: 'refused', why: 'unknown' }),
      writeTicket: () => '',
      fileOf: async () => null,
    },
    health: {
      database: () => databaseProblem({ db }),
      channels: async () => ({ web: 'ok' }),
      queues,
      outbox: async () => [{ channel: 'telegram', unsent: 4, oldestSeconds: 61.7, held: { night: 3 } }],
      figures: async () => NO_FIGURES,
    },
    metrics: openMetrics({ defaults: false }),
    demo: null,
    webchat: true,
    onFailure: (error) => failures.push(error),
    ...change,
  });
  channel = web.channel;
  return {
    ...web,
    db,
    ring,
    chats,
    taken,
    failures,
    port: Number(new URL(web.address).port),
    stop: async () => {
      await web.stop();
      await db.close();
    },
  };
};
