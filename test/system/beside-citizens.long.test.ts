// Citizens who write while a message to many goes out: they are answered as quickly as without it.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { newCitizen } from '../support/citizen.ts';
import { rowsOf } from '../support/rows.ts';
import { percentiles, runLoad, type LoadContext } from '../support/telegram-sim/load.mjs';
import type { User } from '../support/telegram-sim/server.mjs';
import { allSent } from './ledger.ts';
import { LONG_MS } from './people.ts';
import { gotIt, N, NONE, PATIENCE_MS, sends, setUp } from './to-many.ts';

const CITIZENS = Number(process.env['CITIZENS'] ?? 300);

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
