import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../support/database.ts';
import { PHONE, openBrowser, openPage } from './browser.ts';
import { startEcho } from './echo.ts';
import type { EchoWeb } from './echo.ts';

let url: string;
let web: EchoWeb;
let browser: Browser;
beforeAll(async () => {
  ({ url } = await freshDatabase());
  web = await startEcho(url);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await web.stop();
});

const write = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Tulis pesan').fill(text);
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
};
const restart = async (): Promise<void> => {
  web = await startEcho(url, { ring: web.ring, taken: web.taken, port: web.port });
};

describe('a page whose server goes away', () => {
  it('says so, keeps what is written, and sends it once when the server is back', async () => {
    const { page } = await openPage(browser, web.address, PHONE);
    await write(page, 'sebelum');
    await page.locator('.message.bot').waitFor();
    await web.stop();
    await write(page, 'selama putus');
    await page.getByText('Belum terkirim').waitFor();
    await page.getByText('Sambungan terputus').waitFor();
    await restart();
    await page.getByText('Yang kami tangkap: selama putus').waitFor();
    await page.getByText('Belum terkirim').waitFor({ state: 'detached' });
    const texts = [...web.taken.values()].map(({ event }) => (event.kind === 'text' ? event.text : ''));
    expect(texts).toEqual(['sebelum', 'selama putus']);
    expect(await page.locator('.message').count()).toBe(4);
    await page.context().close();
  });

  it('sends after a reload what was not sent before it', async () => {
    const { page } = await openPage(browser, web.address, PHONE);
    await write(page, 'satu');
    await page.locator('.message.bot').waitFor();
    const before = web.taken.size;
    await page.route('**/chat/messages', (route) => route.abort());
    await write(page, 'belum sampai');
    await page.getByText('Belum terkirim').waitFor();
    await page.unroute('**/chat/messages');
    await page.reload();
    await page.getByText('Yang kami tangkap: belum sampai').waitFor();
    expect(web.taken.size).toBe(before + 1);
    await page.context().close();
  });

  it('doubles nothing when only the answer was lost', async () => {
    const { page } = await openPage(browser, web.address, PHONE);
    const before = web.taken.size;
    let lost = 0;
    await page.route('**/chat/messages', async (route) => {
      if (lost === 0) {
        lost += 1;
        await route.fetch();
        return route.abort();
      }
      return route.continue();
    });
    await write(page, 'jawabannya hilang');
    await page.getByText('Yang kami tangkap: jawabannya hilang').waitFor();
    await page.locator('.status.sent').waitFor();
    expect(lost).toBe(1);
    expect(web.taken.size).toBe(before + 1);
    expect(await page.locator('.message').count()).toBe(2);
    await page.context().close();
  });

  it('begins anew when its chat was closed elsewhere, without losing the new message', async () => {
    const { page } = await openPage(browser, web.address, PHONE);
    await write(page, 'lama');
    await page.locator('.message.bot').waitFor();
    await web.chats.leave([...web.taken.values()].at(-1)!.address);
    await write(page, 'baru');
    await page.getByText('Yang kami tangkap: baru').waitFor();
    expect(await page.getByText('Yang kami tangkap: lama').count()).toBe(0);
    await page.context().close();
  });
});
