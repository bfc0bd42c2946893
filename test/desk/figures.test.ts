import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { figuresOf } from '../../src/desk/figures.ts';
import { receive } from '../../src/desk/receive.ts';
import { freshDatabase } from '../support/database.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { from } from '../support/desk.ts';
import { photoOf } from '../support/somebody.ts';

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url, { now: '2027-03-02T03:00:00Z' });
});
afterAll(() => house.end());

it('the figures say nothing waits in an empty house, and how long what does', async () => {
  const { desk } = house;
  const none = { oldestUnrouted: 0, oldestUnfetched: 0, failedEvents: 0, peopleWaiting: 0, channels: {} };
  expect(await figuresOf(desk)).toMatchObject(none);

  await house.does('siti', { kind: 'file', filing: filingOf('7K3PT-Y') });
  const says = { kind: 'say', say: { key: 'plain', values: { text: 'x' } } } as const;
  await house.does('siti', says);
  await house.does('siti', says);
  await photoOf(desk, await house.recipient('siti'), crypto.randomUUID());
  await sql`update attachment set created_at = now() - interval '2 hours'`.execute(desk.db.kysely);
  await receive(
    {
      ...desk,
      rules: {
        ...desk.rules,
        turn: () => {
          throw new TypeError('x');
        },
      },
    },
    [from('udin', 'a')],
  );
  house.at('2027-03-02T03:05:00Z');

  const now = await figuresOf(desk);
  expect(now).toMatchObject({ oldestUnrouted: 300, failedEvents: 1, peopleWaiting: 2 });
  expect(Math.round(now.oldestUnfetched / 3600)).toBe(2);
  expect(now.diskFree).toBeGreaterThan(0);
});
