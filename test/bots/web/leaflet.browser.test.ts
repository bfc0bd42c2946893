// What is printed and scanned: a leaflet's page, the page with a reporter's paper, and words that a link brings into the chat.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintedLeaflet } from '../../../src/desk/leaflets.ts';
import type { OpenedPaper } from '../../../src/desk/paper-page.ts';
import { qrOf } from '../../../bots/qr.ts';
import { freshDatabase } from '../../support/database.ts';
import { DESKTOP, PHONE, openBrowser, openPage } from './browser.ts';
import { startEcho, type EchoWeb } from './echo.ts';
import { problemsOf } from './looks.ts';

const LEAFLET: PrintedLeaflet = {
  id: 's-7k3pt',
  agency: { id: 'disdukcapil:14.08', label: 'Disdukcapil Kabupaten Siak' },
  event: null,
  links: [
    { channel: 'telegram', url: 'https://t.me/narahubung_bot?start=mulai_s-7k3pt' },
    { channel: 'whatsapp', url: 'https://wa.me/6281234567890?text=mulai%20s-7k3pt' },
    { channel: 'web', url: 'https://aduan.example/#tulis=mulai%20s-7k3pt' },
  ],
};

let web: EchoWeb;
let browser: Browser;
const tokens: string[] = [];

beforeAll(async () => {
  web = await startEcho(
    (await freshDatabase()).url,
    {},
    {
      leaflet: async (id) => (id === LEAFLET.id ? LEAFLET : null),
      openPaper: async (token): Promise<OpenedPaper> => {
        tokens.push(token);
        return tokens.length === 1
          ? { kind: 'paper', name: 'tanda-terima-7K3PT-Y.pdf', bytes: Buffer.from('%PDF-1.3 ...') }
          : { kind: 'refused', why: 'used' };
      },
    },
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await web.stop();
});

describe('a leaflet', () => {
  it.each([
    ['the smallest phone', PHONE],
    ['a desktop', DESKTOP],
  ])('names the agency and shows a code for each channel, on %s', async (_, options) => {
    const { page, problems } = await openPage(browser, `${web.address}/selebaran/s-7k3pt`, options);
    await page
      .getByRole('heading', { name: 'Ada masalah dengan pelayanan Disdukcapil Kabupaten Siak?' })
      .waitFor();
    expect(await page.locator('.codes svg').count()).toBe(3);
    expect(await page.locator('.codes').innerText()).toContain('t.me/narahubung_bot');
    expect(await problemsOf(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('shows codes whose squares are those of the link, as a camera sees them', async () => {
    const { page } = await openPage(browser, `${web.address}/selebaran/s-7k3pt`, DESKTOP);
    const squares = qrOf(LEAFLET.links[0]!.url);
    const shot = (await page.locator('.codes svg').first().screenshot()).toString('base64');
    const dark = await page.evaluate(
      async ({ image, side }) => {
        const { Image, document } = globalThis as any;
        const picture = new Image();
        picture.src = URL.createObjectURL(
          new Blob([Uint8Array.from(atob(image), (letter) => letter.charCodeAt(0))]),
        );
        await picture.decode();
        const canvas = document.createElement('canvas');
        canvas.width = picture.width;
        canvas.height = picture.height;
        const context = canvas.getContext('2d');
        context.drawImage(picture, 0, 0);
        const at = (n: number, whole: number): number => Math.floor(((n + 4.5) * whole) / (side + 8));
        return Array.from({ length: side }, (_, y) =>
          Array.from(
            { length: side },
            (_, x) => context.getImageData(at(x, picture.width), at(y, picture.height), 1, 1).data[0] < 128,
          ),
        );
      },
      { image: shot, side: squares.length },
    );
    expect(dark).toEqual(squares);
    await page.context().close();
  });

  it('fits one sheet of A4, without the button that prints it', async () => {
    const { page } = await openPage(browser, `${web.address}/selebaran/s-7k3pt`, DESKTOP);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Cetak' }).isVisible()).toBe(false);
    await page.context().close();
  });

  it('that nobody made is no page', async () => {
    const answer = await fetch(`${web.address}/selebaran/s-22222`);
    expect(answer.status).toBe(404);
  });
});

describe('paper for a reporter', () => {
  it('opens once by a button, is offered for saving, and its token stands in no address', async () => {
    const token = 'x'.repeat(43);
    const { page, problems } = await openPage(browser, `${web.address}/kertas#${token}`, PHONE);
    expect(page.url()).not.toContain(token);
    await page.getByRole('button', { name: 'Buka sekali' }).press('Enter');
    await page.getByRole('heading', { name: 'Siap dicetak' }).waitFor();
    const save = page.getByRole('link', { name: 'Simpan PDF' });
    expect(await save.getAttribute('download')).toBe('tanda-terima-7K3PT-Y.pdf');
    expect(tokens).toEqual([token]);
    expect(await problemsOf(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();

    const again = await openPage(browser, `${web.address}/kertas#${token}`);
    await again.page.getByRole('button', { name: 'Buka sekali' }).click();
    await again.page.getByText('sudah pernah dibuka').waitFor();
    await again.page.context().close();
  });
});

describe('words that a link brings', () => {
  it('stand in the chat, and nothing is sent before its reader says so', async () => {
    const { page, problems } = await openPage(browser, `${web.address}/#tulis=mulai%20s-7k3pt`, PHONE);
    const input = page.locator('[data-input]');
    await expect.poll(() => input.inputValue()).toBe('mulai s-7k3pt');
    expect(page.url()).not.toContain('s-7k3pt');
    expect(web.taken.size).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('that are broken leave the chat as it is', async () => {
    const { page, problems } = await openPage(browser, `${web.address}/#tulis=%E0%A4%A`, PHONE);
    await page.locator('[data-input]').waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
