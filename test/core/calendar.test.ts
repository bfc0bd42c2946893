import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  dayFrom,
  daysBetween,
  isWorkingDay,
  nextOfficeMoment,
  nextWorkingDay,
  weekdayOf,
  workingDaysBetween,
} from '../../src/core/calendar.ts';

const HOURS = { open: 480, close: 960 };
const NONE: ReadonlySet<string> = new Set();

const anyDay = fc.integer({ min: 0, max: 20000 }).map((n) => addDays('2000-01-01', n));
const anyHolidays = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 40 });

describe('days', () => {
  it('are counted as the machine counts them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200000, max: 200000 }), (n) => {
        const expected = new Date(n * 86_400_000).toISOString().slice(0, 10);
        expect(addDays('1970-01-01', n)).toBe(expected);
        expect(weekdayOf(expected)).toBe(((new Date(n * 86_400_000).getUTCDay() + 6) % 7) + 1);
      }),
    );
  });

  it('know which dates do not exist', () => {
    expect(dayFrom(2027, 2, 29)).toBeNull();
    expect(dayFrom(2028, 2, 29)).toBe('2028-02-29');
    expect(dayFrom(2026, 13, 1)).toBeNull();
    expect(dayFrom(2026, 0, 1)).toBeNull();
    expect(dayFrom(2026, 4, 31)).toBeNull();
  });

  it('lie as far apart as they were moved', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
      }),
    );
  });
});

describe('working days', () => {
  it('are Monday to Friday outside the table', () => {
    expect(isWorkingDay('2026-11-27', NONE)).toBe(true);
    expect(isWorkingDay('2026-11-28', NONE)).toBe(false);
    expect(isWorkingDay('2026-11-29', NONE)).toBe(false);
    expect(isWorkingDay('2026-11-27', new Set(['2026-11-27']))).toBe(false);
  });

  it('skip the weekend and a holiday behind it', () => {
    expect(nextWorkingDay('2026-11-27', NONE)).toBe('2026-11-30');
    expect(nextWorkingDay('2026-11-27', new Set(['2026-11-30']))).toBe('2026-12-01');
  });

  it('count back and forth alike', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyHolidays, (day, n, off) => {
        const holidays = new Set(off.map((i) => addDays(day, i)));
        const end = addWorkingDays(day, n, holidays);
        expect(workingDaysBetween(day, end, holidays)).toBe(n);
        if (isWorkingDay(day, holidays)) expect(addWorkingDays(end, -n, holidays)).toBe(day);
      }),
    );
  });

  it('say so when a table holds no working day at all', () => {
    const everyDay = new Set(Array.from({ length: 500 }, (_, i) => addDays('2026-01-01', i)));
    expect(() => nextWorkingDay('2026-01-01', everyDay)).toThrow(/holiday table is wrong/);
  });
});

describe('the next office moment', () => {
  it('is now while the office is open', () => {
    expect(nextOfficeMoment({ day: '2026-11-27', minute: 615 }, HOURS, NONE)).toEqual({
      day: '2026-11-27',
      minute: 615,
    });
  });

  it('is this morning before it opens and the next working morning once it has closed', () => {
    expect(nextOfficeMoment({ day: '2026-11-27', minute: 120 }, HOURS, NONE)).toEqual({
      day: '2026-11-27',
      minute: 480,
    });
    expect(nextOfficeMoment({ day: '2026-11-27', minute: 960 }, HOURS, NONE)).toEqual({
      day: '2026-11-30',
      minute: 480,
    });
    expect(nextOfficeMoment({ day: '2026-11-28', minute: 600 }, HOURS, NONE)).toEqual({
      day: '2026-11-30',
      minute: 480,
    });
  });
});
