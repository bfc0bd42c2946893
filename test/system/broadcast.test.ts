// A message to many in the real program: at the channel's pace, beside citizens who are served, and through kills.
// `npm run broadcast` is the long run: two thousand focal points and three hundred citizens.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { keyText } from '../../src/store/keys.ts';
import { appointFocalPoint } from '../support/appoint.ts';
import { newCitizen, type Citizen } from '../support/citizen.ts';
import { freshDatabase } from '../support/database.ts';
import { openTestDesk } from '../support/desk.ts';
import { startHouse, type House } from '../support/house.ts';
import { rowsOf } from '../support/rows.ts';
import { recipientAt } from '../support/somebody.ts';
import { startTelegram } from '../support/telegram.ts';
import { percentiles, runLoad, type LoadContext } from '../support/telegram-sim/load.mjs';
import type { TgSim, User } from '../support/telegram-sim/server.mjs';
import { allSent } from './ledger.ts';
import { firstOfficer, LONG_MS } from './people.ts';

const N = Number(process.env['N'] ?? 90);
const CITIZENS = Number(process.env['CITIZENS'] ?? 0);
const KILLS = Number(process.env['KILLS'] ?? 1);
const PER_SECOND = 30;
/** At a third of the pace. */
const PATIENCE_MS = 60_000 + (N * 3000) / PER_SECOND;
/** Of the run, the part in which it is neither beginning nor ending. */
const MIDDLE = [0.1, 0.9] as const;

type Stage = {
  readonly house: House;
  readonly telegram: TgSim;
  readonly url: string;
  readonly officer: Citizen;
  readonly focalPoints: readonly Citizen[];
};

/** Focal points by the thousand, appointed in the database: by invitation they would wait for the officer's chat. */
const setUp = async (): Promise<Stage> => {
  const { url } = await freshDatabase();
  const telegram = await startTelegram({ limits: { enabled: true } });
  const house = await startHouse({ DATABASE_URL: url }, telegram);
  const officer = await firstOfficer(house);
  const focalPoints = Array.from({ length: N }, (_, n) =>
    newCitizen(telegram, { first_name: `Narahubung${n}` }, PATIENCE_MS),
  );
  await Promise.all(focalPoints.map((focal) => focal.start()));
  await Promise.all(focalPoints.map((focal) => focal.hears(/Ceritakan/)));
  const keys = await keyText(house.env['DATA_KEYS'], house.dataDir);
  const desk = await openTestDesk(url, { keys });
  onTestFinished(() => desk.end());
  for (const [n, { user }] of focalPoints.entries())
    await appointFocalPoint(desk, await recipientAt(desk, String(user.id), 'telegram'), {
      ...{
        agency: `disdukcapil:14.${String((n % 12) + 1).padStart(2, '0')}`,
        name: `Narahubung ${n}`,
        at: new Date(),
      },
    });
  return { house, telegram, url, officer, focalPoints };
};

const sends = async ({ officer }: Stage, text: string): Promise<void> => {
  await officer.asks(`siaran ${text}`, /Siapa yang menerima/);
  await officer.say('semua');
  await officer.hears(/Kirim sekarang ke/);
  await officer.press('Kirim sekarang');
  await officer.hears(/dikirim bertahap/);
};

const gotIt = ({ focalPoints }: Stage, text: string): readonly number[] =>
  focalPoints.map(({ user }) => user.messages().filter((message) => message.text.includes(text)).length);

const inWords = (count: number): string => count.toLocaleString('id');

const NONE = { overall: 0, perChat: 0, perGroup: 0, ignoredRetryAfter: 0 };

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

const allSentBroadcast = async (url: string): Promise<void> => {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const [row] = await rowsOf<{ open: boolean }>(
      url,
      `select exists (select 1 from broadcast where state <> 'sent') as open`,
    );
    if (!row!.open) return;
    await sleep(500);
  }
  throw new Error('the message to many was not sent to its end');
};

// Only the long run has them: a test that is skipped counts as one that did not run.
if (CITIZENS > 0)
  it(
    `${CITIZENS} citizens are answered as quickly beside a message to ${N} as without one`,
    { timeout: LONG_MS * 2 + 6 * PATIENCE_MS },
    async () => {
      const stage = await setUp();
      const { telegram, url } = stage;
      await allSent(url, PATIENCE_MS);
      const think = () => 20_000 + Math.random() * 20_000;
      let over = false;
      const turns: { readonly at: number; readonly ms: number }[] = [];
      const script = async (user: User, load: LoadContext) => {
        await load.turn('start', () => user.start(), /Ceritakan/);
        while (!over) {
          await sleep(think());
          if (over) return;
          const { latencyMs } = await load.turn('asks', () => user.say('bantuan'), /./);
          turns.push({ at: performance.now(), ms: latencyMs });
        }
      };
      const load = runLoad({
        ...{ sim: telegram, script, users: CITIZENS, rampMs: 30_000, turnTimeoutMs: PATIENCE_MS },
        makeUser: (at) => newCitizen(telegram, { first_name: `Warga${at}` }).user,
      });
      // The starts and the first words are no part of it.
      await sleep(75_000);
      const quietFrom = performance.now();
      await sleep(90_000);
      const busyFrom = performance.now();
      await sends(stage, 'Di antara warga.');
      await allSentBroadcast(url);
      const busyTo = performance.now();
      over = true;
      const report = await load;
      const within = (from: number, to: number) =>
        percentiles(turns.filter(({ at }) => at >= from && at < to).map(({ ms }) => ms));
      const [quiet, busy] = [within(quietFrom, busyFrom), within(busyFrom, busyTo)];
      process.stdout.write(
        `${JSON.stringify({ run: 'beside citizens', citizens: CITIZENS, people: N, quiet, busy, driverLagMs: report.driverLagMs })}\n`,
      );
      expect(gotIt(stage, 'Di antara warga').every((times) => times === 1)).toBe(true);
      expect(telegram.stats().violations).toEqual(NONE);
      expect(report.lost).toBe(0);
      // An instrument that lags itself measures nothing.
      if (report.driverLagMs.p99 < 5)
        expect(busy.p99).toBeLessThanOrEqual(Math.max(2 * quiet.p99, quiet.p99 + 200));
    },
  );
