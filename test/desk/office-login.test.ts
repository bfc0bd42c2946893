import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeOfficeLink } from '../../src/desk/office-link.ts';
import { enterOffice, giveSecond, leaveOffice, newSecond, visitorOf } from '../../src/desk/office-login.ts';
import { codeAt, stepAt } from '../../src/desk/totp.ts';
import { redeemLink } from '../../src/desk/open-link.ts';
import { inTransaction } from '../../src/store/database.ts';
import { auditSince } from '../../src/store/audit-list.ts';
import { lockSecond } from '../../src/store/office-second.ts';
import { openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
let mark: Date;

beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('dewi', 'Dewi Anggraini');
  house.at('2027-03-02T03:01:00Z');
  await house.officer('budi', 'Budi Santoso');
  house.at('2027-03-02T03:02:00Z');
  await house.officer('ibu kepala', 'Nurhayati Siregar', true);
  await house.does('rahma');
});
afterAll(() => house.end());
let minute = 0;
beforeEach(() => {
  minute += 60;
  mark = new Date(Date.parse('2027-03-02T03:00:00Z') + minute * 60_000);
  house.at(mark.toISOString());
});

const always = (): boolean => true;

const linkOf = async (address: string): Promise<string> => {
  await house.does(address, { kind: 'console-link' });
  const said = (await house.told(address)).at(-1)?.says.at(-1);
  const url = new URL(String(said?.values?.['url']));
  expect(url.pathname + url.search).toBe('/kantor/masuk');
  return url.hash.slice(1);
};

const enter = async (address: string): Promise<string> => {
  const entered = await enterOffice(house.desk, await linkOf(address), always);
  if (entered.kind !== 'in') throw new Error(`${address} was refused: ${entered.why}`);
  return entered.session;
};

/** What the audit list says of this test: acts, and why something was refused. */
const audited = async (): Promise<readonly string[]> => {
  const rows = await inTransaction(house.desk.db, (tx) => auditSince(tx, house.desk.ring, mark));
  return rows.map(({ act, detail }) => [act, detail['why']].filter(Boolean).join(' '));
};

const personAt = async (address: string): Promise<string> => (await house.recipient(address)).person;

describe('a link to the office', () => {
  it('lets its owner in once, and both ways are noted', async () => {
    const token = await linkOf('dewi');
    const entered = await enterOffice(house.desk, token, always);
    expect(entered.kind).toBe('in');
    const visitor = entered.kind === 'in' ? await visitorOf(house.desk, entered.session) : null;
    expect(visitor).toMatchObject({ person: await personAt('dewi'), stage: 'in', language: 'id' });
    expect(await enterOffice(house.desk, token, always)).toEqual({ kind: 'refused', why: 'used' });
    expect(await audited()).toEqual(['link-made', 'console-entered', 'console-refused used']);
  });

  it('too late, or guessed, lets nobody in and is noted', async () => {
    const token = await linkOf('dewi');
    house.at(new Date(mark.getTime() + 11 * 60_000).toISOString());
    expect(await enterOffice(house.desk, token, always)).toEqual({ kind: 'refused', why: 'expired' });
    expect(await enterOffice(house.desk, 'x'.repeat(43), always)).toEqual({
      kind: 'refused',
      why: 'unknown',
    });
    expect(await enterOffice(house.desk, 'y'.repeat(43), () => false)).toMatchObject({ why: 'unknown' });
    expect(await audited()).toEqual(['link-made', 'console-refused expired', 'console-refused unknown']);
  });

  it('is ended by the next one, and opens nothing else', async () => {
    const first = await linkOf('dewi');
    const second = await linkOf('dewi');
    expect(await enterOffice(house.desk, first, always)).toMatchObject({ why: 'expired' });
    expect(await redeemLink(house.desk, second)).toMatchObject({ why: 'unknown' });
  });

  it('asked for in two chats belongs to the person of each', async () => {
    const [dewi, budi] = [await enter('dewi'), await enter('budi')];
    expect(await visitorOf(house.desk, dewi)).toMatchObject({ person: await personAt('dewi') });
    expect(await visitorOf(house.desk, budi)).toMatchObject({ person: await personAt('budi') });
  });

  it('is nothing for whoever is no officer, and lets in nobody who was one', async () => {
    await expect(house.does('rahma', { kind: 'console-link' })).rejects.toThrow(/could not be handled/);
    await house.officer('lalu', 'Petugas Lalu');
    const token = await linkOf('lalu');
    await house.desk.db.kysely
      .deleteFrom('staff')
      .where('person_id', '=', await personAt('lalu'))
      .execute();
    expect(await enterOffice(house.desk, token, always)).toEqual({ kind: 'refused', why: 'gone' });
  });
});

describe('a session', () => {
  const aged = (column: 'seen_at' | 'begun_at', by: string) =>
    sql`update office_session set ${sql.ref(column)} = now() - ${by}::interval`.execute(house.desk.db.kysely);

  it('ends when it is not used for half an hour, and ten hours after its beginning', async () => {
    const session = await enter('dewi');
    await aged('seen_at', '29 minutes');
    expect(await visitorOf(house.desk, session)).not.toBeNull();
    await aged('seen_at', '30 minutes');
    expect(await visitorOf(house.desk, session)).toBeNull();
    const long = await enter('dewi');
    await aged('begun_at', '10 hours');
    expect(await visitorOf(house.desk, long)).toBeNull();
  });

  it('ends as its holder leaves, or is an officer no more', async () => {
    const session = await enter('dewi');
    await leaveOffice(house.desk, session, await personAt('dewi'));
    expect(await visitorOf(house.desk, session)).toBeNull();
    expect((await audited()).at(-1)).toBe('console-left');
    await house.officer('lalu', 'Petugas Lalu');
    const other = await enter('lalu');
    await house.desk.db.kysely
      .deleteFrom('staff')
      .where('person_id', '=', await personAt('lalu'))
      .execute();
    expect(await visitorOf(house.desk, other)).toBeNull();
  });

  it('is nobody who made its token up', async () => {
    expect(await visitorOf(house.desk, 'z'.repeat(43))).toBeNull();
  });
});

describe('the second code of a head', () => {
  const MS = Date.parse('2027-03-02T10:00:00Z');
  const secretOf = async (person: string): Promise<Buffer> =>
    (await inTransaction(house.desk.db, (tx) => lockSecond(tx, house.desk.ring, person, 15)))!.secret;

  it('is set up at the first visit, told in the chats, and asked for at every later one', async () => {
    const person = await personAt('ibu kepala');
    const first = await enter('ibu kepala');
    expect(await visitorOf(house.desk, first)).toMatchObject({ stage: 'set-second' });
    const shown = await newSecond(house.desk, person);
    expect(await newSecond(house.desk, person)).toEqual(shown);
    expect(shown?.address).toContain(`secret=${shown?.key}`);
    const code = codeAt(await secretOf(person), stepAt(MS));
    const given = await giveSecond(house.desk, { session: first, person, code, ms: MS });
    expect(given.result.kind).toBe('in');
    expect(await visitorOf(house.desk, first)).toBeNull();
    const raised = given.result.kind === 'in' ? given.result.session : '';
    expect(await visitorOf(house.desk, raised)).toMatchObject({ stage: 'in' });
    expect(await house.keys('ibu kepala')).toContain('officer-console-second-set');
    expect(await newSecond(house.desk, person)).toBeNull();
    const later = await enter('ibu kepala');
    expect(await visitorOf(house.desk, later)).toMatchObject({ stage: 'second' });
    const again = await giveSecond(house.desk, { session: later, person, code, ms: MS });
    expect(again.result).toEqual({ kind: 'refused', why: 'wrong' });
    expect((await audited()).filter((act) => act.startsWith('second'))).toEqual([
      'second-code-set',
      'second-code-refused',
    ]);
  });

  it('wrong five times waits a quarter of an hour, even when it is right then', async () => {
    const person = await personAt('ibu kepala');
    const session = await enter('ibu kepala');
    const code = codeAt(await secretOf(person), stepAt(MS) + 10);
    const give = async (typed: string) =>
      (await giveSecond(house.desk, { session, person, code: typed, ms: MS + 300_000 })).result;
    for (let tries = 1; tries <= 4; tries += 1) expect(await give('abc')).toMatchObject({ why: 'wrong' });
    expect(await give(code)).toEqual({ kind: 'refused', why: 'too-many' });
    await sql`update office_second set wrong_since = now() - interval '15 minutes'`.execute(
      house.desk.db.kysely,
    );
    expect(await give(code)).toMatchObject({ kind: 'in' });
  });

  it('is set up anew when the server says that the telephone is lost', async () => {
    expect(await makeOfficeLink(house.desk, 'santo', false)).toMatchObject({ kind: 'made' });
    const made = await makeOfficeLink(house.desk, 'nurhayati', true);
    const token = made.kind === 'made' ? new URL(made.url).hash.slice(1) : '';
    const entered = await enterOffice(house.desk, token, always);
    const visitor = entered.kind === 'in' ? await visitorOf(house.desk, entered.session) : null;
    expect(visitor).toMatchObject({ stage: 'set-second' });
    expect(await audited()).toContain('second-code-dropped');
  });
});

it('the server makes no link for nobody, and says who there is', async () => {
  const made = await makeOfficeLink(house.desk, 'siapa', false);
  expect(made).toMatchObject({
    kind: 'who',
    staff: [
      { number: 1, name: 'Dewi Anggraini', roles: 'officer' },
      { number: 2, name: 'Budi Santoso', roles: 'officer' },
      { number: 3, name: 'Nurhayati Siregar', roles: 'head' },
    ],
  });
  expect(await audited()).toEqual([]);
});
