// The page a focal point opens from his chat, on a small phone.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchMedia } from '../../../src/desk/fetch-media.ts';
import { showFiles } from '../../../src/desk/show-files.ts';
import { openEcho } from '../../channels/echo.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../../support/case-desk.ts';
import { linksOf } from '../../../bots/web/office/links.ts';
import { freshDatabase } from '../../support/database.ts';
import { photoBy } from '../../support/photo.ts';
import { openBrowser, openPage, PHONE } from './browser.ts';
import { startEcho, type EchoWeb } from './echo.ts';
import { problemsOf } from './looks.ts';

const NAME = 'Rahmawati Fitriani';
const REFERENCE = 'PAGE1-A';

let house: CaseDesk;
let web: EchoWeb;
let browser: Browser;
beforeAll(async () => {
  const { url } = await freshDatabase();
  house = await openCaseDesk(url);
  const { desk } = house;
  web = await startEcho(url, { ring: desk.ring }, { links: linksOf(desk) });
  browser = await openBrowser();
  await house.focalPoint('yus');
  const echo = openEcho();
  const files = [crypto.randomUUID(), crypto.randomUUID()].map((id) => {
    return { id, kind: 'photo', handle: id, size: null } as const;
  });
  for (const { id } of files) echo.put(id, await photoBy(NAME, 1200, 900));
  const draft = draftOf('Jalan rusak.', { files, filesShown: true });
  await house.does('rahma', { kind: 'file', filing: filingOf(REFERENCE, { draft }) });
  await house.work();
  await fetchMedia(desk, echo.channel, new AbortController().signal);
  await showFiles(desk, (await house.row(REFERENCE)).id);
});
afterAll(async () => {
  await browser.close();
  await web.stop();
  await house.end();
});

const newLink = async (): Promise<string> => {
  await house.does('yus', { kind: 'open-files', reference: REFERENCE });
  const said = (await house.told('yus')).at(-1)?.says.find((say) => say.key === 'focal-files-link');
  const { pathname, hash } = new URL(String(said?.values?.['url']));
  return `${web.address}${pathname}${hash}`;
};

it('shows the released pictures at 360 pixels, with no name of anybody, once', async () => {
  const link = await newLink();
  const { page, problems } = await openPage(browser, link, PHONE);
  expect(page.url()).not.toContain('#');
  expect(await page.innerText('main')).toContain('hanya dapat dibuka satu kali');
  expect(await problemsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Buka sekali' }).click();
  await page.getByRole('heading', { name: `Lampiran ${REFERENCE}` }).waitFor();
  await page.getByRole('link', { name: 'Simpan lampiran 2' }).waitFor();
  await page.waitForFunction(() =>
    [...(globalThis as any).document.querySelectorAll('.files img')].every(
      (image: any) => image.naturalWidth === 1200 && image.getBoundingClientRect().width <= 360,
    ),
  );
  expect(await page.getByRole('link', { name: 'Simpan lampiran 1' }).getAttribute('download')).toBe(
    'lampiran-1.jpg',
  );
  expect(await page.content()).not.toContain(NAME);
  expect([await problemsOf(page), problems]).toEqual([[], []]);
  const shot = process.env['SCREENSHOTS'];
  if (shot) await page.screenshot({ path: `${shot}/lampiran-360.png`, fullPage: true });
  await page.context().close();

  const again = await openPage(browser, link, PHONE);
  await again.page.getByRole('button', { name: 'Buka sekali' }).click();
  await again.page.getByText('sudah pernah dibuka').waitFor();
  await again.page.context().close();
});

it('says so when it is too late, and when nothing is to be seen any more', async () => {
  const [late, taken] = [await newLink(), await newLink()];
  await house.does('rahma', {
    ...{ kind: 'move', reference: REFERENCE, by: 'citizen' },
    ...{ move: 'files-withheld', payload: {} },
  });
  const { page } = await openPage(browser, taken, PHONE);
  await page.getByRole('button', { name: 'Buka sekali' }).click();
  await page.getByText('Tidak ada lampiran yang dapat dilihat').waitFor();
  house.at('2027-03-02T04:00:00Z');
  // Another page: the fragment alone would not load it anew.
  await page.goto(`${web.address}/`);
  await page.goto(late);
  await page.getByRole('button', { name: 'Buka sekali' }).click();
  await page.getByText('sudah lewat waktunya').waitFor();
  await page.context().close();
});
