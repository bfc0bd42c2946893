// Office time that stands still and steps: from one due moment to the next, in office hours, and never past what is left to do.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClockSetting } from '../../src/clock-setting.ts';
import { openClock, type FollowedClock } from '../../src/clock.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { moveTime, stepOn } from '../../src/desk/office-time.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { holdOfficeClock } from '../../src/store/office-clock.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
let desk: Desk;
let clock: FollowedClock;
const wib = (): string => new Date(clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 16);

beforeAll(async () => {
  const { url } = await freshDatabase();
  house = await openCaseDesk(url, { now: '2027-03-05T07:00:00Z' });
  const read = readClockSetting('2027-03-05T14:00+07:00*step');
  if (read.kind === 'refused') throw new Error(read.why);
  clock = await openClock(house.desk.db.kysely, read.setting, { moves: true });
  desk = { ...house.desk, clock };
  await house.officer('officer');
  await house.focalPoint('yus');
});
afterAll(async () => {
  clock.close();
  await house.end();
});

/** What is due now, done as workers do, and everything written taken as sent. */
const settle = async (): Promise<void> => {
  for (let due = await sweep(desk); due.length > 0; due = await sweep(desk)) {
    house.at(clock.now().toISOString());
    house.due.push(...due.filter(({ queue }) => !queue.startsWith('deliver-')));
    await house.work();
  }
  await desk.db.kysely.updateTable('outbox').set({ state: 'sent' }).execute();
};

describe('office time that steps', () => {
  it('stays while something is left to be sent, and while nothing is under way', async () => {
    await settle();
    expect(await stepOn(desk)).toBe(false);
    await house.does('rahma', { kind: 'file', filing: filingOf('STEP-1') });
    await house.work();
    expect(await stepOn(desk)).toBe(false);
    expect(wib()).toBe('2027-03-05T14:00');
  });

  it('goes over weekend and Idulfitri to the next office morning, and no further than it is held', async () => {
    await settle();
    await holdOfficeClock(desk.db.kysely, new Date('2027-03-17T03:00:00Z'));
    const seen: string[] = [];
    for (;;) {
      await settle();
      if (!(await stepOn(desk))) break;
      seen.push(wib());
    }
    // Nyepi 8, Idulfitri and its shared leave 9 to 12 and 15 March 2027.
    expect(seen).toEqual(['2027-03-16T08:00', '2027-03-17T08:00', '2027-03-17T10:00']);
  });

  it('is moved by hand to an hour later, the next working day, and what is due next', async () => {
    await moveTime(desk, 'hour');
    expect(wib()).toBe('2027-03-17T11:00');
    await moveTime(desk, 'working-day');
    expect(wib()).toBe('2027-03-18T08:00');
    await moveTime(desk, 'next');
    expect(wib() > '2027-03-18T08:00').toBe(true);
  });
});
