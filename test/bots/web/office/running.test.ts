import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Config } from '../../../../src/config.ts';
import { keepDeadJob } from '../../../../src/store/dead-job.ts';
import { inTransaction } from '../../../../src/store/database.ts';
import { openOffice, type Guest, type Office } from './office-house.ts';

const WHATSAPP: Config['whatsapp'] = {
  ...{ kind: 'web', browser: '/usr/bin/chromium', args: [], profile: '/nowhere', memory: 1500, polls: false },
};

let office: Office;
let dewi: Guest;

beforeAll(async () => {
  office = await openOffice();
  await office.house.officer('dewi', 'Dewi Anggraini');
  dewi = await office.enter('dewi');
});
afterAll(() => office.stop());

const textOf = async (answer: Promise<Response>): Promise<string> =>
  (await (await answer).text()).replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

const fail = (id: string): Promise<boolean> =>
  inTransaction(office.house.desk.db, (tx) =>
    keepDeadJob(tx, office.house.desk.ring, { queue: 'route', id }, 'TypeError'),
  );
const failedNow = async () =>
  office.house.desk.db.kysely
    .selectFrom('failed_event')
    .select(['id', 'asked_again_at as again', 'resolved_at as resolved'])
    .orderBy('id')
    .execute();

it('the queues stand there with what waits in them, and one that is paused says so', async () => {
  expect(await textOf(dewi.get('/kantor/sistem'))).toMatch(/route Dijeda 3 0 0/u);
});

it('a job that failed for good is tried again, or put away, and not decided twice', async () => {
  await fail('00000000-0000-4000-8000-000000000001');
  await fail('00000000-0000-4000-8000-000000000002');
  const [first, second] = await failedNow();
  expect(await textOf(dewi.get('/kantor/sistem'))).toContain('TypeError');
  expect((await dewi.post(`/kantor/sistem/gagal/${first!.id}/ulang`)).status).toBe(200);
  expect((await dewi.post(`/kantor/sistem/gagal/${second!.id}/selesai`)).status).toBe(200);
  const [again, away] = await failedNow();
  expect([again!.again !== null, again!.resolved]).toEqual([true, null]);
  expect(away!.resolved).not.toBeNull();
  expect((await dewi.post(`/kantor/sistem/gagal/${first!.id}/ulang`)).status).toBe(422);
  expect((await dewi.post(`/kantor/sistem/gagal/${first!.id}/hapus`)).status).toBe(404);
});

it('a channel that is not held is not set going', async () => {
  expect((await dewi.post('/kantor/sistem/kanal/whatsapp')).status).toBe(422);
});

it('a held channel shows why it is, and is set going again by one press', async () => {
  const paired = await openOffice({}, { whatsapp: WHATSAPP });
  const { house } = paired;
  await house.officer('dewi', 'Dewi Anggraini');
  await house.desk.db.kysely
    .insertInto('channel_state')
    .values({
      ...{ channel: 'whatsapp', state: 'ok', told_at: null },
      ...{ held_at: house.desk.clock.now(), held_why: 'refusals' },
    })
    .execute();
  const guest = await paired.enter('dewi');
  expect(await textOf(guest.get('/kantor/sistem'))).toContain(
    'WhatsApp dihentikan karena banyak pesan ditolak',
  );
  expect(await textOf(guest.post('/kantor/sistem/kanal/whatsapp'))).toContain('dilanjutkan');
  const { held_at: held } = await house.desk.db.kysely
    .selectFrom('channel_state')
    .select('held_at')
    .executeTakeFirstOrThrow();
  expect(held).toBeNull();
  const pairing = await guest.post('/kantor/sistem/whatsapp');
  expect(pairing.headers.get('location')).toMatch(/^\/office\/whatsapp#[\w-]{43}$/u);
  await paired.stop();
});

it('where no telephone is used there is none to pair', async () => {
  expect((await dewi.post('/kantor/sistem/whatsapp')).status).toBe(404);
});
