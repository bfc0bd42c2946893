// The page on which an officer pairs WhatsApp Web, on a telephone, as its script draws it.
import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pairingLinksOf } from '../../../bots/web/office/links.ts';
import { qrOf } from '../../../bots/qr.ts';
import { noteWhatsapp, takeWishedCode } from '../../../src/desk/whatsapp-session.ts';
import { holdChannel, resumeChannel } from '../../../src/store/channel-state.ts';
import { inTransaction } from '../../../src/store/database.ts';
import { insertPageLink } from '../../../src/store/page-link.ts';
import { appointOfficer } from '../../support/appoint.ts';
import { freshDatabase } from '../../support/database.ts';
import { openTestDesk, type TestDesk } from '../../support/desk.ts';
import { somebodyAt } from '../../support/somebody.ts';
import { openBrowser, openPage, PHONE } from './browser.ts';
import { startEcho, type EchoWeb } from './echo.ts';
import { problemsOf } from './looks.ts';

const NARROW = { ...PHONE, viewport: { width: 390, height: 844 } };
/** As long as what WhatsApp gives. */
const QR = `2@${'k'.repeat(218)}`;
/** Light modules around the code, as in the script. */
const QUIET = 4;

let desk: TestDesk;
let web: EchoWeb;
let browser: Browser;

beforeAll(async () => {
  const { url } = await freshDatabase();
  desk = await openTestDesk(url);
  web = await startEcho(url, { ring: desk.ring }, { pairing: pairingLinksOf(desk) });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await web.stop();
  await desk.end();
});

const session = (state: string, shown: { readonly qr?: string; readonly code?: string } = {}) =>
  noteWhatsapp(desk, { state, missing: [], qr: shown.qr ?? null, code: shown.code ?? null });

const newLink = async (): Promise<string> => {
  const officer = await somebodyAt(desk, 'asisten');
  await appointOfficer(desk, officer, { name: 'Dewi Anggraini', at: desk.clock.now() });
  const token = randomBytes(32).toString('base64url');
  const at = desk.clock.now();
  const expiresAt = new Date(at.getTime() + 600_000);
  await inTransaction(desk.db, (tx) =>
    insertPageLink(tx, desk.ring, {
      ...{ person: officer.person, complaint: null, what: 'whatsapp', token, reason: null, at, expiresAt },
    }),
  );
  return `${web.address}/office/whatsapp#${token}`;
};

/** The drawn code, module by module, as rows of "1" and "0". */
const drawnIn = (page: Page): Promise<readonly string[]> =>
  page.locator('canvas').evaluate((canvas: any, quiet) => {
    // The page's own world: typed loosely, since the checks of types know no browser.
    const pen = canvas.getContext('2d');
    const light = (at: number): boolean => pen.getImageData(at, at, 1, 1).data[0] === 255;
    let edge = 0;
    while (light(edge)) edge += 1;
    const scale = edge / quiet;
    const size = canvas.width / scale - 2 * quiet;
    const middle = (at: number): number => Math.floor((at + quiet + 0.5) * scale);
    return Array.from({ length: size }, (_, y) =>
      Array.from({ length: size }, (__, x) =>
        pen.getImageData(middle(x), middle(y), 1, 1).data[0] === 0 ? '1' : '0',
      ).join(''),
    );
  }, QUIET);

const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/hubungkan-${name}-390.png`, fullPage: true });
};

it(
  'draws the code to scan, asks for one to type, and says when it is paired and whether messages go, at 390 pixels',
  { timeout: 120_000 },
  async () => {
    await session('unpaired', { qr: QR });
    const link = await newLink();
    const { page, problems } = await openPage(browser, link, NARROW);
    expect(page.url()).not.toContain('#');
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Buka sekali' }).click();
    await page.getByRole('img', { name: 'Kode untuk dipindai' }).waitFor();
    expect(await drawnIn(page)).toEqual(qrOf(QR).map((row) => row.map(Number).join('')));
    expect(await problemsOf(page)).toEqual([]);
    await shoot(page, 'pindai');

    await page.getByLabel('Tulis nomor WhatsApp kantor').fill('12 345');
    await page.getByRole('button', { name: 'Minta kode angka' }).click();
    await page.getByText('Nomor itu belum benar').waitFor();
    await page.getByLabel('Tulis nomor WhatsApp kantor').fill('0811-7000-001');
    await page.getByRole('button', { name: 'Minta kode angka' }).click();
    await expect.poll(() => takeWishedCode(desk)).toBe('628117000001');
    await session('unpaired', { qr: QR, code: 'AB12CD34' });
    await page.getByText('AB12CD34').waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await problemsOf(page)).toEqual([]);
    await shoot(page, 'kode');

    await session('starting');
    await page.getByText('WhatsApp sedang disiapkan').waitFor();
    await inTransaction(desk.db, (tx) => holdChannel(tx, 'whatsapp', 'cut-off'));
    await session('ready');
    await page.getByText('pengirimannya masih dihentikan').waitFor();
    await shoot(page, 'dihentikan');
    expect(problems).toEqual([]);
    await page.context().close();

    await inTransaction(desk.db, (tx) => resumeChannel(tx, 'whatsapp'));
    const second = await openPage(browser, await newLink(), NARROW);
    await second.page.getByRole('button', { name: 'Buka sekali' }).click();
    await second.page.getByText('WhatsApp kantor sudah terhubung').waitFor();
    expect([await problemsOf(second.page), second.problems]).toEqual([[], []]);
    await second.page.context().close();

    const used = await openPage(browser, link, NARROW);
    await used.page.getByRole('button', { name: 'Buka sekali' }).click();
    await used.page.getByText('sudah pernah dibuka').waitFor();
    await used.page.context().close();
  },
);
