import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, isBanSign, mannerClassOf, pauseBefore, type Manners } from '../../src/core/manners.ts';
import { policiesOf } from '../../src/core/policies.ts';
import { BARE_LIBRARY } from '../support/desk.ts';
import { playManners, untilOpen, type Line, type Written } from '../support/manners-run.ts';

const SHIPPED = policiesOf(BARE_LIBRARY.policy).manners;
const HOUR_MS = 3_600_000;
/** Small, so that few messages already meet every limit. */
const TIGHT: Manners = { ...SHIPPED, perHour: 4, perDay: 10, perMinute: 10, burst: 2 };

const written: fc.Arbitrary<Written> = fc.record({
  at: fc.integer({ min: 0, max: 3 * DAY_MS }),
  chat: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom('reply', 'notice', 'reminder', 'broadcast', 'emergency'),
  wrote: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -DAY_MS, max: 0 }) }, fc.constant(null)),
  letters: fc.integer({ min: 1, max: 400 }),
});
const played = fc
  .tuple(fc.array(written, { maxLength: 45 }), fc.integer({ min: 0, max: 2 ** 31 }), fc.boolean())
  .map(([messages, seed, isNew]) => {
    let at = seed;
    const chance = () => (at = (at * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
    const manners = { ...TIGHT, firstWeek: { on: isNew, perDay: 6 } };
    return { messages, lines: playManners(messages, manners, chance), perDay: isNew ? 6 : 10 };
  });
const check = (
  property: (run: { lines: readonly Line[]; perDay: number; messages: readonly Written[] }) => void,
) => fc.assert(fc.property(played, property), { numRuns: 150 });

const sentOf = (lines: readonly Line[]) => lines.filter(({ fate }) => fate === 'sent');
/** How many of `lines` had their place in the stretch that ends with this one. */
const within = (lines: readonly Line[], { placed }: Line, ms: number): number =>
  lines.filter((other) => other.placed > placed - ms && other.placed <= placed).length;

describe('a message is', () => {
  it.each([
    ['emergency', 'emergency', null],
    ['reply', 'reply', 0],
    ['reply', 'reply', 24 * 3600],
    ['reply', 'notice', 24 * 3600 + 1],
    ['reply', 'first-contact', null],
    ['notice', 'notice', 5],
    ['reminder', 'notice', 5],
    ['broadcast', 'notice', 5],
    ['notice', 'first-contact', null],
    ['edit', 'reply', 90 * 24 * 3600],
  ] as const)('%s as %s when its person was silent for %s seconds', (kind, of, silent) => {
    expect(mannerClassOf(kind, silent)).toBe(of);
  });
});

describe('whatever is written and when', () => {
  it('no notice goes above a limit of the hour or the day, nor above half of a day', () =>
    check(({ lines, perDay }) => {
      const sent = sentOf(lines);
      const notices = sent.filter(({ of }) => of === 'notice');
      for (const notice of notices) {
        // Emergencies and answers of the same instant may have come after it.
        const before = sent.slice(0, sent.indexOf(notice) + 1);
        // What stood aside for long may go after the first week, whose limit is then over.
        const aDay = notice.placed < 7 * DAY_MS ? perDay : TIGHT.perDay;
        expect(within(before, notice, HOUR_MS)).toBeLessThanOrEqual(TIGHT.perHour);
        expect(within(before, notice, DAY_MS)).toBeLessThanOrEqual(aDay);
        expect(within(notices.slice(0, notices.indexOf(notice) + 1), notice, DAY_MS)).toBeLessThanOrEqual(
          aDay / 2,
        );
      }
    }));

  it('answers and emergencies never stand aside, and nothing but emergencies goes faster than the pace', () =>
    check(({ lines }) => {
      const sent = sentOf(lines);
      for (const line of sent)
        if (line.of === 'emergency' || line.of === 'reply') expect(line.held).toEqual([]);
      const paced = sent.filter(({ of }) => of !== 'emergency');
      for (const line of paced)
        expect(within(paced, line, 60_000)).toBeLessThanOrEqual(TIGHT.burst + TIGHT.perMinute);
      const urgent = sent.filter(({ of }) => of === 'emergency');
      for (const line of urgent) expect(within(urgent, line, 1000)).toBe(1);
    }));

  it('no notice has its turn outside office hours', () =>
    check(({ lines }) => {
      for (const { placed, of } of sentOf(lines)) if (of === 'notice') expect(untilOpen(placed)).toBe(0);
    }));

  it('nothing is lost: all of it goes, or is left out when it is as old as on every channel', () =>
    check(({ lines, messages }) => {
      expect(lines).toHaveLength(messages.length);
      for (const { fate, placed, at, of } of lines) {
        if (fate === 'too-old') expect(placed - at).toBeGreaterThan(7 * DAY_MS);
        if (of === 'first-contact') expect(fate).toBe('too-old');
      }
    }));

  it('one chat is written to in order and one at a time; only what stands aside is passed', () =>
    check(({ lines }) => {
      const sent = sentOf(lines);
      for (const [n, line] of sent.entries())
        for (const later of sent.slice(n + 1)) {
          if (later.chat !== line.chat) continue;
          expect(later.placed).toBeGreaterThanOrEqual(line.went);
          if (later.n > line.n || line.of === 'emergency') continue;
          expect(later.held).not.toEqual([]);
          expect(line.of).toBe('reply');
        }
    }));
});

it('typing takes one and a half seconds and 30 to 60 ms a letter, at most five seconds; an emergency does not wait', () => {
  expect([0, 0.999].map((chance) => Math.round(pauseBefore('reply', SHIPPED, 40, chance)))).toEqual([
    2700, 3899,
  ]);
  expect(pauseBefore('notice', SHIPPED, 4000, 0.5)).toBe(6500);
  expect(pauseBefore('emergency', SHIPPED, 4000, 0.5)).toBe(0);
});

it('five refusals in ten minutes are a sign of a ban, as shipped', () => {
  expect([4, 5].map((refusals) => isBanSign(refusals, SHIPPED))).toEqual([false, true]);
});

const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 21);

it('twenty messages of a morning go as the played run shows', async () => {
  const eight = 8 * HOUR_MS;
  const messages = Array.from({ length: 20 }, (_, n): Written => {
    const kind = n === 15 ? 'emergency' : n % 3 === 2 ? 'notice' : 'reply';
    const wrote = n === 8 ? null : kind === 'reply' ? eight + n * 500 : -HOUR_MS;
    return { at: eight - 5000 + n * 1000, chat: `chat ${(n % 7) + 1}`, kind, wrote, letters: 60 + n * 20 };
  });
  let n = 0;
  const lines = playManners(messages, SHIPPED, () => ((n += 7) % 20) / 20);
  const run = lines.map(
    (line) =>
      `${String(line.n).padStart(2)}  ${line.chat}  ${line.kind.padEnd(9)}  ${line.of.padEnd(13)}  written ${clock(line.at)}  ` +
      (line.fate === 'sent' ? `sent ${clock(line.went)}` : 'never sent, too old after 7 days') +
      (line.held.length > 0 ? `  stood aside: ${[...new Set(line.held)].join(', ')}` : ''),
  );
  await expect(`${run.join('\n')}\n`).toMatchFileSnapshot('manners-run.txt');
});
