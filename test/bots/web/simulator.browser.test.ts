// Three phones in one browser, on the whole house.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESKTOP, PHONE, openBrowser, openPage } from './browser.ts';
import { heard, openDemoHouse, phones, press, say, type DemoHouse } from './demo-house.ts';

const PLAY_MS = 240_000;
let house: DemoHouse;
let base: string;
let browser: Browser;

beforeAll(async () => {
  house = await openDemoHouse();
  base = house.address;
  browser = await openBrowser();
}, PLAY_MS);
afterAll(async () => {
  await browser.close();
  await house.end();
});

describe('three phones', () => {
  it(
    'play a complaint from the story to the answer',
    async () => {
      const { page, problems } = await openPage(browser, `${base}/simulator`, DESKTOP);
      const { citizen, focal, officer } = phones(page);
      await citizen.getByRole('button', { name: 'Contoh keluhan' }).click();
      await citizen.locator('.send').click();
      await heard(citizen, 'Disdukcapil Kabupaten Siak');
      await press(citizen, 'Benar, lanjut');
      await heard(citizen, 'identitas');
      await say(citizen, 'Rahmawati, Siak 4 mei 1995, ibu rumah tangga sudah kawin, Kampung Rempak no 3');
      await heard(citizen, 'Ringkasan');
      await press(citizen, 'Kirim');
      await heard(citizen, 'Kode rahasia');
      // The first message and three more.
      expect(await citizen.locator('.message.own').count()).toBe(4);

      await heard(focal, 'Disdukcapil Kabupaten Siak');
      await heard(officer, 'Akta kelahiran');
      await press(focal, 'Terima');
      await heard(citizen, 'sudah diterima');
      await press(focal, 'Tanya pelapor');
      await heard(focal, /[Tt]ulis/);
      await say(focal, 'Mohon nomor pendaftaran pada tanda terima');
      await heard(citizen, 'nomor pendaftaran');

      expect(await focal.locator('.log').innerText()).not.toMatch(/Rahmawati|Rempak/);
      await page.reload();
      await heard(phones(page).focal, 'Disdukcapil Kabupaten Siak');
      await heard(phones(page).citizen, 'nomor pendaftaran');
      expect(problems).toEqual([]);
      await page.context().close();
    },
    PLAY_MS,
  );

  it(
    'bring an officer the identity behind a link that opens once',
    async () => {
      const { page } = await openPage(browser, `${base}/simulator`, DESKTOP);
      const { officer } = phones(page);
      await heard(officer, 'Akta kelahiran');
      const [reference] = /[0-9A-Z]{5}-[0-9A-Z]/.exec(await officer.locator('.log').innerText())!;
      await say(officer, `identitas ${reference} memeriksa berkas laporan`);
      await heard(officer, 'office/open#');
      const href = await officer.locator('.words a').last().getAttribute('href');
      const { hash } = new URL(href!);
      const opened = await openPage(browser, `${base}/office/open${hash}`, DESKTOP);
      await opened.page.getByRole('button', { name: 'Buka sekali' }).click();
      await opened.page.getByText('Rahmawati').waitFor();
      await opened.page.context().close();
      await page.context().close();
    },
    PLAY_MS,
  );
});

describe("the office's time", () => {
  it(
    'is shown, and moved on by a button',
    async () => {
      const { page, problems } = await openPage(browser, `${base}/simulator`, DESKTOP);
      const shown = page.locator('#office-time');
      await expect.poll(() => shown.innerText()).toContain('WIB');
      const before = await shown.innerText();
      await page.getByRole('button', { name: '+ 1 hari kerja' }).click();
      await expect.poll(() => shown.innerText()).toMatch(/08[.:]00 WIB$/);
      expect(await shown.innerText()).not.toBe(before);
      expect(problems).toEqual([]);
      await page.context().close();
    },
    PLAY_MS,
  );
});

describe('a phone that several people use', () => {
  it(
    'links a new chat with a report whose chat was left by an officer alone',
    async () => {
      const first = await openPage(browser, base, PHONE);
      const left = first.page.locator('body');
      await say(left, 'ktp saya belum jadi di capil siak, kemarin ke sana, sudah lapor');
      await heard(left, 'Yang kami tangkap');
      await press(left, 'Benar, lanjut');
      await heard(left, 'identitas');
      await press(left, 'Lewati');
      await heard(left, 'Ringkasan');
      await press(left, 'Kirim');
      await heard(left, 'Kode rahasia');
      const words = await left.locator('.log').innerText();
      const [reference] = /[0-9A-Z]{5}-[0-9A-Z]/.exec(words)!;
      const [secret] = /\d{4}-\d{4}/.exec(words)!;
      await first.page.getByRole('button', { name: 'Keluar dan hapus layar ini' }).click();
      await first.page.getByRole('button', { name: 'Ya, keluar dan hapus' }).click();
      await expect.poll(() => first.page.locator('.message').count()).toBe(0);
      await first.page.context().close();

      const { page, problems } = await openPage(browser, base, PHONE);
      const fresh = page.locator('body');
      await say(fresh, `${reference} ${secret}`);
      await heard(fresh, 'Hubungkan chat ini?');
      await press(fresh, 'Hubungkan chat ini');
      await heard(fresh, 'kami catat');
      await say(fresh, 'status');
      await heard(fresh, 'Tulis nomor aduan');

      const office = await openPage(browser, `${base}/simulator`, DESKTOP);
      const { officer } = phones(office.page);
      await heard(officer, 'chat lama tidak bisa dijangkau');
      await press(officer, 'Hubungkan chat');
      await heard(officer, 'Bagaimana Bapak/Ibu memastikan');
      await say(officer, 'datang membawa KTP, cocok dengan yang tercatat');
      await heard(fresh, 'Chat ini sudah terhubung');
      await press(fresh, 'Cek status');
      await heard(fresh, 'KTP elektronik');
      expect(problems).toEqual([]);
      await office.page.context().close();
      await page.context().close();
    },
    PLAY_MS,
  );
});
