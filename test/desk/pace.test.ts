import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openPace } from '../../src/desk/pace.ts';
import { goesAt } from '../support/gate.ts';

it('never lets more arrive in any second than the channel takes, whenever messages come and however long they are on their way', () => {
  const each = fc.record({
    gap: fc.integer({ min: 0, max: 400 }),
    there: fc.integer({ min: 0, max: 900 }),
    back: fc.integer({ min: 0, max: 900 }),
    urgent: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(each, { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 30 }),
      (messages, perSecond) => {
        const pace = openPace({ text: 1, perSecond, perAddress: 1 });
        const answers: number[] = [];
        const arrived: number[] = [];
        let now = 0;
        for (const { gap, there, back, urgent } of messages) {
          now += gap;
          for (let waits = 1; waits > 0; now += Math.ceil(waits)) {
            answers.sort((a, b) => a - b);
            while (answers[0] !== undefined && answers[0] <= now) pace.answered(answers.shift()!);
            waits = pace.atChannel(now, urgent);
            if (waits === 0) break;
          }
          arrived.push(now + there);
          answers.push(now + there + back);
        }
        arrived.sort((a, b) => a - b);
        for (const [n, at] of arrived.entries()) {
          const before = arrived[n - perSecond];
          if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(1000);
        }
      },
    ),
  );
});

it('uses at least 95 of a hundred places where the channel answers within 20 ms', () => {
  const pace = openPace({ text: 1, perSecond: 30, perAddress: 1 });
  let now = 0;
  for (let sent = 0; sent < 300; sent += 1) {
    now = goesAt(now, (at) => pace.atChannel(at, false));
    pace.answered(now + 20);
  }
  expect(now / 300).toBeLessThan(1000 / 28.5);
});

it('lets a few through at once after a standstill of the machine, not all that waited', () => {
  const pace = openPace({ text: 1, perSecond: 30, perAddress: 1 });
  const first = Array.from({ length: 60 }, () => pace.atChannel(0, true)).filter((ms) => ms === 0);
  const late = Array.from({ length: 60 }, () => pace.atChannel(2000, true)).filter((ms) => ms === 0);
  expect([first.length, late.length]).toEqual([3, 3]);
});

it('lets those wait at the channel go in the order they came, also past one that was told to stop', async () => {
  const pace = openPace({ text: 1, perSecond: 30, perAddress: 1 });
  const order: string[] = [];
  const waits = ['a', 'b', 'c'].map((name) =>
    pace.inLine(async () => {
      order.push(name);
      if (name === 'b') throw new Error('stopped');
    }, false),
  );
  await Promise.allSettled(waits);
  expect(order).toEqual(['a', 'b', 'c']);
});

it('gives the next place to what cannot wait, also when another waited for it before', async () => {
  const pace = openPace({ text: 1, perSecond: 30, perAddress: 1 });
  while (pace.atChannel(0, false) === 0);
  const order: string[] = [];
  let now = 0;
  const goes = (name: string, urgent: boolean) =>
    pace.inLine(async () => {
      while (pace.atChannel(now, urgent) > 0) await new Promise(setImmediate);
      order.push(name);
    }, urgent);
  const other = goes('could wait', false);
  await new Promise(setImmediate);
  const urgent = goes('cannot wait', true);
  await new Promise(setImmediate);
  expect(order).toEqual([]);
  now = 34;
  await urgent;
  now = 68;
  await other;
  expect(order).toEqual(['cannot wait', 'could wait']);
});

it('leaves a few places free while what cannot wait comes, and none when it does not', () => {
  const freeAfter = (urgent: number): number => {
    const pace = openPace({ text: 1, perSecond: 30, perAddress: 1 });
    let now = 0;
    for (let sent = 0; sent < urgent; sent += 1) now = goesAt(now, (at) => pace.atChannel(at, true));
    let others = 0;
    for (; now < 1000; now += 1) if (pace.atChannel(now, false) === 0) others += 1;
    return 30 - urgent - others;
  };
  expect([0, 1, 2, 8, 20].map(freeAfter)).toEqual([0, 0, 1, 4, 4]);
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
