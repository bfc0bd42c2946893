import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClockSetting } from '../src/clock-setting.ts';
import type { ClockSetting } from '../src/clock-setting.ts';
import { clockOf, fromWib, openClock, wibDay, wibMinute } from '../src/clock.ts';
import { openDatabase } from '../src/store/database.ts';
import type { Database } from '../src/store/database.ts';
import { freshDatabase } from './support/database.ts';

describe('a WIB day and minute', () => {
  it('begins seven hours before the day in UTC', () => {
    expect(wibDay(new Date('2027-03-05T16:59:59Z'))).toBe('2027-03-05');
    expect(wibDay(new Date('2027-03-05T17:00:00Z'))).toBe('2027-03-06');
    expect(wibMinute(new Date('2027-03-05T07:00:00Z'))).toBe(14 * 60);
    expect(fromWib('2027-03-22', 16 * 60).toISOString()).toBe('2027-03-22T09:00:00.000Z');
  });

  it('goes there and back', () => {
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
        expect(fromWib(wibDay(instant), wibMinute(instant)).getTime()).toBe(minute);
      }),
    );
  });

  it.each([
    ['2027-02-30', 0],
    ['27-02-03', 0],
    ['2027-02-03', -1],
    ['2027-02-03', 1441],
  ])('is refused when it is none: %s %i', (day, minute) => {
    expect(() => fromWib(day, minute)).toThrow('is no WIB day and minute');
  });
});

describe('a clock', () => {
  const row = {
    realOrigin: new Date(1000),
    officeOrigin: new Date('2027-02-15T01:00:00Z'),
    speed: 3600,
    heldAt: null,
  };

  it('runs as fast as its row says', () => {
    const clock = clockOf(row, () => 1000 + 2000);
    expect(clock.now().toISOString()).toBe('2027-02-15T03:00:00.000Z');
    expect(clock.realUntil(new Date('2027-02-15T05:00:00Z'))).toBe(2000);
    expect(clock.realUntil(new Date('2027-02-15T02:00:00Z'))).toBe(0);
  });

  it('never wakes early', () => {
    const clock = clockOf(row, () => 1000);
    const office = new Date(row.officeOrigin.getTime() + 1);
    expect(clock.realUntil(office)).toBe(1);
  });

  it('that steps stands still, and nothing ahead of it comes by itself', () => {
    const clock = clockOf({ ...row, speed: 0 }, () => 1_000_000);
    expect(clock.now()).toEqual(row.officeOrigin);
    expect(clock.realUntil(row.officeOrigin)).toBe(0);
    expect(clock.realUntil(new Date('2027-02-15T05:00:00Z'))).toBe(Infinity);
  });

  it('is real time without a row', () => {
    const clock = clockOf(null, () => 1_800_000_000_123);
    expect(clock.now().getTime()).toBe(1_800_000_000_123);
    expect(clock.realUntil(new Date(1_800_000_001_123))).toBe(1000);
  });
});

describe('the office clock', () => {
  let database: Database;
  beforeAll(async () => {
    database = openDatabase((await freshDatabase()).url);
  });
  afterAll(() => database.close());

  const setting = (text: string): ClockSetting => {
    const read = readClockSetting(text);
    if (read.kind === 'refused') throw new Error(read.why);
    return read.setting;
  };
  const FIRST = setting('2027-02-15T08:00+07:00*3600');
  const open = (from: ClockSetting | null | 'follow') => openClock(database.kysely, from);

  it('goes on where it was for the same setting, also in other processes', async () => {
    const first = await open(FIRST);
    const again = await open(FIRST);
    const beside = await open('follow');
    const [a, b, c] = [first.now(), again.now(), beside.now()].map((date) => date.getTime());
    // One office hour is one real second: had it begun anew, it would stand at its origin.
    expect(b).toBeGreaterThanOrEqual(a ?? 0);
    expect(c).toBeGreaterThanOrEqual(b ?? 0);
    expect(first.now().getTime()).toBeGreaterThanOrEqual(FIRST.officeOrigin.getTime());
    expect(beside.speed).toBe(3600);
  });

  it('begins anew when the setting changes', async () => {
    await open(FIRST);
    const changed = await open(setting('2030-01-01T00:00Z*2'));
    expect(changed.now().getTime()).toBeGreaterThanOrEqual(Date.parse('2030-01-01T00:00Z'));
    expect(changed.speed).toBe(2);
  });

  it('is real time again when the setting is taken away', async () => {
    await open(FIRST);
    const clock = await open(null);
    expect(clock.speed).toBe(1);
    expect(wibDay(clock.now())).toBe(wibDay(new Date()));
  });
});
