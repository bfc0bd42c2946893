import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SendError, type Channel } from '../../src/channel.ts';
import { fetchMedia } from '../../src/desk/fetch-media.ts';
import { type Recipient } from '../../src/store/address.ts';
import { openEcho, type Echo } from '../channels/echo.ts';
import { freshDatabase } from '../support/database.ts';
import { openTestDesk, type TestDesk } from '../support/desk.ts';
import { leftFor } from '../support/sent.ts';
import { photoOf, somebodyAt } from '../support/somebody.ts';
import { whole } from '../support/whole.ts';

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('JFIF Siti Rahmawati')]);
const PDF = Buffer.from('%PDF-1.7 surat');

let desk: TestDesk;
let echo: Echo;
let citizen: Recipient;
const never = new AbortController().signal;

beforeAll(async () => {
  desk = await openTestDesk((await freshDatabase()).url);
  citizen = await somebodyAt(desk, 'ani');
  const officer = await somebodyAt(desk, 'petugas');
  await desk.db.kysely
    .insertInto('staff')
    .values({ person_id: officer.person, officer: true, created_at: new Date() })
    .execute();
});
afterAll(() => desk.end());
beforeEach(async () => {
  echo = openEcho();
  await sql`delete from attachment`.execute(desk.db.kysely);
  await sql`delete from outbox`.execute(desk.db.kysely);
});

/** A file the citizen sent, whose bytes the channel holds unless null. */
const sent = async (bytes: Uint8Array | null): Promise<string> => {
  const id = randomUUID();
  if (bytes) echo.put(id, bytes);
  await photoOf(desk, citizen, id);
  return id;
};

const rowOf = (id: string) =>
  desk.db.kysely.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const isDue = () =>
  sql`update attachment set next_at = now() where state = 'waiting'`.execute(desk.db.kysely);

const read = (id: string): Promise<Buffer> => whole(desk.files.read(id, citizen.key));

const told = async (name: string) =>
  (await leftFor(desk, name)).flatMap((row) => row.says.map((say) => say.key));
const toldOfficer = () => told('petugas');
/** Whether anything lies on disk under this id, whole or half. */
const isOnDisk = async (id: string): Promise<boolean> =>
  (await readdir(desk.config.filesDir, { recursive: true })).some((name) => name.includes(id));

describe('a file the channel holds', () => {
  it('is fetched, known by its bytes and sealed with its sender’s key', async () => {
    const [photo, letter] = [await sent(JPEG), await sent(PDF)];
    expect(await fetchMedia(desk, echo.channel, never)).toBe(2);
    expect(await rowOf(photo)).toMatchObject({
      state: 'stored',
      media_type: 'image/jpeg',
      bytes: `${JPEG.length}`,
    });
    expect(await rowOf(letter)).toMatchObject({ state: 'stored', media_type: 'application/pdf' });
    expect((await read(photo)).equals(JPEG)).toBe(true);
    expect(await fetchMedia(desk, echo.channel, never)).toBe(0);
  });

  it('of no known kind, or gone, or too large is given up, and officers are told', async () => {
    const [strange, gone, large] = [
      await sent(Buffer.from('#!/bin/sh')),
      await sent(null),
      await sent(Buffer.concat([JPEG, Buffer.alloc(20 * 1024 * 1024)])),
    ];
    await fetchMedia(desk, echo.channel, never);
    expect(await rowOf(strange)).toMatchObject({ state: 'failed', why_failed: 'unknown-type' });
    expect(await rowOf(gone)).toMatchObject({ state: 'failed', why_failed: 'gone' });
    expect(await rowOf(large)).toMatchObject({ state: 'failed', why_failed: 'too-large' });
    expect(await toldOfficer()).toEqual(Array(3).fill('officer-attachment-failed'));
    expect((await told('ani')).toSorted()).toEqual([
      'file-refused-kind',
      'file-refused-large',
      'file-refused-lost',
    ]);
    for (const id of [strange, gone, large]) expect(await isOnDisk(id)).toBe(false);
  });

  it.each([
    ['a program called a photo', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)])],
    ['a program of a telephone', Buffer.from('PK\x03\x04 AndroidManifest.xml classes.dex')],
    [
      'a letter with macros',
      Buffer.from('PK\x03\x04 [Content_Types].xml word/document.xml word/vbaProject.bin'),
    ],
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
  ])('%s is not kept, and its sender reads what can be sent', async (_, bytes) => {
    const id = await sent(bytes);
    await fetchMedia(desk, echo.channel, never);
    expect(await rowOf(id)).toMatchObject({ state: 'failed', why_failed: 'unknown-type', bytes: null });
    expect(await told('ani')).toEqual(['file-refused-kind']);
    expect(await isOnDisk(id)).toBe(false);
  });

  it.each([
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'PK\x03\x04 [Content_Types].xml word/document.xml',
    ],
    ['video/webm', '\x1a\x45\xdf\xa3 B webm'],
    ['audio/mpeg', 'ID3 lagu'],
    ['audio/mp4', '\0\0\0\x20ftypM4A '],
    ['video/mp4', '\0\0\0\x20ftypisom'],
  ])('of the kind %s is kept', async (type, text) => {
    const id = await sent(Buffer.from(text, 'latin1'));
    await fetchMedia(desk, echo.channel, never);
    expect(await rowOf(id)).toMatchObject({ state: 'stored', media_type: type });
    expect(await isOnDisk(id)).toBe(true);
    expect(await told('ani')).toEqual([]);
  });

  it('that cannot be had now is tried again, later and not without end', async () => {
    const id = await sent(JPEG);
    const down: Channel = {
      ...echo.channel,
      fetch: async function* () {
        yield* [];
        throw new SendError('down', 'out');
      },
    };
    await fetchMedia(desk, down, never);
    expect(await fetchMedia(desk, down, never)).toBe(0);
    expect(await rowOf(id)).toMatchObject({ state: 'waiting', attempts: 1, why_failed: 'down' });
    await isDue();
    await fetchMedia(desk, echo.channel, never);
    expect(await rowOf(id)).toMatchObject({ state: 'stored' });

    const other = await sent(JPEG);
    let tries = 0;
    while ((await fetchMedia(desk, down, never)) > 0) {
      tries += 1;
      await isDue();
    }
    expect(tries).toBe(12);
    expect(await rowOf(other)).toMatchObject({ state: 'failed', why_failed: 'down' });
    expect(await toldOfficer()).toEqual(['officer-attachment-failed']);
  });

  it('is fetched by one process at a time, and no transaction is open meanwhile', async () => {
    await sent(JPEG);
    const reached = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const slow = {
      ...echo.channel,
      fetch: async function* (...given: Parameters<typeof echo.channel.fetch>) {
        reached.resolve();
        await released.promise;
        yield* echo.channel.fetch(...given);
      },
    };
    const first = fetchMedia(desk, slow, never);
    await reached.promise;
    expect(await fetchMedia(desk, echo.channel, never)).toBe(0);
    const { rows } = await sql`select pid from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`.execute(desk.db.kysely);
    expect(rows).toEqual([]);
    released.resolve();
    expect(await first).toBe(1);
  });

  it('of somebody who sent 200 MB today is not kept, and he reads that he may send it tomorrow', async () => {
    const before = await sent(JPEG);
    await fetchMedia(desk, echo.channel, never);
    await sql`update attachment set bytes = ${200 * 1024 * 1024 - 20} where id = ${before}`.execute(
      desk.db.kysely,
    );
    const id = await sent(JPEG);
    await fetchMedia(desk, echo.channel, never);
    expect(await rowOf(id)).toMatchObject({ state: 'failed', why_failed: 'too-many' });
    expect(await told('ani')).toEqual(['file-refused-many']);
    await sql`update attachment set created_at = now() - interval '25 hours'`.execute(desk.db.kysely);
    const next = await sent(JPEG);
    await fetchMedia(desk, echo.channel, never);
    expect(await rowOf(next)).toMatchObject({ state: 'stored' });
  });
});
