import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYBODY } from '../../../../src/core/audience.ts';
import { seed } from '../../../../src/store/seed.ts';
import { shippedRows } from '../../../../src/store/shipped.ts';
import { draftOf, filingOf } from '../../../support/case-desk.ts';
import { DESKTOP, openBrowser, openPage } from '../browser.ts';
import { problemsOf } from '../looks.ts';
import { openOffice, type Office } from './office-house.ts';

const NUMBER = '7K3PT-Y';
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
/** Folds that are opened before a page is looked at: all of most, the first of the rules. */
const MOST_FOLDS = 6;
/** Pictures of every page for people to look at, where somebody wants them. */
const PICTURES = process.env['PICTURES'];

let office: Office;
let browser: Browser;
let cookie: { readonly name: string; readonly value: string };

beforeAll(async () => {
  office = await openOffice();
  browser = await openBrowser();
  const { house } = office;
  await seed(house.desk.db, await shippedRows(join(import.meta.dirname, '../../../../data')));
  await house.focalPoint('yusnidar');
  await house.officer('kepala', 'Nurhayati Siregar', true);
  const story = 'Akta kelahiran anak saya belum terbit sejak bulan lalu. Petugas loket selalu berkata nanti.';
  await house.does(
    'rahma',
    {
      ...{ kind: 'keep-identity', consentVersion: '2026-11' },
      identity: { name: 'Rahmawati', phone: '081234567890' },
    },
    { kind: 'file', filing: filingOf(NUMBER, { lane: 'laporan', draft: draftOf(story) }) },
    { kind: 'file', filing: filingOf('DMKTP-F', { emergency: true }) },
  );
  await house.does('ani', { kind: 'file', filing: filingOf('9C4RM-K', { protected: 'money' }) });
  await house.work();
  await house.does('kepala', {
    kind: 'broadcast',
    announcement: {
      ...{ to: EVERYBODY, text: 'Rapat koordinasi narahubung hari Kamis, {nama}.' },
      ...{ wants: 'ack', at: null, every: null },
    },
  });
  await house.work();
  const [name = '', value = ''] = (await office.enter('kepala')).cookie().split('=');
  cookie = { name, value };
});
afterAll(async () => {
  await browser.close();
  await office.stop();
});

/** A page of the console as the head sees it. */
const open = async (path: string, options: BrowserContextOptions = {}) => {
  const watched = await openPage(browser, `${office.web.address}/kantor/masuk`, options);
  await watched.page.context().addCookies([{ ...cookie, url: office.web.address }]);
  await watched.page.goto(`${office.web.address}${path}`);
  return watched;
};

const picture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
};

const PAGES: { readonly [name: string]: string } = {
  kasus: '/kantor',
  'satu-kasus': `/kantor/kasus/${NUMBER}`,
  siaran: '/kantor/siaran',
  'satu-siaran': '/kantor/siaran/1',
  'siaran-baru': '/kantor/siaran/baru',
  jaringan: '/kantor/jaringan',
  sistem: '/kantor/sistem',
  jejak: '/kantor/jejak',
  pengaturan: '/kantor/pengaturan',
};

describe.each(Object.entries(PAGES))('the page %s', (name, path) => {
  it.each([
    ['phone', { ...PHONE, colorScheme: 'light' }],
    ['phone-dark', { ...PHONE, colorScheme: 'dark' }],
    ['desktop', { ...DESKTOP, colorScheme: 'light' }],
    ['desktop-dark', { ...DESKTOP, colorScheme: 'dark' }],
  ] as const)('is whole and readable: %s', async (width, options) => {
    const { page, problems } = await open(path, options);
    expect(new URL(page.url()).pathname).toBe(path);
    for (const fold of (await page.locator('summary').all()).slice(0, MOST_FOLDS)) await fold.click();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `${name}-${width}`);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('the door', () => {
  it('takes the token out of the address line, and lets in at a press of Enter', async () => {
    const link = `${office.web.address}/kantor/masuk#${await office.link('kepala')}`;
    const { page, problems } = await openPage(browser, link, PHONE);
    expect(page.url()).toBe(`${office.web.address}/kantor/masuk`);
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, 'masuk-phone');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kode kedua' }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, 'kode-phone');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('of a first visit shows a picture for the app of a telephone', async () => {
    await office.admin('admin', 'Andika Pratama');
    const link = `${office.web.address}/kantor/masuk#${await office.link('admin')}`;
    const { page } = await openPage(browser, link, DESKTOP);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'Kode QR untuk aplikasi kode' }).waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, 'kode-pertama-desktop');
    await page.context().close();
  });
});

/** The label and the words of what has the focus; run inside the page. */
const NAME_OF_FOCUS = `[...(document.activeElement?.labels ?? []), document.activeElement]
  .map((one) => one?.textContent ?? '').join(' ')`;

/** Presses Tab until what has the focus is called so. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate<string>(NAME_OF_FOCUS);
    if (here.replaceAll(/\s+/gu, ' ').includes(name)) return;
  }
  throw new Error(`Tab never reached "${name}"`);
};

it('by keyboard alone a case is found, taken over and answered', async () => {
  const { page, problems } = await open('/kantor', DESKTOP);
  await tabTo(page, 'Cari nomor kasus');
  await page.keyboard.type(NUMBER);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: NUMBER }).waitFor();
  await tabTo(page, 'Ambil alih');
  await page.keyboard.press('Enter');
  await page.getByRole('status').waitFor();
  await tabTo(page, 'Jawab pelapor');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Kata-kata Anda');
  await page.keyboard.type('Akta sudah dapat diambil di loket 3.');
  await tabTo(page, 'Jawab pelapor');
  await page.keyboard.press('Enter');
  await page.getByRole('status').waitFor();
  expect((await office.house.row(NUMBER)).status).toBe('resolved');
  await picture(page, 'dijawab-desktop');
  await tabTo(page, 'Buka identitas pelapor');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Alasan (dicatat)');
  await page.keyboard.type('Memeriksa kelengkapan');
  await tabTo(page, 'Buka identitas pelapor');
  await page.keyboard.press('Enter');
  await page.getByText('Rahmawati').waitFor();
  expect(await problemsOf(page)).toEqual([]);
  await picture(page, 'identitas-desktop');
  expect(problems).toEqual([]);
  await page.context().close();
});
