// How this process is, for those who watch it. Ready means: it can serve. A channel or a queue in trouble is told in the
// body and never makes it red, since taking the process away would not help.
import type { Backlog, Figures, Metrics, QueueDepth } from '../../src/metrics.ts';

export type PartState = 'ok' | 'degraded' | 'down' | 'held';

export type Health = {
  /** Null when the database is reached and has the shape this code knows; else why not. */
  readonly database: () => Promise<string | null>;
  /** As the processes that hold them said last. */
  readonly channels: () => Promise<{ readonly [channel: string]: PartState }>;
  /** What the page of WhatsApp Web lacks; empty without it. */
  readonly lacking?: () => Promise<readonly string[]>;
  readonly queues: () => Promise<readonly QueueDepth[]>;
  readonly outbox: () => Promise<readonly Backlog[]>;
  /** Rejects when the database is out. */
  readonly figures: () => Promise<Figures>;
};

/** A check that takes longer has failed: whoever asks gives up by then. */
const PATIENCE_MS = 3_000;

/** Above this a queue gets more than it gives. The rows stand in PostgreSQL; what a queue adds is only when. */
const MOST_WAITING = 1000;

const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('took too long')), PATIENCE_MS).unref(),
    ),
  ]);

const queueStates = async (health: Health) => {
  try {
    const depths = await inTime(health.queues());
    return Object.fromEntries(
      depths.map(({ queue, waiting, failed, paused }) => [
        queue,
        {
          state: (paused || waiting > MOST_WAITING ? 'degraded' : 'ok') satisfies PartState,
          paused,
          waiting,
          failed,
        },
      ]),
    );
  } catch {
    return { state: 'down' satisfies PartState };
  }
};

/** Of each channel that has something to send: how much, and for how long the oldest has waited, in whole seconds. */
const outboxStates = async (health: Health) => {
  const backlogs = await inTime(health.outbox()).catch(() => []);
  return Object.fromEntries(
    backlogs.map(({ channel, unsent, oldestSeconds, held }) => [
      channel,
      { unsent, oldestSeconds: Math.round(oldestSeconds), held },
    ]),
  );
};

/** Body and verdict of /readyz. No case number, no address, no error of the inside. */
export const readiness = async (health: Health): Promise<{ ready: boolean; body: object }> => {
  const problem = await inTime(health.database()).catch(() => 'the database does not answer');
  const database =
    problem === null ? { state: 'ok' as PartState } : { state: 'down' as PartState, why: problem };
  return {
    ready: problem === null,
    body: {
      ready: problem === null,
      parts: { database },
      channels: await inTime(health.channels()).catch(() => ({})),
      ...(health.lacking ? { whatsappLacks: await inTime(health.lacking()).catch(() => []) } : {}),
      queues: await queueStates(health),
      outbox: await outboxStates(health),
    },
  };
};

/** Brings the gauges of /metrics up to now. Never rejects: what cannot be read says so itself, or stays as it was. */
export const measure = async (
  { queues, outbox, figures }: Health,
  metrics: Pick<Metrics, 'depths' | 'backlogs' | 'figures'>,
): Promise<void> => {
  const [depths, backlogs, now] = await Promise.allSettled([
    inTime(queues()),
    inTime(outbox()),
    inTime(figures()),
  ]);
  if (depths.status === 'fulfilled') metrics.depths(depths.value);
  if (backlogs.status === 'fulfilled') metrics.backlogs(backlogs.value);
  metrics.figures(now.status === 'fulfilled' ? now.value : null);
};
