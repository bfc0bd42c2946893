import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newToken } from '../../../bots/web/chat/token.ts';
import { addressOfToken as addressOf } from '../../../src/desk/web-chat.ts';
import { freshDatabase } from '../../support/database.ts';
import { DESKTOP, PHONE, openBrowser, openPage } from './browser.ts';
import { startEcho } from './echo.ts';
import type { EchoWeb } from './echo.ts';
import { problemsOf } from './looks.ts';

let url: string;
let web: EchoWeb;
let browser: Browser;
const demo = { focal: newToken(), officer: newToken() };
beforeAll(async () => {
  ({ url } = await freshDatabase());
  web = await startEcho(url, {}, { demo });
  for (const token of Object.values(demo)) await web.chats.open(addressOf(token));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await web.stop();
});

const STORY = 'Anak saya umur 7 bulan belum punya akta, sudah dua kali ke capil Siak';
const write = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Tulis pesan').fill(text);
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
};
const bot = (page: Page) => page.locator('.message.bot');

describe('a person with a phone', () => {
  it('tells his story, taps an answer, and sees which one he chose', async () => {
    const { page, problems } = await openPage(browser, web.address, PHONE);
    await write(page, STORY);
    await bot(page).getByText('Apakah sudah benar?').waitFor();
    await page.getByRole('button', { name: 'Benar, lanjut' }).tap();
    await bot(page).getByText('Dipilih:').waitFor();
    const chosen = page.locator('.choices button.chosen');
    expect(await chosen.textContent()).toContain('✓');
    const other = page.getByRole('button', { name: 'Ubah' });
    expect(await other.getAttribute('aria-disabled')).toBe('true');
    await other.tap({ force: true });
    await write(page, 'satu lagi');
    await bot(page).nth(2).waitFor();
    expect(await page.locator('.message.own').count()).toBe(3);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('finds his conversation again after a reload, with the choice still marked', async () => {
    const { page } = await openPage(browser, web.address, PHONE);
    await write(page, STORY);
    await page.getByRole('button', { name: 'Ubah' }).tap();
    await bot(page).getByText('Dipilih:').waitFor();
    await page.reload();
    await bot(page).getByText('Dipilih:').waitFor();
    expect(await page.locator('.message').count()).toBe(4);
    expect(await page.locator('.choices button.chosen').textContent()).toContain('Ubah');
    await page.context().close();
  });

  it('sends a photo and his location', async () => {
    const { page } = await openPage(browser, web.address, {
      ...PHONE,
      permissions: ['geolocation'],
      geolocation: { latitude: 0.5071, longitude: 101.4478 },
    });
    const png = await page.screenshot({ type: 'png' });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ktp-budi.png', mimeType: 'image/png', buffer: png });
    await bot(page)
      .getByText(/Foto diterima/)
      .waitFor();
    await page.getByRole('button', { name: 'Kirim lokasi' }).tap();
    await bot(page).getByText('0.5071, 101.4478').waitFor();
    const sent = JSON.stringify([...web.taken.values()]);
    expect(sent).not.toContain('ktp-budi');
    await page.context().close();
  });

  it('is told when a file is no photo', async () => {
    const { page } = await openPage(browser, web.address, PHONE);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await page.getByRole('status').getByText('bukan foto').waitFor();
    await page.context().close();
  });

  it('leaves, and nothing of him stays on the screen, in the browser or on the server', async () => {
    const { page } = await openPage(browser, web.address, PHONE);
    await write(page, STORY);
    await bot(page).first().waitFor();
    const address = [...web.taken.values()].at(-1)!.address;
    await page.getByRole('button', { name: 'Keluar dan hapus layar ini' }).tap();
    const left = page.waitForResponse((answer) => answer.url().endsWith('/chat/leave'));
    await page.getByRole('button', { name: 'Ya, keluar dan hapus' }).tap();
    await left;
    expect(await page.locator('.message').count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as any).localStorage.length)).toBe(0);
    expect(await web.chats.newest(address, 10)).toEqual([]);
    await page.goBack().catch(() => null);
    expect(await page.content()).not.toContain('akta');
    await page.context().close();
  });

  it('stays when he thinks better of leaving', async () => {
    const { page } = await openPage(browser, web.address, PHONE);
    await write(page, STORY);
    await bot(page).first().waitFor();
    await page.getByRole('button', { name: 'Keluar dan hapus layar ini' }).tap();
    await page.keyboard.press('Escape');
    expect(await page.locator('.message').count()).toBe(2);
    await page.context().close();
  });
});

describe('a person with a keyboard', () => {
  it('does everything without a mouse', async () => {
    const { page, problems } = await openPage(browser, web.address, DESKTOP);
    const focused = () =>
      page.evaluate(() => {
        const active = (globalThis as any).document.activeElement;
        return String(active?.getAttribute('aria-label') ?? active.textContent).trim();
      });
    const tabTo = async (name: string): Promise<void> => {
      for (let n = 0; n < 30; n += 1) {
        await page.keyboard.press('Tab');
        if ((await focused()).includes(name)) return;
      }
      throw new Error(`the key Tab never came to "${name}"`);
    };
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Langsung ke percakapan');
    await tabTo('Mau lapor');
    await page.keyboard.press('Enter');
    await bot(page).first().waitFor();
    // The button that was pressed is gone; the place on the page is not.
    expect(await focused()).toContain('Isi percakapan');
    await tabTo('Benar, lanjut');
    await page.keyboard.press('Space');
    await bot(page).nth(1).waitFor();
    // The focus has not been lost with the choice.
    expect(await focused()).toContain('Benar, lanjut');
    await page.getByLabel('Tulis pesan').focus();
    await page.keyboard.type('baris satu');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('baris dua');
    await page.keyboard.press('Enter');
    await bot(page).nth(2).waitFor();
    expect([...web.taken.values()].at(-1)!.event).toEqual({ kind: 'text', text: 'baris satu\nbaris dua' });
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('a person who listens to the page', () => {
  it('hears new messages once and finds everything by name', async () => {
    const { page } = await openPage(browser, web.address, DESKTOP);
    const log = page.getByRole('log', { name: 'Isi percakapan' });
    expect(await log.getAttribute('aria-live')).toBe('polite');
    await write(page, STORY);
    await page.getByRole('group', { name: 'Pilihan jawaban' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Percakapan');
    for (const number of ['112', '110', '119', '113']) {
      expect(await page.locator(`a[href="tel:${number}"]`).isVisible()).toBe(true);
    }
    expect(await page.getByText('Ini bukan saluran darurat').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('how the pages look', () => {
  const sizes = { phone: PHONE, desktop: DESKTOP };
  for (const [size, options] of Object.entries(sizes)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const path of ['/', '/simulator', '/office/open', '/tidak-ada']) {
        it(`${path} on a ${size}, ${colorScheme}: names, sizes, contrast and width are right`, async () => {
          const { page } = await openPage(browser, web.address + path, { ...options, colorScheme });
          if (path === '/' || path === '/simulator') {
            await page
              .getByLabel('Tulis pesan')
              .first()
              .fill(`${STORY} https://example.org/${'x'.repeat(80)}`);
            await page.getByRole('button', { name: 'Kirim', exact: true }).first().click();
            await page.getByRole('button', { name: 'Benar, lanjut' }).click();
            await bot(page).getByText('Dipilih:').waitFor();
          }
          expect(await problemsOf(page)).toEqual([]);
          await page.context().close();
        });
      }
    }
  }

  it('moves nothing for those who asked for stillness', async () => {
    const { page } = await openPage(browser, web.address, { ...PHONE, reducedMotion: 'reduce' });
    const animated = await page.evaluate(() => {
      const g = globalThis as any;
      const dot = g.document.createElement('div');
      dot.className = 'typing';
      dot.append(g.document.createElement('i'));
      g.document.body.append(dot);
      return g.getComputedStyle(dot.firstChild).animationName;
    });
    expect(animated).toBe('none');
    await page.context().close();
  });
});

describe('the simulator', () => {
  it('shows three phones that are three people', async () => {
    const { page, problems } = await openPage(browser, `${web.address}/simulator`, DESKTOP);
    const phones = page.locator('.phone');
    expect(await phones.count()).toBe(3);
    await phones.nth(1).getByRole('button', { name: 'Kasus saya' }).click();
    await phones.nth(1).getByText('Yang kami tangkap: kasus').waitFor();
    await phones.nth(2).getByRole('button', { name: 'Antrean' }).click();
    await phones.nth(2).getByText('Yang kami tangkap: antrean').waitFor();
    await phones.nth(0).getByRole('button', { name: 'Contoh keluhan' }).click();
    expect(await phones.nth(0).getByLabel('Tulis pesan').inputValue()).toContain('akta');
    await phones.nth(0).getByRole('button', { name: 'Kirim', exact: true }).click();
    await phones.nth(0).locator('.message.bot').waitFor();
    const addresses = [...web.taken.values()].slice(-3).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(3);
    expect(addresses).toContain(addressOf(demo.focal));
    expect(await phones.nth(0).locator('.message').count()).toBe(2);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
