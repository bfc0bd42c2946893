// The part that works behind the channels: it consumes the queues, and looks every second for what is due by the rows.
import type { Desk } from '../src/desk/desk.ts';
import { traceOf } from '../src/desk/fault.ts';
import { stepOn } from '../src/desk/office-time.ts';
import { playAgain } from '../src/desk/play-again.ts';
import { removeFiles } from '../src/desk/remove-files.ts';
import { sweep } from '../src/desk/sweep.ts';
import type { Jobs } from '../src/jobs.ts';
import { broadcastJob } from './broadcast.ts';
import { clockJob } from './clock.ts';
import { tellQueues } from './due.ts';
import { dutyJob } from './duty.ts';
import { learnJob } from './learn.ts';
import { startListening } from './listen.ts';
import { pictureJob } from './picture.ts';
import { remindJob } from './remind.ts';
import { routeJob } from './route.ts';
import { silenceJob } from './silence.ts';
import { startTicking } from './tick.ts';
import { consumeWith } from './consume.ts';

/** A job lost with its queue is done a few seconds late, not a minute. */
const SWEEP_MS = 1000;
/** Between the steps of a clock that stands still nobody waits for anything but us. */
const STEP_MS = 20;
/**
 * Short transactions each; most of the pool must be left to the turns of a process that runs both. A picture takes a core for
 * itself: one at a time.
 */
const CONCURRENCY = {
  route: 2,
  clock: 1,
  remind: 1,
  silence: 1,
  broadcast: 1,
  picture: 1,
  duty: 1,
  learn: 1,
};

/** Begins to work; resolves when every queue is listened to. */
export const run = async (desk: Desk, jobs: Jobs): Promise<{ readonly stop: () => Promise<void> }> => {
  const consume = consumeWith(desk, jobs);
  await consume('route', routeJob(desk, jobs), CONCURRENCY.route);
  await consume('clock', clockJob(desk, jobs), CONCURRENCY.clock);
  await consume('remind', remindJob(desk, jobs), CONCURRENCY.remind);
  await consume('silence', silenceJob(desk, jobs), CONCURRENCY.silence);
  await consume('broadcast', broadcastJob(desk, jobs), CONCURRENCY.broadcast);
  await consume('picture', pictureJob(desk, jobs), CONCURRENCY.picture);
  await consume('duty', dutyJob(desk, jobs), CONCURRENCY.duty);
  await consume('learn', learnJob(desk, jobs), CONCURRENCY.learn);
  // In a demo somebody moves it by hand, at the simulator.
  const steps = desk.clock.speed === 0 && !desk.config.demo;
  const ticking = startTicking(
    steps ? STEP_MS : SWEEP_MS,
    async () => {
      const due = [...(await sweep(desk)), ...(await playAgain(desk))];
      await tellQueues(desk, jobs, due);
      await removeFiles(desk);
      if (steps && due.length === 0) await stepOn(desk);
    },
    (error) => desk.log.warn(traceOf(error), 'a sweep failed; the next one comes in a second'),
  );
  const { transcriber } = desk.config;
  const listening = transcriber === null ? null : startListening(desk, transcriber);
  return {
    stop: async () => {
      await Promise.all([ticking.stop(), listening?.stop()]);
    },
  };
};
