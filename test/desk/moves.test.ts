import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AgencyText } from '../../src/core/agency-face.ts';
import type { Effect, MovePayload } from '../../src/core/effect.ts';
import type { Move } from '../../src/core/complaint.ts';
import { receive } from '../../src/desk/receive.ts';
import { auditOf } from '../../src/store/audit.ts';
import { eventsOf } from '../../src/store/complaint-event.ts';
import { inTransaction } from '../../src/store/database.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('officer');
  await house.focalPoint('yus', { name: 'Yusnidar Lubis' });
  await house.focalPoint('rina', { name: 'Rina Siregar' });
});
afterAll(() => house.end());

const move =
  (by: 'citizen' | 'focal' | 'officer') =>
  (reference: string, what: Move, payload: MovePayload = {}): Effect => ({
    kind: 'move',
    reference,
    move: what,
    by,
    payload,
  });
const focal = move('focal');
const citizen = move('citizen');
const officer = move('officer');

const routed = async (reference: string, change = {}): Promise<void> => {
  await house.does('rahma', { kind: 'file', filing: filingOf(reference, change) });
  await house.work();
};

const clocks = async (reference: string) =>
  house.desk.db.kysely
    .selectFrom('clock')
    .innerJoin('complaint', 'complaint.id', 'clock.complaint_id')
    .select(['clock.kind', 'clock.due_at', 'clock.paused_since', 'clock.stopped_at'])
    .where('complaint.reference', '=', reference)
    .orderBy('clock.id')
    .execute();

it('of two focal points who accept at once one has the case, and the other reads who', async () => {
  await routed('MOVE1-A');
  const accept = (address: string) =>
    house.play(address, [{ kind: 'case-for-focal', reference: 'MOVE1-A' }], ({ found }) =>
      found.focalCase?.owner === null
        ? [focal('MOVE1-A', 'accepted')]
        : [{ kind: 'say', say: { key: 'plain', values: { text: found.focalCase?.owner?.name ?? '' } } }],
    );
  await Promise.all([accept('yus'), accept('rina')]);
  expect(await house.events('MOVE1-A')).toEqual(['filed', 'routed', 'accepted']);
  const said = [...(await house.told('yus')), ...(await house.told('rina'))].flatMap((row) => row.says);
  const names = said.filter((say) => say.key === 'plain').map((say) => say.values?.['text']);
  expect(names).toHaveLength(1);
  expect(['Yusnidar Lubis', 'Rina Siregar']).toContain(names[0]);
  expect((await clocks('MOVE1-A')).find((clock) => clock.kind === 'acknowledge')?.stopped_at).not.toBeNull();
});

it('the list of a focal point holds what is his or nobody’s yet, not what a colleague has', async () => {
  const listed = async (address: string) =>
    (await house.finds(address, { kind: 'focal-cases' })).focalCases?.map((line) => line.reference);
  const { owner_id } = await house.row('MOVE1-A');
  const isYus = owner_id === (await house.recipient('yus')).person;
  expect(await listed(isYus ? 'yus' : 'rina')).toContain('MOVE1-A');
  expect(await listed(isYus ? 'rina' : 'yus')).not.toContain('MOVE1-A');
});

it('a move that the row does not allow changes nothing and its event is kept for an officer', async () => {
  await routed('MOVE2-A');
  await expect(house.does('yus', focal('MOVE2-A', 'resolved', { text: 'x' }))).rejects.toThrow();
  expect(await house.events('MOVE2-A')).toEqual(['filed', 'routed']);
  expect((await house.row('MOVE2-A')).status).toBe('routed');
});

it('nobody moves a case that is not his to move', async () => {
  await house.focalPoint('fremd', { agency: 'pln:14.08' });
  await expect(house.does('fremd', focal('MOVE2-A', 'accepted'))).rejects.toThrow();
  await expect(house.does('fremd', citizen('MOVE2-A', 'replied', { text: 'x' }))).rejects.toThrow();
  await expect(house.does('yus', officer('MOVE2-A', 'taken-over'))).rejects.toThrow();
  await house.does('yus', focal('MOVE2-A', 'accepted'));
  await expect(house.does('rina', focal('MOVE2-A', 'resolved', { text: 'x' }))).rejects.toThrow();
  expect((await house.row('MOVE2-A')).status).toBe('accepted');
});

it('while the citizen is asked the clock stands still, and his days are added to the end', async () => {
  house.at('2027-02-15T03:00:00Z');
  await routed('MOVE3-A');
  await house.does('yus', focal('MOVE3-A', 'accepted'));
  const answer = async () => (await clocks('MOVE3-A')).find((clock) => clock.kind === 'answer');
  expect((await answer())?.due_at.toISOString()).toBe('2027-02-22T09:00:00.000Z');
  house.at('2027-02-16T03:00:00Z');
  await house.does('yus', focal('MOVE3-A', 'asked', { text: 'Nomor pendaftaran?' }));
  expect((await answer())?.paused_since).not.toBeNull();
  const asked = await house.finds('rahma', { kind: 'own-cases' });
  const own = asked.ownCases?.find((one) => one.reference === 'MOVE3-A');
  expect(own).toMatchObject({
    status: 'awaiting',
    holder: 'citizen',
    nextDay: null,
    pending: { kind: 'question', text: 'Nomor pendaftaran?' },
  });
  house.at('2027-02-18T03:00:00Z');
  await house.does(
    'rahma',
    citizen('MOVE3-A', 'replied', { text: '0123', agencyText: '0123' as AgencyText }),
  );
  expect(await answer()).toMatchObject({ paused_since: null, due_at: new Date('2027-02-24T09:00:00Z') });
  const face = (await house.finds('yus', { kind: 'case-for-focal', reference: 'MOVE3-A' })).focalCase;
  expect(face).toMatchObject({ additions: ['0123'], answerBy: '2027-02-24', status: 'accepted' });
});

it('only the fields asked for pass by consent, and it is audited', async () => {
  await routed('MOVE4-A');
  await house.does('yus', focal('MOVE4-A', 'accepted'));
  await house.does('yus', focal('MOVE4-A', 'data-requested', { fields: ['name', 'nik'] }));
  const own = (await house.finds('rahma', { kind: 'own-cases' })).ownCases?.find(
    (one) => one.reference === 'MOVE4-A',
  );
  if (own?.pending?.kind !== 'consent') throw new Error('a consent was expected');
  expect(own.pending.fields).toEqual(['name', 'nik']);
  await house.does(
    'rahma',
    citizen('MOVE4-A', 'consented', {
      consent: own.pending.id,
      fields: ['name', 'nik', 'phone'],
      values: { name: 'Rahmawati', nik: '1408', phone: '0812' },
    }),
  );
  expect((await house.row('MOVE4-A')).status).toBe('accepted');
  const { id } = await house.row('MOVE4-A');
  const audit = await inTransaction(house.desk.db, (tx) => auditOf(tx, house.desk.ring, id));
  expect(audit.map((entry) => entry.act)).toEqual(['filed', 'consented']);
  expect(audit.at(-1)?.detail).toEqual({ fields: ['name', 'nik'], agency: 'disdukcapil:14.08' });
  const { key } = await house.recipient('rahma');
  const events = await inTransaction(house.desk.db, (tx) => eventsOf(tx, { id, key }));
  expect(events.at(-1)?.payload.values).toEqual({ name: 'Rahmawati', nik: '1408' });
});

it('an answer to a request that is over is refused', async () => {
  await expect(
    house.does('rahma', citizen('MOVE4-A', 'consented', { consent: '1', values: { name: 'x' } })),
  ).rejects.toThrow();
});

it('no identity of a protected case passes by the bot', async () => {
  await house.does('rahma', { kind: 'file', filing: filingOf('MOVE5-A', { protected: 'money' }) });
  await house.work();
  await house.does('officer', officer('MOVE5-A', 'redirected', { agency: 'disdukcapil:14.08' }));
  await house.work();
  await house.does('yus', focal('MOVE5-A', 'accepted'));
  await expect(house.does('yus', focal('MOVE5-A', 'data-requested', { fields: ['name'] }))).rejects.toThrow();
});

it('of a protected case the reporter is told only that there is news', async () => {
  await house.does('yus', {
    kind: 'tell-citizen',
    reference: 'MOVE5-A',
    say: { key: 'notice-progressed', values: { text: 'rahasia' } },
  });
  const last = (await house.told('rahma')).at(-1);
  expect(last?.says).toEqual([expect.objectContaining({ key: 'notice-neutral' })]);
  expect(JSON.stringify(last)).not.toContain('rahasia');
});

it('an answer stops the clocks that were running; "belum" goes back to whoever answered, with a new clock', async () => {
  await routed('MOVE6-A');
  await house.does('yus', focal('MOVE6-A', 'accepted'));
  await house.does('yus', focal('MOVE6-A', 'resolved', { text: 'Akta sudah terbit.' }));
  const running = async () =>
    (await clocks('MOVE6-A')).filter((clock) => clock.stopped_at === null).map((clock) => clock.kind);
  // Only the reporter's own days run now.
  expect(await running()).toEqual(['confirm']);
  const said = { text: 'belum ada', agencyText: 'belum ada' as AgencyText };
  await house.does('rahma', citizen('MOVE6-A', 'reopened', said));
  const yus = await house.recipient('yus');
  expect(await house.row('MOVE6-A')).toMatchObject({ status: 'accepted', owner_id: yus.person });
  expect(await running()).toEqual(['answer']);
  await house.does('yus', focal('MOVE6-A', 'resolved', { text: 'Sekarang sudah.' }));
  await house.does('rahma', citizen('MOVE6-A', 'confirmed'));
  const own = async () =>
    (await house.finds('rahma', { kind: 'own-cases' })).ownCases?.find((one) => one.reference === 'MOVE6-A');
  expect(await own()).toMatchObject({ status: 'closed', pending: { kind: 'rate' }, holder: 'nobody' });
  await house.does('rahma', citizen('MOVE6-A', 'rated', { stars: 5 }));
  expect((await own())?.pending).toBeNull();
});

it('what ended may be taken back for ten working days; it goes to whoever had it, its end is gone, its clocks run', async () => {
  const gone = async (): Promise<void> => {
    await house.does('yus', focal('MOVE6-A', 'resolved', { text: 'Sekarang sudah.' }));
    await house.does('rahma', citizen('MOVE6-A', 'confirmed'));
  };
  // Closed on Thursday 18 February 2027: ten working days later is Thursday 4 March.
  house.at('2027-03-04T16:59:00Z');
  await house.does('rahma', citizen('MOVE6-A', 'reopened'));
  const yus = await house.recipient('yus');
  expect(await house.row('MOVE6-A')).toMatchObject({
    status: 'accepted',
    owner_id: yus.person,
    closed_at: null,
  });
  expect((await clocks('MOVE6-A')).filter((clock) => clock.stopped_at === null)).toHaveLength(1);
  house.at('2027-02-18T03:00:00Z');
  await gone();
  const own = (await house.finds('rahma', { kind: 'own-cases' })).ownCases?.find(
    (one) => one.reference === 'MOVE6-A',
  );
  expect(own).toMatchObject({
    pending: { kind: 'rate' },
    ending: { move: 'confirmed', reopenUntil: '2027-03-04', inTime: true },
  });
  house.at('2027-03-04T17:00:00Z');
  await expect(house.does('rahma', citizen('MOVE6-A', 'reopened'))).rejects.toThrow();
  house.at('2027-02-18T03:00:00Z');
});

it('what officers rejected nobody opens again', async () => {
  await routed('MOVE6-B');
  await house.does('officer', officer('MOVE6-B', 'rejected', { text: 'authority' }));
  await expect(house.does('rahma', citizen('MOVE6-B', 'reopened'))).rejects.toThrow();
  expect((await house.row('MOVE6-B')).status).toBe('closed');
});

it('what the office answered comes back to the office', async () => {
  await house.does('rahma', { kind: 'file', filing: filingOf('MOVE7-A', { lane: 'konsultasi' }) });
  await house.work();
  await house.does('officer', officer('MOVE7-A', 'answered', { text: 'Begini caranya.' }));
  await house.does('rahma', citizen('MOVE7-A', 'reopened', { text: 'belum jelas' }));
  expect(await house.row('MOVE7-A')).toMatchObject({ status: 'office', held_by: 'office' });
});

it('a case taken over leaves its focal point at once, and handed back reaches him again with the note', async () => {
  await routed('MOVE8-A');
  await house.does('yus', focal('MOVE8-A', 'accepted'));
  await house.does('yus', focal('MOVE8-A', 'asked', { text: 'Kapan?' }));
  await house.does('officer', officer('MOVE8-A', 'taken-over'));
  const seen = async () =>
    (await house.finds('yus', { kind: 'case-for-focal', reference: 'MOVE8-A' })).focalCase;
  expect(await seen()).toBeNull();
  expect((await clocks('MOVE8-A')).every((clock) => clock.paused_since === null)).toBe(true);
  const office = await house.finds('officer', { kind: 'case-for-office', reference: 'MOVE8-A' });
  expect(office.officeCase).toMatchObject({
    whyOffice: 'taken-over',
    holder: { kind: 'officer', mine: true },
  });
  const note = 'Mohon diselesaikan.' as AgencyText;
  await house.does('officer', officer('MOVE8-A', 'handed-back', { text: note, agencyText: note }));
  await house.work();
  expect((await seen())?.status).toBe('routed');
  const last = (await house.told('yus')).at(-1);
  expect(last?.says.map((say) => say.key)).toEqual(['focal-news-handed-back', 'focal-card']);
  expect(JSON.stringify(last)).toContain('Mohon diselesaikan.');
});

it('news of a case go to its owner, or to everybody it is offered to', async () => {
  await routed('MOVE9-A');
  const say = { key: 'focal-news-files', values: { reference: 'MOVE9-A', count: 1 } };
  const tell = { kind: 'tell-focal', reference: 'MOVE9-A', say } as unknown as Effect;
  const count = async (address: string) =>
    (await house.keys(address)).filter((key) => key === 'focal-news-files').length;
  await house.does('rahma', tell);
  expect([await count('yus'), await count('rina')]).toEqual([1, 1]);
  await house.does('rina', focal('MOVE9-A', 'accepted'));
  await house.does('rahma', tell);
  expect([await count('yus'), await count('rina')]).toEqual([1, 2]);
});

it('files of the draft belong to the case, and wait to be fetched', async () => {
  const file = { id: crypto.randomUUID(), kind: 'photo' as const, handle: 'handle-1', size: null };
  await house.does('rahma', { kind: 'keep-file', file, reference: null });
  await routed('MOVE0-A', { draft: draftOf('Lihat foto.', { files: [file] }) });
  const seen = await house.finds('officer', { kind: 'case-for-office', reference: 'MOVE0-A' });
  expect(seen.officeCase?.attachments).toBe(1);
  const face = (await house.finds('yus', { kind: 'case-for-focal', reference: 'MOVE0-A' })).focalCase;
  expect(face?.attachments).toBe(0);
  const rows = await house.desk.db.kysely.selectFrom('attachment').selectAll().execute();
  expect(rows).toMatchObject([{ id: file.id, state: 'waiting' }]);
});

it('a second copy of the same tap moves nothing twice', async () => {
  await routed('MOVE0-B');
  await house.play('yus', [], [focal('MOVE0-B', 'accepted')], { externalId: 'tap-1' });
  const again = await receive(house.desk, [
    {
      channel: 'echo',
      address: 'yus',
      externalId: 'tap-1',
      at: '2027-03-02T03:00:00Z',
      event: { kind: 'text', text: 'x' },
    },
  ]);
  expect(again.settled).toHaveLength(1);
  expect(await house.events('MOVE0-B')).toEqual(['filed', 'routed', 'accepted']);
});

it('a consultation becomes a report without a word typed again: its clocks, its way, and what is still asked of its reporter', async () => {
  const draft = { ...draftOf('Berapa lama akta jadi?'), question: true, kindAsked: true };
  await house.does('rahma', { kind: 'file', filing: filingOf('MOVE9-K', { lane: 'konsultasi', draft }) });
  await house.work();
  expect(await house.row('MOVE9-K')).toMatchObject({ lane: 'konsultasi', status: 'office' });
  await house.does('officer', {
    ...{ kind: 'move', reference: 'MOVE9-K', move: 'question-reported' },
    ...{ by: 'officer', payload: {} },
  });
  expect(await clocks('MOVE9-K')).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'check', stopped_at: null })]),
  );
  await house.work();
  const row = await house.row('MOVE9-K');
  expect(row).toMatchObject({ lane: 'laporan', identity_missing: true });
  expect(row.consulted_at).not.toBeNull();
  expect(await house.events('MOVE9-K')).toEqual(['filed', 'to-office', 'question-reported', 'routed']);
});
