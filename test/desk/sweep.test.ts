import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweep } from '../../src/desk/sweep.ts';
import { inTransaction } from '../../src/store/database.ts';
import { takeTick } from '../../src/store/leftover.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

/** The lock of the sweep; another number here would prove nothing. */
const SWEEP_LOCK = 7_305_231_102;

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('officer');
});
afterAll(() => house.end());

it('while one process looks another finds nothing to do, and says nothing', async () => {
  await house.does('rahma', { kind: 'file', filing: filingOf('SWEEP-1', { emergency: true }) });
  house.at('2027-03-02T04:00:00Z');
  const alarms = async () =>
    (await house.keys('officer')).filter((key) => key === 'officer-emergency').length;
  const before = await alarms();
  await inTransaction(house.desk.db, async (tx) => {
    expect(await takeTick(tx, SWEEP_LOCK)).toBe(true);
    expect(await sweep(house.desk)).toEqual([]);
  });
  expect(await alarms()).toBe(before);
  const due = await sweep(house.desk);
  expect(due.map(({ queue }) => queue)).toContain('route');
  expect(await alarms()).toBe(before + 1);
});

it('what has served its time goes, what is young stays', async () => {
  const { pool } = house.desk.db;
  await pool.query(`delete from inbox`);
  await pool.query(
    `insert into inbox (channel, external_id, address_id, at)
     values ('echo', 'old', 1, now() - interval '31 days'), ('echo', 'young', 1, now() - interval '29 days')`,
  );
  await pool.query(
    `insert into code_try (address_id, at) values (1, now() - interval '3 days'), (2, now() - interval '23 hours')`,
  );
  await pool.query(
    `insert into web_upload (id, address_index, body_sealed, at)
     values (gen_random_uuid(), 'old', 'x', now() - interval '8 days'),
            (gen_random_uuid(), 'young', 'x', now() - interval '6 days')`,
  );
  await sweep(house.desk);
  const { rows } = await pool.query(
    `select array(select external_id from inbox) as inbox, array(select address_id::int from code_try) as tries,
       array(select convert_from(address_index, 'utf8') from web_upload) as uploads`,
  );
  expect(rows).toEqual([{ inbox: ['young'], tries: [2], uploads: ['young'] }]);
});

it('nobody outside the office invites, approves or takes an alarm', async () => {
  await house.focalPoint('yus');
  await house.does('officer', { kind: 'invite', code: 'ABC', agency: 'a', area: null });
  await house.does('baru', { kind: 'redeem', code: 'ABC', name: 'Baru', position: 'Staf' });
  const waiting = await house.desk.db.kysely
    .selectFrom('appointment')
    .select('id')
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const acts = [
    { kind: 'invite', code: 'X', agency: 'a', area: null },
    { kind: 'approve', appointment: waiting.id, approved: true },
    { kind: 'acknowledge-emergency', reference: 'SWEEP-1' },
  ] as const;
  for (const act of acts) await expect(house.does('yus', act)).rejects.toThrow(/MoveRefused/);
  const { rows } = await house.desk.db.pool.query(`select acknowledged_at from emergency_alert`);
  expect(rows).toEqual([{ acknowledged_at: null }]);
});
