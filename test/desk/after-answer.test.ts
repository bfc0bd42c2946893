// What comes after an answer: "belum" makes a report of what the agency was told first, somebody above its focal point hears of it, and
// what was settled is asked about once more.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Move } from '../../src/core/complaint.ts';
import type { Effect, MovePayload } from '../../src/core/effect.ts';
import type { Filing } from '../../src/core/effect.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { filingOf, draftOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

const CASE = 'AFTER-A';
let house: CaseDesk;
const open = async (policies: { readonly [key: string]: unknown } = {}): Promise<void> => {
  house = await openCaseDesk((await freshDatabase()).url, {
    now: '2027-04-05T03:00:00Z',
    policies: { 'progress-weekday': 0, ...policies },
  });
  await house.officer('dewi');
  await house.focalPoint('yus');
};
beforeEach(() => open());
afterEach(() => house.end());

const move = (
  by: 'citizen' | 'focal' | 'officer',
  what: Move,
  payload: MovePayload = {},
  reference = CASE,
): Effect => ({ kind: 'move', reference, move: what, by, payload });

const answered = async (change: Partial<Filing> = {}): Promise<void> => {
  await house.does('rahma', { kind: 'file', filing: filingOf(CASE, change) });
  await house.work();
  await house.does('yus', move('focal', 'accepted'));
  await house.does('yus', move('focal', 'resolved', { text: 'Sudah terbit.' }));
};

/** Office time goes to that moment, WIB, and whatever is due is done. */
const tick = async (wib: string): Promise<void> => {
  house.at(`${wib}:00+07:00`);
  for (let due = await sweep(house.desk); due.length > 0; due = await sweep(house.desk)) {
    house.due.push(...due);
    await house.work();
  }
};

const clocks = async () => {
  const rows = await house.desk.db.kysely
    .selectFrom('clock')
    .innerJoin('complaint', 'complaint.id', 'clock.complaint_id')
    .select(['clock.kind', 'clock.due_at'])
    .where('complaint.reference', '=', CASE)
    .where('clock.stopped_at', 'is', null)
    .orderBy('clock.id')
    .execute();
  return rows.map(({ kind, due_at }) => `${kind} ${due_at.toISOString().slice(0, 10)}`);
};

it('a complaint that its agency did not settle becomes a report: checked by officers, answered within a report’s days', async () => {
  await answered();
  await house.does('rahma', move('citizen', 'reopened'), move('citizen', 'made-report'));
  expect(await house.row(CASE)).toMatchObject({
    ...{ lane: 'laporan', status: 'accepted', told_agency: true, identity_missing: true },
  });
  // Fourteen working days from Monday 5 April 2027.
  expect(await clocks()).toEqual(['check 2027-04-23', 'answer 2027-04-23']);
  expect(await house.events(CASE)).toEqual([
    ...['filed', 'routed', 'accepted', 'resolved', 'reopened', 'made-report'],
  ]);
});

it('one whose agency is late becomes a report too, and what was late of it climbs no further', async () => {
  await house.does('rahma', { kind: 'file', filing: filingOf(CASE) });
  await house.work();
  await house.does('yus', move('focal', 'accepted'));
  await tick('2027-04-13T08:00');
  await tick('2027-04-13T14:00');
  const told = (await house.told('rahma')).at(-1)?.says[0];
  expect(told?.choices?.map(({ token }) => token)).toEqual([`c.${CASE}.report`, `c.${CASE}.status`]);
  await house.does('rahma', move('citizen', 'made-report'));
  expect(await house.desk.db.kysely.selectFrom('ladder').selectAll().execute()).toEqual([]);
  expect(await clocks()).toEqual(['check 2027-05-03', 'answer 2027-05-03']);
});

it('a report, a question to the office and another’s complaint are made no report of', async () => {
  await answered({ lane: 'laporan' });
  await house.does('rahma', move('citizen', 'reopened'));
  await expect(house.does('rahma', move('citizen', 'made-report'))).rejects.toThrow('MoveRefused');
  await expect(house.does('budi', move('citizen', 'made-report'))).rejects.toThrow('MoveRefused');
});

it('whoever is above its focal point reads of a case that was opened again, once, in his message of the day', async () => {
  await house.focalPoint('atasan', { role: 'superior', name: 'Burhanuddin Harahap' });
  await answered();
  // On a Saturday: he hears of it on Monday.
  house.at('2027-04-10T10:00:00+07:00');
  await house.does('rahma', move('citizen', 'reopened', { text: 'belum ada' }));
  expect(await house.keys('atasan')).toEqual([]);
  await tick('2027-04-10T12:00');
  await tick('2027-04-12T07:59');
  expect(await house.keys('atasan')).toEqual([]);
  await tick('2027-04-12T08:00');
  const [say] = (await house.told('atasan')).at(-1)?.says ?? [];
  expect(say).toMatchObject({ key: 'focal-ladder', values: { count: 1, late: 0, reopened: 1 } });
  expect(JSON.stringify(say)).not.toContain('belum ada');
  await tick('2027-04-13T08:00');
  expect(await house.keys('atasan')).toEqual(['focal-ladder']);
});

it('a superior whom the story names hears nothing of it', async () => {
  await house.focalPoint('atasan', { role: 'superior', name: 'Burhanuddin Harahap' });
  await house.does('rahma', {
    kind: 'file',
    filing: filingOf(CASE, { draft: draftOf('Pak Burhanuddin menahan akta anak saya.') }),
  });
  await house.work();
  await house.does('dewi', move('officer', 'redirected', { agency: 'dinsos:14.08' }));
  await house.does('dewi', move('officer', 'answered', { text: 'Sudah diurus.' }));
  await house.does('rahma', move('citizen', 'reopened'));
  await tick('2027-04-06T08:00');
  expect(await house.keys('atasan')).toEqual([]);
});

it('some weeks after he confirmed its reporter is asked once whether it is still settled, in office hours', async () => {
  await answered();
  await house.does('rahma', move('citizen', 'confirmed'));
  // Twenty working days after Monday 5 April are over on Monday 3 May at 16.00; ten after 4 May on the 25th, since the 6th and the
  // days from the 17th to the 20th are off.
  await tick('2027-05-03T15:59');
  expect(await house.keys('rahma')).toEqual([]);
  await tick('2027-05-03T18:00');
  expect(await house.keys('rahma')).toEqual([]);
  await tick('2027-05-04T08:00');
  await tick('2027-05-05T08:00');
  expect((await house.told('rahma')).flatMap(({ says }) => says)).toMatchObject([
    { key: 'notice-revisit', values: { confirmed: { day: '2027-04-05' }, until: { day: '2027-05-25' } } },
  ]);
  const own = async () => (await house.finds('rahma', { kind: 'own-cases' })).ownCases?.[0];
  expect(await own()).toMatchObject({
    ...{ status: 'closed', pending: { kind: 'revisit' } },
    ending: { move: 'confirmed', reopenUntil: '2027-05-25', inTime: true },
  });
  await house.does('rahma', move('citizen', 'still-settled'));
  expect((await own())?.pending?.kind).not.toBe('revisit');
});

it('what came back is opened again with that tap, within the days after the question', async () => {
  await answered();
  await house.does('rahma', move('citizen', 'confirmed'));
  await tick('2027-05-04T08:00');
  house.at('2027-05-25T10:00:00Z');
  await house.does('rahma', move('citizen', 'reopened', { text: 'rusak lagi' }));
  expect(await house.row(CASE)).toMatchObject({ status: 'accepted', closed_at: null });
});

it('nobody is asked again where policy says so, nor of what was opened again meanwhile', async () => {
  await answered();
  await house.does('rahma', move('citizen', 'confirmed'));
  await house.does('rahma', move('citizen', 'reopened'));
  await house.does('yus', move('focal', 'resolved', { text: 'Sekarang sudah.' }));
  expect((await clocks()).map((one) => one.split(' ')[0])).toEqual(['confirm']);
  await house.end();
  await open({ revisit: 0 });
  await answered();
  await house.does('rahma', move('citizen', 'confirmed'));
  expect(await clocks()).toEqual([]);
});
