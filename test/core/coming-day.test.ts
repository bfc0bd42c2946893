import { expect, it } from 'vitest';
import { addWorkingDays } from '../../src/core/calendar.ts';
import { comingDay, reasonIn } from '../../src/core/coming-day.ts';
import { isProgressDay } from '../../src/core/progress.ts';

// Wednesday.
const today = '2027-02-17';
const calendar = { today, workingDay: (n: number) => addWorkingDays(today, n, new Set()) };

it.each([
  ['sampai 5 Maret', '2027-03-05'],
  ['minta waktu sampai tgl 20', '2027-02-20'],
  ['tanggal 5 ya', '2027-03-05'],
  ['5/3', '2027-03-05'],
  ['5-3-2027', '2027-03-05'],
  ['2027-03-05', '2027-03-05'],
  ['besok', '2027-02-18'],
  ['lusa pagi', '2027-02-19'],
  ['senin depan', '2027-02-22'],
  ["jum'at", '2027-02-19'],
  ['rabu', '2027-02-24'],
  ['3 hari lagi', '2027-02-20'],
  ['3 hari kerja lagi', '2027-02-22'],
  ['dalam 5 hari kerja', '2027-02-24'],
  ['minggu depan', '2027-02-24'],
  ['10 januari', '2028-01-10'],
])('"%s" is a day to come', (words, day) => {
  expect(comingDay(words, calendar)).toBe(day);
});

it.each(['kapan-kapan', '31 februari', '17 februari 2027', '5 maret 2031', 'secepatnya'])(
  '"%s" is none',
  (words) => {
    expect(comingDay(words, calendar)).toBeNull();
  },
);

it('the reason stands behind "karena"', () => {
  expect(reasonIn('minta waktu sampai 5 Maret karena blanko habis')).toBe('blanko habis');
  expect(reasonIn('sampai 5 Maret')).toBeNull();
});

it('a week is asked about on its weekday, or on the first working day after it; never while it is off', () => {
  const holidays = new Set([
    '2027-02-15',
    '2027-02-22',
    '2027-02-23',
    '2027-02-24',
    '2027-02-25',
    '2027-02-26',
  ]);
  const asked = Array.from({ length: 28 }, (_, n) => addWorkingDays('2027-02-12', n, new Set())).filter(
    (day) => isProgressDay(day, 1, holidays),
  );
  expect(asked).toEqual(['2027-02-16', '2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22']);
  expect(isProgressDay('2027-03-01', 0, holidays)).toBe(false);
});
