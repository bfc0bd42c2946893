// Asking for news and rating, at moments worked out by hand from the shipped holidays of 2027.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Effect, MovePayload } from '../../src/core/effect.ts';
import type { Move } from '../../src/core/complaint.ts';
import type { OfficeCase, OwnCase } from '../../src/core/case-view.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('officer');
  await house.focalPoint('yus');
  house.at('2027-03-24T09:00:00+07:00');
  await house.does('rahma', { kind: 'file', filing: filingOf('NEWS1-A') });
  await house.work();
  await house.does('yus', by('focal', 'accepted'));
});
afterAll(() => house.end());

const by = (actor: 'citizen' | 'focal' | 'officer', move: Move, payload: MovePayload = {}): Effect => ({
  kind: 'move',
  reference: 'NEWS1-A',
  move,
  by: actor,
  payload,
});

const own = async (): Promise<OwnCase | undefined> =>
  (await house.finds('rahma', { kind: 'own-cases' })).ownCases?.find((one) => one.reference === 'NEWS1-A');
const office = async (): Promise<OfficeCase | null | undefined> =>
  (await house.finds('officer', { kind: 'case-for-office', reference: 'NEWS1-A' })).officeCase;

// Good Friday and its leave are 25 and 26 March 2027: five working days after Wednesday 24 March are 29, 30, 31 March, 1, 2 April.
it('news are asked for again on the fifth working day after, and the last step told is not that he asked', async () => {
  expect((await own())?.news).toBeNull();
  await house.does('rahma', by('citizen', 'news-asked'));
  for (const wib of ['2027-03-24T10:00', '2027-03-29T09:00', '2027-04-01T23:59']) {
    house.at(`${wib}:00+07:00`);
    expect(await own()).toMatchObject({
      news: { askedOn: '2027-03-24', againOn: '2027-04-02' },
      lastStep: { key: 'step-accepted' },
    });
  }
  house.at('2027-04-02T00:00:00+07:00');
  expect((await own())?.news).toBeNull();
});

it('officers see that he waits for news until somebody gave him some', async () => {
  expect((await office())?.newsAskedOn).toBe('2027-03-24');
  await house.does('officer', by('officer', 'informed', { text: 'Blanko datang besok.' }));
  expect((await office())?.newsAskedOn).toBeNull();
  expect(await own()).toMatchObject({
    status: 'accepted',
    lastStep: { key: 'step-informed', values: { said: { values: { text: 'Blanko datang besok.' } } } },
  });
  await house.does('rahma', by('citizen', 'news-asked'));
  await house.does('yus', by('focal', 'progressed', { text: 'Sedang dicetak.' }));
  expect((await office())?.newsAskedOn).toBeNull();
});

it('why he gave few stars stands sealed with the case, for officers alone', async () => {
  await house.does('yus', by('focal', 'resolved', { text: 'Sudah terbit.' }));
  await house.does('rahma', by('citizen', 'confirmed'));
  await house.does('rahma', by('citizen', 'rated', { stars: 2 }));
  expect((await office())?.rating).toEqual({ stars: 2, reason: null });
  const before = (await house.told('yus')).length;
  await house.does('rahma', by('citizen', 'rating-explained', { text: 'petugasnya ketus sekali' }));
  expect((await office())?.rating).toEqual({ stars: 2, reason: 'petugasnya ketus sekali' });
  const face = (await house.finds('yus', { kind: 'case-for-focal', reference: 'NEWS1-A' })).focalCase;
  expect(JSON.stringify(face)).not.toContain('ketus');
  expect((await house.told('yus')).length).toBe(before);
  const rows = await house.desk.db.kysely.selectFrom('complaint_event').select('payload_sealed').execute();
  expect(Buffer.concat(rows.map((row) => row.payload_sealed ?? Buffer.alloc(0))).includes('ketus')).toBe(
    false,
  );
});
