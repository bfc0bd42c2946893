import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBroadcast } from '../../src/desk/broadcast.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

const PEOPLE = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'];

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('officer');
  for (const address of PEOPLE) await house.focalPoint(address, { agency: `x:${address}`, name: address });
  await house.focalPoint('f1', { agency: 'second:f1', name: 'f1' });
  await house.focalPoint('gone', { agency: 'x:gone', name: 'gone' });
  const gone = await house.recipient('gone');
  await house.desk.db.kysely
    .updateTable('appointment')
    .set({ state: 'ended' })
    .where('person_id', '=', gone.person)
    .execute();
  const blocked = await house.recipient('f7');
  await house.desk.db.kysely
    .updateTable('address')
    .set({ blocked_at: new Date() })
    .where('id', '=', blocked.address)
    .execute();
});
afterAll(() => house.end());

const rows = async () =>
  house.desk.db.kysely
    .selectFrom('outbox')
    .select(['address_id', 'class', 'broadcast_id'])
    .where('class', '=', 'broadcast')
    .execute();

it('officers see beforehand how many it is for, and who is left out and why', async () => {
  expect((await house.finds('officer', { kind: 'audience', to: 'all' })).audience).toEqual({
    people: 6,
    excluded: [
      { why: 'blocked', people: 1 },
      { why: 'inactive', people: 1 },
    ],
  });
});

it('killed between two batches it goes on with who is missing, and nobody gets it twice', async () => {
  await house.does('officer', { kind: 'broadcast', to: 'all', text: 'Rapat Senin pukul 9.' });
  const { id } = house.due.find((due) => due.queue === 'broadcast')!;
  house.due.length = 0;
  const kysely = house.desk.db.kysely;
  let transactions = 0;
  const dying = {
    ...house.desk,
    db: {
      ...house.desk.db,
      kysely: new Proxy(kysely, {
        get: (target, name) => {
          if (name === 'transaction' && (transactions += 1) > 2) throw new Error('the process was killed');
          const value = Reflect.get(target, name) as unknown;
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
    },
  };
  await expect(writeBroadcast(dying, id, 2)).rejects.toThrow('killed');
  expect(await rows()).toHaveLength(4);
  expect((await sweep(house.desk)).filter((due) => due.queue === 'broadcast')).toEqual([
    { queue: 'broadcast', id },
  ]);
  await Promise.all([writeBroadcast(house.desk, id, 2), writeBroadcast(house.desk, id, 2)]);
  await writeBroadcast(house.desk, id);
  const written = await rows();
  expect(written).toHaveLength(6);
  expect(new Set(written.map((row) => row.address_id)).size).toBe(6);
  expect((await house.told('f1')).at(-1)).toMatchObject({
    says: [{ key: 'focal-broadcast' }],
    protect: true,
  });
  expect(await house.keys('gone')).toEqual([]);
  expect(await house.keys('f7')).toEqual([]);
  const { people } = await kysely
    .selectFrom('broadcast')
    .select('people')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(people).toBe(6);
  expect((await sweep(house.desk)).filter((due) => due.queue === 'broadcast')).toEqual([]);
});

it('"those with due cases" are the people whose case has reached its reminder', async () => {
  await house.focalPoint('late');
  house.at('2027-03-29T03:00:00Z');
  await house.does('rahma', { kind: 'file', filing: filingOf('CAST1-A') });
  await house.work();
  const due = async () => (await house.finds('officer', { kind: 'audience', to: 'due' })).audience?.people;
  expect(await due()).toBe(0);
  house.at('2027-03-31T03:00:00Z');
  expect(await due()).toBe(1);
  const before = (await rows()).length;
  await house.does('officer', { kind: 'broadcast', to: 'due', text: 'Mohon dijawab.' });
  await house.work();
  expect((await rows()).length).toBe(before + 1);
  expect((await house.keys('late')).at(-1)).toBe('focal-broadcast');
});

it('nobody but the office sends one', async () => {
  await expect(house.does('f1', { kind: 'broadcast', to: 'all', text: 'Halo' })).rejects.toThrow();
});
