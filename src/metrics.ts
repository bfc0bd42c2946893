// What is counted, in one place: names are part of the operations guide and of people's dashboards.
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { ChannelName, SendCode } from './channel.ts';

export type QueueDepth = {
  readonly queue: string;
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
  readonly paused: boolean;
};

/** What the outbox holds for a channel and has not sent. */
export type Backlog = {
  readonly channel: string;
  readonly unsent: number;
  /** Since the oldest of it was written. */
  readonly oldestSeconds: number;
  /** Of it, what stands aside so as not to be shut out, by reason. */
  readonly held: { readonly [why: string]: number };
};

/** How the house is at this moment, whichever process is asked. Ages in seconds, 0 when nothing waits. */
export type Figures = {
  readonly oldestUnrouted: number;
  readonly oldestUnfetched: number;
  readonly failedEvents: number;
  readonly peopleWaiting: number;
  readonly channels: { readonly [channel: string]: (typeof CHANNEL_STATES)[number] };
  /** Bytes on the disk of FILES_DIR. */
  readonly diskFree: number;
};

export type Metrics = {
  /** A turn was committed; `seconds` from the claim to the commit. */
  readonly turn: (channel: ChannelName, seconds: number) => void;
  readonly sent: (channel: ChannelName, verdict: 'ok' | SendCode) => void;
  /** A claimed message was sent again after a crash: at least one answer was the promise. */
  readonly repeated: (channel: ChannelName) => void;
  /** An event whose turn threw was stored for an officer. */
  readonly failedEvent: (channel: ChannelName) => void;
  /** A thing that rules count ("filed", "wrong-code"); the names stand in the code, never in what people write. */
  readonly counted: (what: string, times?: number) => void;
  readonly jobDone: (queue: string, verdict: 'ok' | 'retry' | 'failed') => void;
  readonly depths: (depths: readonly QueueDepth[]) => void;
  /** A channel that is not named has nothing unsent. */
  readonly backlogs: (backlogs: readonly Backlog[]) => void;
  /** Null: they could not be read, since the database is out. */
  readonly figures: (figures: Figures | null) => void;
  /** The page behind /metrics. */
  readonly text: () => Promise<{ readonly contentType: string; readonly body: string }>;
};

/** From what one turn takes on an idle machine to what a citizen feels as "it hangs". */
const TURN_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const CHANNEL_STATES = ['ok', 'degraded', 'down', 'held'] as const;

/** Counters of one process. `defaults` adds those of Node itself (memory, event loop). */
export const openMetrics = ({ defaults = true }: { readonly defaults?: boolean } = {}): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  if (defaults) collectDefaultMetrics({ register: registry });
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Counter<L>({ name: `narahubung_${name}`, help, labelNames, registers });
  const gauge = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Gauge<L>({ name: `narahubung_${name}`, help, labelNames, registers });

  const turns = counter('turns_total', 'Turns committed.', 'channel');
  const seconds = new Histogram({
    name: 'narahubung_turn_seconds',
    help: 'From the claim of an event to the commit of its turn.',
    labelNames: ['channel'] as const,
    buckets: TURN_SECONDS,
    registers,
  });
  const sends = counter('sends_total', 'Messages handed to a channel, by its verdict.', 'channel', 'verdict');
  const repeats = counter(
    'repeats_total',
    'Messages sent again because a crash left them claimed.',
    'channel',
  );
  const failedEvents = counter(
    'failed_events_total',
    'Events stored for an officer because their turn threw.',
    'channel',
  );
  const things = counter('things_total', 'What the rules count, by its name.', 'what');
  const jobs = counter('jobs_total', 'Jobs run, by how they ended.', 'queue', 'verdict');
  const waiting = gauge('queue_waiting', 'Jobs that wait, delayed and held ones included.', 'queue');
  const active = gauge('queue_active', 'Jobs being run.', 'queue');
  const failed = gauge('queue_failed', 'Jobs kept as failed.', 'queue');
  const paused = gauge('queue_paused', '1 while a queue is paused.', 'queue');
  const unsent = gauge('outbox_unsent', 'Rows of the outbox not sent yet.', 'channel');
  const held = gauge('outbox_held', 'Rows of the outbox that stand aside, by reason.', 'channel', 'why');
  const oldest = gauge('outbox_oldest_seconds', 'Age of the oldest row not sent yet.', 'channel');
  const reached = gauge('database_reached', '1 when the figures below could be read at this look.');
  const unrouted = gauge(
    'oldest_unrouted_seconds',
    'Age of the oldest complaint that has not found its way.',
  );
  const unfetched = gauge('oldest_unfetched_seconds', 'Age of the oldest file that its channel still holds.');
  const undecided = gauge('failed_events_open', 'Failed events that wait for an officer.');
  const people = gauge('people_waiting', 'People whose answer was not sent yet.');
  const channels = gauge(
    'channel_state',
    '1 at the state a channel is in, 0 at the others.',
    'channel',
    'state',
  );
  const disk = gauge('disk_free_bytes', 'Room on the disk of FILES_DIR.');

  return {
    turn: (channel, took) => {
      turns.inc({ channel });
      seconds.observe({ channel }, took);
    },
    sent: (channel, verdict) => sends.inc({ channel, verdict }),
    repeated: (channel) => repeats.inc({ channel }),
    failedEvent: (channel) => failedEvents.inc({ channel }),
    counted: (what, times = 1) => things.inc({ what }, times),
    jobDone: (queue, verdict) => jobs.inc({ queue, verdict }),
    depths: (depths) => {
      for (const depth of depths) {
        const of = { queue: depth.queue };
        waiting.set(of, depth.waiting);
        active.set(of, depth.active);
        failed.set(of, depth.failed);
        paused.set(of, depth.paused ? 1 : 0);
      }
    },
    backlogs: (backlogs) => {
      unsent.reset();
      oldest.reset();
      held.reset();
      for (const { channel, ...of } of backlogs) {
        for (const [why, rows] of Object.entries(of.held)) held.set({ channel, why }, rows);
        unsent.set({ channel }, of.unsent);
        oldest.set({ channel }, of.oldestSeconds);
      }
    },
    figures: (figures) => {
      reached.set(figures === null ? 0 : 1);
      if (figures === null) return;
      unrouted.set(figures.oldestUnrouted);
      unfetched.set(figures.oldestUnfetched);
      undecided.set(figures.failedEvents);
      people.set(figures.peopleWaiting);
      disk.set(figures.diskFree);
      for (const [channel, now] of Object.entries(figures.channels))
        for (const state of CHANNEL_STATES) channels.set({ channel, state }, state === now ? 1 : 0);
    },
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
};
