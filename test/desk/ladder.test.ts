// A late case climbs from its focal point to the head of the office: each step once, in its history, until an answer.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweep } from '../../src/desk/sweep.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
const PEOPLE = ['yus', 'wakil', 'inspektur', 'officer', 'kepala'] as const;

beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url, { policies: { 'progress-weekday': 0 } });
  await house.focalPoint('yus');
  await house.focalPoint('wakil', { role: 'deputy', name: 'Wira Atmaja' });
  await house.focalPoint('inspektur', { agency: 'inspektorat_kabkota:14.08', name: 'Ida Royani' });
  await house.officer('officer');
  await house.officer('kepala', 'Kepala', true);
});
afterAll(() => house.end());

const tick = async (wib: string): Promise<void> => {
  house.at(`${wib}:00+07:00`);
  for (let due = await sweep(house.desk); due.length > 0; due = await sweep(house.desk)) {
    house.due.push(...due);
    await house.work();
  }
};

const since = new Map<string, number>();
/** Who got his message of the day since the last look, and how many cases stand in it. */
const told = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const who of PEOPLE) {
    const rows = await house.told(who);
    for (const row of rows.slice(since.get(who) ?? 0))
      for (const say of row.says)
        if (/-(?:reminder|ladder)$/u.test(say.key)) found.push(`${who} ${String(say.values?.['count'])}`);
    since.set(who, rows.length);
  }
  return found;
};

const accepted = async (reference: string, at: string): Promise<void> => {
  house.at(`${at}:00+07:00`);
  await house.does('rahma', { kind: 'file', filing: filingOf(reference) });
  await house.work();
  await house.does('yus', { kind: 'move', reference, move: 'accepted', by: 'focal', payload: {} });
  await told();
};

const ladderEvents = async (reference: string) =>
  (await house.events(reference)).filter((move) => move === 'overdue' || move === 'escalated');

// Filed on Monday 1 February 2027: five working days end on Tuesday 9 (Friday 5 is shared leave).
it('each step is told once, after the days the step below was given; those on which nobody stands are passed over', async () => {
  await accepted('LADDER-1', '2027-02-01T10:00');
  const seen: string[] = [];
  for (const day of ['08', '09', '10', '11', '12', '13', '15', '17', '18', '22', '26'])
    for (const time of ['07:59', '08:00', '16:00']) {
      const wib = `2027-02-${day}T${time}`;
      await tick(wib);
      for (const line of await told()) seen.push(`${wib} ${line}`);
    }
  expect(seen).toEqual([
    '2027-02-08T08:00 yus 1',
    '2027-02-10T08:00 yus 1',
    '2027-02-11T08:00 wakil 1',
    '2027-02-12T08:00 inspektur 1',
    '2027-02-17T08:00 officer 1',
    '2027-02-22T08:00 kepala 1',
  ]);
  expect(await ladderEvents('LADDER-1')).toEqual(['overdue', ...Array(4).fill('escalated')]);
});

it('it ends the moment an answer comes', async () => {
  await accepted('LADDER-2', '2027-03-01T10:00');
  await tick('2027-03-17T08:00');
  expect(await told()).toEqual(['yus 1']);
  await house.does('yus', {
    kind: 'move',
    reference: 'LADDER-2',
    move: 'resolved',
    by: 'focal',
    payload: { text: 'Sudah terbit.' },
  });
  for (const wib of ['2027-03-18T08:00', '2027-03-19T08:00', '2027-03-24T08:00']) await tick(wib);
  expect(await told()).toEqual([]);
  expect(await ladderEvents('LADDER-2')).toEqual(['overdue']);
});

it('a question to the citizen holds the ladder where it stands', async () => {
  await accepted('LADDER-3', '2027-04-05T10:00');
  await tick('2027-04-13T08:00');
  await house.does('yus', {
    kind: 'move',
    reference: 'LADDER-3',
    move: 'asked',
    by: 'focal',
    payload: { text: 'Nomor pendaftarannya berapa?' },
  });
  await told();
  for (const wib of ['2027-04-14T08:00', '2027-04-16T08:00', '2027-04-20T08:00']) await tick(wib);
  expect(await told()).toEqual([]);
});

it('a focal point who was removed is told nothing of a case he owned; whoever is there next is', async () => {
  const id = await house.focalPoint('lama', { agency: 'dinsos:14.08', name: 'Lama Sekali' });
  house.at('2027-06-07T10:00:00+07:00');
  const agency = { id: 'dinsos:14.08', label: 'Dinsos', named: null };
  await house.does('rahma', {
    kind: 'file',
    filing: filingOf('LADDER-4', { draft: draftOf('Bansos.', { agency }) }),
  });
  await house.work();
  await house.does('lama', {
    kind: 'move',
    reference: 'LADDER-4',
    move: 'accepted',
    by: 'focal',
    payload: {},
  });
  await house.desk.db.kysely
    .updateTable('appointment')
    .set({ state: 'ended' })
    .where('id', '=', id)
    .execute();
  const before = (await house.told('lama')).length;
  await tick('2027-06-11T08:00');
  await tick('2027-06-15T08:00');
  expect((await house.told('lama')).length).toBe(before);
  expect(await told()).toContain('inspektur 1');
});

it('a step of the office itself is on the same list: its officers, then its head', async () => {
  const { kysely } = house.desk.db;
  await kysely.updateTable('clock').set({ stopped_at: new Date() }).execute();
  await kysely.deleteFrom('ladder').execute();
  house.at('2027-08-02T10:00:00+07:00');
  await house.does('rahma', {
    kind: 'file',
    filing: filingOf('LADDER-5', { protected: 'child', lane: 'laporan' }),
  });
  await house.work();
  await told();
  const seen: string[] = [];
  for (const day of ['03', '04', '05', '06', '09', '10', '11']) {
    const wib = `2027-08-${day}T08:00`;
    await tick(wib);
    for (const line of await told()) if (!/yus|wakil|inspektur/u.test(line)) seen.push(`${wib} ${line}`);
  }
  // Three working days to find its way: reminded on the second, late on the fourth, its head two days later.
  expect(seen).toEqual([
    '2027-08-04T08:00 officer 1',
    '2027-08-04T08:00 kepala 1',
    '2027-08-06T08:00 officer 1',
    '2027-08-10T08:00 kepala 1',
  ]);
});
