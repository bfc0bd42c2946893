import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openPace } from '../../src/desk/pace.ts';

it('never lets more through in any second than the channel takes, whenever messages come', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 30 }), (between, perSecond) => {
      const pace = openPace({ text: 1, perSecond, perAddress: 1 });
      let now = 0;
      const sent = between.map((gap) => {
        now += gap;
        return now + pace.atChannel(now);
      });
      for (const [n, at] of sent.entries()) {
        const before = sent[n - perSecond];
        if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(1000);
      }
    }),
  );
});

it('does not make a quiet address wait for a busy one', () => {
  const pace = openPace({ text: 1, perSecond: 1000, perAddress: 1 });
  expect([1, 2, 3].map(() => pace.atAddress('ramai', 0))).toEqual([0, 1000, 2000]);
  expect(pace.atAddress('sepi', 0)).toBe(0);
});

it('stands still when a second address is told to wait while the first still does, and not later', () => {
  const pace = openPace({ text: 1, perSecond: 1000, perAddress: 1 });
  pace.flooded('a', 1000, 0);
  expect(pace.standstill(0)).toBe(0);
  pace.flooded('b', 3000, 2000);
  expect(pace.standstill(2000)).toBe(0);
  pace.flooded('c', 500, 2000);
  expect(pace.standstill(2000)).toBe(3000);
  expect(pace.standstill(6000)).toBe(0);
});
