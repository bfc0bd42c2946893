// A story in several quick messages, through the desk: what is taken back, and what never is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOLD_SECONDS } from '../../src/core/quick.ts';
import { receive } from '../../src/desk/receive.ts';
import { freshDatabase } from '../support/database.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { leftFor } from '../support/sent.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage((await freshDatabase()).url, '2026-11-24 09:00');
});
afterAll(() => stage.end());

const says = (who: string, text: string): Promise<void> => stage.act(who, { kind: 'text', text });
const textsOf = (who: string): readonly string[] => stage.echo.arrivedAt(who).map(({ text }) => text);

describe('three quick messages of one story', () => {
  it('are one story with one answer, whether they come together or one by one', async () => {
    const words = ['assalamualaikum', 'anak saya blm punya akta', 'di capil siak'];
    for (const text of words.slice(0, 2)) await stage.hurriedly('Ani', text);
    await says('Ani', words[2]!);
    const events = words.map((text) => stage.echo.read('Budi', { kind: 'text', text }));
    await receive(stage.desk, events);
    // Given a second time, as a channel does that was not told in time.
    await receive(stage.desk, events);
    await stage.moveTo('2026-11-24 09:05');
    for (const who of ['Ani', 'Budi']) {
      expect(textsOf(who)).toHaveLength(1);
      expect(textsOf(who)[0]).toMatch(
        /^Waalaikumsalam[^]*Akta kelahiran[^]*Disdukcapil Kabupaten Siak[^]*Kapan/,
      );
    }
    await says('Ani', 'kemarin');
    await says('Ani', 'sudah');
    await says('Ani', 'lewati');
    expect(textsOf('Ani').at(-1)).toContain('assalamualaikum\nanak saya blm punya akta\ndi capil siak');
  });

  it('wait a moment for each other; a whole sentence waits for nothing', async () => {
    await stage.hurriedly('Citra', 'anak saya blm punya akta');
    await stage.hurriedly(
      'Dodi',
      'anak saya umur tujuh bulan belum punya akta, sudah dua kali ke capil siak',
    );
    const { rows } = await stage.desk.db.pool.query(
      `select extract(epoch from next_at - created_at)::float8 as waits, gives_way from outbox
       where state = 'pending' order by id`,
    );
    expect(rows).toEqual([
      { waits: HOLD_SECONDS, gives_way: true },
      { waits: 0, gives_way: true },
    ]);
    await stage.moveTo('2026-11-24 09:10');
  });
});

describe('an answer', () => {
  it('that was sent stays, and the next words are answered by themselves', async () => {
    await says('Eka', 'halo');
    await says('Eka', 'kk saya belum keluar di capil siak');
    expect(textsOf('Eka').map((text) => text.split('\n')[0])).toEqual([
      expect.stringContaining('Selamat datang'),
      'Yang kami tangkap:',
    ]);
  });

  it('that another process is sending is not taken back', async () => {
    await stage.hurriedly('Fitri', 'halo');
    const { pool } = stage.desk.db;
    await pool.query(`update outbox set state = 'claimed', attempts = 1 where state = 'pending'`);
    await stage.hurriedly('Fitri', 'kk saya belum keluar di capil siak');
    await pool.query(`update outbox set state = 'pending', lease_until = null where state = 'claimed'`);
    await stage.moveTo('2026-11-24 09:15');
    expect(textsOf('Fitri')).toHaveLength(2);
  });

  it('is not taken back by a fixed word, which has an answer of its own', async () => {
    await stage.hurriedly('Gita', 'halo');
    await says('Gita', 'bantuan');
    expect(textsOf('Gita')).toHaveLength(2);
  });

  it('to danger is never taken back', async () => {
    await stage.hurriedly('Hana', 'ada orang mau dibunuh di rumah saya');
    await says('Hana', 'di dumai');
    expect(textsOf('Hana').filter((text) => text.includes('112'))).not.toEqual([]);
    expect((await leftFor(stage.desk, 'Hana')).map(({ verdict }) => verdict)).not.toContain('taken-back');
  });
});
