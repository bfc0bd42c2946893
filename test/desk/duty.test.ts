// A duty ends or pauses: what becomes of access, cards and open cases.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Effect } from '../../src/core/effect.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { filingOf, draftOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
beforeEach(async () => {
  house = await openCaseDesk((await freshDatabase()).url, { policies: { 'report-to-focal-point': true } });
  await house.officer('dewi');
});
afterEach(() => house.end());

const move = (reference: string, what: 'accepted' | 'asked' | 'redirected', more: object = {}): Effect => ({
  kind: 'move',
  reference,
  move: what,
  by: 'focal',
  payload: more,
});

const file = async (reference: string, story = 'Akta anak saya belum terbit.'): Promise<void> => {
  const filing = filingOf(reference, { draft: draftOf(story) });
  await house.does('rahma', { kind: 'file', filing });
  await house.work();
};

const ownerOf = async (reference: string): Promise<string | null> => (await house.row(reference)).owner_id;
const personOf = async (address: string): Promise<string> => (await house.recipient(address)).person;

/** Office time goes to that day, and what the calendar says is done. */
const onDay = async (day: string): Promise<void> => {
  house.at(`${day}T01:00:00Z`);
  house.due.push(...(await sweep(house.desk)).filter(({ queue }) => queue === 'duty' || queue === 'route'));
  await house.work();
};

const leave = (appointment: string, substitute: string, firstDay: string, lastDay: string): Effect => ({
  kind: 'leave',
  ...{ appointment, substitute, firstDay, lastDay },
});

it('a focal point removed with open cases loses access at once; his cases go to the successor, in the state they were in', async () => {
  const yusnidar = await house.focalPoint('yusnidar');
  await file('AKTA1-A');
  await file('AKTA2-B');
  await house.does('yusnidar', move('AKTA1-A', 'accepted'));
  await house.does('yusnidar', move('AKTA1-A', 'asked', { text: 'Kapan diajukan?' }));
  const rina = await house.focalPoint('rina', { name: 'Rina Marlina' });
  await house.does('dewi', { kind: 'end-duty', appointment: yusnidar, why: 'transfer', successor: rina });
  await house.work();

  expect(await house.row('AKTA1-A')).toMatchObject({ status: 'awaiting', owner_id: await personOf('rina') });
  expect(await house.row('AKTA2-B')).toMatchObject({ status: 'routed', owner_id: null });
  expect(await house.events('AKTA1-A')).toContain('handed-over');
  expect(
    (await house.finds('yusnidar', { kind: 'case-for-focal', reference: 'AKTA1-A' })).focalCase,
  ).toBeNull();
  expect((await house.finds('rina', { kind: 'focal-cases' })).focalCases).toHaveLength(2);
  expect(await house.keys('yusnidar')).toEqual(expect.arrayContaining(['focal-card-left', 'duty-ended']));
  const { officials } = await house.finds('dewi', { kind: 'officials', agency: 'disdukcapil:14.08' });
  expect(officials?.people.map(({ state, endedWhy }) => [state, endedWhy])).toEqual([
    ['active', null],
    ['ended', 'transfer'],
  ]);
});

it('without a successor an accepted case finds its way anew: to a colleague, else to the queue until somebody comes', async () => {
  const yusnidar = await house.focalPoint('yusnidar');
  await file('AKTA1-A');
  await house.does('yusnidar', move('AKTA1-A', 'accepted'));
  const end = (appointment: string): Effect => ({
    kind: 'end-duty',
    ...{ appointment, why: 'removed', successor: null },
  });
  const rina = await house.focalPoint('rina', { name: 'Rina Marlina' });
  await house.does('dewi', end(yusnidar));
  await house.work();
  expect(await house.row('AKTA1-A')).toMatchObject({ status: 'routed', owner_id: null });
  expect(await house.keys('rina')).toContain('focal-card');

  await house.does('dewi', end(rina));
  await house.work();
  expect(await house.row('AKTA1-A')).toMatchObject({ status: 'office', why_office: 'no-focal-point' });
  await house.focalPoint('joko', { name: 'Joko Susilo' });
  await onDay('2027-03-03');
  expect(await house.row('AKTA1-A')).toMatchObject({ status: 'routed' });
  expect(await house.keys('joko')).toContain('focal-card');
});

it('a case is not handed to a successor whom its story names: an officer decides', async () => {
  const yusnidar = await house.focalPoint('yusnidar');
  await file('AKTA1-A', 'Bu Rina di loket minta uang rokok.');
  await house.does('yusnidar', move('AKTA1-A', 'accepted'));
  const rina = await house.focalPoint('rina', { name: 'Rina Marlina' });
  await house.does('dewi', { kind: 'end-duty', appointment: yusnidar, why: 'transfer', successor: rina });
  await house.work();
  expect(await house.row('AKTA1-A')).toMatchObject({
    status: 'office',
    protected: 'names-focal-point',
    owner_id: null,
  });
  expect(await house.keys('rina')).not.toContain('focal-card');
});

it('a complaint about the superior, joined or only on the list, is no focal point’s of his house', async () => {
  await house.focalPoint('yusnidar');
  await house.focalPoint('atasan', { name: 'Burhanuddin Harahap', role: 'superior' });
  await file('AKTA1-A', 'Pak Burhanuddin menahan akta anak saya.');
  expect(await house.row('AKTA1-A')).toMatchObject({ status: 'office', protected: 'names-focal-point' });
  await file('AKTA2-B');
  expect(await house.keys('atasan')).not.toContain('focal-card');
  expect(await house.row('AKTA2-B')).toMatchObject({ status: 'routed' });
});

it('during a leave open and new cases are the substitute’s, and after its last day they go back, in his chat too', async () => {
  const yusnidar = await house.focalPoint('yusnidar');
  const rina = await house.focalPoint('rina', { name: 'Rina Marlina', area: '14.08.09' });
  await file('LAMA1-A');
  await house.does('yusnidar', move('LAMA1-A', 'accepted'));
  await house.does('yusnidar', leave(yusnidar, rina, '2027-03-03', '2027-03-05'));
  await house.work();
  expect(await ownerOf('LAMA1-A')).toBe(await personOf('yusnidar'));

  await onDay('2027-03-03');
  expect(await ownerOf('LAMA1-A')).toBe(await personOf('rina'));
  await file('BARU2-B');
  const { focalCases } = await house.finds('rina', { kind: 'focal-cases' });
  expect(focalCases?.map(({ reference }) => reference).sort()).toEqual(['BARU2-B', 'LAMA1-A']);
  expect((await house.finds('yusnidar', { kind: 'focal-cases' })).focalCases).toEqual([]);
  await house.does('rina', move('BARU2-B', 'accepted'));

  // The last day is inside.
  await onDay('2027-03-05');
  expect(await ownerOf('LAMA1-A')).toBe(await personOf('rina'));
  await onDay('2027-03-06');
  expect(await ownerOf('LAMA1-A')).toBe(await personOf('yusnidar'));
  expect(await ownerOf('BARU2-B')).toBe(await personOf('yusnidar'));
  expect((await house.finds('rina', { kind: 'focal-cases' })).focalCases).toEqual([]);
  expect(await house.keys('rina')).toEqual(
    expect.arrayContaining(['focal-card-left', 'duty-substitute-ended']),
  );
  await file('NANTI-C');
  expect((await house.finds('rina', { kind: 'focal-cases' })).focalCases).toEqual([]);
});

it('a substitute who goes gives the cases back at once, and an appointment ends by itself after its last day', async () => {
  const yusnidar = await house.focalPoint('yusnidar');
  const rina = await house.focalPoint('rina', { name: 'Rina Marlina', area: '14.08.09' });
  await file('AKTA1-A');
  await house.does('yusnidar', move('AKTA1-A', 'accepted'));
  await house.does('yusnidar', leave(yusnidar, rina, '2027-03-02', '2027-03-09'));
  expect(await ownerOf('AKTA1-A')).toBe(await personOf('rina'));
  await house.does('dewi', { kind: 'end-duty', appointment: rina, why: 'resigned', successor: null });
  expect(await ownerOf('AKTA1-A')).toBe(await personOf('yusnidar'));

  await house.desk.db.kysely
    .updateTable('appointment')
    .set({ valid_until: '2027-03-04' })
    .where('id', '=', yusnidar)
    .execute();
  await onDay('2027-03-04');
  expect(await house.row('AKTA1-A')).toMatchObject({ status: 'accepted' });
  await onDay('2027-03-05');
  expect(await house.row('AKTA1-A')).toMatchObject({ status: 'office', why_office: 'no-focal-point' });
  expect(await house.keys('dewi')).toContain('duty-lapsed-office');
});

it('nobody but an officer ends a duty, and nobody enters a leave for a colleague', async () => {
  const yusnidar = await house.focalPoint('yusnidar');
  const rina = await house.focalPoint('rina', { name: 'Rina Marlina' });
  const ends: Effect = { kind: 'end-duty', appointment: yusnidar, why: 'removed', successor: null };
  await expect(house.does('rina', ends)).rejects.toThrow('MoveRefused');
  await expect(house.does('rina', leave(yusnidar, rina, '2027-03-03', '2027-03-05'))).rejects.toThrow(
    'MoveRefused',
  );
  const other = await house.focalPoint('lain', { agency: 'dinsos:14.08', name: 'Orang Lain' });
  await expect(house.does('yusnidar', leave(yusnidar, other, '2027-03-03', '2027-03-05'))).rejects.toThrow(
    'MoveRefused',
  );
});

it('two redirects go from agency to agency; after the third an officer decides, and his word is above the count', async () => {
  await house.focalPoint('a', { agency: 'a', name: 'Andi Saputra' });
  await house.focalPoint('b', { agency: 'b', name: 'Bambang Irawan' });
  const filing = filingOf('PING1-A', {
    draft: draftOf('Lampu jalan mati.', { agency: { id: 'a', label: 'A', named: null } }),
  });
  await house.does('rahma', { kind: 'file', filing });
  await house.work();
  const redirect = async (from: string, to: string): Promise<string> => {
    await house.does(from, move('PING1-A', 'redirected', { agency: to, text: 'bukan wewenang kami' }));
    await house.work();
    return (await house.row('PING1-A')).status;
  };
  expect(await redirect('a', 'b')).toBe('routed');
  expect(await redirect('b', 'a')).toBe('routed');
  expect(await redirect('a', 'b')).toBe('office');
  expect(await house.row('PING1-A')).toMatchObject({ why_office: 'redirects' });
  await house.does('dewi', {
    kind: 'move',
    ...{ reference: 'PING1-A', move: 'redirected', by: 'officer', payload: { agency: 'b' } },
  });
  await house.work();
  expect((await house.row('PING1-A')).status).toBe('routed');
});

it('a case is handed to a colleague by its owner alone', async () => {
  await house.focalPoint('yusnidar');
  const rina = await house.focalPoint('rina', { name: 'Rina Marlina' });
  await file('AKTA1-A');
  await house.does('yusnidar', move('AKTA1-A', 'accepted'));
  const over: Effect = { kind: 'hand-over', reference: 'AKTA1-A', to: rina };
  await expect(house.does('rina', over)).rejects.toThrow('MoveRefused');
  await house.does('yusnidar', over);
  expect(await ownerOf('AKTA1-A')).toBe(await personOf('rina'));
  expect(await house.keys('rina')).toContain('focal-news-handed-over');
});
