// Once a week each focal point is asked how his cases stand; what he promises becomes a clock, and his silence an event. What he
// asks beyond the deadline an officer decides.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Move } from '../../src/core/complaint.ts';
import type { MovePayload } from '../../src/core/effect.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('officer');
  await house.focalPoint('yus');
});
afterAll(() => house.end());

const tick = async (wib: string): Promise<void> => {
  house.at(`${wib}:00+07:00`);
  for (let due = await sweep(house.desk); due.length > 0; due = await sweep(house.desk)) {
    house.due.push(...due);
    await house.work();
  }
};

const accepted = async (
  reference: string,
  at: string,
  lane: 'aduan' | 'laporan' = 'laporan',
): Promise<void> => {
  house.at(`${at}:00+07:00`);
  await house.does('rahma', { kind: 'file', filing: filingOf(reference, { lane }) });
  await house.work();
  await house.does('yus', { kind: 'move', reference, move: 'accepted', by: 'focal', payload: {} });
};

const moves = (reference: string, move: Move, payload: MovePayload = {}, who = 'yus') =>
  house.does(who, { kind: 'move', reference, move, by: who === 'officer' ? 'officer' : 'focal', payload });

let read = 0;
const toldYus = async (): Promise<readonly string[]> => {
  const rows = await house.told('yus');
  const fresh = rows.slice(read).flatMap((row) => row.says.map((say) => say.key));
  read = rows.length;
  return fresh.filter((key) => key === 'focal-progress-ask' || key === 'focal-reminder');
};

const clocksOf = async (reference: string): Promise<{ readonly [kind: string]: string }> => {
  const rows = await house.desk.db.kysely
    .selectFrom('clock')
    .innerJoin('complaint', 'complaint.id', 'clock.complaint_id')
    .select(['clock.kind', 'clock.due_at'])
    .where('complaint.reference', '=', reference)
    .where('clock.stopped_at', 'is', null)
    .execute();
  return Object.fromEntries(
    rows.map((row) => [row.kind, new Date(row.due_at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16)]),
  );
};

it('on Monday one message asks of every open case of his, and on no other day', async () => {
  await accepted('WEEK-1', '2027-02-10T10:00');
  await accepted('WEEK-2', '2027-02-11T10:00');
  await toldYus();
  for (const day of ['12', '13', '14']) await tick(`2027-02-${day}T08:00`);
  expect(await toldYus()).toEqual([]);
  await tick('2027-02-15T07:59');
  expect(await toldYus()).toEqual([]);
  await tick('2027-02-15T08:00');
  await tick('2027-02-15T09:00');
  expect(await toldYus()).toEqual(['focal-progress-ask']);
  const asked = (await house.told('yus')).at(-1)?.says[0];
  expect(asked?.values).toMatchObject({ count: 2, about: 'WEEK-1', until: { day: '2027-02-17' } });
  expect(asked?.choices?.map(({ token }) => token)).toEqual([
    'f.WEEK-1.on-track',
    'f.WEEK-1.time',
    'f.WEEK-1.trouble',
  ]);
});

it('an answer stops the asking; who says nothing for two working days was silent, which stands in the history', async () => {
  await moves('WEEK-1', 'on-track');
  await tick('2027-02-17T08:00');
  await tick('2027-02-18T08:00');
  expect(await house.events('WEEK-1')).not.toContain('silent');
  expect(await house.events('WEEK-2')).toContain('silent');
  expect(await clocksOf('WEEK-2')).not.toHaveProperty('progress');
});

it('where Monday is a holiday he is asked on the next working day of that week', async () => {
  await accepted('WEEK-3', '2027-03-03T10:00');
  await toldYus();
  // Nyepi, Idulfitri and its shared leave take the week of 8 March and the Monday after it.
  for (const day of ['08', '09', '12', '15']) await tick(`2027-03-${day}T08:00`);
  expect(await toldYus()).toEqual([]);
  await tick('2027-03-16T08:00');
  expect(await toldYus()).toEqual(['focal-progress-ask']);
});

it('a day he promised becomes a clock, of which he is reminded the working day before, and a later word takes its place', async () => {
  await accepted('WEEK-4', '2027-04-01T10:00');
  await moves('WEEK-4', 'promised', { day: '2027-04-08' });
  await moves('WEEK-4', 'promised', { day: '2027-04-09' });
  expect(await clocksOf('WEEK-4')).toMatchObject({ promise: '2027-04-09T16:00' });
  await toldYus();
  await tick('2027-04-08T08:00');
  expect(await toldYus()).toEqual(['focal-reminder']);
  await tick('2027-04-12T08:00');
  expect(await house.events('WEEK-4')).toContain('overdue');
  await moves('WEEK-4', 'progressed', { text: 'Sudah dicetak, tinggal tanda tangan.' });
  expect(await clocksOf('WEEK-4')).not.toHaveProperty('promise');
});

it('time that an officer gives is the new end, reminded of anew; while he has not, and when he refuses, the old one holds', async () => {
  await accepted('WEEK-5', '2027-05-10T10:00', 'aduan');
  const before = (await clocksOf('WEEK-5'))['answer'];
  // Idul Adha and Waisak with their shared leave: 17 to 20 May.
  expect(before).toBe('2027-05-21T16:00');
  await moves('WEEK-5', 'extension-asked', { day: '2027-05-28', text: 'blanko habis' });
  expect(await clocksOf('WEEK-5')).toMatchObject({ answer: before, decide: '2027-05-11T16:00' });
  await moves('WEEK-5', 'extension-refused', {}, 'officer');
  expect(await clocksOf('WEEK-5')).toEqual({ answer: before });
  await tick('2027-05-14T08:00');
  await toldYus();
  await moves('WEEK-5', 'extension-asked', { day: '2027-05-28', text: 'blanko habis' });
  await moves('WEEK-5', 'extension-granted', { day: '2027-05-28', text: 'blanko habis' }, 'officer');
  expect(await clocksOf('WEEK-5')).toEqual({ answer: '2027-05-28T16:00' });
  await tick('2027-05-27T08:00');
  expect(await toldYus()).toEqual(['focal-reminder']);
});

it('the reply to a message of the day stands in each of its cases, and what hinders reaches the officers', async () => {
  await house.does('yus', { kind: 'reply-to-reminder', reply: 'ready' });
  expect((await house.events('WEEK-5')).at(-1)).toBe('ready');
  await house.does('yus', { kind: 'reply-to-reminder', reply: 'trouble', text: 'means' });
  expect((await house.events('WEEK-5')).at(-1)).toBe('hindered');
  const told = (await house.told('officer')).at(-1)?.says.at(-1);
  expect(told).toMatchObject({ key: 'officer-hindered', values: { text: { key: 'focal-trouble-means' } } });
  // Whoever got no message replies to none.
  await house.does('rahma', { kind: 'reply-to-reminder', reply: 'ready' });
});
