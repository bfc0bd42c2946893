import { expect, it } from 'vitest';
import { openPace } from '../../src/desk/pace.ts';
import { goesAt } from '../support/gate.ts';

/** When each of `count` messages that are all ready at once may go to one address, in milliseconds. */
const timesOf = (limits: { perAddress: number; burst?: number }, count: number): readonly number[] => {
  const pace = openPace({ text: 100, perSecond: 100, ...limits });
  let now = 0;
  return Array.from({ length: count }, () => (now = goesAt(now, (at) => pace.atAddress('a', at))));
};

it('One address gets its messages one by one, a little slower than the limit', () => {
  expect(timesOf({ perAddress: 1 }, 4)).toEqual([0, 1250, 2500, 3750]);
});

it('A burst goes at once, and the messages behind it one by one', () => {
  expect(timesOf({ perAddress: 1, burst: 3 }, 6)).toEqual([0, 0, 0, 1250, 2500, 3750]);
});

it('A burst never makes more of a longer time than the limit allows', () => {
  const pace = openPace({ text: 100, perSecond: 100, perAddress: 1, burst: 3 });
  let sent = 0;
  // A message is ready every 100 ms for a minute; each goes when it may.
  for (let now = 0; now < 60_000; now += 100) if (pace.atAddress('a', now) === 0) sent += 1;
  expect(sent).toBeGreaterThan(45);
  expect(sent).toBeLessThanOrEqual(63);
});

it('Addresses do not wait for each other', () => {
  const pace = openPace({ text: 100, perSecond: 100, perAddress: 1 });
  expect([pace.atAddress('a', 0), pace.atAddress('b', 0)]).toEqual([0, 0]);
});
