// The side of a bot that sends: drains the outbox of its channel and fetches the files it still holds. Woken by the bot's own
// process, by other processes through the queue, and by its own look once a second, so that a lost wake-up costs a second.
import type { Channel } from '../src/channel.ts';
import { holdClaims, releaseDeadClaims } from '../src/desk/claims.ts';
import { watchChannel } from '../src/desk/channel-watch.ts';
import { mostUnderWay, takeOut } from '../src/desk/deliver.ts';
import type { Desk } from '../src/desk/desk.ts';
import { openMenus } from '../src/desk/menus.ts';
import { fetchMedia } from '../src/desk/fetch-media.ts';
import { traceOf } from '../src/desk/fault.ts';
import type { Jobs } from '../src/jobs.ts';
import { openDrain } from './drain.ts';
import { openPump } from './pump.ts';

export type Outflow = {
  /** Something was written for this channel: look now. */
  readonly wake: () => void;
  /** Lets what is being sent finish for a while, then breaks it off. */
  readonly stop: () => Promise<void>;
};

const LOOK_MS = 1000;
/** Batches of files at once: a download that hangs holds up its own batch only. */
const FETCHING_LANES = 4;
/** After an error, which is the database's: not to hammer it while it starts again. */
const ERROR_MS = 1000;
/** A send in flight gets this long when the process is told to end; then nobody knows whether it arrived. */
const GRACE_MS = 5000;

const isWakeable = (queue: string): queue is Parameters<Jobs['wake']>[0] =>
  queue === 'deliver-telegram' || queue === 'deliver-web' || queue === 'deliver-whatsapp';

/** The outflows of this process, so that whoever writes for a channel held here wakes it by a call. */
const here = new WeakMap<Desk, Map<string, () => void>>();

/** Wakes the outflow of `queue` ("deliver-web") if this process runs it. */
export const wakeHere = (desk: Desk, queue: string): boolean => {
  const wake = here.get(desk)?.get(queue);
  wake?.();
  return wake !== undefined;
};

/** Begins to send what the outbox holds for `channel`. `jobs` null: no other process wakes it, the look each second does. */
export const startOutflow = (desk: Desk, channel: Channel, jobs: Jobs | null): Outflow => {
  const stopping = new AbortController();
  const breaking = new AbortController();
  let quietUntil = 0;

  /** What `work` gives, else `nothing`: an error is logged and waited out, never thrown. */
  const guarded = async <T>(what: string, nothing: T, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      quietUntil = performance.now() + ERROR_MS;
      desk.log.warn({ channel: channel.name, ...traceOf(error) }, `${what} failed; it goes on by itself`);
      return nothing;
    }
  };
  const isQuiet = (): boolean => stopping.signal.aborted || performance.now() < quietUntil;
  const draining = (what: string, work: () => Promise<boolean>) =>
    openDrain(async () => !isQuiet() && (await guarded(what, false, work)));

  const holding = holdClaims(desk);
  const nothing = { claimed: 0, sends: [] };
  const sending = openPump(mostUnderWay(channel), async (most) => {
    if (isQuiet()) return nothing;
    const taken = await guarded('sending', nothing, async () =>
      takeOut(desk, channel, { most, signal: breaking.signal, holder: (await holding).id }),
    );
    return {
      claimed: taken.claimed,
      sends: taken.sends.map((send) => () => guarded('sending', false, send)),
    };
  });
  // Rows that another process was sending when it died.
  const releasing = draining(
    'looking for what a dead process held',
    async () => (await releaseDeadClaims(desk, channel.name)) > 0,
  );
  const watch = watchChannel(desk, channel);
  const watching = draining('noting how the channel is', async () => {
    await watch();
    return false;
  });
  const menus = openMenus(desk, channel);
  const showing = draining('showing menus', async () => {
    await menus?.(breaking.signal);
    return false;
  });
  const fetching = Array.from({ length: FETCHING_LANES }, () =>
    draining('fetching files', async () => (await fetchMedia(desk, channel, breaking.signal)) > 0),
  );
  const wake = (): void => {
    sending.look();
    for (const lane of fetching) lane.look();
  };
  const look = (): void => {
    watching.look();
    releasing.look();
    showing.look();
    wake();
  };
  const timer = setInterval(look, LOOK_MS);
  look();

  const queue = `deliver-${channel.name}`;
  const ours = here.get(desk) ?? new Map<string, () => void>();
  here.set(desk, ours.set(queue, wake));
  if (jobs && isWakeable(queue)) {
    jobs
      .consume(queue, async () => wake(), { concurrency: 1 })
      .catch((error: unknown) => {
        desk.log.warn(
          { queue, ...traceOf(error) },
          'wake-ups of other processes do not arrive; each second is looked anyway',
        );
      });
  }

  return {
    wake,
    stop: async () => {
      clearInterval(timer);
      ours.delete(queue);
      stopping.abort();
      const grace = setTimeout(() => breaking.abort(), GRACE_MS);
      await Promise.all([sending, ...fetching, releasing, watching, showing].map((drain) => drain.idle()));
      clearTimeout(grace);
      // What was found last, such as a token that is refused.
      await watch().catch(() => undefined);
      await (await holding).close();
    },
  };
};
