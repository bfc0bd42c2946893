import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCsv } from '../../../../src/core/csv.ts';
import { openRegister } from '../../../../src/desk/commitment-page.ts';
import { auditSince } from '../../../../src/store/audit-list.ts';
import { inTransaction } from '../../../../src/store/database.ts';
import { AGENCY, filingOf } from '../../../support/case-desk.ts';
import { openOffice, type Guest, type Office } from './office-house.ts';

let office: Office;
let dewi: Guest;

beforeAll(async () => {
  office = await openOffice();
  const { house } = office;
  await house.desk.db.kysely
    .insertInto('agency')
    .values({ id: AGENCY, body: '{}', origin: 'release' })
    .execute();
  await house.officer('dewi', 'Dewi Anggraini');
  await house.focalPoint('yus', { name: 'Yusnidar Lubis' });
  await house.does('rahma', { kind: 'file', filing: filingOf('7K3PT-Y') });
  await house.work();
  dewi = await office.enter('dewi');
});
afterAll(() => office.stop());

it('the network shows who its focal points are, where they are reached and how many cases they have', async () => {
  const page = (await (await dewi.get('/kantor/jaringan')).text()).replaceAll(/<[^>]+>/gu, ' ');
  expect(page.replaceAll(/\s+/gu, ' ')).toMatch(/Yusnidar Lubis Instansi disdukcapil:14\.08 echo 1 0/u);
});

it('the directory as a table is what the server’s command writes, and who took it is recorded', async () => {
  const answer = await dewi.get('/kantor/jaringan/direktori.csv');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="direktori.csv"');
  const [, first] = readCsv(await answer.text());
  expect(first).toContain('Yusnidar Lubis');
  const { desk } = office.house;
  const rows = await inTransaction(desk.db, (tx) => auditSince(tx, desk.ring, new Date(0)));
  expect(rows.at(-1)?.act).toBe('directory-exported');
});

it('the register of commitments opens from here by its own one-use link', async () => {
  const answer = await dewi.post('/kantor/jaringan/komitmen');
  const [, token = ''] = /^\/komitmen#([\w-]{43})$/u.exec(answer.headers.get('location') ?? '') ?? [];
  expect((await openRegister(office.house.desk, token)).kind).not.toBe('refused');
  expect(await openRegister(office.house.desk, token)).toMatchObject({ kind: 'refused', why: 'used' });
});
