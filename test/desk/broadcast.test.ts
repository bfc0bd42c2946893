import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Announcement, BroadcastAct } from '../../src/core/announcement.ts';
import { EVERYBODY, type Audience } from '../../src/core/audience.ts';
import type { Effect } from '../../src/core/effect.ts';
import { writeBroadcast } from '../../src/desk/broadcast.ts';
import { claimOutbox } from '../../src/store/outbox-claim.ts';
import { appendOutbox } from '../../src/store/outbox.ts';
import { inTransaction } from '../../src/store/database.ts';
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

const DUE: Audience = { ...EVERYBODY, cases: 'due' };
const toAll = (text: string, parts: Partial<Announcement> = {}): Effect => ({
  kind: 'broadcast',
  announcement: { to: EVERYBODY, text, wants: 'nothing', at: null, every: null, ...parts },
});

const rows = async () =>
  house.desk.db.kysely
    .selectFrom('outbox')
    .select(['address_id', 'class', 'broadcast_id'])
    .where('class', '=', 'broadcast')
    .execute();

it('officers see beforehand how many it is for, and who is left out and why', async () => {
  expect((await house.finds('officer', { kind: 'audience', to: EVERYBODY })).audience).toMatchObject({
    people: 6,
    excluded: [
      { why: 'blocked', people: 1 },
      { why: 'inactive', people: 1 },
    ],
  });
});

it('killed between two batches it goes on with who is missing, and nobody gets it twice', async () => {
  await house.does('officer', toAll('Rapat Senin pukul 9.'));
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
  const due = async () => (await house.finds('officer', { kind: 'audience', to: DUE })).audience?.people;
  expect(await due()).toBe(0);
  house.at('2027-03-31T03:00:00Z');
  expect(await due()).toBe(1);
  const before = (await rows()).length;
  await house.does('officer', toAll('Mohon dijawab.', { to: DUE }));
  await house.work();
  expect((await rows()).length).toBe(before + 1);
  expect((await house.keys('late')).at(-1)).toBe('focal-broadcast');
});

it('nobody but the office sends one', async () => {
  await expect(house.does('f1', toAll('Halo'))).rejects.toThrow();
});

describe('a broadcast that needs more than a yes', () => {
  const newest = async () =>
    house.desk.db.kysely
      .selectFrom('broadcast')
      .select(['id', 'state', 'people', 'agreed_by'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
  const heard = async (address: string) => (await house.keys(address)).at(-1);
  const sends = async (text: string, parts: Partial<Announcement> = {}) => {
    await house.does('officer', toAll(text, parts));
    await house.work();
    return newest();
  };
  const act = (who: string, id: string, what: BroadcastAct) =>
    house.does(who, { kind: 'broadcast-act', id, act: what }).then(() => house.work());

  it('to many waits for a second officer, and not for the one who wrote it', async () => {
    const strict = await openCaseDesk((await freshDatabase()).url, {
      policies: { 'broadcast-second-eyes': 1 },
    });
    await strict.officer('satu');
    for (const name of ['f1', 'f2']) await strict.focalPoint(name, { agency: `x:${name}`, name });
    // There is no second: one who alone is there sends alone.
    await strict.does('satu', toAll('Sendiri.'));
    await strict.work();
    expect((await strict.keys('f1')).at(-1)).toBe('focal-broadcast');
    await strict.officer('dua');
    await strict.does('satu', toAll('Berdua.'));
    await strict.work();
    expect((await strict.keys('dua')).at(-1)).toBe('officer-broadcast-look');
    expect(await strict.keys('f1')).toHaveLength(1);
    const { id } = await strict.desk.db.kysely
      .selectFrom('broadcast')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    await expect(strict.does('satu', { kind: 'broadcast-act', id, act: 'approve' })).rejects.toThrow();
    await strict.does('dua', { kind: 'broadcast-act', id, act: 'approve' });
    await strict.work();
    expect(await strict.keys('f1')).toHaveLength(2);
    await strict.end();
  });

  it('planned goes at its time, once, and plans the next one', async () => {
    house.at('2027-04-05T03:00:00Z');
    const planned = await sends('Tiap Senin.', { at: { day: '2027-04-12', minute: 540 }, every: 'week' });
    expect(planned).toMatchObject({ state: 'planned', people: null });
    const before = (await rows()).length;
    house.at('2027-04-12T01:59:00Z');
    expect((await sweep(house.desk)).filter(({ queue }) => queue === 'broadcast')).toEqual([]);
    house.at('2027-04-12T02:01:00Z');
    const due = (await sweep(house.desk)).filter(({ queue }) => queue === 'broadcast');
    expect(due).toEqual([{ queue: 'broadcast', id: planned.id }]);
    await writeBroadcast(house.desk, planned.id);
    await writeBroadcast(house.desk, planned.id);
    expect((await rows()).length).toBe(before + 7);
    const next = await newest();
    expect(next).toMatchObject({ state: 'planned', people: null });
    expect((await house.finds('officer', { kind: 'broadcasts' })).broadcasts?.[0]).toMatchObject({
      day: '2027-04-19',
    });
    await act('officer', next.id, 'cancel');
  });

  it('is held, let go, given up, and its failures alone are tried again', async () => {
    const { kysely } = house.desk.db;
    const { id } = await sends('Rapat.');
    const mine = () =>
      kysely.selectFrom('outbox').select(['id', 'state', 'next_at']).where('broadcast_id', '=', id);
    await act('officer', id, 'pause');
    const late = new Date('2100-01-01');
    expect(await mine().where('next_at', '<', late).execute()).toEqual([]);
    await act('officer', id, 'resume');
    expect(await mine().where('next_at', '<', late).execute()).toHaveLength(7);
    const all = await mine().orderBy('id').execute();
    await kysely.updateTable('outbox').set({ state: 'sent' }).where('broadcast_id', '=', id).execute();
    await kysely.updateTable('outbox').set({ state: 'failed' }).where('id', '=', all[0]!.id).execute();
    await kysely.updateTable('outbox').set({ state: 'unknown' }).where('id', '=', all[1]!.id).execute();
    await sweep(house.desk);
    await sweep(house.desk);
    expect((await house.keys('officer')).filter((key) => key === 'officer-broadcast-ended')).toHaveLength(1);
    const report = async () => (await house.finds('officer', { kind: 'broadcast', id })).broadcast;
    expect(await report()).toMatchObject({
      state: 'sent',
      people: 7,
      fate: { open: 0, sent: 5, failed: 1, unknown: 1, skipped: 0 },
      leftOut: [{ why: 'blocked', people: 1 }],
    });
    await act('officer', id, 'retry');
    expect(await mine().where('state', '=', 'pending').execute()).toHaveLength(1);
    await act('officer', id, 'cancel');
    expect(await report()).toMatchObject({ state: 'cancelled', fate: { skipped: 1, sent: 5 } });
  });

  it('counts each answer once, the last one, from those alone who got it', async () => {
    const { id } = await sends('Hadir?', { wants: ['hadir', 'tidak'] });
    await house.desk.db.kysely
      .updateTable('outbox')
      .set({ state: 'sent' })
      .where('broadcast_id', '=', id)
      .execute();
    for (const [who, answer] of [
      ['f1', 0],
      ['f1', 1],
      ['f2', 0],
      ['officer', 0],
      ['f3', 7],
    ] as const)
      await house.does(who, { kind: 'answer-broadcast', id, answer });
    const found = (await house.finds('officer', { kind: 'broadcast', id })).broadcast;
    expect(found).toMatchObject({ answers: [1, 1] });
    expect(found?.silent.map(({ name }) => name)).toEqual(expect.arrayContaining(['f3', 'f4']));
    expect(await heard('f1')).toBe('focal-broadcast-answered');
    expect(await heard('f3')).toBe('focal-late-button');
  });

  it('is not for who stopped announcements, in the middle of a started one too', async () => {
    await house.does('f5', { kind: 'announcements', wanted: false });
    expect(
      (await house.finds('officer', { kind: 'audience', to: EVERYBODY })).audience?.excluded,
    ).toContainEqual({
      why: 'stopped',
      people: 1,
    });
    const before = (await house.keys('f5')).length;
    await sends('Tidak untuk f5.');
    expect(await house.keys('f5')).toHaveLength(before);
    await house.does('f5', { kind: 'announcements', wanted: true });
    await sends('Lagi untuk semua.');
    expect(await heard('f5')).toBe('focal-broadcast');
  });

  it('does not come between a question and its answer, and lets everything else of its address go first', async () => {
    const { kysely } = house.desk.db;
    await kysely.updateTable('outbox').set({ state: 'sent' }).execute();
    const { id } = await sends('Nanti saja.');
    const f2 = await house.recipient('f2');
    const asks = (value: boolean) =>
      kysely.updateTable('conversation').set({ asks: value }).where('address_id', '=', f2.address).execute();
    const free = async () => {
      const claimed = await inTransaction(house.desk.db, (tx) => claimOutbox(tx, 'echo', { most: 100 }));
      await kysely
        .updateTable('outbox')
        .set({ state: 'pending', lease_until: null })
        .where('state', '=', 'claimed')
        .execute();
      return claimed.filter(({ address }) => address === f2.address).map((row) => row.class);
    };
    await kysely
      .updateTable('address')
      .set({ last_in_at: new Date() })
      .where('id', '=', f2.address)
      .execute();
    await asks(true);
    expect(await free()).toEqual([]);
    await house.does('officer', { kind: 'tell-officers', say: { key: 'x' }, class: 'notice' });
    await inTransaction(house.desk.db, (tx) =>
      appendOutbox(tx, [
        {
          ...{ recipient: f2, class: 'reply', says: [{ key: 'x' }], complaintId: null },
          ...{ broadcastId: null, protect: false, validUntil: null },
        },
      ]),
    );
    expect(await free()).toEqual(['reply']);
    await kysely.updateTable('outbox').set({ state: 'sent' }).where('class', '=', 'reply').execute();
    await asks(false);
    expect(await free()).toEqual(['broadcast']);
    await asks(true);
    await kysely
      .updateTable('outbox')
      .set({ created_at: new Date(Date.now() - 61 * 60_000) })
      .where('broadcast_id', '=', id)
      .execute();
    expect(await free()).toEqual(['broadcast']);
  });
});
