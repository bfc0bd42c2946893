// People in conversation while the process is killed and the line to Telegram has every fault there is. `npm run chaos` is the
// long run: twenty people, ten kills, one every 6 to 15 seconds, an outage of two minutes; CHAOS_REDIS=1 keeps the queues in a
// Redis that is emptied all the time.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { newCitizen, type Citizen } from '../support/citizen.ts';
import { startHouse, type House } from '../support/house.ts';
import { redisServer } from '../support/redis.ts';
import { rowsOf } from '../support/rows.ts';
import { allSent, ledgerOf } from './ledger.ts';
import { files, firstOfficer, LONG_MS, newFocalPoint, type Receipt } from './people.ts';

const KILLS = Number(process.env['KILLS'] ?? 1);
const PEOPLE = Number(process.env['PEOPLE'] ?? 12);
/** Seconds for which Telegram is not there at all. */
const OUTAGE = Number(process.env['OUTAGE'] ?? 5);
/** Seconds between ready and killed, drawn anew each time. */
const [SOONEST = 2, LATEST = 5] = (process.env['BETWEEN'] ?? '2-5').split('-').map(Number);
/** A start on a busy machine takes a while, and the answer comes after it. */
const PATIENCE_MS = 180_000;
/** Thinking and typing. */
const pause = () => sleep(200 + Math.random() * 1500);

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

/** Of a hundred messages this part fails in each of these ways; `drop-after` arrives, and we cannot know. */
const FAULTY = 0.02;
const FAULTS = ['429', '502', '500', 'drop-before', 'drop-after'] as const;

/** Faults of single calls all the time, and one outage. */
const makeFaulty = ({ telegram }: House): void => {
  for (const kind of FAULTS)
    telegram.faults.add({
      kind,
      method: 'sendMessage',
      probability: FAULTY,
      times: Infinity,
      ...(kind === '429' ? { retryAfter: 1 } : {}),
    });
};

const outage = async ({ telegram }: House): Promise<void> => {
  telegram.setOutage('drop', OUTAGE * 1000);
  await sleep(OUTAGE * 1000);
};

/** A Redis that is emptied until the test is over, for a run that asks for one. */
const emptiedRedis = async (): Promise<Readonly<Record<string, string>>> => {
  if (process.env['CHAOS_REDIS'] !== '1') return {};
  const redis = await redisServer();
  const emptying = setInterval(() => void redis.empty().catch(() => undefined), 500);
  onTestFinished(async () => {
    clearInterval(emptying);
    await redis.stop();
  });
  return { REDIS_URL: redis.url };
};

/** Each case is a message to one focal point, who is sent one a second. */
const MOST_CASES = 6;

/** Files complaints, one after the other, then asks about them, until `enough`; gives the receipts. */
const converse = async (citizen: Citizen, enough: () => boolean): Promise<readonly Receipt[]> => {
  const receipts: Receipt[] = [];
  do {
    await pause();
    if (receipts.length < MOST_CASES) {
      if (receipts.length > 0) await citizen.asks('lapor', /ceritakan/);
      receipts.push(await files(citizen));
      await pause();
    }
    const { number } = receipts[Math.floor(Math.random() * receipts.length)]!;
    await citizen.asks(`status ${number}`, new RegExp(number));
  } while (!enough());
  return receipts;
};

it(
  `${PEOPLE} people in conversation, ${KILLS} kills, an outage, floods, faults and cut connections: each complaint once, every turn answered, repeats counted, all in order`,
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
    const twins = setInterval(() => {
      updates.duplicateNext = 2;
      const old = updates.all[Math.floor(Math.random() * updates.all.length)];
      if (old) updates.redeliver(old.id);
    }, 700);
    const trouble = async () => {
      await outage(house);
      return killAtRandom(house);
    };
    const starts = await Promise.race([trouble(), talking.then(() => [])]);
    over = true;
    const receipts = (await talking).flat();
    clearInterval(twins);
    house.telegram.faults.clear();
    await allSent(url);

    const complaints = await rowsOf<{ reference: string; moves: string; offers: number }>(
      url,
      `select c.reference,
         (select string_agg(move, ' ' order by id) from complaint_event e where e.complaint_id = c.id) as moves,
         (select count(*)::int from offer o where o.complaint_id = c.id) as offers
       from complaint c order by c.reference`,
    );
    expect(complaints.map(({ reference }) => reference)).toEqual(receipts.map(({ number }) => number).sort());
    for (const { moves, offers } of complaints)
      expect({ moves, offers }).toEqual({ moves: 'filed routed', offers: 1 });
    for (const { number } of receipts) expect(focal.received()).toContain(number);
    const [failed] = await rowsOf(url, `select count(*)::int as events from failed_event`);
    expect(failed).toEqual({ events: 0 });

    const ledger = await ledgerOf(house, url);
    expect(ledger.wrong).toEqual([]);
    expect(house.telegram.lint).toEqual([]);
    const [taken] = await rowsOf<{ inbox: number }>(url, `select count(*)::int as inbox from inbox`);
    expect(taken!.inbox).toBe(updates.all.length);
    const deliveries = updates.all.reduce((all, update) => all + update.deliveries.length, 0);
    process.stdout.write(
      `${JSON.stringify({
        people: PEOPLE,
        kills: starts.length,
        secondsToReady: starts.map((ms) => Math.round(ms / 100) / 10),
        complaints: complaints.length,
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
