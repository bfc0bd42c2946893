import { describe, expect, it } from 'vitest';
import { colleaguesNamed } from '../../src/core/colleagues.ts';
import { planWith } from '../../src/core/leave-plan.ts';
import { spanIn } from '../../src/core/written-days.ts';

const TODAY = '2026-11-24';
const OTHERS = [
  { id: 'rina', name: 'Rina Marlina, S.Sos.' },
  { id: 'budi', name: 'Budi Santoso' },
  { id: 'budi2', name: 'Budi Hartono' },
];

describe('days of a leave', () => {
  it.each([
    ['3-7 Desember', '2026-12-03', '2026-12-07'],
    ['3 s.d. 7 desember 2026', '2026-12-03', '2026-12-07'],
    ['30 November sampai dengan 4 Des', '2026-11-30', '2026-12-04'],
    ['28 desember - 2 januari', '2026-12-28', '2027-01-02'],
    ['3/12 - 7/12', '2026-12-03', '2026-12-07'],
    ['besok lusa, 3 Desember', '2026-12-03', '2026-12-03'],
    ['10 November - 2 Desember', '2026-11-10', '2026-12-02'],
    ['2-4 Januari', '2027-01-02', '2027-01-04'],
  ])('"%s"', (text, first, last) => {
    expect(spanIn(text, TODAY)).toEqual({ first, last });
  });

  it('that end before they begin, or that no calendar has, are none', () => {
    expect(spanIn('7-3 Desember', TODAY)).toBeNull();
    expect(spanIn('30-31 Februari', TODAY)).toBeNull();
    expect(spanIn('pengganti Bu Rina', TODAY)).toBeNull();
  });
});

it('a substitute is known by the words of his name; two who may be meant are both given', () => {
  const named = (text: string) => colleaguesNamed(text, OTHERS).map(({ id }) => id);
  expect(named('pengganti Bu Rina')).toEqual(['rina']);
  expect(named('pengganti budi santoso')).toEqual(['budi']);
  expect(named('digantikan Pak Budi')).toEqual(['budi', 'budi2']);
  expect(named('pengganti Joko')).toEqual([]);
});

it('a plan gathers what each message adds, and says what is the matter with the rest', () => {
  const duty = { others: OTHERS };
  const days = planWith({}, '3-7 Desember', duty, TODAY);
  expect(days).toEqual({ plan: { firstDay: '2026-12-03', lastDay: '2026-12-07' }, why: null });
  expect(planWith(days.plan, 'Bu Rina saja', duty, TODAY).plan).toMatchObject({ substitute: 'rina' });
  expect(planWith({}, '3-7 Oktober 2026', duty, TODAY).why?.key).toBe('duty-leave-past');
  expect(planWith({}, '1 Desember - 30 Juni', duty, TODAY).why?.key).toBe('duty-leave-long');
  expect(planWith({}, 'minggu depan', duty, TODAY).why?.key).toBe('duty-leave-unclear');
});

it('a leave that began before today is entered from today on', () => {
  expect(planWith({}, '10 November - 2 Desember', { others: OTHERS }, TODAY).plan).toEqual({
    firstDay: TODAY,
    lastDay: '2026-12-02',
  });
});
