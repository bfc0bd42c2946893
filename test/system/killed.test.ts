// People in conversation while the process is killed again and again. `npm run chaos` is the long run: twenty people, ten
// kills, one every 6 to 15 seconds.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { newCitizen, type Citizen } from '../support/citizen.ts';
import { startHouse, type House } from '../support/house.ts';
import { rowsOf } from '../support/rows.ts';
import { ledgerOf } from './ledger.ts';
import { files, firstOfficer, IDENTITY, LONG_MS, newFocalPoint, receiptIn, type Receipt } from './people.ts';

const KILLS = Number(process.env['KILLS'] ?? 3);
const PEOPLE = Number(process.env['PEOPLE'] ?? 20);
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

/** Files complaints, one after the other, until `enough`; gives the receipts. */
const converse = async (citizen: Citizen, enough: () => boolean): Promise<readonly Receipt[]> => {
  const receipts: Receipt[] = [];
  do {
    await pause();
    if (receipts.length > 0) await citizen.asks('lapor', /ceritakan/);
    receipts.push(await files(citizen));
    await pause();
    await citizen.asks(`status ${receipts.at(-1)!.number}`, new RegExp(receipts.at(-1)!.number));
  } while (!enough());
  return receipts;
};

/** Waits until everything that is due was sent and routed. */
const quiet = (url: string) =>
  vi.waitFor(
    async () => {
      const [open] = await rowsOf(
        url,
        `select (select count(*) from outbox where state in ('pending', 'claimed'))::int as outbox,
           (select count(*) from complaint where status = 'received')::int as received`,
      );
      expect(open).toEqual({ outbox: 0, received: 0 });
    },
    { timeout: PATIENCE_MS, interval: 500 },
  );

it(
  `${PEOPLE} people in conversation while the process is killed ${KILLS} times: each complaint once, every turn answered, repeats counted, all in order`,
  { timeout: LONG_MS + KILLS * 90_000 },
  async () => {
    const { url } = await freshDatabase();
    const house = await startHouse({ DATABASE_URL: url });
    const focal = await newFocalPoint(house, await firstOfficer(house));
    const updates = house.telegram.bot.updates;

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
    const starts = await Promise.race([killAtRandom(house), talking.then(() => [])]);
    over = true;
    const receipts = (await talking).flat();
    clearInterval(twins);
    await quiet(url);

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
      })}\n`,
    );
    expect(starts).toHaveLength(KILLS);
  },
);

it(
  'on a bad line (updates twice and in another order, floods, answers that are lost) nothing is lost, waits are kept, and what came twice is counted',
  { timeout: LONG_MS },
  async () => {
    const { url } = await freshDatabase();
    const house = await startHouse({ DATABASE_URL: url });
    const focal = await newFocalPoint(house, await firstOfficer(house));
    const { faults, bot } = house.telegram;
    const people = Array.from({ length: 8 }, (_, at) =>
      newCitizen(house.telegram, { first_name: `Warga${at}` }, PATIENCE_MS),
    );
    faults.add({ kind: '429', method: 'sendMessage', retryAfter: 2, times: 6, skip: 3 });
    faults.add({ kind: 'drop-after', method: 'sendMessage', times: 5, skip: 8 });
    faults.add({ kind: 'drop-before', method: 'sendMessage', times: 3, skip: 20 });
    faults.add({ kind: '502', method: 'sendMessage', times: 3, skip: 25 });
    bot.updates.duplicateNext = 50;
    // The first words of four people arrive in the reverse order; one person's own words never do.
    bot.updates.reorder.left = people.length / 2;
    const filing = people.map(async (citizen, at) => {
      if (at < people.length / 2) return files(citizen);
      await citizen.say('jalan di kandis siak rusak parah sejak bulan lalu, sudah lapor ke dinas pu');
      await citizen.say('lubangnya persis di depan sekolah dasar dekat jembatan yang lama');
      await citizen.hears(/Sudah benar/);
      await citizen.hears(/tambahkan ke cerita/);
      await citizen.hears(/Tulis dalam satu pesan/);
      const summary = await citizen.asks(IDENTITY, /Kirim sekarang/);
      expect(summary).toMatch(/bulan lalu[^]*jembatan yang lama/);
      return receiptIn(await citizen.asks('kirim', /Kode rahasia/));
    });
    const receipts = await Promise.all(filing);
    await quiet(url);
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(people.length);
    const [filed] = await rowsOf(url, `select count(*)::int as complaints from complaint`);
    expect(filed).toEqual({ complaints: people.length });
    expect(receipts.filter(({ number }) => focal.received().includes(number))).toHaveLength(
      people.length / 2,
    );

    const ledger = await ledgerOf(house, url);
    expect(ledger.wrong).toEqual([]);
    expect(ledger.arrived - ledger.recorded).toBe(5);
    const metrics = await (await fetch(`${house.url}/metrics`)).text();
    expect(metrics).toContain(`narahubung_repeats_total{channel="telegram"} ${ledger.counted}`);
    expect(house.telegram.stats().violations.ignoredRetryAfter).toBe(0);
  },
);
