// Room for files: on the disk, and within what one person may send a day. The conversation is the real one.
import { statfsSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Event } from '../../src/core/event.ts';
import { needs, turn } from '../../src/core/turn.ts';
import { fetchMedia } from '../../src/desk/fetch-media.ts';
import { receive } from '../../src/desk/receive.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { openFiles } from '../../src/store/files.ts';
import { openEcho } from '../channels/echo.ts';
import { openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';
import { from, type TestDesk } from '../support/desk.ts';

let house: CaseDesk;
/** The same desk with the rules as they are, on a disk that a test fills. */
let desk: TestDesk;
let free = 0;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('petugas');
  desk = {
    ...house.desk,
    rules: { needs, turn },
    files: { ...house.desk.files, room: async () => free },
  };
});
afterAll(() => house.end());
beforeEach(async () => {
  free = 2 ** 30;
  await sql`delete from attachment`.execute(desk.db.kysely);
});

const photo = (more: { readonly caption?: string; readonly album?: string } = {}) => {
  const id = crypto.randomUUID();
  return { kind: 'file', file: { id, kind: 'photo', handle: id, size: 10 }, ...more } as const;
};

/** What the person reads when this comes from him. */
const answers = async (address: string, event: Event): Promise<readonly string[]> => {
  const before = await house.keys(address).catch(() => []);
  expect((await receive(desk, [from(address, event)])).settled).toHaveLength(1);
  return (await house.keys(address)).slice(before.length);
};
const kept = async (): Promise<number> =>
  (await desk.db.kysely.selectFrom('attachment').select('id').execute()).length;

it('forty files a day are taken; the next is refused with what to do, and its caption is heard', async () => {
  for (let n = 0; n < 40; n += 1)
    await receive(desk, [
      from('ani', photo(), { at: new Date(Date.UTC(2027, 0, 1, 0, n * 2)).toISOString() }),
    ]);
  expect(await kept()).toBe(40);
  expect(
    await answers('ani', photo({ caption: 'jalan di depan sekolah rusak parah sudah sebulan' })),
  ).toEqual(expect.arrayContaining(['file-refused-many']));
  expect(await kept()).toBe(40);
  expect(await answers('budi', photo())).not.toContain('file-refused-many');
  await sql`update attachment set created_at = now() - interval '25 hours'`.execute(desk.db.kysely);
  expect(await answers('ani', photo())).toContain('photo-taken');
});

it('while the disk is short nobody reads that his file was taken, an album is refused once, and what waits is fetched later', async () => {
  const echo = openEcho();
  const waiting = photo();
  echo.put(waiting.file.handle, Buffer.from('%PDF-1.7'));
  await answers('cici', waiting);
  await answers('dewi', { kind: 'text', text: 'halo' });
  free = -1;
  expect(await answers('dewi', photo({ album: 'a' }))).toEqual(['file-refused-short']);
  expect(await answers('dewi', photo({ album: 'a' }))).toEqual([]);
  expect(await kept()).toBe(1);
  const never = new AbortController().signal;
  await fetchMedia(desk, echo.channel, never);
  const row = () => desk.db.kysely.selectFrom('attachment').selectAll().executeTakeFirstOrThrow();
  expect(await row()).toMatchObject({ state: 'waiting', why_failed: 'no-room' });
  free = 2 ** 30;
  await sql`update attachment set next_at = now()`.execute(desk.db.kysely);
  await fetchMedia(desk, echo.channel, never);
  expect(await row()).toMatchObject({ state: 'stored' });
});

it('officers are told once that room is short and once that it is back, however it wavers', async () => {
  const told = async () => (await house.keys('petugas')).filter((key) => key.startsWith('officer-files-'));
  for (free of [-1, 1, -1, 1024]) await sweep(desk);
  expect(await told()).toEqual(['officer-files-short']);
  for (free of [2 ** 30, 2 ** 30]) await sweep(desk);
  expect(await told()).toEqual(['officer-files-short', 'officer-files-room']);
});

it('room is what the disk has above its floor', async () => {
  const { filesDir } = desk.config;
  const { bavail, bsize } = statfsSync(filesDir);
  const floor = bavail * bsize + 2 ** 40;
  expect(await (await openFiles(filesDir, floor)).room()).toBeLessThan(0);
  expect(await (await openFiles(filesDir, 0)).room()).toBeGreaterThan(0);
});
