import { expect, it } from 'vitest';
import { openPace } from '../../src/desk/pace.ts';

/** When each of `count` messages that are all ready at once may go to one address, in milliseconds. */
const timesOf = (limits: { perAddress: number; burst?: number }, count: number): readonly number[] => {
  const pace = openPace({ text: 100, perSecond: 100, ...limits });
  return Array.from({ length: count }, () => pace.atAddress('a', 0));
};

it('One address gets its messages one by one', () => {
  expect(timesOf({ perAddress: 1 }, 4)).toEqual([0, 1000, 2000, 3000]);
});

it('A burst goes at once, and the messages behind it wait for what it took', () => {
  expect(timesOf({ perAddress: 1, burst: 3 }, 7)).toEqual([0, 0, 0, 3000, 3000, 3000, 6000]);
});

it('A burst never makes more of a longer time than the limit allows', () => {
  const pace = openPace({ text: 100, perSecond: 100, perAddress: 1, burst: 3 });
  let sent = 0;
  // A message is ready every 100 ms for a minute; each goes when it may.
  for (let now = 0, free = 0; now < 60_000; now += 100) {
    if (now < free) continue;
    free = now + pace.atAddress('a', now);
    if (free < 60_000) sent += 1;
  }
  expect(sent).toBeGreaterThan(50);
  expect(sent).toBeLessThanOrEqual(63);
});

it('Addresses do not wait for each other', () => {
  const pace = openPace({ text: 100, perSecond: 100, perAddress: 1 });
  expect([pace.atAddress('a', 0), pace.atAddress('b', 0)]).toEqual([0, 0]);
});
