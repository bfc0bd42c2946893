// The register as an officer fills it in, and the page on which the head of a unit says yes on his phone.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newCommitment } from '../../../src/core/commitment.ts';
import { commitmentsOf } from '../../../bots/web/commitment/desk.ts';
import { openCopy } from '../../../src/copy/copy.ts';
import { AGENCY, openCaseDesk, type CaseDesk } from '../../support/case-desk.ts';
import { freshDatabase } from '../../support/database.ts';
import { openBrowser, openPage, PHONE } from './browser.ts';
import { startEcho, type EchoWeb } from './echo.ts';
import { problemsOf } from './looks.ts';

const ID = 'disdukcapil-14-08';

let house: CaseDesk;
let web: EchoWeb;
let browser: Browser;
beforeAll(async () => {
  const { url } = await freshDatabase();
  house = await openCaseDesk(url);
  Object.assign(house.desk, { copy: openCopy() });
  web = await startEcho(url, { ring: house.desk.ring }, { commitments: commitmentsOf(house.desk) });
  browser = await openBrowser();
  await house.officer('dewi');
  const commitment = newCommitment({ id: AGENCY, label: 'Disdukcapil Kabupaten Siak' });
  await house.does(
    'dewi',
    { kind: 'commitment', act: 'begin', id: ID, commitment },
    { kind: 'commitment', act: 'page', id: null },
  );
});
afterAll(async () => {
  await browser.close();
  await web.stop();
  await house.end();
});

const shot = async (page: { screenshot: (options: object) => Promise<unknown> }, name: string) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

it('is filled in by an officer, asked for, agreed to on a phone, and shows then what exists', async () => {
  const said = (await house.told('dewi')).at(-1)?.says.find(({ key }) => key === 'commitment-page-url');
  const { pathname, hash } = new URL(String(said?.values?.['url']));
  const { page, problems } = await openPage(browser, `${web.address}${pathname}${hash}`);
  expect(page.url()).not.toContain('#');
  await page.getByRole('button', { name: 'Buka' }).click();
  await page.getByRole('button', { name: 'Disdukcapil Kabupaten Siak' }).click();
  await page.getByText('Belum ada: persetujuan tercatat.').waitFor();
  await page.getByLabel('Penanda tangan').fill('Drs. H. Syamsuddin');
  await page.getByLabel('Jabatan').fill('Kepala Dinas');
  await page.getByLabel('Kabar pertama').fill('3');
  await page.getByLabel('Berakhir').fill('2028-03-01');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('Sudah disimpan.').waitFor();
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'pindai.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 pindai') },
  });
  await page.getByText('Pindai sudah disimpan.').waitFor();
  await page.getByRole('button', { name: 'Minta persetujuan' }).click();
  const asked = await page.locator('[data-asked]').inputValue();
  const link = new URL(asked);
  expect(await problemsOf(page)).toEqual([]);
  await shot(page, 'komitmen');

  const phone = await openPage(browser, `${web.address}${link.pathname}${link.hash}`, PHONE);
  await phone.page.getByRole('button', { name: 'Baca naskah' }).click();
  await phone.page.getByText('paling lama 3 hari kerja').waitFor();
  expect(await problemsOf(phone.page)).toEqual([]);
  await shot(phone.page, 'setuju-360');
  expect(await phone.page.getByLabel('Nama').inputValue()).toBe('Drs. H. Syamsuddin');
  await phone.page.getByRole('button', { name: 'Ya, saya setuju' }).click();
  await phone.page.getByText('sudah tercatat. Terima kasih. Sidik jari').waitFor();
  const fingerprint = await phone.page.locator('.fingerprint').innerText();
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  await phone.page.context().close();

  await page.getByRole('button', { name: 'Hitung' }).click();
  await page.getByText(`(SHA-256): ${fingerprint}`).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh persetujuan tercatat' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${ID}-record.pdf`);
  await shot(page, 'komitmen-tercatat');
  expect([problems, phone.problems]).toEqual([[], []]);
}, 60_000);
