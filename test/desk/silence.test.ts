// A draft that is left alone, on the real desk: nudged once, put aside, opened again. The days are in transcripts/konsep-*.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrive } from '../../src/desk/arrive.ts';
import { endSilenceOf } from '../../src/desk/silence.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { freshDatabase } from '../support/database.ts';
import { openStage, type Stage } from '../support/stage.ts';

const STORY = 'kk saya belum keluar di capil siak';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage((await freshDatabase()).url, '2026-11-24 09:00');
});
afterAll(() => stage.end());

const says = (who: string, text: string): Promise<void> => stage.act(who, { kind: 'text', text });

const idOf = async (who: string): Promise<string> =>
  (await arrive(stage.desk, [stage.echo.read(who, { kind: 'text', text: '' })]))[0]!.address;

const rowsOf = async (who: string) =>
  stage.desk.db.kysely
    .selectFrom('outbox')
    .select(['class', 'valid_until'])
    .where('address_id', '=', await idOf(who))
    .where('class', '=', 'reminder')
    .execute();

const endOf = async (who: string): Promise<Date | null> =>
  (
    await stage.desk.db.kysely
      .selectFrom('conversation')
      .select('silence_ends_at')
      .where('address_id', '=', await idOf(who))
      .executeTakeFirstOrThrow()
  ).silence_ends_at;

const textsOf = (who: string): readonly string[] => stage.echo.arrivedAt(who).map(({ text }) => text);

describe('a nudge', () => {
  it('is written once by two processes at once, and matters until its day ends', async () => {
    await says('Ani', STORY);
    stage.setTime('2026-11-25 10:00');
    const id = await idOf('Ani');
    await Promise.all([1, 2, 3].map(() => endSilenceOf(stage.desk, id)));
    expect(await rowsOf('Ani')).toEqual([{ class: 'reminder', valid_until: expect.any(Date) }]);
    expect(await endOf('Ani')).toEqual(new Date('2026-12-01T10:00:00+07:00'));
  });

  it('cut off in the middle is written once all the same', async () => {
    await says('Budi', STORY);
    stage.setTime('2026-11-26 11:00');
    const id = await idOf('Budi');
    const due = await endOf('Budi');
    const { kysely } = stage.desk.db;
    await sql`create function die() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return new; end $$`.execute(
      kysely,
    );
    await sql`create trigger die before insert on outbox for each row when (new.class = 'reminder')
      execute function die()`.execute(kysely);
    await expect(endSilenceOf(stage.desk, id)).rejects.toThrow();
    expect([await rowsOf('Budi'), await endOf('Budi')]).toEqual([[], due]);
    await sql`drop trigger die on outbox`.execute(kysely);
    for (const _ of [1, 2]) await endSilenceOf(stage.desk, id);
    expect(await rowsOf('Budi')).toHaveLength(1);
  });

  it('is not sent to somebody who wrote a moment ago', async () => {
    await says('Citra', STORY);
    stage.setTime('2026-11-27 12:00');
    expect((await sweep(stage.desk)).filter(({ queue }) => queue === 'silence')).toContainEqual({
      queue: 'silence',
      id: await idOf('Citra'),
    });
    await says('Citra', 'kemarin');
    await endSilenceOf(stage.desk, await idOf('Citra'));
    expect(await rowsOf('Citra')).toEqual([]);
  });

  it('is not sent to somebody who blocked the bot; his draft is put aside all the same, and is there when he comes back', async () => {
    await says('Dodi', STORY);
    const id = await idOf('Dodi');
    await stage.desk.db.kysely
      .updateTable('address')
      .set({ blocked_at: new Date() })
      .where('id', '=', id)
      .execute();
    await stage.moveTo('2026-11-30 13:00');
    await stage.moveTo('2026-12-07 13:00');
    expect(await rowsOf('Dodi')).toEqual([]);
    expect(await endOf('Dodi')).toBeNull();
    await says('Dodi', 'lanjut');
    expect(textsOf('Dodi').at(-1)).toContain('Kapan terakhir terjadi?');
  });
});

describe('a conversation that expired by timer', () => {
  it.each([
    ['a number', 'Eka', '1'],
    ['the label of a choice', 'Fitri', 'hari ini'],
    ['plain words', 'Gita', '2 hari yang lalu'],
  ])(
    'goes on with nothing lost when its person then answers the old question by %s',
    async (_, who, said) => {
      await says(who, STORY);
      await stage.moveTo('2026-12-16 10:00');
      await stage.moveTo('2026-12-28 10:00');
      expect(await endOf(who)).toBeNull();
      await says(who, said);
      expect(textsOf(who).at(-1)).toContain('sudah pernah disampaikan ke Disdukcapil Kabupaten Siak');
      stage.setTime('2026-12-08 09:00');
    },
  );
});
