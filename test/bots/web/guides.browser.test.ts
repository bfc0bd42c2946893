// The pictures of docs/panduan, taken from the running product: each shows what its guide says. UPDATE_PICTURES=1 takes them anew;
// they are then for a person to look at.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { heard, openDemoHouse, phones, press, say, type DemoHouse } from './demo-house.ts';

const GUIDES = join(import.meta.dirname, '..', '..', '..', 'docs', 'panduan');
const PICTURES = join(GUIDES, 'gambar');
const PLAY_MS = 300_000;
const isUpdate = process.env['UPDATE_PICTURES'] === '1';

let house: DemoHouse;
let browser: Browser;
beforeAll(async () => {
  // As printed paper would name it.
  house = await openDemoHouse({ PUBLIC_URL: 'https://aduan.example' });
  browser = await openBrowser();
}, PLAY_MS);
afterAll(async () => {
  await browser.close();
  await house.end();
});

/** Takes the picture; it is kept when it is to be, and must be there already when it is not. */
const picture = async (of: Locator | Page, name: string): Promise<void> => {
  const taken = await of.screenshot({ animations: 'disabled' });
  const path = join(PICTURES, `${name}.png`);
  mkdirSync(PICTURES, { recursive: true });
  if (isUpdate) writeFileSync(path, taken);
  expect(existsSync(path), `${name}.png is missing: take it with UPDATE_PICTURES=1`).toBe(true);
};

it(
  'every picture of the guides is of the running product',
  async () => {
    const { page } = await openPage(browser, `${house.address}/simulator`, {
      viewport: { width: 1320, height: 1200 },
    });
    const { citizen, focal, officer } = phones(page);
    await citizen.getByRole('button', { name: 'Contoh keluhan' }).click();
    await citizen.locator('.send').click();
    await heard(citizen, 'Disdukcapil Kabupaten Siak');
    await picture(citizen, 'pelapor-ditangkap');
    await press(citizen, 'Benar, lanjut');
    await heard(citizen, 'identitas');
    await say(citizen, 'Rahmawati, Siak 4 mei 1995, ibu rumah tangga sudah kawin, Kampung Rempak no 3');
    await heard(citizen, 'Ringkasan');
    await picture(citizen, 'pelapor-ringkasan');
    await press(citizen, 'Kirim');
    await heard(citizen, 'Kode rahasia');
    await picture(citizen, 'pelapor-tanda-terima');

    await heard(focal, 'Disdukcapil Kabupaten Siak');
    await picture(focal, 'narahubung-kartu');
    await press(focal, 'Terima');
    await heard(focal, 'langkah berikutnya');
    await picture(focal, 'narahubung-diterima');

    await say(officer, 'antrean');
    await heard(officer, 'Antrean:');
    await picture(officer, 'petugas-antrean');
    await say(officer, 'catat');
    await heard(officer, 'Dari mana');
    await press(officer, 'Datang langsung');
    await heard(officer, 'ceritakan');
    await say(
      officer,
      'akta kelahiran cucu saya belum terbit di capil siak sejak 3 november, sudah dua kali datang',
    );
    await heard(officer, 'konsultasi');
    await press(officer, 'Bukan, ini keluhan');
    await heard(officer, 'sudah pernah disampaikan');
    await press(officer, 'Belum, tolong bawakan');
    await heard(officer, 'Siapa pelapornya');
    await say(officer, 'Zainab, 0812 7788 9900, Kampung Dalam jalan masjid nomor 3');
    await heard(officer, 'lewat kuasa');
    await say(officer, 'Budi Santoso, anak');
    await heard(officer, 'Ringkasan');
    await press(officer, 'Kirim');
    await heard(officer, 'Kode rahasia belum');
    await picture(officer, 'petugas-catat');

    await say(officer, 'piket');
    await heard(officer, 'Piket, tiap hari');
    await picture(officer, 'petugas-piket');
    await say(officer, 'jumlah');
    await heard(officer, 'Kontak');
    await picture(officer, 'kepala-jumlah');

    await say(officer, 'selebaran disdukcapil siak');
    await heard(officer, 'siap dicetak');
    const [path] = /\/selebaran\/s-\w{5}/u.exec(await officer.locator('.log').innerText())!;
    const leaflet = await openPage(browser, `${house.address}${path}`, {
      viewport: { width: 800, height: 1000 },
    });
    await leaflet.page.getByRole('heading', { level: 1 }).waitFor();
    await picture(leaflet.page, 'petugas-selebaran');
    await leaflet.page.context().close();
    await page.context().close();
  },
  PLAY_MS,
);

it('every picture is shown by a guide, and every guide shows one', () => {
  const guides = readdirSync(GUIDES).filter((name) => name.endsWith('.md'));
  const shown = guides.map((name) => [
    ...readFileSync(join(GUIDES, name), 'utf8').matchAll(/\(gambar\/([\w-]+\.png)\)/gu),
  ]);
  expect(shown.every((pictures) => pictures.length > 0)).toBe(true);
  const named = new Set(shown.flat().map(([, name]) => name));
  expect(named).toEqual(new Set(readdirSync(PICTURES)));
});
