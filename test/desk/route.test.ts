import { afterAll, beforeAll, expect, it } from 'vitest';
import { routeCase } from '../../src/desk/route.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('officer');
  await house.focalPoint('hendra', { name: 'Hendra Saputra, S.Sos.' });
  await house.focalPoint('dumai', { agency: 'disdik:14.72', area: '14.72', name: 'Rina Siregar' });
});
afterAll(() => house.end());

it('a plain complaint reaches the focal point of its agency, and no officer is disturbed', async () => {
  const before = (await house.told('officer')).length;
  await house.does('rahma', { kind: 'file', filing: filingOf('CASE1-A') });
  await house.work();
  expect((await house.row('CASE1-A')).status).toBe('routed');
  expect(await house.events('CASE1-A')).toEqual(['filed', 'routed']);
  const [card] = (await house.told('hendra')).slice(-1);
  expect(card).toMatchObject({ says: [{ key: 'focal-card' }], protect: true, class: 'notice' });
  expect((await house.told('officer')).length).toBe(before);
});

it('the same job twice, and the sweep, offer nothing twice', async () => {
  const { id } = await house.row('CASE1-A');
  const before = (await house.told('hendra')).length;
  await routeCase(house.desk, id);
  await Promise.all([routeCase(house.desk, id), routeCase(house.desk, id)]);
  expect((await house.told('hendra')).length).toBe(before);
  expect(await house.events('CASE1-A')).toEqual(['filed', 'routed']);
});

it('two jobs at the same moment route a case once', async () => {
  await house.does('rahma', { kind: 'file', filing: filingOf('CASE2-A') });
  house.due.length = 0;
  const { id } = await house.row('CASE2-A');
  await Promise.all([routeCase(house.desk, id), routeCase(house.desk, id), routeCase(house.desk, id)]);
  expect(await house.events('CASE2-A')).toEqual(['filed', 'routed']);
});

it('the sweep asks again for a case that the queue lost, and leaves the doing to the queue', async () => {
  await house.does('rahma', { kind: 'file', filing: filingOf('CASE3-A') });
  house.due.length = 0;
  const { id } = await house.row('CASE3-A');
  expect((await sweep(house.desk)).filter((due) => due.queue === 'route')).toEqual([]);
  house.at('2027-03-02T03:00:10Z');
  expect((await sweep(house.desk)).filter((due) => due.queue === 'route')).toEqual([{ queue: 'route', id }]);
  expect((await house.row('CASE3-A')).status).toBe('received');
  await routeCase(house.desk, id);
  expect((await sweep(house.desk)).filter((due) => due.queue === 'route')).toEqual([]);
});

it('a complaint that names the only focal point never reaches him; officers get it as protected', async () => {
  const before = (await house.told('hendra')).length;
  const draft = draftOf('Pak Hendra minta seratus ribu supaya akta cepat terbit.');
  await house.does('rahma', { kind: 'file', filing: filingOf('CASE4-A', { draft }) });
  await house.work();
  expect(await house.row('CASE4-A')).toMatchObject({
    status: 'office',
    held_by: 'office',
    protected: 'names-focal-point',
    why_office: 'protected',
  });
  expect((await house.told('hendra')).length).toBe(before);
  expect(
    (await house.finds('hendra', { kind: 'case-for-focal', reference: 'CASE4-A' })).focalCase,
  ).toBeNull();
  expect((await house.keys('officer')).at(-1)).toBe('officer-card');
});

it('nor does it reach his deputy', async () => {
  await house.focalPoint('deputy', { agency: 'pln:14.08', name: 'Sari Dewanti', role: 'deputy' });
  await house.focalPoint('head', { agency: 'pln:14.08', name: 'Bambang Wijaya' });
  const draft = draftOf('Bambang Wijaya menolak berkas saya.', {
    agency: { id: 'pln:14.08', label: 'PLN', named: null },
  });
  await house.does('rahma', { kind: 'file', filing: filingOf('CASE5-A', { draft }) });
  await house.work();
  expect((await house.row('CASE5-A')).status).toBe('office');
  expect(await house.keys('deputy')).toEqual([]);
  expect(await house.keys('head')).toEqual([]);
});

it('without a focal point the office has it, until one is approved', async () => {
  const draft = draftOf('Sekolah memungut biaya.', {
    agency: { id: 'disdik:14.08', label: 'Disdik', named: null },
  });
  await house.does('rahma', { kind: 'file', filing: filingOf('CASE6-A', { draft }) });
  await house.work();
  expect(await house.row('CASE6-A')).toMatchObject({ status: 'office', why_office: 'no-focal-point' });
  expect((await house.keys('officer')).at(-1)).toBe('officer-card');

  await house.does('officer', { kind: 'invite', code: 'ABC-DEF-GHJ', agency: 'disdik:14.08', area: null });
  await house.does('baru', { kind: 'redeem', code: 'abcdef ghj', name: 'Ratna', position: 'Kasi' });
  const waiting = await house.desk.db.kysely
    .selectFrom('appointment')
    .select('id')
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  expect((await house.keys('officer')).at(-1)).toBe('officer-new-focal-point');
  expect((await house.finds('officer', { kind: 'appointment', id: waiting.id })).appointment).toMatchObject({
    name: 'Ratna',
    agencyLabel: 'Instansi disdik:14.08',
  });
  await house.does('officer', { kind: 'approve', appointment: waiting.id, approved: true });
  await house.work();
  expect(await house.row('CASE6-A')).toMatchObject({ status: 'routed', why_office: null, held_by: 'agency' });
  expect(await house.keys('baru')).toEqual(['focal-joined-approved', 'focal-card']);
});

it('a code serves once', async () => {
  await expect(
    house.does('lain', { kind: 'redeem', code: 'ABC-DEF-GHJ', name: 'Lain', position: 'Kasi' }),
  ).rejects.toThrow(/could not be handled/);
  expect((await house.finds('lain', { kind: 'invite', code: 'ABC-DEF-GHJ' })).invite).toBeNull();
});

it('protected complaints, consultations, and those without an agency are the office’s, with the reason', async () => {
  const cases = [
    ['CASE7-A', { protected: 'money' as const }, 'protected'],
    ['CASE7-B', { lane: 'konsultasi' as const }, 'consultation'],
    ['CASE7-C', { draft: draftOf('Entah siapa.', { agency: null }) }, 'no-agency'],
  ] as const;
  for (const [reference, change, why] of cases) {
    await house.does('rahma', { kind: 'file', filing: filingOf(reference, change) });
    await house.work();
    expect(await house.row(reference)).toMatchObject({ status: 'office', why_office: why });
    expect((await house.keys('officer')).at(-1)).toBe('officer-card');
  }
});

it('a report goes to the focal point while officers check it', async () => {
  await house.does('rahma', { kind: 'file', filing: filingOf('CASE8-A', { lane: 'laporan' }) });
  await house.work();
  expect((await house.row('CASE8-A')).status).toBe('routed');
  expect((await house.keys('hendra')).at(-1)).toBe('focal-card');
  expect((await house.keys('officer')).at(-1)).toBe('officer-card');
});

it('the third redirect goes to the staff', async () => {
  await house.does('rahma', { kind: 'file', filing: filingOf('CASE9-A') });
  await house.work();
  const redirect = (to: string) =>
    ({
      kind: 'move',
      reference: 'CASE9-A',
      move: 'redirected',
      by: 'focal',
      payload: { agency: to, text: 'bukan wewenang kami' },
    }) as const;
  await house.focalPoint('second', { agency: 'b:14.08' });
  await house.focalPoint('third', { agency: 'c:14.08' });
  await house.focalPoint('fourth', { agency: 'd:14.08' });
  await house.does('hendra', redirect('b:14.08'));
  await house.work();
  await house.does('second', redirect('c:14.08'));
  await house.work();
  expect(await house.row('CASE9-A')).toMatchObject({ status: 'routed', redirects: 2, agency: 'c:14.08' });
  await house.does('third', redirect('d:14.08'));
  await house.work();
  expect(await house.row('CASE9-A')).toMatchObject({ status: 'office', why_office: 'redirects' });
  expect(await house.keys('fourth')).toEqual([]);
});

it('the body that the citizen named stays behind when the case goes to another agency', async () => {
  const agency = { id: 'disdukcapil:14.08', label: 'Disdukcapil', named: 'UPT Kandis' };
  await house.does('rahma', {
    kind: 'file',
    filing: filingOf('CASE9-B', { draft: draftOf('Akta.', { agency }) }),
  });
  await house.work();
  const seen = async (address: string) =>
    (await house.finds(address, { kind: 'case-for-focal', reference: 'CASE9-B' })).focalCase?.agencyLabel;
  expect(await seen('hendra')).toBe('Instansi disdukcapil:14.08 (UPT Kandis)');
  await house.does('hendra', {
    kind: 'move',
    reference: 'CASE9-B',
    move: 'redirected',
    by: 'focal',
    payload: { agency: 'b:14.08', text: 'bukan kami' },
  });
  await house.work();
  expect(await seen('second')).toBe('Instansi b:14.08');
});

it('a focal point that redirected a case does not read it any more', async () => {
  expect(
    (await house.finds('hendra', { kind: 'case-for-focal', reference: 'CASE9-A' })).focalCase,
  ).toBeNull();
  const lines = (await house.finds('hendra', { kind: 'focal-cases' })).focalCases ?? [];
  expect(lines.map((line) => line.reference)).not.toContain('CASE9-A');
});

it('danger to life calls every officer in the transaction of the filing, and one of them takes it', async () => {
  await house.officer('second-officer', 'Petugas Dua');
  await house.does('rahma', { kind: 'file', filing: filingOf('CASE0-E', { emergency: true }) });
  for (const address of ['officer', 'second-officer']) {
    const last = (await house.told(address)).at(-1);
    expect(last).toMatchObject({ class: 'emergency', says: [{ key: 'officer-emergency' }] });
  }
  await house.does('officer', { kind: 'acknowledge-emergency', reference: 'CASE0-E' });
  expect((await house.keys('second-officer')).at(-1)).toBe('officer-emergency-taken');
  const seen = await house.finds('second-officer', { kind: 'case-for-office', reference: 'CASE0-E' });
  expect(seen.officeCase).toMatchObject({ emergency: true, acknowledgedBy: 'Petugas Satu' });
});

it('an emergency that nobody takes is called out again, each time the minutes are over', async () => {
  await house.does('rahma', { kind: 'file', filing: filingOf('CASE0-F', { emergency: true }) });
  const count = async () => (await house.keys('officer')).filter((key) => key === 'officer-emergency').length;
  const before = await count();
  house.at('2027-03-02T03:09:00Z');
  await sweep(house.desk);
  expect(await count()).toBe(before);
  house.at('2027-03-02T03:12:00Z');
  await sweep(house.desk);
  await sweep(house.desk);
  expect(await count()).toBe(before + 1);
});

it('a number that is taken makes the turn run again with a fresh one', async () => {
  let turns = 0;
  await house.play('rahma', [], ({ fresh }) => [
    { kind: 'file', filing: filingOf((turns += 1) === 1 ? 'CASE1-A' : fresh.reference) },
  ]);
  expect(turns).toBe(2);
  const rows = await house.desk.db.kysely
    .selectFrom('complaint')
    .select('reference')
    .orderBy('filed_at')
    .execute();
  expect(rows.at(-1)?.reference).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]$/);
});
