import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { may, NOBODY, type Standing } from '../../../../src/core/roles.ts';
import { auditOf } from '../../../../src/store/audit.ts';
import { inTransaction } from '../../../../src/store/database.ts';
import { PAGES } from '../../../../bots/web/office/console/pages.ts';
import { draftOf, filingOf } from '../../../support/case-desk.ts';
import { openOffice, type Guest, type Office } from './office-house.ts';

const NUMBER = '7K3PT-Y';
const REPORTER = ['Rahmawati', 'Rempak', '081234567890'];

let office: Office;
let dewi: Guest;

beforeAll(async () => {
  office = await openOffice();
  const { house } = office;
  await house.focalPoint('yusnidar');
  await house.officer('dewi', 'Dewi Anggraini');
  await house.does(
    'rahma',
    {
      ...{ kind: 'keep-identity', consentVersion: '2026-11' },
      identity: { name: 'Rahmawati', address: 'Kampung Rempak', phone: '081234567890' },
    },
    {
      kind: 'file',
      filing: filingOf(NUMBER, {
        lane: 'laporan',
        draft: draftOf('Saya Rahmawati, 081234567890. Akta anak saya belum terbit.'),
        agencyText: 'Akta anak saya belum terbit.' as never,
      }),
    },
  );
  await house.work();
  dewi = await office.enter('dewi');
});
afterAll(() => office.stop());

const auditedActs = async (): Promise<readonly string[]> => {
  const { desk } = office.house;
  const { id } = await office.house.row(NUMBER);
  return (await inTransaction(desk.db, (tx) => auditOf(tx, desk.ring, id))).map(({ act, detail }) =>
    `${act} ${String(detail['reason'] ?? '')}`.trim(),
  );
};

describe('the door', () => {
  it('lets a link in once, and gives a cookie that scripts and other sites never get', async () => {
    const token = await office.link('dewi');
    const guest = office.guest();
    const entered = await guest.post('/kantor/masuk', { token });
    expect(entered.status).toBe(303);
    const [cookie = ''] = entered.headers.getSetCookie();
    expect(cookie).toMatch(/^kantor=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await guest.get('/kantor')).status).toBe(200);
    const again = await office.guest().post('/kantor/masuk', { token });
    expect(again.status).toBe(401);
    expect(await again.text()).toContain('sudah pernah dipakai');
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it('over https marks the cookie as this host’s alone', async () => {
    const secure = await openOffice({ https: true });
    await secure.house.officer('dewi');
    const entered = await secure.guest().post('/kantor/masuk', { token: await secure.link('dewi') });
    expect(entered.headers.getSetCookie()[0]).toMatch(
      /^__Host-kantor=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    await secure.stop();
  });

  it('is shown to whoever has no session, at every page', async () => {
    for (const path of ['/kantor', `/kantor/kasus/${NUMBER}`]) {
      const answer = await office.guest().get(path);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/kantor/masuk']);
    }
    expect((await office.guest('kantor=made-up').get('/kantor')).headers.get('location')).toBe(
      '/kantor/masuk?lewat',
    );
  });

  it('is closed behind whoever leaves', async () => {
    const guest = await office.enter('dewi');
    expect((await guest.post('/kantor/keluar')).status).toBe(303);
    expect((await office.guest(guest.cookie()).get('/kantor')).status).toBe(303);
  });

  it('is not opened by another site: neither by its form nor without the token of the page', async () => {
    const token = await office.link('dewi');
    const foreign = { origin: 'https://lain.example' };
    expect((await office.guest().post('/kantor/masuk', { token }, foreign)).status).toBe(403);
    const sent = { 'sec-fetch-site': 'same-site' };
    expect((await dewi.post('/kantor/keluar', {}, sent)).status).toBe(403);
    expect((await dewi.post('/kantor/keluar', { guard: 'x' })).status).toBe(403);
    expect((await dewi.post('/kantor/keluar', {}, foreign)).status).toBe(403);
    expect((await dewi.get('/kantor')).status).toBe(200);
  });
});

describe('every page and act, tried as every role', () => {
  const path = (of: string): string =>
    `/kantor${of}`
      .replace(':nomor', NUMBER)
      .replace(':tindakan', 'check')
      .replace(':id', '00000000-0000-4000-8000-000000000000')
      .replace(/\/$/, '');

  const tried = async (guest: Guest, standing: Standing): Promise<readonly string[]> => {
    const wrong: string[] = [];
    for (const page of PAGES) {
      const answer =
        page.method === 'get' ? await guest.get(path(page.path)) : await guest.post(path(page.path));
      const text = await answer.text();
      const isIn =
        answer.status !== 403 && !(answer.headers.get('location') ?? '').startsWith('/kantor/masuk');
      if (isIn !== (may(standing, 'open-console') && may(standing, page.act)))
        wrong.push(`${page.method} ${page.path} ${answer.status}`);
      for (const name of REPORTER) if (text.includes(name)) wrong.push(`${page.path} names ${name}`);
    }
    return wrong;
  };

  it('as a stranger, and as a focal point who was an officer once', async () => {
    expect(await tried(office.guest(), NOBODY)).toEqual([]);
    const { house } = office;
    await house.officer('yusnidar', 'Yusnidar');
    const former = await office.enter('yusnidar');
    const { person } = await house.recipient('yusnidar');
    await house.desk.db.kysely.deleteFrom('staff').where('person_id', '=', person).execute();
    expect(await tried(former, NOBODY)).toEqual([]);
  });

  it('as an officer, a head and an admin', async () => {
    await office.house.officer('kepala', 'Nurhayati', true);
    await office.admin('admin', 'Andika');
    expect(await tried(dewi, { ...NOBODY, officer: true })).toEqual([]);
    expect(await tried(await office.enter('kepala'), { ...NOBODY, head: true })).toEqual([]);
    expect(await tried(await office.enter('admin'), { ...NOBODY, admin: true })).toEqual([]);
  });

  it('as a head before his second code, who sees nothing but the question for it', async () => {
    const guest = office.guest();
    await guest.post('/kantor/masuk', { token: await office.link('kepala') });
    for (const page of PAGES.filter(({ method }) => method === 'get'))
      expect((await guest.get(path(page.path))).headers.get('location')).toBe('/kantor/kode');
  });
});

describe('a case', () => {
  it('stands in the list with its clock, and is found by its number, which no address holds', async () => {
    const list = await (await dewi.get('/kantor')).text();
    expect(list).toContain(NUMBER);
    expect(list).toContain('Akta kelahiran');
    const found = await dewi.post('/kantor/cari', { nomor: NUMBER.toLowerCase() });
    expect(found.headers.get('location')).toBe(`/kantor/kasus/${NUMBER}`);
    const missed = await dewi.post('/kantor/cari', { nomor: 'Rahmawati' });
    expect(missed.status).toBe(422);
    expect(await missed.text()).not.toContain('Rahmawati');
  });

  it('is narrowed by lane, status, agency and what is late', async () => {
    const numbers = async (query: string): Promise<boolean> =>
      (await (await dewi.get(`/kantor?${query}`)).text()).includes(`/kantor/kasus/${NUMBER}`);
    expect(await numbers('jalur=laporan&instansi=disdukcapil%3A14.08')).toBe(true);
    expect(await numbers('jalur=aduan')).toBe(false);
    expect(await numbers('keadaan=closed')).toBe(false);
    expect(await numbers('instansi=dinsos%3A14.08')).toBe(false);
    expect(await numbers('hanya=lewat')).toBe(false);
    expect(await numbers('hanya=saya')).toBe(false);
  });

  it('shows what its agency reads, and the whole story without its reporter', async () => {
    const page = await (await dewi.get(`/kantor/kasus/${NUMBER}`)).text();
    expect(page).toContain('Akta anak saya belum terbit.');
    expect(page).toContain('Saya [nama]');
    expect(page).toContain('Dikirim kepada narahubung');
    for (const name of REPORTER) expect(page).not.toContain(name);
    expect((await dewi.get('/kantor/kasus/7K3PT-X')).status).toBe(404);
  });

  it('opens its reporter for a reason that is recorded, on that page alone, and tells no chat', async () => {
    const before = (await office.house.told('dewi')).length;
    const short = await dewi.post(`/kantor/kasus/${NUMBER}/identity`, { kata: 'cek' });
    expect(await short.text()).not.toContain('Rahmawati');
    expect(await auditedActs()).not.toContain('identity-opened cek');
    const opened = await dewi.post(`/kantor/kasus/${NUMBER}/identity`, { kata: 'Memeriksa kelengkapan' });
    expect(opened.headers.get('cache-control')).toBe('no-store');
    const page = await opened.text();
    for (const name of REPORTER) expect(page).toContain(name);
    expect((await auditedActs()).at(-1)).toBe('identity-opened Memeriksa kelengkapan');
    expect(await (await dewi.get(`/kantor/kasus/${NUMBER}`)).text()).not.toContain('Rahmawati');
    expect((await office.house.told('dewi')).length).toBe(before);
  });

  it('is acted on by the rules of the chat: taken over, answered, and not a second time', async () => {
    const { house } = office;
    const before = (await house.told('dewi')).length;
    const early = await dewi.post(`/kantor/kasus/${NUMBER}/answer`, { kata: 'Akta sudah dapat diambil.' });
    expect(early.status).toBe(422);
    expect((await dewi.post(`/kantor/kasus/${NUMBER}/take`)).status).toBe(200);
    expect((await house.row(NUMBER)).status).toBe('office');
    const asked = await (await dewi.post(`/kantor/kasus/${NUMBER}/answer`)).text();
    expect(asked).toContain(`Tulis jawaban kantor untuk ${NUMBER}`);
    const answered = await dewi.post(`/kantor/kasus/${NUMBER}/answer`, { kata: 'Akta sudah dapat diambil.' });
    expect(answered.status).toBe(200);
    expect((await house.row(NUMBER)).status).toBe('resolved');
    expect(
      (await house.told('rahma')).at(-1)?.says.some((say) => JSON.stringify(say).includes('dapat diambil')),
    ).toBe(true);
    expect((await house.events(NUMBER)).slice(-2)).toEqual(['taken-over', 'answered']);
    expect((await dewi.post(`/kantor/kasus/${NUMBER}/answer`, { kata: 'Sekali lagi begitu.' })).status).toBe(
      422,
    );
    expect((await house.told('dewi')).length).toBe(before);
  });

  it('ends with a reason chosen from the table, in two steps', async () => {
    await office.house.does('rahma', { kind: 'file', filing: filingOf('DMKTP-F') });
    await office.house.work();
    const question = await (await dewi.post('/kantor/kasus/DMKTP-F/reject')).text();
    expect(question).toContain('value="authority"');
    const ended = await dewi.post('/kantor/kasus/DMKTP-F/reject', { pilihan: 'authority' });
    expect(ended.status).toBe(200);
    expect((await office.house.row('DMKTP-F')).status).toBe('closed');
  });
});

it('the pages speak English to whoever wants it', async () => {
  const guest = await office.enter('dewi');
  const back = await guest.post('/kantor/bahasa', { ke: 'en', dari: '/kantor' });
  expect(back.headers.get('location')).toBe('/kantor');
  const page = await (await guest.get('/kantor')).text();
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('Overdue');
  expect(
    (await guest.post('/kantor/bahasa', { ke: 'id', dari: '//lain.example' })).headers.get('location'),
  ).toBe('/kantor');
});
