// The directory from a spreadsheet and back, on the real tables.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportDirectory, importDirectory, printedImport } from '../../src/desk/directory-file.ts';
import { filingOf, draftOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';
import { readSheets, writeSheets } from '../../src/spreadsheet.ts';

const AGENCY = 'disdukcapil:14.08';
const HEADING = ['instansi', 'wilayah', 'peran', 'nama', 'jabatan', 'nomor_surat', 'berlaku_sampai'];
const YUSNIDAR = [AGENCY, '', 'narahubung', 'Yusnidar Lubis', 'Kasi', '800/1', '2027-12-31'];
const ATASAN = [AGENCY, '', 'atasan', 'Burhanuddin Harahap', 'Kepala Bidang', '', ''];
const LIVE = { dryRun: false };

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('dewi');
  const body = JSON.stringify({ type: 'disdukcapil', region: '14.08', label: 'Disdukcapil Kabupaten Siak' });
  await house.desk.db.kysely.insertInto('agency_type').values({ id: 'disdukcapil', body: '{}' }).execute();
  await house.desk.db.kysely.insertInto('region').values({ id: '14.08', body: '{}' }).execute();
  await house.desk.db.kysely.insertInto('agency').values({ id: AGENCY, body }).execute();
});
afterAll(() => house.end());

const workbook = (...rows: readonly (readonly string[])[]) => ({
  format: 'xlsx' as const,
  bytes: writeSheets([{ name: 'narahubung', rows: [HEADING, ...rows] }]),
});

const names = async (): Promise<readonly string[]> =>
  ((await house.finds('dewi', { kind: 'officials', agency: AGENCY })).officials?.people ?? []).map(
    ({ name, state }) => `${name} ${state}`,
  );

it('a dry run says what would be written, one mistake keeps all of it out, and the same file twice changes nothing', async () => {
  const file = workbook(YUSNIDAR, ATASAN);
  const dry = await importDirectory(house.desk, file, { dryRun: true });
  expect(printedImport(dry, { dryRun: true })).toBe(
    'agencies     0 added, 0 changed, 0 as before\npeople       2 added, 0 changed, 0 as before\na dry run: nothing was written\n',
  );
  const wrong = await importDirectory(
    house.desk,
    workbook(YUSNIDAR, ['kantor-x', '', 'narahubung', 'Rina']),
    LIVE,
  );
  expect(printedImport(wrong, LIVE)).toBe(
    'people, row 3, instansi: "kantor-x" is no agency\nnothing was written; 1 to mend\n',
  );
  expect(await names()).toEqual([]);

  await importDirectory(house.desk, file, LIVE);
  expect([...(await names())].sort()).toEqual(['Burhanuddin Harahap named', 'Yusnidar Lubis named']);
  const again = await importDirectory(house.desk, workbook(YUSNIDAR, ATASAN.with(4, 'Sekretaris')), LIVE);
  expect(again.people).toEqual({ added: 0, changed: 1, same: 1 });
});

it('a name on the list gives no access, but keeps a complaint about him from his house', async () => {
  await house.focalPoint('rina', { name: 'Rina Marlina' });
  const draft = draftOf('Pak Burhanuddin menahan akta anak saya.');
  await house.does('rahma', { kind: 'file', filing: filingOf('LIST1-A', { draft }) });
  await house.work();
  expect(await house.row('LIST1-A')).toMatchObject({ status: 'office', protected: 'names-focal-point' });
  const { ladder } = await house.finds('dewi', { kind: 'ladder', reference: 'LIST1-A' });
  expect(
    ladder?.rungs.map(({ rung, people }) => [rung, people.map(({ name }) => name).sort()]).slice(0, 3),
  ).toEqual([
    ['focal', ['Rina Marlina', 'Yusnidar Lubis']],
    ['deputy', []],
    ['superior', []],
  ]);
});

it('who joins by an invitation is the one on the list, no second one', async () => {
  await house.does('dewi', { kind: 'invite', code: 'ABC-DEF-GHJ', agency: AGENCY, area: null });
  await house.does('yusnidar', {
    kind: 'redeem',
    ...{ code: 'ABC-DEF-GHJ', name: 'Yusnidar Lubis', position: 'Kasi' },
  });
  const { id } = await house.desk.db.kysely
    .selectFrom('appointment')
    .select('id')
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  await house.does('dewi', { kind: 'approve', appointment: id, approved: true });
  expect((await names()).filter((name) => name.startsWith('Yusnidar'))).toEqual(['Yusnidar Lubis active']);
});

it('what is exported comes back as it was', async () => {
  const [people, agencies] = await readSheets(await exportDirectory(house.desk, 'xlsx'));
  expect(people?.rows[0]).toContain('berlaku_sampai');
  expect(agencies?.rows[1]?.slice(0, 3)).toEqual([AGENCY, 'disdukcapil', '14.08']);
  const csv = await importDirectory(
    house.desk,
    { format: 'csv', bytes: await exportDirectory(house.desk, 'csv') },
    { dryRun: true },
  );
  expect(csv.problems).toEqual([]);
  expect(csv.people).toMatchObject({ added: 0, changed: 0 });
});
