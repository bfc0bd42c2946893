// People in conversation while the process is killed and the line to Telegram has every fault there is. `npm run chaos` is the
// long run: twenty people, ten kills, one every 6 to 15 seconds, outages of two minutes in all; TEST_REDIS=1 keeps the queues in
// a Redis that is emptied all the time.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { newCitizen } from '../support/citizen.ts';
import { startHouse, type House } from '../support/house.ts';
import { queueRedis } from '../support/redis.ts';
import { rowsOf } from '../support/rows.ts';
import { allSent, eachFiledOnce, ledgerOf } from './ledger.ts';
import { converse, firstOfficer, LONG_MS, newFocalPoint } from './people.ts';

const KILLS = Number(process.env['KILLS'] ?? 1);
const PEOPLE = Number(process.env['PEOPLE'] ?? 12);
/** Seconds for which Telegram is not there at all. */
const OUTAGE = Number(process.env['OUTAGE'] ?? 5);
/** Seconds between ready and killed, drawn anew each time. */
const [SOONEST = 2, LATEST = 5] = (process.env['BETWEEN'] ?? '2-5').split('-').map(Number);
/** A start on a busy machine takes a while, and the answer comes after it. */
const PATIENCE_MS = 180_000;
const killAtRandom = async (house: House): Promise<readonly number[]> => {
  const starts: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await sleep(1000 * (SOONEST + Math.random() * (LATEST - SOONEST)));
    expect(await house.kill()).toEqual({ code: null, signal: 'SIGKILL' });
    const before = performance.now();
    await house.start();
    starts.push(performance.now() - before);
  }
  return starts;
};

/** Of a hundred messages this part fails in each of these ways; after "-after" and "-mid" it arrived, and we cannot know. */
const FAULTY = 0.015;
const OF_SENDS = [
  '429',
  '500',
  '502',
  '502html',
  'drop-before',
  'drop-after',
  'drop-mid',
  '500-after',
  '502-after',
] as const;
/** Updates whose answer was cut are given again. */
const OF_POLLS = ['502', '502html', 'drop-before', 'drop-after', 'drop-mid'] as const;
/** A call that hangs is given up after twenty seconds: few enough that people still come to an end. */
const HANGING = 0.002;

/** Faults of single calls all the time. */
const makeFaulty = ({ telegram: { faults } }: House): void => {
  for (const kind of OF_SENDS)
    faults.add({
      kind,
      method: 'sendMessage',
      probability: FAULTY,
      times: Infinity,
      ...(kind === '429' ? { retryAfter: 1 } : {}),
    });
  for (const kind of OF_POLLS)
    faults.add({ kind, method: 'getUpdates', probability: FAULTY, times: Infinity });
  faults.add({ kind: 'hang', method: 'sendMessage', probability: HANGING, times: Infinity });
};

/** Telegram is not there: no connection, then a gateway that answers for it, then nobody who answers at all. */
const OUTAGES = ['drop', '502', 'hang'] as const;
const outages = async ({ telegram }: House): Promise<void> => {
  for (const kind of OUTAGES) {
    const ms = (OUTAGE * 1000) / OUTAGES.length;
    telegram.setOutage(kind, ms);
    await sleep(ms);
  }
};

/** Seconds between the words of somebody who only ever writes: fewer than thirty a minute, which would not be answered. */
const CHATTER_MS = 2500;

/**
 * Updates come twice, long after, and in another order until `isOver`. One held back goes out with the next one, so that
 * somebody has to go on writing; when it ends none is held back any more.
 */
const mixUp = async ({ telegram }: House, isOver: () => boolean): Promise<void> => {
  const { updates } = telegram.bot;
  const chatterer = newCitizen(telegram, { first_name: 'Ramai' }, PATIENCE_MS);
  for (let round = 0; !isOver() || updates.reorder.left > 0; round += 1) {
    if (!isOver()) {
      if (updates.reorder.left === 0) updates.reorder.left = 2;
      updates.duplicateNext = 2;
      const old = updates.all[Math.floor(Math.random() * updates.all.length)];
      if (old) updates.redeliver(old.id);
    }
    await chatterer.say(`bantuan ${round}`);
    await sleep(CHATTER_MS);
  }
  updates.duplicateNext = 0;
};

/** The program rests after errors on the line, for a minute at most, and asks again. */
const allFetched = ({ telegram }: House): Promise<void> =>
  vi.waitFor(() => expect(telegram.bot.updates.count).toBe(0), { timeout: PATIENCE_MS, interval: 500 });

/** Updates that no row of the inbox knows. `confirmed`: Telegram was told that they are taken. */
const lostOf = async ({ telegram }: House, url: string) => {
  const rows = await rowsOf<{ id: string }>(url, `select external_id as id from inbox`);
  const taken = new Set(rows.map(({ id }) => id));
  return telegram.bot.updates.all
    .filter(({ id }) => !taken.has(`u${id}`))
    .map(({ id, type, confirmedAt, deliveries }) => ({
      ...{ id, type, confirmed: confirmedAt > 0, deliveries: deliveries.length },
    }));
};

/** The Redis of a run that has one, emptied until the test is over. */
const emptiedRedis = async (): Promise<Readonly<Record<string, string>>> => {
  const redis = await queueRedis();
  if (redis === null) return {};
  const emptying = setInterval(() => void redis.empty().catch(() => undefined), 500);
  onTestFinished(() => clearInterval(emptying));
  return { REDIS_URL: redis.url };
};

it(
  `${PEOPLE} people in conversation, ${KILLS} kills, outages, floods, faults, cut connections, and updates twice and in another order: each complaint once, every turn answered, repeats counted, all in order`,
  { timeout: LONG_MS + KILLS * 90_000 + OUTAGE * 2000 },
  async () => {
    const { url } = await freshDatabase();
    const house = await startHouse({ DATABASE_URL: url, ...(await emptiedRedis()) });
    const focal = await newFocalPoint(house, await firstOfficer(house));
    const updates = house.telegram.bot.updates;
    makeFaulty(house);

    let over = false;
    const people = Array.from({ length: PEOPLE }, (_, at) =>
      newCitizen(house.telegram, { first_name: `Warga${at}` }, PATIENCE_MS),
    );
    const talks = people.map((citizen) => converse(citizen, () => over));
    const talking = Promise.all(talks);
    const mixing = mixUp(house, () => over);
    const trouble = async () => {
      await outages(house);
      return killAtRandom(house);
    };
    const starts = await Promise.race([trouble(), talking.then(() => [])]);
    over = true;
    const receipts = (await talking).flat();
    await mixing;
    house.telegram.faults.clear();
    await allFetched(house);
    await allSent(url);

    await eachFiledOnce(url, receipts);
    for (const { number } of receipts) expect(focal.received()).toContain(number);

    const ledger = await ledgerOf(house, url);
    expect(ledger.wrong).toEqual([]);
    expect(house.telegram.lint).toEqual([]);
    expect(await lostOf(house, url)).toEqual([]);
    const deliveries = updates.all.reduce((all, update) => all + update.deliveries.length, 0);
    process.stdout.write(
      `${JSON.stringify({
        people: PEOPLE,
        kills: starts.length,
        secondsToReady: starts.map((ms) => Math.round(ms / 100) / 10),
        complaints: receipts.length,
        updates: updates.all.length,
        deliveredAgain: deliveries - updates.all.length,
        messages: ledger.arrived,
        arrivedTwice: ledger.arrived - ledger.recorded,
        repeatsCounted: ledger.counted,
        outageSeconds: OUTAGE,
      })}\n`,
    );
    expect(starts).toHaveLength(KILLS);
  },
);
