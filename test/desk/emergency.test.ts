// Danger to life: who is called, when, on which channels, and that neither the night nor a restart passes anybody over.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import { sweep } from '../../src/desk/sweep.ts';
import { somebodyAt } from '../support/somebody.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';
import { newKeyText } from '../../src/store/seal.ts';

const keys = newKeyText();
let url: string;
let house: CaseDesk;
beforeAll(async () => {
  ({ url } = await freshDatabase());
  // Tuesday night, 22.00 WIB: the office has been closed for hours.
  house = await openCaseDesk(url, { keys, now: '2027-03-02T15:00:00Z' });
  await house.officer('dewi', 'Dewi');
  await house.officer('hasan', 'Hasan');
  await house.officer('yanti', 'Yanti');
  await house.officer('ratna', 'Ratna', true);
});
afterAll(() => house.end());

const PEOPLE = ['dewi', 'hasan', 'yanti', 'ratna'];

const called = async (reference: string): Promise<readonly string[]> => {
  const { id } = await house.row(reference);
  const found = [];
  for (const one of PEOPLE) {
    const alarms = (await house.told(one)).filter(
      ({ complaintId, class: kind }) => complaintId === id && kind === 'emergency',
    );
    if (alarms.length > 0) found.push(`${one} ${alarms.length}`);
  }
  return found;
};

const onDuty = async (day: string, ...people: readonly string[]): Promise<void> => {
  const ids = [];
  for (const one of people) ids.push((await house.recipient(one)).person);
  await house.does('ratna', { kind: 'roster', act: 'set', days: [day], people: ids });
};

const danger = (reference: string) =>
  house.does('rahma', { kind: 'file', filing: filingOf(reference, { emergency: true }) });

it('nobody on duty: everybody is called at once, and the head reads that the roster has a gap', async () => {
  await danger('ALARM-1');
  expect(await called('ALARM-1')).toEqual(['dewi 1', 'hasan 1', 'yanti 1', 'ratna 1']);
  expect(await house.keys('ratna')).toContain('officer-roster-gap');
  expect(await house.keys('dewi')).not.toContain('officer-roster-gap');
  await house.does('yanti', { kind: 'acknowledge-emergency', reference: 'ALARM-1' });
});

it('the officer on duty is called with the filing, on every channel of his that is not blocked', async () => {
  await onDuty('2027-03-02', 'dewi', 'hasan');
  const dewi = await house.recipient('dewi');
  const second = await somebodyAt(house.desk, 'dewi-wa', 'whatsapp');
  await sql`update address set person_id = ${dewi.person} where id = ${second.address}`.execute(
    house.desk.db.kysely,
  );
  await danger('ALARM-2');
  const { id } = await house.row('ALARM-2');
  const rows = await house.desk.db.kysely
    .selectFrom('outbox')
    .select(['channel', 'class'])
    .where('complaint_id', '=', id)
    .orderBy('channel')
    .execute();
  expect(rows.filter((row) => row.class === 'emergency').map(({ channel }) => channel)).toEqual([
    'echo',
    'whatsapp',
  ]);
  expect(await called('ALARM-2')).toEqual(['dewi 1']);
});

it('at night too, minute by minute: the next on duty, then the head, each once, then everybody', async () => {
  const steps: (readonly [string, readonly string[]])[] = [
    ['2027-03-02T15:04:59Z', ['dewi 1']],
    ['2027-03-02T15:05:00Z', ['dewi 1', 'hasan 1']],
    ['2027-03-02T15:09:59Z', ['dewi 1', 'hasan 1']],
    ['2027-03-02T15:10:01Z', ['dewi 1', 'hasan 1', 'ratna 1']],
  ];
  for (const [at, who] of steps) {
    house.at(at);
    await sweep(house.desk);
    await sweep(house.desk);
    expect(await called('ALARM-2')).toEqual(who);
  }
});

it('a process that stopped meanwhile changes nothing: what is due is called by the next, once', async () => {
  const other = await openCaseDesk(url, { keys, now: '2027-03-02T15:16:00Z' });
  await Promise.all([sweep(other.desk), sweep(other.desk)]);
  await sweep(other.desk);
  await other.end();
  expect(await called('ALARM-2')).toEqual(['dewi 2', 'hasan 2', 'yanti 1', 'ratna 2']);
});

it('who was called, and when, stands in the case; its history has each step that went up', async () => {
  const { officeCase } = await house.finds('yanti', { kind: 'case-for-office', reference: 'ALARM-2' });
  expect(officeCase?.calls).toMatchObject([
    { who: 'duty', name: 'Dewi', time: '22.00' },
    { who: 'duty', name: 'Hasan', time: '22.05' },
    { who: 'head', name: 'Ratna', time: '22.10' },
    { who: 'everybody', name: '' },
  ]);
  expect((await house.events('ALARM-2')).filter((move) => move === 'escalated')).toHaveLength(2);
});

it('one tap ends it, and those who were called read who has it', async () => {
  await house.does('hasan', { kind: 'acknowledge-emergency', reference: 'ALARM-2' });
  house.at('2027-03-02T18:00:00Z');
  await sweep(house.desk);
  expect(await called('ALARM-2')).toEqual(['dewi 2', 'hasan 2', 'yanti 1', 'ratna 2']);
  for (const one of ['yanti', 'ratna'])
    expect((await house.keys(one)).at(-1)).toBe('officer-emergency-taken');
});

it('only those who were called are told who has it: the others slept', async () => {
  house.at('2027-03-02T20:00:00Z');
  await danger('ALARM-3');
  const before = (await house.keys('yanti')).length;
  await house.does('dewi', { kind: 'acknowledge-emergency', reference: 'ALARM-3' });
  expect(await house.keys('yanti')).toHaveLength(before);
});

it('a case that ended is called out no more', async () => {
  await danger('ALARM-4');
  await house.does('dewi', {
    kind: 'move',
    reference: 'ALARM-4',
    move: 'rejected',
    by: 'officer',
    payload: { text: 'court' },
  });
  house.at('2027-03-02T20:30:00Z');
  await sweep(house.desk);
  expect(await called('ALARM-4')).toEqual(['dewi 1']);
});

it('the roster is of the office alone, and only the office writes it', async () => {
  const { person } = await house.recipient('rahma');
  const stranger = { kind: 'roster', act: 'set', days: ['2027-03-03'], people: [person] } as const;
  await expect(house.does('ratna', stranger)).rejects.toThrow(/MoveRefused/);
  await expect(house.does('rahma', { ...stranger, people: [] })).rejects.toThrow(/MoveRefused/);
});

it('days ahead that nobody stands on are told to the head once a day, while the office is open', async () => {
  house.at('2027-03-03T03:00:00Z');
  const told = async () =>
    (await house.keys('ratna')).filter((key) => key === 'officer-roster-gaps-ahead').length;
  await sweep(house.desk);
  await sweep(house.desk);
  expect(await told()).toBe(1);
  house.at('2027-03-03T23:00:00Z');
  await sweep(house.desk);
  expect(await told()).toBe(1);
});
