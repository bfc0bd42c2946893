import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { redeemLink } from '../../src/desk/open-link.ts';
import { hearNextVoiceNote } from '../../src/desk/transcribe.ts';
import { transcriberOf } from '../../src/transcribe.ts';
import { startListening } from '../../workers/listen.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'narahubung-engine-'));
/** Hears what was said, and of one note nothing: it ends badly. */
const program = join(folder, 'engine');
writeFileSync(
  program,
  '#!/bin/sh\nsaid=$(cat)\ncase "$said" in *rusak*) exit 1;; esac\necho "$said" | cut -c 6-\n',
);
chmodSync(program, 0o755);
const engine = { command: [program], memory: 500, seconds: 30 };
const listening = {
  engine,
  transcribe: transcriberOf(engine),
  signal: new AbortController().signal,
};

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('officer');
  await house.focalPoint('yusnidar');
});
afterAll(async () => {
  await house.end();
  rmSync(folder, { recursive: true, force: true });
});

/** A case of this person with one file that lies sealed. */
const filed = async (reference: string, reporter: string, said: string, mediaType = 'audio/ogg') => {
  const id = crypto.randomUUID();
  const file = { id, kind: 'voice' as const, handle: 'h', size: null };
  const draft = draftOf('Lihat suara.', { files: [file] });
  await house.does(reporter, { kind: 'file', filing: filingOf(reference, { draft }) });
  const { key } = await house.recipient(reporter);
  await house.desk.files.write(id, key, [Buffer.from(`OggS ${said}`)], 1000);
  await house.desk.db.kysely
    .updateTable('attachment')
    .set({ state: 'stored', bytes: 20, media_type: mediaType })
    .where('id', '=', id)
    .execute();
  return id;
};

const opened = async (reference: string) => {
  await house.does('officer', {
    kind: 'open-link',
    reference,
    what: 'attachments',
    reason: 'memeriksa berkas',
  });
  const says = (await house.told('officer')).at(-1)?.says.find(({ key }) => key === 'officer-link-url');
  const link = await redeemLink(house.desk, new URL(String(says?.values?.['url'])).hash.slice(1));
  if (link.kind !== 'attachments') throw new Error('nothing was opened');
  return link.files;
};

const hearAll = async (): Promise<void> => {
  while (await hearNextVoiceNote(house.desk, listening));
};

const rowOf = (id: string) =>
  house.desk.db.kysely
    .selectFrom('transcript')
    .selectAll()
    .where('attachment_id', '=', id)
    .executeTakeFirst();

it('a voice note of a filed case becomes text beside its sound, for officers alone', async () => {
  await filed('VOICE-A', 'rahma', 'lampu jalan mati tiga minggu');
  expect((await opened('VOICE-A')).map(({ transcript }) => transcript)).toEqual([null]);
  await hearAll();
  expect((await opened('VOICE-A')).map(({ transcript }) => transcript)).toEqual([
    'lampu jalan mati tiga minggu',
  ]);
  const { id } = await house.row('VOICE-A');
  const story = (await house.finds('officer', { kind: 'case-for-office', reference: 'VOICE-A' })).officeCase;
  expect(JSON.stringify(story)).not.toContain('lampu jalan');
  expect(id).toBeTruthy();
});

it('what was heard is sealed, and no log line holds it', async () => {
  const id = await filed('VOICE-B', 'sari', 'nama saya sari wulandari');
  await hearAll();
  const row = await rowOf(id);
  expect(row?.state).toBe('heard');
  expect(row?.text_sealed?.includes('wulandari')).toBe(false);
  expect(house.desk.lines.join('\n')).not.toContain('wulandari');
});

it('a picture is not listened to', async () => {
  const id = await filed('VOICE-C', 'tono', 'gambar', 'image/jpeg');
  await hearAll();
  expect(await rowOf(id)).toBeUndefined();
});

it('a note that no engine hears is tried a few times and then left', async () => {
  const id = await filed('VOICE-D', 'budi', 'rekaman rusak');
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    expect(await hearNextVoiceNote(house.desk, listening)).toBe(true);
    expect(await rowOf(id)).toMatchObject({ attempts: attempt, state: attempt < 4 ? 'waiting' : 'failed' });
    // Not due again yet.
    expect(await hearNextVoiceNote(house.desk, listening)).toBe(false);
    await house.desk.db.kysely
      .updateTable('transcript')
      .set({ next_at: new Date(0) })
      .where('attachment_id', '=', id)
      .execute();
  }
  expect(await hearNextVoiceNote(house.desk, listening)).toBe(false);
  expect((await opened('VOICE-D')).map(({ transcript }) => transcript)).toEqual([null]);
});

it('of two processes one hears a note', async () => {
  await filed('VOICE-E', 'wati', 'satu kali saja');
  const both = await Promise.all([
    hearNextVoiceNote(house.desk, listening),
    hearNextVoiceNote(house.desk, listening),
  ]);
  expect(both.filter(Boolean)).toHaveLength(1);
});

it('the workers listen while an engine is named, and stop in the middle of a note', async () => {
  const id = await filed('VOICE-F', 'joni', 'jembatan putus');
  const working = startListening(house.desk, engine);
  await vi.waitFor(async () => expect((await rowOf(id))?.state).toBe('heard'), {
    timeout: 20_000,
    interval: 50,
  });
  await working.stop();

  const slow = join(folder, 'slow');
  writeFileSync(slow, '#!/bin/sh\nsleep 600\n');
  chmodSync(slow, 0o755);
  const next = await filed('VOICE-G', 'lina', 'belum selesai');
  const stopped = startListening(house.desk, { ...engine, command: [slow] });
  await vi.waitFor(async () => expect(await rowOf(next)).toBeDefined(), { timeout: 20_000, interval: 50 });
  await stopped.stop();
  expect(await rowOf(next)).toMatchObject({ state: 'waiting', attempts: 0 });
});
