// What becomes of each kind of message that Telegram knows, played over the real desk from captured updates. The answers
// stand in docs/telegram-messages.md, which UPDATE_DOCS=1 writes anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Update } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUpdate } from '../../../bots/telegram/read.ts';
import { freshDatabase } from '../../support/database.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { album, captured, KINDS, LINK, said, STORY } from './kinds.ts';

const PAGE = join(import.meta.dirname, '..', '..', '..', 'docs', 'telegram-messages.md');
const NOW = new Date('2027-01-01T02:00:00Z');
/** What Telegram holds behind every handle here: the beginning of a JPEG is enough to be kept. */
const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]);

let stage: Stage;
beforeAll(async () => {
  const { url } = await freshDatabase();
  stage = await openStage(url, '2026-11-24 09:00');
});
afterAll(() => stage.end());

const act = async (who: string, updates: readonly Update[]): Promise<readonly string[]> => {
  stage.news();
  for (const update of updates) {
    const read = readUpdate(update, NOW);
    if (!('incoming' in read)) continue;
    const { event, quoted } = read.incoming;
    if (event.kind === 'file') stage.echo.put(event.file.handle, PICTURE);
    await stage.act(who, event, quoted);
  }
  return stage
    .news()
    .map(({ text, choices }) => [text, ...shown(choices.map(({ label }) => label))].join('\n'));
};

/** More than these are the regencies of the province, the same each time. */
const MOST_SHOWN = 5;
const shown = (labels: readonly string[]): readonly string[] =>
  labels.length > MOST_SHOWN ? [`[${labels.length} choices]`] : labels.map((label) => `[${label}]`);

/** The line about data below the first answer. */
const NOTICE = /\n[^\n]*hanya dipakai untuk menangani aduan ini[^\n]*/;

const cell = (answers: readonly string[]): string =>
  answers.length === 0
    ? '*nothing; it is counted*'
    : answers
        .join('\n')
        .replace(NOTICE, '')
        .replaceAll(/\s*\n\s*/g, '<br>');

const HEAD = `# What the bot does with each kind of Telegram message

Written by the test that plays them, \`test/bots/telegram/kinds.test.ts\`. "In a draft" is after the question that follows a first
sentence. Telegram never tells a bot that a message was deleted: what was taken stays taken, and \`batal\` drops a draft.
Documents, voice notes, audio and videos are kept sealed for officers, without their names; contacts, stickers, polls and
dice are not kept. The line about data below every first answer is left out here. Messages in groups and channels begin no conversation.
Whether the bot is blocked is kept: what is due waits, or goes another way.

| kind | as the first message | in a draft |
| --- | --- | --- |
`;

it('Every kind of message is answered as docs/telegram-messages.md says', { timeout: 60_000 }, async () => {
  const rows: string[] = [];
  for (const [kind, updates] of KINDS) {
    const first = await act(`pertama ${kind}`, updates);
    await act(`tengah ${kind}`, [said('Akta kelahiran anak saya belum terbit juga')]);
    rows.push(`| ${kind} | ${cell(first)} | ${cell(await act(`tengah ${kind}`, updates))} |`);
  }
  const page = `${HEAD}${rows.join('\n')}\n`;
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);
  else expect(page).toBe(readFileSync(PAGE, 'utf8'));
});

describe('An album', () => {
  it('of five is answered once and kept whole, also when words come between its parts', async () => {
    const [first, second, ...rest] = album(5);
    const answers = await act('Album', [first!, second!]);
    expect(answers.filter((text) => text.includes('kami terima semuanya'))).toHaveLength(1);
    await act('Album', [said(STORY)]);
    expect(await act('Album', rest)).toEqual([]);
    await act('Album', [said('belum pernah lapor ke instansi')]);
    let answer = '';
    for (let step = 0; step < 8 && !answer.includes('Lampiran:'); step += 1)
      answer = (await act('Album', [said(step % 2 === 0 ? 'lewati' : '1')])).join('\n');
    expect(answer).toContain('Lampiran: 5');
  });
});

describe('An album beside an open case', () => {
  it('is asked about once, and all of it goes where the answer says, also what comes after it', async () => {
    const who = 'Beside';
    await act(who, [said('KTP saya belum jadi di capil Siak, kemarin ke sana, belum pernah lapor')]);
    for (const text of ['ya', 'lewati']) await act(who, [said(text)]);
    const reference = /\b[0-9A-Z]{5}-[0-9A-Z]\b/.exec((await act(who, [said('kirim')])).join('\n'))![0];
    const parts = album(5);
    const asked = await act(who, parts.slice(0, 3));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(reference);
    expect((await act(who, [said('2')])).join('\n')).toContain(`sudah ditambahkan ke ${reference}`);
    expect(await act(who, parts.slice(3))).toEqual([]);
    const kept = await stage.desk.db.kysely
      .selectFrom('attachment')
      .innerJoin('complaint', 'complaint.id', 'attachment.complaint_id')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('complaint.reference', '=', reference)
      .executeTakeFirstOrThrow();
    expect(kept.count).toBe('5');
  });
});

describe('An old card that is quoted', () => {
  const WHO = 'Kutip';
  const references: string[] = [];

  /** `who` answers the first message he got about the case; gives the bot's last word. */
  const quoteCard = async (who: string, reference: string, text: string): Promise<string> => {
    const card = stage.echo.arrivedAt(who).find(({ choices }) => choices.some(isAbout(reference)))!;
    await stage.act(who, { kind: 'text', text }, card.messageId);
    return stage.echo.arrivedAt(who).at(-1)!.text;
  };
  const isAbout =
    (reference: string) =>
    ({ token }: { readonly token: string }): boolean =>
      token.includes(reference);

  beforeAll(async () => {
    await stage.appoint('Rosmaini', { agency: 'disdukcapil:14.08' });
    await stage.appoint('Petugas', 'officer');
    for (let count = 0; count < 2; count += 1) {
      const story = 'KTP saya belum jadi di capil Siak, kemarin di loket tiga, belum pernah lapor';
      for (const text of ['lapor', story, 'ya', 'lewati']) await act(WHO, [said(text)]);
      const receipt = (await act(WHO, [said('kirim')])).join('\n');
      const reference = /\b[0-9A-Z]{5}-[0-9A-Z]\b/.exec(receipt)![0];
      await stage.act('Rosmaini', { kind: 'press', token: `f.${reference}.accept` });
      references.push(reference);
    }
  });

  it('says which of several cases a citizen’s words are about', async () => {
    for (const reference of references)
      expect(await quoteCard(WHO, reference, 'petugasnya bilang blangko habis')).toContain(reference);
  });

  it('shows a focal point the case as it is now, and nothing more once it has left him', async () => {
    const [reference = ''] = references;
    expect(await quoteCard('Rosmaini', reference, 'ini bagaimana?')).toContain('loket tiga');
    await stage.act('Petugas', { kind: 'press', token: `o.${reference}.take` });
    expect(await quoteCard('Rosmaini', reference, 'ini bagaimana?')).not.toContain('loket tiga');
  });
});

describe('A link alone', () => {
  it('from somebody with an open case is asked about like words', async () => {
    const [answer] = await act('Beside', [said(LINK)]);
    expect(answer).toContain('aduan baru');
    expect((await act('Beside', [said('1')])).join('\n')).toContain('Tautan');
  });

  it('beside a draft put away is asked about, and goes into it', async () => {
    await act('Simpan', [said(STORY)]);
    await act('Simpan', [said('batal')]);
    await act('Simpan', [said('simpan')]);
    const [answer] = await act('Simpan', [said(LINK)]);
    expect(answer).toMatch(/draf|aduan/i);
    expect((await act('Simpan', [said('1')])).join('\n')).toContain('Tautan');
  });
});

describe('A story told by voice', () => {
  it('is filed without a written word, and an officer hears it before any focal point reads of it', async () => {
    await stage.appoint('Yusnidar', { agency: 'disdukcapil:14.08' });
    await act('Suara', [captured('voice')]);
    let answer = '';
    for (const text of ['ktp', 'Siak', 'lewati', '1', '2', '1', 'lewati', 'kirim']) {
      answer = (await act('Suara', [said(text)])).join('\n');
      if (answer.includes('Kirim sekarang?')) break;
    }
    expect(answer).toContain('pesan suara, didengarkan petugas');
    const receipt = (await act('Suara', [said('kirim')])).join('\n');
    const reference = /\b[0-9A-Z]{5}-[0-9A-Z]\b/.exec(receipt)![0];
    const row = await stage.desk.db.kysely
      .selectFrom('complaint')
      .select(['status', 'why_office'])
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ status: 'office', why_office: 'to-check' });
    expect(JSON.stringify(stage.echo.arrivedAt('Yusnidar'))).not.toContain(reference);
  });
});

describe('A story changed where it was written', () => {
  it('is exchanged in the draft', async () => {
    const before = 'KTP saya di Disdukcapil Siak belum jadi, sudah dua bulan saya tunggu';
    const now = 'KTP saya di Disdukcapil Siak belum jadi, sudah tiga bulan saya tunggu';
    await act('Ralat', [said(before, { message_id: 77 })]);
    const [answer] = await act('Ralat', [captured('edited'), edited(now)]);
    expect(answer).toContain('tidak ikut berubah');
    let summary = '';
    for (const text of ['1', '1', '1', 'lewati', '1', 'lewati']) {
      summary = (await act('Ralat', [said(text)])).join('\n');
      if (summary.includes('Cerita:')) break;
    }
    expect(summary).toContain('tiga bulan');
    expect(summary).not.toContain('dua bulan');
  });

  it('to tell of danger to life brings the emergency numbers at once, and officers are called', async () => {
    await stage.appoint('Dewi', 'officer');
    await act('Bahaya', [said(STORY, { message_id: 77 })]);
    const answer = (await act('Bahaya', [edited('Tolong, suami saya mau membunuh saya sekarang')])).join(
      '\n',
    );
    expect(answer).toContain('112');
    expect(
      stage.echo
        .arrivedAt('Dewi')
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(/bahaya|darurat/i);
  });
});

const edited = (text: string): Update => {
  const update = captured('edited');
  Object.assign(update.edited_message!, { text, message_id: 77 });
  return update;
};
