// Telegram as it is on a bad day.
import { expect, it } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { newCitizen } from '../support/citizen.ts';
import { startHouse } from '../support/house.ts';
import { rowsOf } from '../support/rows.ts';
import { allSent, ledgerOf } from './ledger.ts';
import { answersUntilSummary, files, firstOfficer, LONG_MS, newFocalPoint, receiptIn } from './people.ts';

/** Waits that Telegram asks for, and rests after errors. */
const PATIENCE_MS = 120_000;

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
    // One after the other: a call that two of these meet would hide one of them.
    faults.add({ kind: '429', method: 'sendMessage', retryAfter: 2, skip: 3, times: 6 });
    const arrivedUnheard = faults.add({ kind: 'drop-after', method: 'sendMessage', skip: 10, times: 5 });
    faults.add({ kind: 'drop-before', method: 'sendMessage', skip: 20, times: 3 });
    faults.add({ kind: '502', method: 'sendMessage', skip: 25, times: 3 });
    bot.updates.duplicateNext = 50;
    // The first words of four people arrive in the reverse order; one person's own words never do.
    bot.updates.reorder.left = people.length / 2;
    const filing = people.map(async (citizen, at) => {
      if (at < people.length / 2) return files(citizen);
      await citizen.say('jalan di kandis siak rusak parah sejak bulan lalu, sudah lapor ke dinas pu');
      await citizen.say('lubangnya persis di depan sekolah dasar dekat jembatan yang lama');
      // Heard one after the other or as one story: whatever is asked, both are in it.
      const summary = await answersUntilSummary(citizen);
      expect(summary).toMatch(/bulan lalu[^]*jembatan yang lama/);
      return receiptIn(await citizen.asks('kirim', /Kode rahasia/));
    });
    const receipts = await Promise.all(filing);
    await allSent(url);
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(people.length);
    const [filed] = await rowsOf(url, `select count(*)::int as complaints from complaint`);
    expect(filed).toEqual({ complaints: people.length });
    expect(receipts.filter(({ number }) => focal.received().includes(number))).toHaveLength(
      people.length / 2,
    );

    const ledger = await ledgerOf(house, url);
    expect(ledger.wrong).toEqual([]);
    expect(arrivedUnheard.hits).toBe(5);
    expect(ledger.arrived - ledger.recorded).toBe(5);
    const metrics = await (await fetch(`${house.url}/metrics`)).text();
    expect(metrics).toContain(`narahubung_repeats_total{channel="telegram"} ${ledger.counted}`);
    expect(house.telegram.stats().violations.ignoredRetryAfter).toBe(0);
  },
);
