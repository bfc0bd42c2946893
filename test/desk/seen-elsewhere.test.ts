// What went wrong in other systems of this kind, and must not here.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Move } from '../../src/core/complaint.ts';
import { deadline } from '../../src/core/deadline.ts';
import type { Effect, MovePayload } from '../../src/core/effect.ts';
import { libraryOf } from '../../src/desk/library.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
beforeEach(async () => {
  house = await openCaseDesk((await freshDatabase()).url, { policies: { 'progress-weekday': 0 } });
  await house.officer('dewi');
});
afterEach(() => house.end());

const focal = (reference: string, move: Move, payload: MovePayload = {}): Effect => ({
  kind: 'move',
  ...{ reference, move, by: 'focal', payload },
});

const filed = async (reference: string, agency = 'disdukcapil:14.08'): Promise<void> => {
  const draft = draftOf('Akta anak saya belum terbit.', {
    agency: { id: agency, label: agency, named: null },
  });
  await house.does('rahma', { kind: 'file', filing: filingOf(reference, { draft }) });
  await house.work();
};

const tick = async (wib: string): Promise<void> => {
  house.at(`${wib}:00+07:00`);
  for (let due = await sweep(house.desk); due.length > 0; due = await sweep(house.desk)) {
    house.due.push(...due);
    await house.work();
  }
};

const endsOf = async (reference: string): Promise<readonly string[]> => {
  const rows = await house.desk.db.kysely
    .selectFrom('clock')
    .innerJoin('complaint', 'complaint.id', 'clock.complaint_id')
    .select(['clock.kind', 'clock.due_at'])
    .where('complaint.reference', '=', reference)
    .orderBy('clock.id')
    .execute();
  return rows.map(({ kind, due_at }) => `${kind} ${due_at.toISOString()}`);
};

// Friday 5 March 2027; Nyepi is on Monday, Idulfitri with its shared leave from Tuesday to the Monday after: day 1 is Tuesday the 16th.
it('a deadline set on Friday at 16.30 before a holiday counts from the first working day after it, to 16.00 WIB', async () => {
  await house.focalPoint('yus');
  house.at('2027-03-05T16:30:00+07:00');
  await filed('FRIDAY-A');
  expect(await endsOf('FRIDAY-A')).toEqual([
    'acknowledge 2027-03-18T09:00:00.000Z',
    'answer 2027-03-22T09:00:00.000Z',
  ]);
});

it('a reminder at midnight, on a weekend or on a holiday is told to nobody; the next working morning it is', async () => {
  await house.focalPoint('yus');
  house.at('2027-03-05T16:30:00+07:00');
  await filed('NIGHT-A');
  const reminders = async () => (await house.keys('yus')).filter((key) => key.endsWith('-reminder')).length;
  for (const wib of [
    ...['2027-03-06T10:00', '2027-03-10T10:00', '2027-03-14T10:00', '2027-03-15T23:59'],
    ...['2027-03-17T00:00', '2027-03-17T07:59'],
  ])
    await tick(wib);
  expect(await reminders()).toBe(0);
  await tick('2027-03-17T08:00');
  expect(await reminders()).toBe(1);
  for (const wib of ['2027-03-17T16:00', '2027-03-18T00:00', '2027-03-20T10:00', '2027-03-21T10:00'])
    await tick(wib);
  expect(await reminders()).toBe(1);
});

it('an unofficial holiday in the feed moves no deadline: only national days, shared leave and the office’s own count', () => {
  const endWith = (days: readonly (readonly [day: string, kind: string])[]) => {
    const { holidays } = libraryOf({
      version: '1',
      rows: {
        ...{ region: [], agency_type: [], agency: [], topic: [], commitment: [], policy: [] },
        holiday: days.map(([id, kind]) => ({ id, body: { name: id, kind } })),
      },
    });
    // Monday 19 April 2027 and five working days.
    const clock = { startDay: '2027-04-19', startMinute: 600, workingDays: 5, holidays, pauses: [] };
    return deadline(clock).day;
  };
  expect(endWith([])).toBe('2027-04-26');
  for (const kind of ['observance', 'school', 'bank', ''])
    expect(endWith([['2027-04-21', kind]])).toBe('2027-04-26');
  for (const kind of ['national', 'shared-leave', 'office'])
    expect(endWith([['2027-04-21', kind]])).toBe('2027-04-27');
});

it('redirect ping-pong: after two redirects the next one is an officer’s to decide', async () => {
  await house.focalPoint('andi', { agency: 'a', name: 'Andi Saputra' });
  await house.focalPoint('bambang', { agency: 'b', name: 'Bambang Irawan' });
  await filed('PINGP-A', 'a');
  const redirect = async (from: string, to: string): Promise<string> => {
    await house.does(from, focal('PINGP-A', 'redirected', { agency: to, text: 'bukan wewenang kami' }));
    await house.work();
    return (await house.row('PINGP-A')).status;
  };
  expect(await redirect('andi', 'b')).toBe('routed');
  expect(await redirect('bambang', 'a')).toBe('routed');
  expect(await redirect('andi', 'b')).toBe('office');
  expect(await house.row('PINGP-A')).toMatchObject({ why_office: 'redirects', redirects: 3 });
  expect(await house.keys('dewi')).toContain('officer-card');
  // Neither of the two can take it up any more, nor send it on once more.
  for (const who of ['andi', 'bambang']) {
    expect((await house.finds(who, { kind: 'focal-cases' })).focalCases).toEqual([]);
    await expect(house.does(who, focal('PINGP-A', 'redirected', { agency: 'a' }))).rejects.toThrow();
  }
  // An officer's word is above the count.
  const decided = {
    reference: 'PINGP-A',
    move: 'redirected',
    by: 'officer',
    payload: { agency: 'b' },
  } as const;
  await house.does('dewi', { kind: 'move', ...decided });
  await house.work();
  expect((await house.row('PINGP-A')).status).toBe('routed');
});

it('a focal point removed while owning cases reads nothing any more; his cases find somebody, or the queue', async () => {
  const yus = await house.focalPoint('yus');
  await filed('OWNER-A');
  await house.does('yus', focal('OWNER-A', 'accepted'));
  const end = (successor: string | null): Effect => ({
    kind: 'end-duty',
    ...{ appointment: yus, why: 'removed', successor },
  });
  await house.does('dewi', end(null));
  await house.work();
  expect(await house.row('OWNER-A')).toMatchObject({
    ...{ status: 'office', why_office: 'no-focal-point', owner_id: null },
  });
  expect((await house.finds('yus', { kind: 'case-for-focal', reference: 'OWNER-A' })).focalCase).toBeNull();
  await expect(house.does('yus', focal('OWNER-A', 'resolved', { text: 'x' }))).rejects.toThrow();
  // Its clock ran on all the while.
  expect(await endsOf('OWNER-A')).toContain('answer 2027-03-17T09:00:00.000Z');
});
