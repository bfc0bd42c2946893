// Deadlines by the office's clock, in the real program. Its days are played from one listed moment to the next: CLOCK sets
// the office's time a little before it, and half an hour of the office passes in a few seconds.
import { expect, it, vi } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { newCitizen } from '../support/citizen.ts';
import { startHouse } from '../support/house.ts';
import { rowsOf } from '../support/rows.ts';
import { answersUntilSummary, firstOfficer, newFocalPoint, receiptIn } from './people.ts';

/** Half an hour of the office in three seconds. */
const SPEED = 600;
const LONG_MS = 400_000;
const PATIENCE = { timeout: 60_000, interval: 200 };

type Said = {
  readonly due: string;
  readonly reminded: string | null;
  readonly overdue: string | null;
  readonly interim: string | null;
};

it(
  'five working days from Friday 5 March 2027 14.00 end on Monday 22 March at 16.00; reminder, word that it is late, interim notice and the next step of its ladder come once, in office hours, also when it is killed in between',
  { timeout: LONG_MS },
  async () => {
    const { url } = await freshDatabase();
    const house = await startHouse({ DATABASE_URL: url, CLOCK: '2027-03-05T14:00+07:00*20' });
    const officer = await firstOfficer(house);
    const focal = await newFocalPoint(house, officer);
    const citizen = newCitizen(house.telegram);
    await citizen.say('ktp saya belum jadi di capil siak, kemarin ke sana, belum pernah lapor');
    await answersUntilSummary(citizen, 'Sari');
    const { number } = receiptIn(await citizen.asks('kirim', /Senin, 22 Maret 2027/));
    await focal.hears(new RegExp(number));
    await focal.press('Terima');
    await citizen.hears(/Senin, 22 Maret 2027/);

    const said = async (): Promise<Said> => {
      const wib = (column: string) => `to_char(${column} at time zone 'Asia/Jakarta', 'YYYY-MM-DD HH24:MI')`;
      const [row] = await rowsOf<Said>(
        url,
        `select ${wib('due_at')} as due, ${wib('reminded_at')} as reminded, ${wib('overdue_at')} as overdue, ${wib('interim_at')} as interim
         from clock where kind = 'answer'`,
      );
      return row!;
    };
    const times = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;
    const heard = () => ({
      told: times(/sendMessage [^\n]*sudah lewat batas waktu/gi, focal.received()),
      reminder: times(/sendMessage [^\n]*paling cepat/gi, focal.received()),
      late: times(/sendMessage [^\n]*sudah lewat batas waktu/gi, officer.received()),
      interim: times(/sendMessage [^\n]*sampai batas waktunya/gi, citizen.received()),
    });
    const playFrom = async (at: string): Promise<void> => {
      await house.stop();
      await house.start({ CLOCK: `${at}+07:00*${SPEED}` });
    };
    const officeIs = (at: string) =>
      vi.waitFor(async () => {
        const [now] = await rowsOf<{ now: string }>(
          url,
          `select to_char((office_origin + (now() - real_origin) * speed) at time zone 'Asia/Jakarta', 'YYYY-MM-DD HH24:MI') as now from office_clock`,
        );
        expect(now!.now > at).toBe(true);
      }, PATIENCE);
    const nothing = { due: '2027-03-22 16:00', reminded: null, overdue: null, interim: null };
    expect(await said()).toEqual(nothing);

    // Thursday evening: the reminder is due in the morning, and no evening is an office hour.
    await playFrom('2027-03-18T16:30');
    await officeIs('2027-03-18 17:30');
    expect(await said()).toEqual(nothing);

    await playFrom('2027-03-19T07:30');
    await vi.waitFor(async () => expect((await said()).reminded).toMatch(/^2027-03-19 (08|09):/), PATIENCE);
    await focal.hears(/paling cepat Senin, 22 Maret 2027/);
    const { reminded } = await said();
    await house.telegram.waitForQuiet(500);
    await house.kill();
    await house.start();
    await officeIs('2027-03-19 09:30');
    expect(await said()).toEqual({ ...nothing, reminded });

    // The end comes as the office closes; nobody is told before it opens again.
    await playFrom('2027-03-22T15:30');
    await officeIs('2027-03-22 17:00');
    expect(await said()).toEqual({ ...nothing, reminded });

    await playFrom('2027-03-23T07:30');
    await vi.waitFor(async () => expect((await said()).overdue).toMatch(/^2027-03-23 (08|09):/), PATIENCE);
    await focal.hears(/sudah lewat batas waktu/);
    await house.telegram.waitForQuiet(500);
    await house.kill();
    await playFrom('2027-03-23T13:30');
    await vi.waitFor(async () => expect((await said()).interim).toMatch(/^2027-03-23 (14|15):/), PATIENCE);
    await citizen.hears(new RegExp(number));
    const last = await said();
    await house.telegram.waitForQuiet(500);
    await house.kill();
    await house.start();
    await officeIs('2027-03-23 16:30');

    // Nobody stands between its focal point and the office.
    await playFrom('2027-03-24T07:30');
    await officer.hears(/sudah lewat batas waktu/);
    await officeIs('2027-03-24 09:00');

    expect(await said()).toEqual(last);
    expect(heard()).toEqual({ told: 1, reminder: 1, late: 1, interim: 1 });
    const moves = await rowsOf<{ move: string }>(url, 'select move from complaint_event order by id');
    expect(moves.map(({ move }) => move)).toEqual([
      'filed',
      'routed',
      'accepted',
      'overdue',
      'interim-told',
      'escalated',
    ]);
  },
);
