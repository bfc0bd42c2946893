// A message to many in the real program: at the channel's pace and through kills. `npm run broadcast` is the long run: two thousand
// focal points, and then three hundred citizens beside them.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { rowsOf } from '../support/rows.ts';
import { allSent } from './ledger.ts';
import { LONG_MS } from './people.ts';
import { gotIt, N, NONE, PATIENCE_MS, PER_SECOND, sends, setUp, type Stage } from './to-many.ts';

const KILLS = Number(process.env['KILLS'] ?? 1);
/** Of the run, the part in which it is neither beginning nor ending. */
const MIDDLE = [0.1, 0.9] as const;

const inWords = (count: number): string => count.toLocaleString('id');

/** Messages a second in the middle of the times at which they came. */
const rateIn = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b);
  const [from, to] = MIDDLE.map((part) => Math.floor(part * (sorted.length - 1))) as [number, number];
  return ((to - from) * 1000) / (sorted[to]! - sorted[from]!);
};

const timesSince = ({ telegram }: Stage, calls: number): readonly number[] =>
  telegram.calls
    .slice(calls)
    .filter(({ method, ok }) => method === 'sendmessage' && ok)
    .map(({ at }) => at);

it(
  `${N} focal points get a message at the pace of the channel, each once, also when whoever sends is killed ${KILLS} times; progress is seen, and the report adds up`,
  { timeout: LONG_MS * 2 + 6 * PATIENCE_MS },
  async () => {
    const stage = await setUp();
    const { house, telegram, url, officer } = stage;
    await allSent(url, PATIENCE_MS);

    const calls = telegram.calls.length;
    await sends(stage, 'Rapat koordinasi Senin.');
    const seen = new Set<string>();
    const end = Date.now() + PATIENCE_MS;
    for (let open = true; open && Date.now() < end;) {
      const report = await officer.asks('siaran 1', /Terkirim/);
      seen.add(/Terkirim (\d+)/.exec(report)![1]!);
      open = /sedang dikirim/.test(report);
      if (open) await sleep(N * 8);
    }
    // It may have come before he asked the last time.
    const ends = () => officer.user.messages().filter(({ text }) => text.includes('Siaran 1 selesai')).length;
    await expect.poll(ends, { timeout: PATIENCE_MS }).toBe(1);
    expect(seen.size).toBeGreaterThan(1);
    expect(gotIt(stage, 'Rapat koordinasi').every((times) => times === 1)).toBe(true);
    const rate = rateIn(timesSince(stage, calls));
    process.stdout.write(
      `${JSON.stringify({ run: 'alone', people: N, rate: Math.round(rate * 10) / 10, share: Math.round((100 * rate) / PER_SECOND), peak: telegram.stats().peakSendsPerSecond })}\n`,
    );
    expect(telegram.stats().violations).toEqual(NONE);

    await sends(stage, 'Dengan gangguan.');
    for (let kill = 0; kill < KILLS; kill += 1) {
      const target = ((kill + 1) * N) / (KILLS + 1);
      while (gotIt(stage, 'Dengan gangguan').filter((times) => times > 0).length < target) await sleep(50);
      await house.kill();
      await house.start();
    }
    await allSent(url, PATIENCE_MS);
    const times = gotIt(stage, 'Dengan gangguan');
    const [states] = await rowsOf<{ sent: number; unknown: number; others: number }>(
      url,
      `select count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state = 'unknown')::int as unknown,
         count(*) filter (where state not in ('sent', 'unknown'))::int as others from outbox where broadcast_id = 2`,
    );
    process.stdout.write(`${JSON.stringify({ run: 'killed', people: N, kills: KILLS, ...states })}\n`);
    expect(times.filter((count) => count > 1)).toEqual([]);
    // Whoever has none stands among the unknown, by the rule for messages to many.
    expect(times.filter((count) => count === 0).length).toBeLessThanOrEqual(states!.unknown);
    expect(states!.sent + states!.unknown).toBe(N);
    expect(states!.others).toBe(0);
    const report = await officer.asks('siaran 2', /Terkirim/);
    expect(report).toContain(`Terkirim ${inWords(states!.sent)} dari ${inWords(N)}.`);
    expect(report).toContain(`belum pasti ${inWords(states!.unknown)}.`);
    expect(telegram.stats().violations).toEqual(NONE);
  },
);
