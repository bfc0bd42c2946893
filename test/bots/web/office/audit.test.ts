import { afterAll, beforeAll, expect, it } from 'vitest';
import { filingOf } from '../../../support/case-desk.ts';
import { openOffice, type Guest, type Office } from './office-house.ts';

let office: Office;
let kepala: Guest;

beforeAll(async () => {
  office = await openOffice();
  const { house } = office;
  await house.officer('dewi', 'Dewi Anggraini');
  await house.officer('kepala', 'Nurhayati Siregar', true);
  await house.does('rahma', { kind: 'file', filing: filingOf('7K3PT-Y') });
  kepala = await office.enter('kepala');
});
afterAll(() => office.stop());

const textOf = async (path: string): Promise<string> =>
  (await (await kepala.get(path)).text()).replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

it('the audit list shows who opened whose identity, and why', async () => {
  const dewi = await office.enter('dewi');
  await dewi.post('/kantor/kasus/7K3PT-Y/identity', { kata: 'Memeriksa kelengkapan' });
  expect(await textOf('/kantor/jejak?tindakan=identity-opened')).toMatch(
    /Dewi Anggraini Identitas dibuka 7K3PT-Y Memeriksa kelengkapan/u,
  );
});

it('it shows who came in, and who was refused at the door', async () => {
  const token = await office.link('dewi');
  await office.guest().post('/kantor/masuk', { token });
  await office.guest().post('/kantor/masuk', { token });
  await office.guest().post('/kantor/masuk', { token: 'x'.repeat(43) });
  const refused = await textOf('/kantor/jejak?tindakan=console-refused');
  expect(refused).toMatch(/Server atau tidak dikenal Masuk ditolak unknown/u);
  expect(refused).toMatch(/Masuk ditolak used/u);
  expect(await textOf('/kantor/jejak')).toContain('Dewi Anggraini Masuk ke halaman kantor');
});

it('it names nobody who is not of the office', async () => {
  expect(await textOf('/kantor/jejak')).toContain('Bukan petugas kantor Kasus masuk');
});

it('it goes on with older entries', async () => {
  const list = async (path: string): Promise<string> => (await kepala.get(path)).text();
  expect(await list('/kantor/jejak')).not.toContain('sebelum=');
  const { desk } = office.house;
  const joined = {
    at: desk.clock.now(),
    actor_id: null,
    act: 'joined',
    complaint_id: null,
    detail_sealed: null,
  };
  await desk.db.kysely
    .insertInto('audit')
    .values(Array.from({ length: 120 }, (_, at) => ({ id: 900_000 + at, ...joined })))
    .execute();
  const [, older = ''] = /href="(\/kantor\/jejak\?sebelum=\d+)"/u.exec(await list('/kantor/jejak')) ?? [];
  expect((await list(older)).match(/<tr>/gu)?.length).toBeGreaterThan(20);
});

it('an officer who is neither head nor admin does not come to it', async () => {
  const dewi = await office.enter('dewi');
  expect((await dewi.get('/kantor/jejak')).status).toBe(403);
  expect(await (await dewi.get('/kantor')).text()).not.toContain('/kantor/jejak');
});
