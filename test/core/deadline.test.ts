import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWorkingDay } from '../../src/core/calendar.ts';
import { deadline, END_OF_DAY, reminderMoment } from '../../src/core/deadline.ts';
import type { Clock, Pause } from '../../src/core/deadline.ts';
import shipped from '../../data/holidays.json' with { type: 'json' };

/** Written by hand from the table of 2027: Nyepi, shared leave, two days of Idul Fitri, shared leave, shared leave. */
const MARCH_2027 = ['2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12', '2027-03-15'];

const clock = (given: Partial<Clock>): Clock => ({
  startDay: '2027-03-05',
  startMinute: 840,
  workingDays: 5,
  holidays: new Set(MARCH_2027),
  pauses: [],
  ...given,
});

describe('a deadline', () => {
  it('of five working days from Friday 5 March 2027 14.00 ends Monday 22 March 16.00', () => {
    expect(deadline(clock({}))).toEqual({ day: '2027-03-22', minute: 960 });
  });

  it('says the same by the shipped table', () => {
    const holidays = new Set(shipped.holidays.map((holiday) => holiday.day));
    expect(MARCH_2027.filter((day) => !holidays.has(day))).toEqual([]);
    expect(deadline(clock({ holidays }))).toEqual({ day: '2027-03-22', minute: 960 });
  });

  it('does not count the day of the start, whatever the hour', () => {
    expect(deadline(clock({ startDay: '2026-11-23', startMinute: 0, workingDays: 1 })).day).toBe(
      '2026-11-24',
    );
    expect(deadline(clock({ startDay: '2026-11-23', startMinute: 1439, workingDays: 1 })).day).toBe(
      '2026-11-24',
    );
    expect(deadline(clock({ startDay: '2026-11-28', workingDays: 1 })).day).toBe('2026-11-30');
  });

  it('of no days ends today while today lasts', () => {
    expect(deadline(clock({ startDay: '2026-11-27', startMinute: 900, workingDays: 0 })).day).toBe(
      '2026-11-27',
    );
    expect(deadline(clock({ startDay: '2026-11-27', startMinute: 960, workingDays: 0 })).day).toBe(
      '2026-11-30',
    );
    expect(deadline(clock({ startDay: '2026-11-28', startMinute: 600, workingDays: 0 })).day).toBe(
      '2026-11-30',
    );
  });

  it('waits while the citizen is asked: the days after the asking up to the answer', () => {
    const started = { startDay: '2026-11-02', workingDays: 5 }; // Monday; ends Monday 9
    expect(deadline(clock(started)).day).toBe('2026-11-09');
    const paused = (pause: Pause) => deadline(clock({ ...started, pauses: [pause] })).day;
    expect(paused({ asked: '2026-11-04', answered: '2026-11-04' })).toBe('2026-11-09');
    expect(paused({ asked: '2026-11-04', answered: '2026-11-06' })).toBe('2026-11-11');
    expect(paused({ asked: '2026-11-06', answered: '2026-11-08' })).toBe('2026-11-09');
    expect(paused({ asked: '2026-11-04', answered: null })).toBe('2026-11-09');
    expect(paused({ asked: '2026-11-10', answered: '2026-11-20' })).toBe('2026-11-09');
  });

  it('counts days of overlapping questions once', () => {
    const pauses = [
      { asked: '2026-11-05', answered: '2026-11-09' },
      { asked: '2026-11-04', answered: '2026-11-06' },
    ];
    expect(deadline(clock({ startDay: '2026-11-02', workingDays: 5, pauses })).day).toBe('2026-11-12');
  });

  const anyDay = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n));
  const anyHolidays = fc
    .uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 60 })
    .map((days) => new Set(days.map((n) => addDays('2026-01-01', n))));
  const anyPauses = fc.array(
    fc.tuple(anyDay, fc.option(fc.integer({ min: 0, max: 30 }))).map(([asked, days]): Pause => ({
      asked,
      answered: days === null ? null : addDays(asked, days),
    })),
    { maxLength: 4 },
  );
  const anyClock: fc.Arbitrary<Clock> = fc.record({
    startDay: anyDay,
    startMinute: fc.integer({ min: 0, max: 1439 }),
    workingDays: fc.integer({ min: 0, max: 30 }),
    holidays: anyHolidays,
    pauses: anyPauses,
  });

  it('is always a working day at 16.00, never before the start', () => {
    fc.assert(
      fc.property(anyClock, (given) => {
        const end = deadline(given);
        expect(isWorkingDay(end.day, given.holidays)).toBe(true);
        expect(end.minute).toBe(END_OF_DAY);
        expect(end.day >= given.startDay).toBe(true);
      }),
    );
  });

  it('is never earlier for more days', () => {
    fc.assert(
      fc.property(anyClock, (given) => {
        expect(deadline({ ...given, workingDays: given.workingDays + 1 }).day >= deadline(given).day).toBe(
          true,
        );
      }),
    );
  });

  it('is never shortened by a pause', () => {
    fc.assert(
      fc.property(anyClock, (given) => {
        expect(deadline(given).day >= deadline({ ...given, pauses: [] }).day).toBe(true);
      }),
    );
  });
});

describe('a reminder', () => {
  it('comes one working day before, as the office opens', () => {
    const policy = { workingDaysBefore: 1, hours: { open: 480, close: 960 } };
    const end = deadline(clock({}));
    expect(reminderMoment(end, policy, new Set(MARCH_2027))).toEqual({ day: '2027-03-19', minute: 480 });
    const afterLeave = { day: '2027-03-16', minute: 960 };
    expect(reminderMoment(afterLeave, policy, new Set(MARCH_2027))).toEqual({
      day: '2027-03-05',
      minute: 480,
    });
  });
});
