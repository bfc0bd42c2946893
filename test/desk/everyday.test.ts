// What goes wrong every day in services like this one, played on the real desk: each of these was seen elsewhere.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { isWorkingDay } from '../../src/core/calendar.ts';
import type { Event } from '../../src/core/event.ts';
import { wibDay, wibMinute } from '../../src/clock.ts';
import { freshDatabase } from '../support/database.ts';
import { openStage, wibInstant, type Stage } from '../support/stage.ts';

/** Siak's registry office late on a Friday, with an officer behind it. */
const openFriday = async (): Promise<Stage> => {
  const opened = await openStage((await freshDatabase()).url, '2027-03-05 16:30');
  await opened.appoint('Dewi', 'officer');
  await opened.appoint('Yusnidar', { agency: 'disdukcapil:14.08' });
  return opened;
};

let stage: Stage;
beforeAll(async () => {
  stage = await openFriday();
});
afterAll(() => stage.end());

const PHOTO = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const photo = (): Event => {
  const id = randomUUID();
  stage.echo.put(id, PHOTO);
  return { kind: 'file', file: { id, kind: 'photo', handle: id, size: PHOTO.length } };
};

const textsOf = (who: string, on = stage): readonly string[] =>
  on.echo.arrivedAt(who).map(({ text }) => text);

/** What is answered to an act, as one text. */
const after = async (who: string, act: string | Event, on = stage): Promise<string> => {
  const before = textsOf(who, on).length;
  await on.act(who, typeof act === 'string' ? { kind: 'text', text: act } : act);
  return textsOf(who, on).slice(before).join('\n');
};

/** A press on the newest button that reads so, also when it was pressed before. */
const press = (who: string, label: string): Event => {
  const all = stage.echo.arrivedAt(who).flatMap(({ choices }) => choices);
  const choice = all.findLast((one) => one.label.replace(/^\d+\. /, '') === label);
  if (!choice) throw new Error(`${who} has no button ${label}`);
  return { kind: 'press', ...choice };
};

const numberIn = (text: string): string => /\b[0-9A-Z]{5}-[0-9A-Z]\b/.exec(text)![0];

/** An aduan to the focal point; gives its number. */
const filed = async (who: string, on = stage): Promise<string> => {
  await after(who, 'ktp saya belum jadi di capil siak, kemarin ke sana, belum pernah lapor', on);
  await after(who, 'ya', on);
  await after(who, 'lewati', on);
  return numberIn(await after(who, 'kirim', on));
};

const dueOf = async (reference: string, on: Stage): Promise<string> => {
  const row = await on.desk.db.kysely
    .selectFrom('clock')
    .innerJoin('complaint', 'complaint.id', 'clock.complaint_id')
    .select('due_at')
    .where('reference', '=', reference)
    .where('kind', '=', 'answer')
    .executeTakeFirstOrThrow();
  return `${wibDay(row.due_at)} ${wibMinute(row.due_at) / 60}`;
};

describe('a first message', () => {
  it('that is only a photo is kept, and the story is asked for', async () => {
    expect(await after('Ani', photo())).toMatch(/Foto sudah kami terima[^]*ceritakan/);
    await after('Ani', 'ktp saya belum jadi di capil siak, kemarin ke sana, belum pernah lapor');
    await after('Ani', 'ya');
    await after('Ani', 'tidak');
    expect(await after('Ani', 'lewati')).toContain('Boleh dilihat instansi?');
    expect(await after('Ani', 'lewati')).toContain('Lampiran: 1, hanya untuk Ombudsman');
  });

  it('that is only a place is kept, and the story is asked for', async () => {
    expect(await after('Beni', { kind: 'location', latitude: 0.79, longitude: 102.04 })).toMatch(
      /lokasi sudah kami simpan[^]*ceritakan/,
    );
  });

  it('that is only a sticker is answered with what to do', async () => {
    expect(await after('Cici', { kind: 'other', what: 'sticker' })).toMatch(/tuli|cerita/i);
  });
});

describe('a sentence that answers no question', () => {
  it('is more of the story, also when most of its words are small ones', async () => {
    await after('Ira', 'jalan di kandis siak rusak parah sejak bulan lalu, sudah lapor ke dinas pu');
    const answer = await after('Ira', 'lubangnya besar sekali dan sudah banyak orang jatuh di situ');
    expect(answer).toContain('tambahkan ke cerita');
    await after('Ira', '1');
    expect(await after('Ira', 'lewati')).toContain('orang jatuh di situ');
  });
});

describe('"kirim"', () => {
  it('written after news of another case shows the summary once more, and then files', async () => {
    await filed('Joni');
    await after('Joni', 'lapor');
    await after('Joni', 'ktp saya belum jadi di capil siak, kemarin ke sana, belum pernah lapor');
    await after('Joni', 'ya');
    expect(await after('Joni', 'lewati')).toContain('Kirim sekarang?');
    await after('Yusnidar', press('Yusnidar', 'Terima'));
    expect(textsOf('Joni').at(-1)).toContain('sudah diterima');
    const answer = await after('Joni', 'kirim');
    expect(answer).toMatch(/^Ringkasan/);
    expect(await after('Joni', 'kirim')).toContain('Kode rahasia');
  });
});

describe('a button', () => {
  it('of an earlier question, or of a finished case, changes nothing and says so', async () => {
    const reference = await filed('Eka');
    expect(await after('Eka', press('Eka', 'Kirim'))).toContain('sudah lewat');
    await after('Yusnidar', press('Yusnidar', 'Terima'));
    await after('Yusnidar', press('Yusnidar', 'Selesai'));
    await after('Yusnidar', 'KTP sudah jadi dan bisa diambil.');
    await after('Eka', press('Eka', 'Sudah selesai'));
    const count = async () =>
      (await stage.desk.db.kysely.selectFrom('complaint_event').select('id').execute()).length;
    const moves = await count();
    for (const label of ['Sudah selesai', 'Belum selesai'])
      expect(await after('Eka', press('Eka', label))).toMatch(new RegExp(`${reference}|sudah lewat`));
    for (const label of ['Terima', 'Tanya pelapor', 'Kabar kemajuan'])
      expect(await after('Yusnidar', press('Yusnidar', label))).not.toBe('');
    expect(await after('Yusnidar', 'masih ada satu hal')).not.toBe('');
    expect(await count()).toBe(moves);
  });
});

describe('a second complaint while one is open', () => {
  it('is a case of its own, and answers go to the one they are about', async () => {
    const first = await filed('Fitri');
    await after('Fitri', 'lapor');
    const second = await filed('Fitri');
    expect(second).not.toBe(first);
    expect(await after('Fitri', 'status')).toMatch(new RegExp(`(?=[^]*${first})(?=[^]*${second})`));
  });
});

describe('a complaint on which nobody ticked anything', () => {
  it('shows the agency nothing of the reporter', async () => {
    const before = textsOf('Yusnidar').length;
    await after(
      'Gunawan',
      'saya Gunawan, ktp saya belum jadi di capil siak, kemarin ke sana, belum pernah lapor',
    );
    await after('Gunawan', 'ya');
    await after('Gunawan', 'Gunawan Wibisono');
    const reference = numberIn(await after('Gunawan', 'kirim'));
    const read = textsOf('Yusnidar').slice(before).join('\n');
    expect(read).toContain(reference);
    expect(read).not.toMatch(/gunawan|wibisono/i);
  });
});

describe('somebody who is lost', () => {
  it('says so in words that no topic is read from, and may not know when it was', async () => {
    await after('Ros', 'saya tak pandai');
    const question = await after('Ros', 'bantuan dari desa belum dapat, di bungaraya siak');
    expect(question).toContain('Dana desa');
    expect(question).toContain('Kapan terakhir');
    expect(await after('Ros', 'tak tahu')).not.toContain('belum menangkap');
  });
});

describe('a secret code that was shown once and scrolled past', () => {
  it('is made anew by "kode" from the chat that owns the case, and the lost one opens nothing any more', async () => {
    const codeIn = (text: string): string => /\b\d{4}-\d{4}\b/.exec(text)![0];
    const reference = await filed('Mila');
    const lost = codeIn(textsOf('Mila').findLast((text) => text.includes('Kode rahasia'))!);
    expect(await after('Paman', `${reference} ${lost}`)).toContain('KTP elektronik');
    expect(await after('Paman', press('Paman', 'Tambah keterangan'))).toContain('Tulis');
    const fresh = codeIn(await after('Mila', 'kode'));
    expect(await after('Paman', 'saya tambahkan: loketnya tutup terus')).toContain('tidak ditemukan');
    expect(await after('Tetangga', `${reference} ${lost}`)).toContain('tidak cocok');
    expect(await after('Tetangga', `${reference} ${fresh}`)).toContain('KTP elektronik');
  });
});

/** Nineteen days are looked at hour by hour. */
const HOURS_MS = 180_000;

describe('a deadline', () => {
  it(
    'set on Friday at 16.30 before Idulfitri skips the holidays, and nothing about it is said at night, on a weekend or on a holiday',
    { timeout: HOURS_MS },
    async () => {
      // On a stage of its own: a message of the day names a few of all the cases that somebody has.
      const alone = await openFriday();
      onTestFinished(() => alone.end());
      const reference = await filed('Hana', alone);
      expect(await dueOf(reference, alone)).toBe('2027-03-22 16');
      const holidays = alone.desk.library().holidays;
      alone.news();
      const told: string[] = [];
      const end = wibInstant('2027-03-24 00:00').getTime();
      for (let at = wibInstant('2027-03-05 17:00').getTime(); at < end; at += 3_600_000) {
        const now = new Date(at);
        const time = `${wibDay(now)} ${String(wibMinute(now) / 60).padStart(2, '0')}:00`;
        await alone.moveTo(time);
        const news = alone.news();
        if (news.length === 0) continue;
        expect(isWorkingDay(wibDay(now), holidays), time).toBe(true);
        expect(wibMinute(now), time).toBeGreaterThanOrEqual(480);
        expect(wibMinute(now), time).toBeLessThan(960);
        told.push(...news.map(({ address }) => `${time} ${address}`));
      }
      expect(told).toEqual([
        '2027-03-17 08:00 Yusnidar', // the day before he should have taken it
        '2027-03-19 08:00 Yusnidar', // late with that, and the day before an answer is awaited: one message
        '2027-03-22 08:00 Dewi', // a step higher, a working day later: nobody stands between the two
        '2027-03-23 14:00 Hana', // within a working day of the day on which an answer was awaited
      ]);
    },
  );
});

describe('a draft', () => {
  it('survives "halo", /start and weeks of silence, and goes on with the question that was open', async () => {
    const question = await after('Dodi', 'ktp saya belum jadi di capil siak, kemarin ke sana');
    expect(question).toContain('sudah pernah disampaikan');
    expect(await after('Dodi', 'halo')).toContain('sudah pernah disampaikan');
    await after('Dodi', '/start');
    await stage.moveTo('2027-04-20 02:00');
    expect(await after('Dodi', 'belum')).toContain('Siapa nama');
    expect(await after('Dodi', 'lewati')).toContain('Cerita: ktp saya belum jadi di capil siak');
  });
});

describe('a citizen who takes two days', () => {
  it('is answered once for each thing he says, nudged once in office hours, and never stopped', async () => {
    await stage.moveTo('2027-05-03 19:40');
    const said: (readonly [string, RegExp])[] = [
      ['ktp saya belum jadi di capil siak, kemarin ke sana', /sudah pernah disampaikan/],
      ['belum', /Siapa nama/],
      ['lewati', /Kirim sekarang/],
      ['kirim', /Kode rahasia/],
    ];
    const begun = textsOf('Lambat').length;
    expect(await after('Lambat', said[0]![0])).toMatch(said[0]![1]);
    for (const at of ['2027-05-04 07:30', '2027-05-04 20:30']) await stage.moveTo(at);
    expect(textsOf('Lambat')).toHaveLength(begun + 1);
    await stage.moveTo('2027-05-05 08:10');
    const nudge = textsOf('Lambat').at(-1);
    expect(nudge).toContain('belum dikirim');
    for (const [words, answer] of said.slice(1)) {
      await stage.moveTo(words === 'belum' ? '2027-05-05 21:00' : '2027-05-05 23:00');
      expect(await after('Lambat', words)).toMatch(answer);
    }
    expect(textsOf('Lambat')).toHaveLength(begun + said.length + 1);
  });
});

it('Whatever a focal point reads of a case cannot be forwarded; a receipt can be', async () => {
  const reference = await filed('Tari');
  await after('Yusnidar', 'kasus');
  await after('Yusnidar', press('Yusnidar', reference));
  await after('Yusnidar', press('Yusnidar', 'Terima'));
  const about = (who: string) =>
    stage.echo
      .arrivedAt(who)
      .filter(({ text, choices }) => JSON.stringify([text, choices]).includes(reference));
  expect(about('Yusnidar').length).toBeGreaterThanOrEqual(4);
  expect(about('Yusnidar').filter(({ protect }) => !protect)).toEqual([]);
  expect(about('Tari').at(0)).toMatchObject({ protect: false });
});
