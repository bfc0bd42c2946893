// A changed table of holidays moves open deadlines, and officers read once which; a year that is missing is called out.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Desk, Library } from '../../src/desk/desk.ts';
import { libraryOf } from '../../src/desk/library.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
let library: Library;
let desk: Desk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url, { now: '2027-02-15T03:00:00Z' });
  library = house.desk.library();
  desk = { ...house.desk, library: () => library };
  await house.officer('officer');
  await house.focalPoint('yus');
  await house.does('rahma', { kind: 'file', filing: filingOf('DAY-1') });
  await house.work();
  await sweep(desk);
});
afterAll(() => house.end());

const change = (days: (days: Set<string>) => void, version: string): void => {
  const holidays = new Set(library.holidays);
  days(holidays);
  library = { ...library, holidays, version };
};

const told = async () =>
  (await house.told('officer'))
    .flatMap((row) => row.says)
    .filter(({ key }) => key.startsWith('officer-holidays-'));

const ends = async (): Promise<readonly string[]> => {
  const rows = await desk.db.kysely
    .selectFrom('clock')
    .select(['kind', 'due_at'])
    .where('stopped_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(
    (row) => `${row.kind} ${new Date(row.due_at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)}`,
  );
};

it('a new day off moves every open end behind it, and one message says which, once for all processes', async () => {
  expect(await ends()).toEqual(['acknowledge 2027-02-18', 'answer 2027-02-22']);
  change((days) => days.add('2027-02-19'), '2');
  await Promise.all([sweep(desk), sweep(desk), sweep(desk)]);
  await sweep(desk);
  expect(await ends()).toEqual(['acknowledge 2027-02-18', 'answer 2027-02-23']);
  expect(await told()).toEqual([
    expect.objectContaining({
      key: 'officer-holidays-changed',
      values: {
        count: 1,
        more: 0,
        lines: [
          {
            key: 'officer-moved-line',
            values: {
              reference: 'DAY-1',
              what: 'answer',
              from: { kind: 'short', day: '2027-02-22' },
              to: { kind: 'short', day: '2027-02-23' },
            },
          },
        ],
      },
    }),
  ]);
});

it('a process that still has the old table counts nothing back, and a change of other rows says nothing', async () => {
  await sweep(house.desk);
  change(() => undefined, '3');
  await sweep(desk);
  expect(await ends()).toEqual(['acknowledge 2027-02-18', 'answer 2027-02-23']);
  expect(await told()).toHaveLength(1);
});

it('a day that is only observed is a working day, whoever put it into the table', () => {
  const { holidays } = libraryOf({
    version: '1',
    rows: {
      ...{ region: [], agency_type: [], agency: [], topic: [], commitment: [], policy: [] },
      holiday: [
        { id: '2027-04-21', body: { name: 'Hari Kartini', kind: 'observance' } },
        { id: '2027-08-09', body: { name: 'Hari Jadi Provinsi Riau', kind: 'office' } },
        { id: '2027-03-10', body: { name: 'Idul Fitri 1448 H', kind: 'national' } },
      ],
    },
  });
  expect([...holidays]).toEqual(['2027-08-09', '2027-03-10']);
});

it('a year that is missing from the table is called out 60 days before it, once, in office hours', async () => {
  const { policy } = library;
  library = {
    ...library,
    policy: (key, lane) => (key === 'holiday-years' ? [2026, 2027] : policy(key, lane)),
  };
  for (const at of ['2027-11-01T10:00', '2027-11-02T07:59']) {
    house.at(`${at}:00+07:00`);
    await sweep(desk);
  }
  expect(await told()).toHaveLength(1);
  for (const at of ['2027-11-02T08:00', '2027-11-02T09:00', '2027-12-01T09:00']) {
    house.at(`${at}:00+07:00`);
    await sweep(desk);
  }
  expect((await told()).slice(1)).toEqual([{ key: 'officer-holidays-missing', values: { year: '2028' } }]);
});
