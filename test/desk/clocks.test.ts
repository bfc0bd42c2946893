import { afterAll, beforeAll, expect, it } from 'vitest';
import { remindPerson } from '../../src/desk/remind.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { newKeyText } from '../../src/store/seal.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

const keys = newKeyText();
/** How a week's cases stand is asked for in progress.test.ts. */
const policies = { 'progress-weekday': 0 };
let url: string;
let house: CaseDesk;
beforeAll(async () => {
  url = (await freshDatabase()).url;
  house = await openCaseDesk(url, { keys, policies });
  await house.officer('officer');
  await house.focalPoint('yus');
  await house.focalPoint('ani', { agency: 'disdik:14.08' });
});
afterAll(() => house.end());

/** Another process on the same database: nothing of the first is left but the rows. */
const restart = async (): Promise<void> => {
  await house.end();
  house = await openCaseDesk(url, { keys, policies });
};

let restarting = false;

/** Sweeps and the work they ask for, at a moment in WIB. */
const tick = async (wib: string): Promise<void> => {
  if (restarting) await restart();
  house.at(`${wib}:00+07:00`);
  for (let due = await sweep(house.desk); due.length > 0; due = await sweep(house.desk)) {
    house.due.push(...due);
    await house.work();
  }
};

const KEYS = ['focal-reminder', 'focal-ladder', 'notice-interim', 'officer-reminder'];

/** Who was told what by clocks since the last look, with the class. */
const since = new Map<string, number>();
const news = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const address of ['rahma', 'yus', 'ani', 'officer']) {
    const rows = await house.told(address);
    for (const row of rows.slice(since.get(address) ?? 0))
      for (const say of row.says)
        if (KEYS.includes(say.key)) found.push(`${address} ${row.class} ${say.key}`);
    since.set(address, rows.length);
  }
  return found;
};

const filed = async (reference: string, focal: string, agency: string): Promise<void> => {
  await house.does('rahma', {
    kind: 'file',
    filing: filingOf(reference, {
      draft: draftOf('Akta.', { agency: { id: agency, label: agency, named: null } }),
    }),
  });
  await house.work();
  await house.does(focal, { kind: 'move', reference, move: 'accepted', by: 'focal', payload: {} });
  await news();
};

// Nyepi 8 March, Idulfitri and its shared leave 9-12 and 15 March 2027: working days 1 to 5 are 16, 17, 18, 19, 22 March.
it.each([
  ['CLOCK-1', 'in one process', false, 'yus', 'disdukcapil:14.08'],
  ['CLOCK-0', 'with a restart before every tick', true, 'ani', 'disdik:14.08'],
])(
  'a five-day clock from Friday 5 March 14.00 speaks on five mornings at most, over Idulfitri, never at night or on a day off: %s %s',
  async (reference, _, restarts, focal, agency) => {
    restarting = restarts;
    await house.desk.db.kysely.deleteFrom('reminder').execute();
    house.at('2027-03-05T14:00:00+07:00');
    await filed(reference, focal, agency);
    const silent = [
      '2027-03-05T15:59',
      '2027-03-06T09:00',
      '2027-03-08T09:00',
      '2027-03-12T09:00',
      '2027-03-18T09:00',
      '2027-03-19T07:59',
    ];
    for (const wib of silent) await tick(wib);
    expect(await news()).toEqual([]);

    await tick('2027-03-19T08:00');
    expect(await news()).toEqual([`${focal} reminder focal-reminder`]);
    for (const wib of ['2027-03-19T08:01', '2027-03-19T15:00', '2027-03-22T08:00', '2027-03-22T15:59'])
      await tick(wib);
    expect(await news()).toEqual([]);

    for (const wib of ['2027-03-22T16:00', '2027-03-22T20:00', '2027-03-23T03:00', '2027-03-23T07:59'])
      await tick(wib);
    expect(await news()).toEqual([]);
    await tick('2027-03-23T08:00');
    expect(await news()).toEqual([`${focal} notice focal-reminder`]);
    for (const wib of ['2027-03-23T08:01', '2027-03-23T13:59']) await tick(wib);
    expect(await news()).toEqual([]);
    await tick('2027-03-23T14:00');
    expect(await news()).toEqual(['rahma notice notice-interim']);
    // Nobody stands between the focal point and the office here.
    await tick('2027-03-24T08:00');
    expect(await news()).toEqual(['officer notice officer-reminder']);
    for (const wib of ['2027-03-24T14:01', '2027-03-29T09:00', '2027-04-05T09:00']) await tick(wib);
    expect(await news()).toEqual([]);

    const interim = (await house.told('rahma'))
      .flatMap((row) => row.says)
      .find((say) => say.key === 'notice-interim' && say.values?.['reference'] === reference);
    expect(interim?.values).toEqual({
      reference,
      late: 'answer-agency',
      due: { kind: 'date', day: '2027-03-22' },
      next: { kind: 'date', day: '2027-04-01' },
    });
    expect(await house.events(reference)).toEqual([
      'filed',
      'routed',
      'accepted',
      'overdue',
      'interim-told',
      'escalated',
    ]);
    const own = (await house.finds('rahma', { kind: 'own-cases' })).ownCases?.find(
      (one) => one.reference === reference,
    );
    expect(own).toMatchObject({ nextDay: '2027-04-01', holder: 'agency' });
    await house.does(focal, {
      kind: 'move',
      reference,
      move: 'resolved',
      by: 'focal',
      payload: { text: 'Sudah.' },
    });
    restarting = false;
  },
);

it('a house that was down speaks once when it is back, in office hours, and not of what has passed', async () => {
  house.at('2027-04-12T14:00:00+07:00');
  await filed('CLOCK-2', 'yus', 'disdukcapil:14.08');
  house.due.length = 0;
  await tick('2027-04-22T19:00');
  expect(await news()).toEqual([]);
  await tick('2027-04-23T08:00');
  expect(await news()).toEqual(['rahma notice notice-interim', 'yus notice focal-reminder']);
  await tick('2027-04-23T08:01');
  expect(await news()).toEqual([]);
});

it('the message of a day handed to several workers is sent once, and outside office hours not at all', async () => {
  house.at('2027-04-26T10:00:00+07:00');
  await filed('CLOCK-3', 'ani', 'disdik:14.08');
  const { person } = await house.recipient('ani');
  for (const wib of ['2027-04-30T07:59', '2027-04-30T16:00']) {
    house.at(`${wib}:00+07:00`);
    await remindPerson(house.desk, person);
  }
  expect(await news()).toEqual([]);
  house.at('2027-04-30T08:00:00+07:00');
  await Promise.all(Array.from({ length: 5 }, () => remindPerson(house.desk, person)));
  expect(await news()).toEqual(['ani reminder focal-reminder']);
});

it('an answer stops every saying', async () => {
  await house.does('ani', {
    kind: 'move',
    reference: 'CLOCK-3',
    move: 'resolved',
    by: 'focal',
    payload: { text: 'Sudah.' },
  });
  await news();
  await tick('2027-05-10T10:00');
  expect(await news()).toEqual(['officer notice officer-reminder']);
  expect(await house.events('CLOCK-3')).not.toContain('overdue');
});

it('a question that only the office can answer reminds the office', async () => {
  house.at('2027-06-07T10:00:00+07:00');
  await house.does('rahma', { kind: 'file', filing: filingOf('CLOCK-4', { lane: 'konsultasi' }) });
  await house.work();
  await news();
  await tick('2027-06-11T08:00');
  expect(await news()).toEqual(['officer reminder officer-reminder']);
});

it('outside office hours the sweep asks for no clock at all', async () => {
  house.at('2027-06-14T20:00:00+07:00');
  expect(await sweep(house.desk)).toEqual([]);
});

it('seven cases that are due the same morning are one message to their focal point', async () => {
  house.at('2027-07-05T10:00:00+07:00');
  await house.focalPoint('alone', { agency: 'bpjs:14.08', name: 'Ratna Dewi' });
  const agency = { id: 'bpjs:14.08', label: 'BPJS', named: null };
  for (let n = 1; n <= 7; n += 1)
    await house.does('rahma', {
      kind: 'file',
      filing: filingOf(`MANY-${n}`, { draft: draftOf('Kartu tidak aktif.', { agency }) }),
    });
  await house.work();
  const before = (await house.told('alone')).length;
  await tick('2027-07-07T08:00');
  const rows = (await house.told('alone')).slice(before);
  expect(rows.map((row) => row.class)).toEqual(['reminder']);
  expect(rows[0]?.says[0]?.values?.['count']).toBe(7);
  await tick('2027-07-07T08:01');
  expect((await house.told('alone')).length).toBe(before + 1);
});
