import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../../src/core/draft.ts';
import { ownWords } from '../../../src/core/agency-face.ts';
import { arrive } from '../../../src/desk/arrive.ts';
import { writeFileTicket } from '../../../src/desk/file-ticket.ts';
import { recipientsAt } from '../../../src/store/address.ts';
import type { Recipient } from '../../../src/store/address.ts';
import { attachmentStored, keepAttachment } from '../../../src/store/attachment.ts';
import { insertComplaint } from '../../../src/store/complaint.ts';
import { inTransaction } from '../../../src/store/database.ts';
import { insertPageLink } from '../../../src/store/page-link.ts';
import { appointStaff } from '../../../src/store/staff.ts';
import { linksOf } from '../../../bots/web/office/links.ts';
import { freshDatabase } from '../../support/database.ts';
import { DIRECTORY, SIAK } from '../../support/core-world.ts';
import { BARE_LIBRARY, from, openTestDesk } from '../../support/desk.ts';
import type { TestDesk } from '../../support/desk.ts';
import { PHONE, openBrowser, openPage } from './browser.ts';
import { startEcho } from './echo.ts';
import type { EchoWeb } from './echo.ts';
import { problemsOf } from './looks.ts';

const REFERENCE = '7K3PT-Y';
const MINUTE_MS = 60_000;

/** A second of silence as MP3: frames of 26 milliseconds that hold nothing. */
const FRAME = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);
const SILENCE = Buffer.concat(Array.from({ length: 40 }, () => FRAME));

const WITH_SIAK = { ...BARE_LIBRARY, directory: DIRECTORY };

let desk: TestDesk;
let web: EchoWeb;
let browser: Browser;
let complaint: string;
let officer: Recipient;
let picture: Buffer;

/** A case with an identity and one stored picture, and an officer. */
const makeCase = async (): Promise<void> => {
  const held = await arrive(desk, [from('pelapor', 'x'), from('asisten', 'x')]);
  complaint = randomUUID();
  const file = { id: randomUUID(), kind: 'photo', handle: 'h', size: picture.length } as const;
  await inTransaction(desk.db, async (tx) => {
    const [reporter, staff] = await recipientsAt(
      tx,
      desk.ring,
      held.map(({ address }) => address),
    );
    officer = staff!;
    await appointStaff(tx, desk.ring, {
      ...{ person: officer.person, officer: true, head: false, admin: false },
      ...{ name: 'Dewi', at: desk.clock.now() },
    });
    await insertComplaint(tx, desk.ring, {
      id: complaint,
      reference: REFERENCE,
      secret: '48210937',
      lane: 'laporan',
      draft: {
        ...EMPTY_DRAFT,
        identity: { name: 'Rahmawati', address: 'Kampung Rempak', phone: '081234567890' },
      },
      agencyWords: {
        text: ownWords('akta belum terbit'),
        additions: [],
        topicLabel: 'Akta',
        placeLabel: null,
      },
      reporter: reporter!.person,
      key: reporter!.key,
      confidential: true,
      protected: null,
      emergency: false,
      identityMissing: false,
      at: desk.clock.now(),
    });
    await keepAttachment(tx, {
      file,
      person: reporter!.person,
      key: reporter!.key,
      channel: 'echo',
      complaint,
    });
    const bytes = await desk.files.write(file.id, reporter!.key, [picture], 10_000_000);
    await attachmentStored(tx, file.id, bytes, 'image/png');
    const voice = { id: randomUUID(), kind: 'voice', handle: 'v', size: SILENCE.length } as const;
    await keepAttachment(tx, {
      ...{ file: voice, person: reporter!.person, key: reporter!.key },
      ...{ channel: 'echo', complaint },
    });
    await desk.files.write(voice.id, reporter!.key, [SILENCE], 10_000_000);
    await attachmentStored(tx, voice.id, SILENCE.length, 'audio/mpeg');
    await sql`update attachment set created_at = now() - interval '1 hour' where id = ${file.id}`.execute(tx);
  });
};

const newLink = async (what: 'identity' | 'attachments' | 'coverage', minutes = 10): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  const at = desk.clock.now();
  await inTransaction(desk.db, (tx) =>
    insertPageLink(tx, desk.ring, {
      person: officer.person,
      ...(what === 'coverage' ? { complaint: null, what } : { complaint, what }),
      token,
      reason: 'memeriksa berkas',
      at,
      expiresAt: new Date(at.getTime() + minutes * MINUTE_MS),
    }),
  );
  return token;
};

beforeAll(async () => {
  const { url } = await freshDatabase();
  desk = await openTestDesk(url);
  web = await startEcho(url, { ring: desk.ring }, { links: linksOf({ ...desk, library: () => WITH_SIAK }) });
  browser = await openBrowser();
  const page = await browser.newPage();
  picture = await page.screenshot();
  await page.close();
  await makeCase();
});
afterAll(async () => {
  await browser.close();
  await web.stop();
  await desk.end();
});

const post = (body: unknown) =>
  fetch(`${web.address}/office/open`, { method: 'POST', body: JSON.stringify(body) });
const openOnce = (page: Page) => page.getByRole('button', { name: 'Buka sekali' }).click();

describe('a one-use link', () => {
  it('opens an identity once, by a button, and is used up by nothing else', async () => {
    const token = await newLink('identity');
    const link = `${web.address}/office/open#${token}`;
    // What a preview of the link does: it gets the page and no more, since the fragment stays with it.
    await fetch(link);
    const asked: string[] = [];
    const { page, problems } = await openPage(browser, `${web.address}/office/open`, PHONE);
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${web.address}/`);
    await page.goto(link);
    expect(page.url()).not.toContain(token);
    await openOnce(page);
    await page.getByRole('heading', { name: `Identitas pelapor ${REFERENCE}` }).waitFor();
    const shown = await page.locator('dl').innerText();
    expect(shown).toContain('Rahmawati');
    expect(shown).toContain('081234567890');
    expect(await problemsOf(page)).toEqual([]);
    expect(asked.filter((url) => url.split('#')[0]!.includes(token))).toEqual([]);
    await page.goto(`${web.address}/`);
    await page.goBack();
    expect(await page.content()).not.toContain('Rahmawati');
    expect(problems).toEqual([]);
    await page.context().close();

    const again = await openPage(browser, link);
    await openOnce(again.page);
    await again.page.getByText('sudah pernah dibuka').waitFor();
    await again.page.context().close();
  });

  it('shows the map of the network as tables that fit the smallest phone', async () => {
    await desk.db.kysely
      .insertInto('agency')
      .values({ id: SIAK.id, body: '{}', origin: 'release' })
      .execute();
    const { page, problems } = await openPage(
      browser,
      `${web.address}/office/open#${await newLink('coverage')}`,
      PHONE,
    );
    await openOnce(page);
    await page.getByRole('heading', { name: 'Peta jangkauan narahubung' }).waitFor();
    await page.getByRole('table', { name: 'Per kabupaten dan kota' }).waitFor();
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['Disdukcapil']);
    expect(await problemsOf(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('shows attachments under a neutral name', async () => {
    const token = await newLink('attachments');
    const { page } = await openPage(browser, `${web.address}/office/open#${token}`);
    await openOnce(page);
    await page.getByRole('heading', { name: `Lampiran ${REFERENCE}` }).waitFor();
    const image = page.getByRole('img', { name: 'Lampiran 1' });
    await image.waitFor();
    await page.waitForFunction(
      () => (globalThis as any).document.querySelector('.files img').naturalWidth > 0,
    );
    const save = page.getByRole('link', { name: 'Simpan lampiran 1' });
    expect(await save.getAttribute('download')).toBe('lampiran-1.png');
    await page.context().close();
  });

  it('plays a voice, and gives it an ending that plays elsewhere too', async () => {
    const { page, problems } = await openPage(
      browser,
      `${web.address}/office/open#${await newLink('attachments')}`,
    );
    await openOnce(page);
    const voice = page.getByLabel('Lampiran 2');
    await voice.waitFor();
    await page.waitForFunction(
      () => (globalThis as any).document.querySelector('.files audio').duration > 0.5,
    );
    expect(await voice.getAttribute('controls')).not.toBeNull();
    expect(await page.getByRole('link', { name: 'Simpan lampiran 2' }).getAttribute('download')).toBe(
      'lampiran-2.mp3',
    );
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('says when it is too late and when it was never ours', async () => {
    const late = await newLink('identity', 0);
    expect(await (await post({ token: late })).json()).toEqual({ kind: 'refused', why: 'expired' });
    const foreign = await post({ token: 'x'.repeat(43) });
    expect(await foreign.json()).toEqual({ kind: 'refused', why: 'unknown' });
    expect((await post({})).status).toBe(400);
  });

  it('of two who open it at the same moment serves one', async () => {
    const token = await newLink('identity');
    const both = await Promise.all([post({ token }), post({ token })]);
    const kinds = await Promise.all(
      both.map(async (answer) => ((await answer.json()) as { kind: string }).kind),
    );
    expect(kinds.sort()).toEqual(['identity', 'refused']);
  });

  it('gives its files to its own ticket only, from any process, and lets nobody keep them', async () => {
    const opened = (await (await post({ token: await newLink('attachments') })).json()) as {
      ticket: string;
      files: { id: string }[];
    };
    const path = `${web.address}/office/files/${opened.files[0]!.id}`;
    const get = (ticket: string) => fetch(path, { headers: { authorization: `Bearer ${ticket}` } });
    const file = await get(opened.ticket);
    expect(Buffer.from(await file.arrayBuffer()).equals(picture)).toBe(true);
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="lampiran"');
    const viewer = { role: 'officer', person: officer.person } as const;
    const other = writeFileTicket(desk, { reference: REFERENCE, viewer, files: [randomUUID()] });
    expect((await get(other)).status).toBe(404);
    expect((await get(`${opened.ticket.slice(0, -2)}AA`)).status).toBe(404);
    expect((await get('x')).status).toBe(404);
    expect((await fetch(path)).status).toBe(404);
  });
});
