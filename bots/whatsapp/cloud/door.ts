// Meta calls us: once to see that the address is ours, then with every message and status. A delivery is answered with 200
// only when its events are settled in the database; what is refused comes again, for up to seven days.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Incoming } from '../../../src/channel.ts';
import type { Desk } from '../../../src/desk/desk.ts';
import { noteSentStatuses, type SentStatus } from '../../../src/desk/sent-status.ts';
import type { Jobs } from '../../../src/jobs.ts';
import { takeIn } from '../../inflow.ts';
import { openGraph, type Graph } from './graph.ts';
import { valuesIn, type CloudStatus } from './payload.ts';
import { readMessages, readStatuses } from './read.ts';
import type { CloudSettings } from './send.ts';
import { verdictOfStatus } from './verdict.ts';

export type Door = {
  readonly answer: (request: Request) => Promise<Response>;
  /** Breaks off what waits for the database: Meta gives it again. */
  readonly stop: () => Promise<void>;
};

/** A delivery that is not settled by then is refused; Meta wants an answer within seconds and gives it again. */
const SETTLE_MS = 20_000;
/** The sign that somebody is reading goes with the first messages of a delivery; more would only be load. */
const MOST_SEEN = 5;

const SIGNATURE = 'x-hub-signature-256';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (given: string, known: string): boolean => timingSafeEqual(digest(given), digest(known));

/** Meta signs the bytes it sends, so it is the bytes that are compared, before anything is read in them. */
const isSigned = (body: Buffer, given: string | null, secret: string): boolean =>
  isSame(given ?? '', `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
};

/** Meta shows its console whether this address knows the word it was given. */
const verification = (url: URL, verifyToken: string): Response => {
  const { searchParams: query } = url;
  const isOurs =
    query.get('hub.mode') === 'subscribe' && isSame(query.get('hub.verify_token') ?? '', verifyToken);
  return isOurs
    ? new Response(query.get('hub.challenge') ?? '', {
        status: 200,
        headers: { 'content-type': 'text/plain' },
      })
    : new Response(null, { status: 403 });
};

/** "Read", and that an answer is being written: best effort, after the commit. */
const showSeen = (graph: Graph, phoneId: string, events: readonly Incoming[], signal: AbortSignal): void => {
  for (const { externalId } of events.slice(-MOST_SEEN)) {
    const seen = {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: externalId,
      typing_indicator: { type: 'text' },
    };
    void graph.post(`${phoneId}/messages`, seen, signal).catch(() => undefined);
  }
};

/** What Meta says of sent messages, in our words. "sent" says no more than that it took them, which is known. */
const statusOf = ({ id, status, errors }: CloudStatus): readonly SentStatus[] => {
  if (status === 'delivered' || status === 'read') return [{ messageId: id, status }];
  if (status !== 'failed') return [];
  return [{ messageId: id, status, verdict: verdictOfStatus(errors?.[0]?.code ?? 0) }];
};

export const openCloudDoor = (desk: Desk, jobs: Jobs, settings: CloudSettings): Door => {
  const stopping = new AbortController();
  const graph = openGraph(settings.token, settings.apiRoot);
  const count = (what: string): void => desk.metrics.counted(what);

  const take = async (body: Buffer): Promise<number> => {
    const values = valuesIn(parsed(body));
    if (values === null) return 400;
    const ours = values.filter(
      ({ metadata }) => metadata === undefined || metadata.phone_number_id === settings.phoneId,
    );
    const reads = ours.flatMap(readMessages);
    for (const read of reads) if ('skipped' in read) count(`whatsapp-skipped-${read.skipped}`);
    const events = reads.flatMap((read) => ('incoming' in read ? [read.incoming] : []));
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(SETTLE_MS)]);
    if (events.length > 0) await takeIn(desk, jobs, events, signal);
    await noteSentStatuses(desk, 'whatsapp', ours.flatMap(readStatuses).flatMap(statusOf));
    if (!stopping.signal.aborted) showSeen(graph, settings.phoneId, events, stopping.signal);
    return 200;
  };

  return {
    answer: async (request) => {
      if (request.method === 'GET') return verification(new URL(request.url), settings.verifyToken);
      const body = Buffer.from(await request.arrayBuffer());
      if (!isSigned(body, request.headers.get(SIGNATURE), settings.appSecret)) {
        count('whatsapp-webhook-refused');
        return new Response(null, { status: 401 });
      }
      try {
        return new Response(null, { status: await take(body) });
      } catch {
        count('whatsapp-webhook-not-settled');
        return new Response(null, { status: 503 });
      }
    },
    stop: async () => stopping.abort(),
  };
};
