// Failures of messages to many that were seen in other systems, each by its number in the list of those that must not happen
// here: 10 a worker killed at half, 11 a flood wait, 12 somebody who left or wants none, 14 somebody who is answering a question.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SendError } from '../../src/channel.ts';
import { EVERYBODY } from '../../src/core/audience.ts';
import { openCopy } from '../../src/copy/copy.ts';
import { writeBroadcast } from '../../src/desk/broadcast.ts';
import { deliver } from '../../src/desk/deliver.ts';
import { claimOutbox } from '../../src/store/outbox-claim.ts';
import { inTransaction } from '../../src/store/database.ts';
import { openEcho, type Echo } from '../channels/echo.ts';
import { openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

const PEOPLE = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const never = new AbortController().signal;

let house: CaseDesk;
let echo: Echo;
const appointments = new Map<string, string>();

beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('officer');
  for (const one of PEOPLE)
    appointments.set(one, await house.focalPoint(one, { agency: `x:${one}`, name: one }));
});
afterAll(() => house.end());
beforeEach(async () => {
  echo = openEcho();
  await sql`update outbox set state = 'skipped' where state in ('pending', 'claimed')`.execute(db());
  await sql`update conversation set asks = false`.execute(db());
});

const db = () => house.desk.db.kysely;

/** An officer sends; nothing of it is written yet. */
const begin = async (text: string): Promise<string> => {
  house.due.length = 0;
  await house.does('officer', {
    kind: 'broadcast',
    announcement: { to: EVERYBODY, text, wants: 'nothing', at: null, every: null },
  });
  const { id } = house.due.find(({ queue }) => queue === 'broadcast')!;
  // The officer's own answers are no part of it.
  await sql`update outbox set state = 'sent' where broadcast_id is null and state = 'pending'`.execute(db());
  return id;
};

/** A desk whose process dies at its `n`th transaction. */
const dying = (n: number) => {
  let transactions = 0;
  const { db: database } = house.desk;
  const kysely = new Proxy(database.kysely, {
    get: (target, name) => {
      if (name === 'transaction' && (transactions += 1) >= n) throw new Error('the process was killed');
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { ...house.desk, db: { ...database, kysely } };
};

/** With the words people read. */
const copy = openCopy();

const drain = async (): Promise<void> => {
  while ((await deliver({ ...house.desk, copy }, echo.channel, never)).left);
};

/** As if what was claimed or put off had waited for hours. */
const later = () =>
  sql`update outbox set next_at = now() - interval '1 minute', lease_until = now() - interval '1 minute'
    where state in ('pending', 'claimed')`.execute(db());

const got = (): readonly number[] => PEOPLE.map((one) => echo.arrivedAt(one).length);

const fate = async (id: string) => (await house.finds('officer', { kind: 'broadcast', id })).broadcast!.fate;

describe('failure 10, a worker killed at 50 % of a message to many', () => {
  it('while it is written and while it is sent: the next goes on, and nobody gets it twice', async () => {
    const id = await begin('Rapat Senin.');
    await expect(writeBroadcast(dying(2), id, 3)).rejects.toThrow('killed');
    await drain();
    expect(got().filter((times) => times === 1)).toHaveLength(3);
    await writeBroadcast(house.desk, id, 3);
    // One process takes a row in hand and dies: whether it was sent, nobody knows.
    const [taken] = await inTransaction(house.desk.db, (tx) => claimOutbox(tx, 'echo', { most: 1 }));
    expect(taken?.class).toBe('broadcast');
    await later();
    await drain();
    expect(got().every((times) => times <= 1)).toBe(true);
    expect(await fate(id)).toMatchObject({ sent: 5, unknown: 1, failed: 0, open: 0 });
  });
});

describe('failure 11, a flood wait in the middle of a message to many', () => {
  it('marks nobody as failed: who was to get it next gets it when the time is over', async () => {
    const id = await begin('Jangan ditandai gagal.');
    echo.refuseNext('p2', new SendError('flood', 'slowly', 900));
    echo.refuseNext('p3', new SendError('flood', 'slowly', 900));
    await writeBroadcast(house.desk, id);
    await drain();
    expect(await fate(id)).toMatchObject({ failed: 0, unknown: 0 });
    expect((await fate(id)).open).toBeGreaterThan(0);
    // The wait is over, and another process holds the channel.
    echo = openEcho();
    await later();
    await drain();
    expect(await fate(id)).toMatchObject({ sent: PEOPLE.length, failed: 0, unknown: 0, open: 0 });
  });
});

describe('failure 12, somebody who wants no announcements, or has no duty any more', () => {
  it('gets none of one that is being written, nor of one that waits for its turn to be sent', async () => {
    const id = await begin('Bukan untuk p4 dan p5.');
    await writeBroadcast(house.desk, id);
    await house.does('p4', { kind: 'announcements', wanted: false });
    await house.does('officer', {
      kind: 'end-duty',
      appointment: appointments.get('p5')!,
      why: 'transfer',
      successor: null,
    });
    await drain();
    const texts = (who: string) => echo.arrivedAt(who).map(({ text }) => text);
    for (const who of ['p4', 'p5']) expect(texts(who).join()).not.toContain('Bukan untuk');
    expect(texts('p1').join()).toContain('Bukan untuk');
    expect(await fate(id)).toMatchObject({ sent: 4, skipped: 2, failed: 0 });
    const { rows } = await sql<{ verdict: string }>`select verdict from outbox
      where broadcast_id = ${id} and state = 'skipped' order by verdict`.execute(db());
    expect(rows.map(({ verdict }) => verdict)).toEqual(['no-duty', 'stopped']);
    const next = await begin('Yang berikut.');
    await writeBroadcast(house.desk, next);
    await drain();
    expect(await fate(next)).toMatchObject({ sent: 4, skipped: 0 });
  });
});

describe('failure 14, a message to many for somebody who is answering a question', () => {
  it('waits until the question is answered, and the answer goes first', async () => {
    const id = await begin('Nanti saja.');
    const { address } = await house.recipient('p1');
    const asks = (value: boolean) =>
      sql`update conversation set asks = ${value} where address_id = ${address}`.execute(db());
    await sql`update address set last_in_at = now() where id = ${address}`.execute(db());
    await asks(true);
    await writeBroadcast(house.desk, id);
    await drain();
    expect(echo.arrivedAt('p1')).toEqual([]);
    expect(echo.arrivedAt('p2')).toHaveLength(1);
    await house.does('p1', {
      kind: 'say',
      say: { key: 'plain', values: { text: 'Jawaban Anda diteruskan.' } },
    });
    await asks(false);
    await drain();
    expect(echo.arrivedAt('p1').map(({ text }) => text)[0]).toBe('Jawaban Anda diteruskan.');
    expect(echo.arrivedAt('p1')).toHaveLength(2);
  });
});
