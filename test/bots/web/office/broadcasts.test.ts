import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../../src/core/audience.ts';
import { readCsv } from '../../../../src/core/csv.ts';
import { openOffice, type Guest, type Office } from './office-house.ts';

let office: Office;
let dewi: Guest;

beforeAll(async () => {
  office = await openOffice();
  const { house } = office;
  await house.officer('dewi', 'Dewi Anggraini');
  for (const [address, name] of [
    ['yus', 'Yusnidar Lubis'],
    ['tono', '=Tono'],
    ['lina', 'Lina Marlina'],
  ] as const)
    await house.focalPoint(address, { name });
  dewi = await office.enter('dewi');
});
afterAll(() => office.stop());

const rows = sql.table('outbox');
const became = async (state: string, receipt: string | null, name: string): Promise<void> => {
  const { address } = await office.house.recipient(name);
  await sql`update ${rows} set state = ${state}, receipt = ${receipt}, verdict = ${state === 'failed' ? 'unreachable' : null},
    sent_at = ${state === 'sent' ? '2027-03-02T03:05:00Z' : null}
    where broadcast_id = 1 and address_id = ${address}`.execute(office.house.desk.db.kysely);
};
const stateOf = async (): Promise<string> =>
  (await office.house.desk.db.kysely.selectFrom('broadcast').select('state').executeTakeFirstOrThrow()).state;

const textOf = async (answer: Promise<Response>): Promise<string> =>
  (await (await answer).text()).replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

describe('a message to many', () => {
  it('is written on the pages as in chat: its text, for whom, a preview, and then it goes', async () => {
    let page = await (await dewi.get('/kantor/siaran/baru')).text();
    const next = async (fields: { readonly [name: string]: string }): Promise<string> => {
      const [, tanya = ''] = /name="tanya" value="([^"]+)"/.exec(page) ?? [];
      page = await (await dewi.post('/kantor/siaran/baru', { tanya, ...fields })).text();
      return page;
    };
    expect(await next({ kata: 'Rapat hari Kamis, {nama}.' })).toContain('value="all"');
    expect(await next({ pilihan: 'all' })).toContain('3 orang');
    expect(page).toContain('Rapat hari Kamis, Yusnidar Lubis.');
    expect(await next({ pilihan: 'ack' })).toContain('value="send"');
    expect(await next({ pilihan: 'send' })).toContain('Siaran dikirim bertahap ke 3 orang');
    await office.house.work();
    expect(await textOf(dewi.get('/kantor/siaran'))).toContain('Terkirim 0 dari 3. Menunggu 3');
  });

  it('keeps nobody else’s question: one sealed for another is begun anew', async () => {
    await office.house.officer('budi', 'Budi Santoso');
    const budi = await office.enter('budi');
    const page = await (await dewi.post('/kantor/siaran/baru')).text();
    const [, tanya = ''] = /name="tanya" value="([^"]+)"/.exec(page) ?? [];
    const asked = await textOf(budi.post('/kantor/siaran/baru', { tanya, kata: 'Milik orang lain.' }));
    expect(asked).not.toContain('Milik orang lain');
    expect(asked).toContain('Tulis pesan untuk narahubung');
  });

  it('is paused and goes on, and what it is past is refused', async () => {
    expect(await textOf(dewi.post('/kantor/siaran/1/pause'))).toContain('dijeda');
    expect(await stateOf()).toBe('paused');
    expect((await dewi.post('/kantor/siaran/1/pause')).status).toBe(422);
    expect((await dewi.post('/kantor/siaran/1/resume')).status).toBe(200);
    expect(await stateOf()).toBe('sending');
  });

  it('shows how far it is while it goes out, and looks again by itself until it is done', async () => {
    await became('sent', 'read', 'yus');
    await became('failed', null, 'tono');
    const page = await (await dewi.get('/kantor/siaran/1')).text();
    expect(page).toContain('http-equiv="refresh" content="5"');
    expect(page).toMatch(/<progress\s+max="3"\s+value="2"/u);
    await became('sent', null, 'lina');
    await office.house.desk.db.kysely.updateTable('broadcast').set({ state: 'sent' }).execute();
    const done = await (await dewi.get('/kantor/siaran/1')).text();
    expect(done).not.toContain('http-equiv="refresh"');
    expect(done).toContain(
      'Terkirim 2 dari 3. Menunggu 0, gagal 1, dilewati 0, belum pasti 0. Sampai 1, dibaca 1.',
    );
  });

  it('as a table has a row for each, adds up to what the page says, and runs nothing in a spreadsheet', async () => {
    const answer = await dewi.get('/kantor/siaran/1/daftar.csv');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="siaran-1.csv"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toContain("'=Tono");
    const [heading, ...lines] = readCsv(text);
    expect(heading?.slice(0, 4)).toEqual(['Nama', 'Instansi', 'Kanal', 'Keadaan']);
    const told = lines.filter((line) => line.length > 1).map(([name, , , state, why]) => [name, state, why]);
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([
        ["'=Tono", 'Gagal', 'unreachable'],
        ['Lina Marlina', 'Terkirim', ''],
        ['Yusnidar Lubis', 'Dibaca', ''],
      ]),
    );
  });

  it('is tried once more for those alone whom it did not reach', async () => {
    expect((await dewi.post('/kantor/siaran/1/retry')).status).toBe(200);
    const { rows: open } = await sql<{ address: string }>`select address_id as address from outbox
      where broadcast_id = 1 and state = 'pending'`.execute(office.house.desk.db.kysely);
    expect(open.map(({ address }) => address)).toEqual([(await office.house.recipient('tono')).address]);
  });

  it('to more people than one officer may decide about waits for another, who agrees on his page', async () => {
    const announcement = {
      to: EVERYBODY,
      text: 'Untuk semua.',
      wants: 'nothing',
      at: null,
      every: null,
    } as const;
    await office.house.does('budi', { kind: 'broadcast', announcement });
    await office.house.desk.db.kysely
      .updateTable('broadcast')
      .set({ state: 'waiting' })
      .where('id', '=', '2')
      .execute();
    const budi = await office.enter('budi');
    expect((await budi.post('/kantor/siaran/2/approve')).status).toBe(422);
    expect(await textOf(dewi.post('/kantor/siaran/2/approve'))).toContain('disetujui');
  });

  it('that there never was is not found', async () => {
    for (const path of ['/kantor/siaran/99', '/kantor/siaran/x', '/kantor/siaran/99/daftar.csv'])
      expect((await dewi.get(path)).status).toBe(404);
  });
});
