import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Effect } from '../../src/core/effect.ts';
import type { Sender } from '../../src/core/sender.ts';
import { auditOf } from '../../src/store/audit.ts';
import { inTransaction } from '../../src/store/database.ts';
import { keepFailedEvent } from '../../src/store/failed-event.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

const REFERENCE = 'MUTE1-A';

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('dewi');
  await house.does('joni', { kind: 'file', filing: filingOf(REFERENCE) });
});
afterAll(() => house.end());

const mute = (who: Sender, days: number, reason = 'memaki'): Effect => ({ kind: 'mute', who, days, reason });

/** What a turn of `who` knows of his being muted. */
const mutedUntil = async (who: string): Promise<string | null> => {
  let known: string | null = '';
  await house.play(who, [], (world) => {
    known = world.mutedUntil;
    return [];
  });
  return known;
};

it('a reporter is muted for days of the office’s time, which the case shows, and both acts are audited', async () => {
  await house.does('dewi', mute({ reference: REFERENCE }, 7));
  expect(await mutedUntil('joni')).toBe('2027-03-09');
  const found = await house.finds('dewi', { kind: 'case-for-office', reference: REFERENCE });
  expect(found.officeCase?.mutedUntil).toBe('2027-03-09');
  expect((await house.finds('dewi', { kind: 'sender', of: { reference: REFERENCE } })).sender).toEqual({
    mutedUntil: '2027-03-09',
    onDuty: false,
  });

  house.at('2027-03-09T03:00:01Z');
  expect(await mutedUntil('joni')).toBeNull();
  house.at('2027-03-02T03:00:00Z');
  await house.does('dewi', mute({ reference: REFERENCE }, 0, ''));
  expect(await mutedUntil('joni')).toBeNull();

  const { id } = await house.row(REFERENCE);
  const { person } = await house.recipient('joni');
  const audit = await inTransaction(house.desk.db, (tx) => auditOf(tx, house.desk.ring, id));
  expect(audit.filter(({ act }) => /mute/.test(act)).map(({ act, detail }) => [act, detail])).toEqual([
    ['muted', { person, days: 7, reason: 'memaki' }],
    ['unmuted', { person, days: 0, reason: '' }],
  ]);
});

it('the sender of a message that failed is muted by its number', async () => {
  await house.does('spam');
  const { address, key } = await house.recipient('spam');
  const failed = { channel: 'echo', externalId: 'x1', address, errorClass: 'TypeError' };
  await inTransaction(house.desk.db, (tx) => keepFailedEvent(tx, key, failed, {}));
  const row = await house.desk.db.kysely.selectFrom('failed_event').select('id').executeTakeFirstOrThrow();
  await house.does('dewi', mute({ failed: row.id }, 1));
  expect(await mutedUntil('spam')).toBe('2027-03-03');
  expect((await house.finds('dewi', { kind: 'sender', of: { failed: '999' } })).sender).toBeNull();
});

it('nobody but an officer mutes, and nobody with a duty is muted', async () => {
  await expect(house.does('joni', mute({ reference: REFERENCE }, 1))).rejects.toThrow();
  await house.focalPoint('yus');
  await house.does('yus', { kind: 'file', filing: filingOf('MUTE2-A') });
  expect((await house.finds('dewi', { kind: 'sender', of: { reference: 'MUTE2-A' } })).sender?.onDuty).toBe(
    true,
  );
  await expect(house.does('dewi', mute({ reference: 'MUTE2-A' }, 1))).rejects.toThrow();
  expect(await mutedUntil('yus')).toBeNull();
});
