import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inForce } from '../../../../src/store/library.ts';
import { seed } from '../../../../src/store/seed.ts';
import { shippedRows, type Shipped } from '../../../../src/store/shipped.ts';
import { openOffice, type Fields, type Guest, type Office } from './office-house.ts';

let office: Office;
let kepala: Guest;
let shipped: Shipped;

beforeAll(async () => {
  office = await openOffice();
  const { house } = office;
  shipped = await shippedRows(join(import.meta.dirname, '../../../../data'));
  await seed(house.desk.db, shipped);
  await house.officer('dewi', 'Dewi Anggraini');
  await house.officer('kepala', 'Nurhayati Siregar', true);
  kepala = await office.enter('kepala');
});
afterAll(() => office.stop());

const plainText = (html: string): string => html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
const page = async (path: string): Promise<string> => plainText(await (await kepala.get(path)).text());
const bodyOf = async (table: 'policy' | 'holiday', id: string): Promise<object | undefined> =>
  (await inForce(office.house.desk.db.kysely)).rows[table].find((row) => row.id === id)?.body;
const change = (what: string, fields: Fields): Promise<Response> =>
  kepala.post(`/kantor/pengaturan/${what}`, fields);

/** What stands between two headings of the settings. */
const differing = async (): Promise<string> =>
  /Berbeda dari bawaan(.*?)Aturan /u.exec(await page('/kantor/pengaturan'))?.[1]?.trim() ?? '';

describe('a rule of the office', () => {
  it('is changed with who and when, and everybody reads it at once', async () => {
    expect(await differing()).toBe('Semua masih seperti bawaan.');
    expect((await change('aturan', { baris: 'answer:aduan', nilai: '10' })).status).toBe(200);
    expect(await bodyOf('policy', 'answer:aduan')).toMatchObject({ value: 10, unit: 'working-days' });
    expect(await differing()).toMatch(
      /^Instansi menjawab aduan: 10 hari kerja \. Bawaan: 5 hari kerja\. Diubah Nurhayati Siregar, \d+ \w+\.$/u,
    );
  });

  it('survives the seeding of an upgrade and is listed as different from what that release ships', async () => {
    const newer: Shipped = {
      ...shipped,
      policy: shipped.policy.map((row) =>
        row.id === 'answer:aduan' ? { ...row, body: { ...row.body, value: 7 } } : row,
      ),
    };
    const { differs } = await seed(office.house.desk.db, newer);
    expect(differs).toEqual([{ table: 'policy', id: 'answer:aduan' }]);
    expect(await bodyOf('policy', 'answer:aduan')).toMatchObject({ value: 10 });
    expect(await differing()).toContain('Instansi menjawab aduan: 10 hari kerja . Bawaan: 7 hari kerja.');
  });

  it('goes back to the release’s', async () => {
    expect((await change('kembali', { tabel: 'policy', baris: 'answer:aduan' })).status).toBe(200);
    expect(await bodyOf('policy', 'answer:aduan')).toMatchObject({ value: 7 });
    expect(await differing()).toBe('Semua masih seperti bawaan.');
    expect((await change('kembali', { tabel: 'policy', baris: 'answer:aduan' })).status).toBe(422);
  });

  it.each([
    ['no number', 'answer:aduan', 'lima'],
    ['less than nothing', 'answer:aduan', '-1'],
    ['nothing', 'answer:aduan', ''],
    ['no flag', 'agency-first', 'mungkin'],
    ['a rule there is not', 'jawab', '5'],
    ['a ladder, which is no single value', 'ladder-office', '5'],
    ['what it is already', 'answer:laporan', '14'],
  ])('is not changed to %s', async (_, baris, nilai) => {
    const before = await bodyOf('policy', baris);
    expect((await change('aturan', { baris, nilai })).status).toBe(422);
    expect(await bodyOf('policy', baris)).toEqual(before);
  });
});

describe('a day off', () => {
  it('is added, or made a working day, and taken back', async () => {
    await change('libur', { hari: '2027-06-07', nama: 'Hari jadi kantor', tutup: '1' });
    expect(await bodyOf('holiday', '2027-06-07')).toMatchObject({ kind: 'office', name: 'Hari jadi kantor' });
    const [national] = shipped.holiday.filter(({ id }) => id.startsWith('2027-')).map(({ id }) => id);
    await change('libur', { hari: national!, nama: 'Tetap buka', tutup: '0' });
    expect(await bodyOf('holiday', national!)).toMatchObject({ kind: 'working' });
    expect(await differing()).toMatch(/7 Juni 2027: Hari jadi kantor , tutup\. Diubah Nurhayati/u);
    await change('kembali', { tabel: 'holiday', baris: '2027-06-07' });
    expect(await bodyOf('holiday', '2027-06-07')).toBeUndefined();
    await change('kembali', { tabel: 'holiday', baris: national! });
    expect(await bodyOf('holiday', national!)).toEqual(
      shipped.holiday.find(({ id }) => id === national)?.body,
    );
  });

  it('is a day of the calendar', async () => {
    for (const hari of ['2027-02-30', 'besok', ''])
      expect((await change('libur', { hari, nama: 'Libur', tutup: '1' })).status).toBe(422);
  });
});

it('the audit list says who changed which rule from what to what', async () => {
  const changed = await page('/kantor/jejak?tindakan=setting-changed');
  expect(changed).toContain('Nurhayati Siregar Pengaturan diubah policy · answer:aduan · 5 · 10');
});

it('an officer who is neither head nor admin does not come to them', async () => {
  const dewi = await office.enter('dewi');
  expect((await dewi.get('/kantor/pengaturan')).status).toBe(403);
  expect((await dewi.post('/kantor/pengaturan/aturan', { baris: 'answer:aduan', nilai: '1' })).status).toBe(
    403,
  );
  expect(await (await dewi.get('/kantor')).text()).not.toContain('/kantor/pengaturan');
});
