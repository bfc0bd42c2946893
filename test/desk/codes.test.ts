import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Found } from '../../src/core/world.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { noteWrongCode } from '../../src/store/code-try.ts';
import { inTransaction } from '../../src/store/database.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url, {
    policies: { 'wrong-codes-per-sender': 3, 'wrong-codes-per-case': 5, 'wrong-codes-all': 9 },
  });
  await house.officer('officer');
  for (const reference of ['CODE1-A', 'CODE2-A', 'CODE3-A'])
    await house.does('rahma', { kind: 'file', filing: filingOf(reference, { secret: '4821-0937' }) });
});
afterAll(() => house.end());

/** Tries a code as the conversation does: what is wrong is counted in the same turn. */
const tries = async (address: string, reference: string, secret: string): Promise<Found['code']> => {
  let code: Found['code'];
  await house.play(address, [{ kind: 'code', reference, secret }], ({ found }) => {
    code = found.code;
    return code?.kind === 'no-match' ? [{ kind: 'wrong-code', reference }] : [];
  });
  return code;
};

/** How often officers have been told of many wrong codes, after the sweep has looked. */
const alarms = async (): Promise<number> => {
  await sweep(house.desk);
  return (await house.keys('officer')).filter((key) => key === 'officer-many-wrong-codes').length;
};

const forget = () => house.desk.db.kysely.deleteFrom('code_try').execute();

it('number and code open the case from another chat, however the digits are written', async () => {
  expect(await tries('other', 'CODE1-A', '4821-0937')).toMatchObject({
    kind: 'match',
    own: { reference: 'CODE1-A', status: 'received' },
  });
  expect(await tries('other', 'CODE1-A', '48210937')).toMatchObject({ kind: 'match' });
});

it('a wrong number and a wrong code are answered alike', async () => {
  expect(await tries('a', 'CODE1-A', '0000-0000')).toEqual({ kind: 'no-match' });
  expect(await tries('b', 'CODE9-X', '4821-0937')).toEqual({ kind: 'no-match' });
  await forget();
});

it('a sender who was wrong too often waits, also with the right code; others do not', async () => {
  for (let n = 0; n < 3; n += 1)
    expect(await tries('guesser', 'CODE1-A', `0000-000${n}`)).toEqual({ kind: 'no-match' });
  expect(await tries('guesser', 'CODE1-A', '4821-0937')).toEqual({ kind: 'limited' });
  expect(await tries('other', 'CODE1-A', '4821-0937')).toMatchObject({ kind: 'match' });
  await forget();
});

it.each(['CODE2-A', 'CODE9-Y'])(
  'tries of many senders at one number end, and tell nothing of whether it exists: %s',
  async (reference) => {
    for (let n = 0; n < 5; n += 1)
      expect(await tries(`crowd${n}`, reference, '0000-0000')).toEqual({ kind: 'no-match' });
    expect(await tries('crowd-last', reference, '4821-0937')).toEqual({ kind: 'limited' });
    await forget();
  },
);

it('the chat that filed the case needs no code and no tries of others close it', async () => {
  for (let n = 0; n < 5; n += 1) await tries(`crowd${n}`, 'CODE2-A', '0000-0000');
  expect(await tries('rahma', 'CODE2-A', '0000-0000')).toMatchObject({ kind: 'match' });
  await forget();
});

it('when all senders together were wrong too often, the unknown ones wait and officers are told once', async () => {
  for (let n = 0; n < 9; n += 1) await tries(`swarm${n}`, `CODE${n}-Z`, '0000-0000');
  expect(await tries('swarm-last', 'CODE1-A', '4821-0937')).toEqual({ kind: 'limited' });
  expect(await tries('rahma', 'CODE1-A', '')).toMatchObject({ kind: 'match' });
  expect(await alarms()).toBe(1);
  await forget();
});

it('officers are told once also when the limit was stepped over by tries at the same moment', async () => {
  const before = await alarms();
  for (let n = 0; n < 8; n += 1) await tries(`herd${n}`, `CODE${n}-Z`, '0000-0000');
  expect(await alarms()).toBe(before);
  const { address } = await house.recipient('herd0');
  await inTransaction(house.desk.db, async (first) => {
    await noteWrongCode(first, house.desk.ring, address, 'CODE8-Z');
    await inTransaction(house.desk.db, (second) =>
      noteWrongCode(second, house.desk.ring, address, 'CODE9-Z'),
    );
  });
  expect(await tries('herd-last', 'CODE1-A', '4821-0937')).toEqual({ kind: 'limited' });
  expect(await alarms()).toBe(before + 1);
  expect(await alarms()).toBe(before + 1);
  await forget();
});

it('a new code ends the old one, and only the reporter gets one', async () => {
  await house.does('rahma', { kind: 'new-code', reference: 'CODE3-A', secret: '1111-2222' });
  expect(await tries('other', 'CODE3-A', '4821-0937')).toEqual({ kind: 'no-match' });
  expect(await tries('other', 'CODE3-A', '1111-2222')).toMatchObject({ kind: 'match' });
  await expect(
    house.does('other', { kind: 'new-code', reference: 'CODE3-A', secret: '3333-4444' }),
  ).rejects.toThrow();
});

it('a case older than all that are listed is found by its number, by its reporter alone', async () => {
  await house.does('many', { kind: 'file', filing: filingOf('MANY0-A') });
  house.at('2027-03-02T04:00:00Z');
  for (let n = 1; n <= 20; n += 1) await house.does('many', { kind: 'file', filing: filingOf(`MANY${n}-A`) });
  const numbers = async (address: string, also?: string) =>
    (
      await house.finds(address, { kind: 'own-cases', ...(also === undefined ? {} : { also }) })
    ).ownCases?.map(({ reference }) => reference);
  expect(await numbers('many')).not.toContain('MANY0-A');
  expect((await numbers('many', 'MANY0-A'))?.[0]).toBe('MANY0-A');
  expect(await numbers('many', 'CODE1-A')).not.toContain('CODE1-A');
});

it('neither code nor number in full stands in the tables of tries and complaints', async () => {
  const { rows } = await house.desk.db.pool.query(
    `select string_agg(c::text, ' ') || (select coalesce(string_agg(t::text, ' '), '') from code_try t) as all from complaint c`,
  );
  expect(String(rows[0].all)).not.toMatch(/4821-?0937|1111-?2222/);
});
