import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isWorkingDay } from '../../src/core/calendar.ts';
import {
  CLOCK_KINDS,
  CLOCKS_OF,
  momentsOf,
  promisedBy,
  type ClockPolicy,
  type Running,
} from '../../src/core/clocks.ts';
import { msOf, wibOf } from '../../src/core/wib.ts';

const shipped = JSON.parse(readFileSync(new URL('../../data/holidays.json', import.meta.url), 'utf8')) as {
  holidays: { day: string }[];
};
const holidays = new Set(shipped.holidays.map((row) => row.day));
const policy: ClockPolicy = {
  hours: { open: 480, close: 960 },
  remindBefore: 1,
  interimAfter: 1,
  interimNext: 5,
};
const clock = (start: string, minute: number, workingDays: number, more: Partial<Running> = {}): Running => ({
  kind: 'answer',
  start: { day: start, minute },
  workingDays,
  pauses: [],
  ...more,
});

it('five working days from the Friday before Idulfitri end on Monday 22 March, and speak in office hours', () => {
  expect(momentsOf(clock('2027-03-05', 14 * 60, 5), policy, holidays)).toEqual({
    due: { day: '2027-03-22', minute: 16 * 60 },
    remind: { day: '2027-03-19', minute: 8 * 60 },
    overdue: { day: '2027-03-23', minute: 8 * 60 },
    interim: { day: '2027-03-23', minute: 14 * 60 },
  });
});

it('the interim notice promises news five working days on, over Good Friday and its shared leave', () => {
  expect(promisedBy('2027-03-23', policy, holidays)).toBe('2027-04-01');
});

it('a question asked on Tuesday and answered on Thursday moves the end by two working days', () => {
  const pauses = [{ asked: '2027-03-16', answered: '2027-03-18' }];
  expect(momentsOf(clock('2027-03-05', 840, 5, { pauses }), policy, holidays).due.day).toBe('2027-03-24');
});

it('a clock of one day reminds on its last morning, one that ends today not at all', () => {
  expect(momentsOf(clock('2027-02-15', 600, 1), policy, holidays).remind).toEqual({
    day: '2027-02-16',
    minute: 480,
  });
  expect(momentsOf(clock('2027-02-15', 600, 0), policy, holidays).remind).toBeNull();
});

it('the citizen is told that what he was promised is late, the answer or the check, and of no step between', () => {
  const told = CLOCK_KINDS.filter(
    (kind) => momentsOf(clock('2027-02-15', 600, 3, { kind }), policy, holidays).interim !== null,
  );
  expect(told).toEqual(['answer', 'check']);
});

it('a day that was given is the end, the next working day where it is none, and a pause moves it too', () => {
  const until = (day: string, more: Partial<Running> = {}) =>
    momentsOf(clock('2027-02-15', 600, 0, { until: day, ...more }), policy, holidays).due.day;
  expect(until('2027-02-24')).toBe('2027-02-24');
  expect(until('2027-03-10')).toBe('2027-03-16');
  expect(until('2027-02-24', { pauses: [{ asked: '2027-02-22', answered: '2027-02-24' }] })).toBe(
    '2027-02-26',
  );
});

it('nobody is reminded of a word that the reporter does not owe, and its end is told as it comes', () => {
  const confirm = momentsOf(clock('2027-03-05', 14 * 60, 10, { kind: 'confirm' }), policy, holidays);
  expect(confirm).toEqual({
    due: { day: '2027-03-31', minute: 16 * 60 },
    remind: null,
    overdue: { day: '2027-04-01', minute: 8 * 60 },
    interim: null,
  });
});

it('a consultation waits for no focal point, only a report is checked', () => {
  expect(CLOCKS_OF).toEqual({
    aduan: ['acknowledge', 'answer'],
    laporan: ['acknowledge', 'answer', 'check'],
    konsultasi: ['answer'],
  });
});

const days = fc
  .integer({ min: 0, max: 700 })
  .map((n) => wibOf(msOf({ day: '2026-01-01', minute: 0 }) + n * 86_400_000).day);

it('every moment but the end lies in office hours of a working day, reminder before end before overdue before interim', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 1, max: 30 }),
      (day, minute, workingDays) => {
        const { due, remind, overdue, interim } = momentsOf(
          clock(day, minute, workingDays),
          policy,
          holidays,
        );
        for (const moment of [remind, overdue, interim]) {
          if (!moment) continue;
          expect(isWorkingDay(moment.day, holidays)).toBe(true);
          expect(moment.minute).toBeGreaterThanOrEqual(480);
          expect(moment.minute).toBeLessThan(960);
        }
        const order = [{ day, minute }, remind, due, overdue, interim].filter((m) => m !== null).map(msOf);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      },
    ),
  );
});

it('moments in WIB go to milliseconds and back', () => {
  expect(wibOf(Date.parse('2027-03-05T07:00:00Z'))).toEqual({ day: '2027-03-05', minute: 840 });
  expect(wibOf(Date.parse('2027-03-05T18:30:00Z'))).toEqual({ day: '2027-03-06', minute: 90 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
      expect(wibOf(msOf({ day, minute }))).toEqual({ day, minute });
    }),
  );
});
