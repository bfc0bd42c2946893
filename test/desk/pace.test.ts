import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openPace } from '../../src/desk/pace.ts';
import { goesAt } from '../support/gate.ts';

it('never lets more through in any second than the channel takes, whenever messages come', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 30 }), (between, perSecond) => {
      const pace = openPace({ text: 1, perSecond, perAddress: 1 });
      let now = 0;
      const sent = between.map((gap) => (now = goesAt(now + gap, pace.atChannel)));
      for (const [n, at] of sent.entries()) {
        const before = sent[n - perSecond];
        if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(1000);
      }
    }),
  );
});

it('leaves a tenth of a second of the limit for what the line bunches together', () => {
  const pace = openPace({ text: 1, perSecond: 30, perAddress: 1 });
  let now = 0;
  const sent = Array.from({ length: 300 }, () => (now = goesAt(now, pace.atChannel)));
  // Each message up to a tenth of a second later than it left.
  for (const [n, at] of sent.entries()) {
    const before = sent[n - 30];
    if (before !== undefined) expect(at - (before + 100)).toBeGreaterThanOrEqual(1000);
  }
  expect(sent.at(-1)! / 300).toBeLessThan(1000 / 23);
});

it('lets a few through at once after a standstill of the machine, not all that waited', () => {
  const pace = openPace({ text: 1, perSecond: 30, perAddress: 1 });
  const first = Array.from({ length: 60 }, () => pace.atChannel(0)).filter((ms) => ms === 0);
  const late = Array.from({ length: 60 }, () => pace.atChannel(2000)).filter((ms) => ms === 0);
  expect([first.length, late.length]).toEqual([3, 3]);
});

it('lets those wait at the channel go in the order they came, also past one that was told to stop', async () => {
  const pace = openPace({ text: 1, perSecond: 30, perAddress: 1 });
  const order: string[] = [];
  const waits = ['a', 'b', 'c'].map((name) =>
    pace.inLine(async () => {
      order.push(name);
      if (name === 'b') throw new Error('stopped');
    }),
  );
  await Promise.allSettled(waits);
  expect(order).toEqual(['a', 'b', 'c']);
});

it('does not make a quiet address wait for a busy one', () => {
  const pace = openPace({ text: 1, perSecond: 1000, perAddress: 1 });
  let now = 0;
  const busy = [1, 2, 3].map(() => (now = goesAt(now, (at) => pace.atAddress('ramai', at))));
  expect(busy).toEqual([0, 1250, 2500]);
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
