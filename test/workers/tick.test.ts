import { expect, it } from 'vitest';
import { startTicking } from '../../workers/tick.ts';

it('goes on after a tick that failed, and ends only when the running one has ended', async () => {
  const failures: unknown[] = [];
  const third = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  let ticks = 0;
  let ended = 0;
  const ticking = startTicking(
    1,
    async () => {
      ticks += 1;
      if (ticks === 1) throw new Error('the database was out');
      if (ticks === 3) {
        third.resolve();
        await release.promise;
      }
      ended += 1;
    },
    (error) => failures.push(error),
  );
  await third.promise;
  const stopped = ticking.stop();
  release.resolve();
  await stopped;
  expect([ticks, ended, failures.length]).toEqual([3, 2, 1]);
});
