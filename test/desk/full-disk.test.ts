// A real disk of one megabyte. Mounting needs root; where there is none this fails and says so.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchMedia } from '../../src/desk/fetch-media.ts';
import { openEcho } from '../channels/echo.ts';
import { freshDatabase } from '../support/database.ts';
import { openTestDesk, type TestDesk } from '../support/desk.ts';
import { leftFor } from '../support/sent.ts';
import { photoOf, somebodyAt, type Somebody } from '../support/somebody.ts';

const PHOTO = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(600_000, 7)]);
const never = new AbortController().signal;
const disk = mkdtempSync(join(tmpdir(), 'narahubung-full-'));
const ballast = join(disk, 'ballast');

let desk: TestDesk;
let citizen: Somebody;
beforeAll(async () => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'pipe' });
  } catch (error) {
    throw new Error('a disk of 1 MB cannot be mounted here; run this test as root', { cause: error });
  }
  mounted = true;
  desk = await openTestDesk((await freshDatabase()).url, { filesDir: disk });
  citizen = await somebodyAt(desk, 'ani');
});
let mounted = false;
afterAll(async () => {
  await desk?.end();
  if (mounted) execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

it('a disk that fills up in the middle of a photo keeps no half of it, and the photo comes when there is room', async () => {
  const echo = openEcho();
  const id = randomUUID();
  echo.put(id, PHOTO);
  await photoOf(desk, citizen, id);
  const row = () =>
    desk.db.kysely.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const due = () => sql`update attachment set next_at = now()`.execute(desk.db.kysely);
  await writeFile(ballast, Buffer.alloc(700_000));

  // More tries than any other fault is given.
  for (let tries = 1; tries <= 14; tries += 1) {
    await due();
    expect(await fetchMedia(desk, echo.channel, never)).toBe(1);
    expect(await row()).toMatchObject({ state: 'waiting', attempts: tries, why_failed: 'no-room' });
  }
  const files = (await readdir(disk, { recursive: true })).filter((name) => name.includes(id));
  expect(files).toEqual([]);
  expect(desk.lines.some((line) => line.includes('the disk of FILES_DIR is full'))).toBe(true);
  expect(await leftFor(desk, 'ani')).toEqual([]);

  await rm(ballast);
  await due();
  await fetchMedia(desk, echo.channel, never);
  expect(await row()).toMatchObject({ state: 'stored', bytes: `${PHOTO.length}` });
  const read = [];
  for await (const chunk of desk.files.read(id, citizen.key)) read.push(chunk);
  expect(Buffer.concat(read).equals(PHOTO)).toBe(true);
});
