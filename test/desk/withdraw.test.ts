import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Effect, MovePayload } from '../../src/core/effect.ts';
import type { Move } from '../../src/core/complaint.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('officer');
  await house.focalPoint('yus');
});
afterAll(() => house.end());

const by = (
  actor: 'citizen' | 'focal' | 'officer',
  reference: string,
  move: Move,
  payload: MovePayload = {},
): Effect => ({ kind: 'move', reference, move, by: actor, payload });

const filed = async (reference: string, change: Parameters<typeof filingOf>[1] = {}): Promise<void> => {
  await house.does('rahma', { kind: 'file', filing: filingOf(reference, change) });
  await house.work();
};

const queued = async (): Promise<readonly string[]> =>
  ((await house.finds('officer', { kind: 'queue' })).queue ?? []).map((line) => line.reference);

const cards = async (): Promise<number> =>
  (await house.keys('yus')).filter((key) => key === 'focal-card').length;

it('a withdrawn case is closed, nothing of it runs, and what was asked of its reporter is over', async () => {
  await filed('WITHD-1', { lane: 'laporan' });
  await house.does('yus', by('focal', 'WITHD-1', 'accepted'));
  await house.does('yus', by('focal', 'WITHD-1', 'asked', { text: 'Nomor berapa?' }));
  expect(await house.running('WITHD-1')).toEqual(['answer', 'check']);
  await house.does('rahma', by('citizen', 'WITHD-1', 'withdrawn', { text: 'sudah beres' }));
  expect(await house.row('WITHD-1')).toMatchObject({ status: 'closed', held_by: 'agency' });
  expect(await house.running('WITHD-1')).toEqual([]);
  const own = (await house.finds('rahma', { kind: 'own-cases' })).ownCases?.find(
    (one) => one.reference === 'WITHD-1',
  );
  expect(own).toMatchObject({ pending: null, holder: 'nobody', ending: { move: 'withdrawn', inTime: true } });
  expect(
    (await house.finds('officer', { kind: 'case-for-office', reference: 'WITHD-1' })).officeCase?.withdrawal,
  ).toEqual({ day: '2027-03-02', reason: 'sudah beres' });
});

it('opened again it is his who had it, unchecked as it was; one nobody had accepted is offered once more', async () => {
  await house.does('rahma', by('citizen', 'WITHD-1', 'reopened'));
  expect((await house.row('WITHD-1')).status).toBe('accepted');
  expect(await house.running('WITHD-1')).toEqual(['check', 'answer']);
  await filed('WITHD-2');
  const before = await cards();
  await house.does('rahma', by('citizen', 'WITHD-2', 'withdrawn'));
  await house.does('rahma', by('citizen', 'WITHD-2', 'reopened'));
  expect((await house.row('WITHD-2')).status).toBe('received');
  await house.work();
  expect((await house.row('WITHD-2')).status).toBe('routed');
  expect(await cards()).toBe(before + 1);
});

it('a protected case and an emergency do not end by their reporter alone, and nobody else withdraws for him', async () => {
  await filed('WITHD-3', { protected: 'money' });
  await filed('WITHD-4', { emergency: true });
  await filed('WITHD-5');
  for (const reference of ['WITHD-3', 'WITHD-4'])
    await expect(house.does('rahma', by('citizen', reference, 'withdrawn'))).rejects.toThrow();
  await expect(house.does('yus', by('citizen', 'WITHD-5', 'withdrawn'))).rejects.toThrow();
  await expect(house.does('officer', by('officer', 'WITHD-5', 'withdrawn'))).rejects.toThrow();
  expect((await house.row('WITHD-5')).status).toBe('routed');
});

it('a request stays before the officers until one of them decides', async () => {
  await house.does('officer', by('officer', 'WITHD-3', 'redirected', { agency: 'disdukcapil:14.08' }));
  await house.work();
  await house.does('yus', by('focal', 'WITHD-3', 'accepted'));
  expect(await queued()).not.toContain('WITHD-3');
  await house.does('rahma', by('citizen', 'WITHD-3', 'withdrawal-asked', { text: 'takut' }));
  expect((await house.row('WITHD-3')).status).toBe('accepted');
  expect(await queued()).toContain('WITHD-3');
  await house.does('officer', by('officer', 'WITHD-3', 'withdrawal-declined'));
  expect(await queued()).not.toContain('WITHD-3');
  await expect(house.does('officer', by('officer', 'WITHD-3', 'withdrawn'))).rejects.toThrow();
  await house.does('rahma', by('citizen', 'WITHD-3', 'withdrawal-asked'));
  await house.does('officer', by('officer', 'WITHD-3', 'withdrawn'));
  expect(await house.row('WITHD-3')).toMatchObject({ status: 'closed', withdrawal_asked_at: null });
});

it('a request ends with its case, whoever ends it', async () => {
  await house.does('rahma', by('citizen', 'WITHD-4', 'withdrawal-asked'));
  await house.does('officer', by('officer', 'WITHD-4', 'rejected', { text: 'authority' }));
  expect(
    (await house.finds('officer', { kind: 'case-for-office', reference: 'WITHD-4' })).officeCase,
  ).toMatchObject({ status: 'closed', withdrawal: null });
});
