// Closing after silence, at moments worked out by hand from the shipped holidays of 2027.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Effect } from '../../src/core/effect.ts';
import type { Move } from '../../src/core/complaint.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { AGENCY, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('officer');
  await house.focalPoint('yus');
});
afterAll(() => house.end());

const by = (actor: 'citizen' | 'focal' | 'officer', reference: string, move: Move, text = ''): Effect => ({
  kind: 'move',
  reference,
  move,
  by: actor,
  payload: text === '' ? {} : { text },
});

/** An aduan that its focal point answered on Friday 5 March 2027 at 14.00 WIB. */
const answered = async (reference: string): Promise<void> => {
  house.at('2027-03-05T14:00:00+07:00');
  await house.does('rahma', { kind: 'file', filing: filingOf(reference) });
  await house.work();
  await house.does('yus', by('focal', reference, 'accepted'));
  await house.does('yus', by('focal', reference, 'resolved', 'Akta sudah terbit.'));
};

/** A sweep and the work it asks for, at a moment in WIB. */
const tick = async (wib: string): Promise<void> => {
  house.at(`${wib}:00+07:00`);
  house.due.push(...(await sweep(house.desk)));
  await house.work();
};

const saidOf = async (address: string, key: string, reference: string) =>
  (await house.told(address))
    .flatMap((row) => row.says)
    .filter((say) => say.key === key && say.values?.['reference'] === reference);

// Nyepi 8 March, Idulfitri with its leave 9-12 and 15 March, Good Friday with its leave 25-26 March: working days 1 to 10 are
// 16, 17, 18, 19, 22, 23, 24, 29, 30, 31 March. Ten more from 1 April: 2, 5-9, 12-15 April.
it('ten working days without a word end a case the next morning; reporter and focal point are told once', async () => {
  await answered('LAPSE-1');
  for (const wib of ['2027-03-19T10:00', '2027-03-31T15:59', '2027-03-31T16:00', '2027-04-01T07:59'])
    await tick(wib);
  expect((await house.row('LAPSE-1')).status).toBe('resolved');
  const own = async () =>
    (await house.finds('rahma', { kind: 'own-cases' })).ownCases?.find((one) => one.reference === 'LAPSE-1');
  expect(await own()).toMatchObject({ nextDay: '2027-03-31', pending: { kind: 'confirm' } });
  for (const wib of ['2027-04-01T08:00', '2027-04-01T08:01', '2027-04-05T09:00']) await tick(wib);
  expect(await house.row('LAPSE-1')).toMatchObject({
    status: 'closed',
    closed_at: new Date('2027-04-01T01:00:00Z'),
  });
  expect(await house.events('LAPSE-1')).toEqual(['filed', 'routed', 'accepted', 'resolved', 'lapsed']);
  expect(await saidOf('rahma', 'notice-lapsed', 'LAPSE-1')).toMatchObject([
    { values: { until: { kind: 'date', day: '2027-04-15' } } },
  ]);
  expect(await saidOf('yus', 'focal-news-lapsed', 'LAPSE-1')).toHaveLength(1);
  expect(await saidOf('officer', 'officer-overdue', 'LAPSE-1')).toEqual([]);
  expect(await own()).toMatchObject({
    pending: null,
    ending: { move: 'lapsed', reopenUntil: '2027-04-15', inTime: true },
  });
});

it('it is opened again like any other end', async () => {
  await house.does('rahma', by('citizen', 'LAPSE-1', 'reopened'));
  expect(await house.row('LAPSE-1')).toMatchObject({ status: 'accepted', closed_at: null });
});

it('a word of the reporter stops it, or begins the days anew', async () => {
  await answered('LAPSE-2');
  await house.does('rahma', by('citizen', 'LAPSE-2', 'reopened', 'belum'));
  await answered('LAPSE-3');
  await house.does('rahma', by('citizen', 'LAPSE-3', 'confirmed'));
  await answered('LAPSE-4');
  house.at('2027-03-24T10:00:00+07:00');
  await house.does('rahma', by('citizen', 'LAPSE-4', 'added', 'masih saya tunggu'));
  await tick('2027-04-01T08:00');
  expect((await house.row('LAPSE-2')).status).toBe('accepted');
  expect(await house.events('LAPSE-3')).not.toContain('lapsed');
  expect((await house.row('LAPSE-4')).status).toBe('resolved');
  // After 24 March: 29, 30, 31 March, 1, 2, 5, 6, 7, 8, 9 April.
  await tick('2027-04-09T15:59');
  expect((await house.row('LAPSE-4')).status).toBe('resolved');
  await tick('2027-04-12T08:00');
  expect((await house.row('LAPSE-4')).status).toBe('closed');
});

it('an officer who takes it over has it, whatever the reporter leaves unsaid', async () => {
  await answered('LAPSE-5');
  await house.does('officer', by('officer', 'LAPSE-5', 'taken-over'));
  await tick('2027-04-01T08:00');
  expect((await house.row('LAPSE-5')).status).toBe('office');
});

it('an answer of the office lapses too, and the reporter of a protected case reads only that there is news', async () => {
  house.at('2027-03-05T14:00:00+07:00');
  await house.does('rahma', { kind: 'file', filing: filingOf('LAPSE-6', { protected: 'money' }) });
  await house.work();
  await house.does('officer', by('officer', 'LAPSE-6', 'answered', 'Sudah kami periksa.'));
  const before = (await house.told('yus')).length;
  await tick('2027-04-01T08:00');
  expect(await house.row('LAPSE-6')).toMatchObject({ status: 'closed', agency: AGENCY, held_by: 'office' });
  expect((await house.keys('rahma')).at(-1)).toBe('notice-neutral');
  expect((await house.told('yus')).length).toBe(before);
});
