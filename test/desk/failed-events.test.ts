import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCopy } from '../../src/copy/copy.ts';
import { needs, turn } from '../../src/core/turn.ts';
import { playAgain } from '../../src/desk/play-again.ts';
import { receive } from '../../src/desk/receive.ts';
import { freshDatabase } from '../support/database.ts';
import { from, openTestDesk, REPEATING, type TestDesk } from '../support/desk.ts';
import { textsFor } from '../support/sent.ts';
import { eraseSomebody, recipientAt } from '../support/somebody.ts';

let desk: TestDesk;
/** The fault that is mended in the middle of a test. */
let isMended = false;

beforeAll(async () => {
  const bare = await openTestDesk((await freshDatabase()).url, {
    rules: {
      needs: (state, event, around) => needs(state, event, around),
      turn: (state, event, world) => {
        if (event.kind === 'text' && event.text.startsWith('meledak')) {
          if (!isMended) throw new TypeError(`cannot read ${event.text}`);
          return REPEATING.turn(state, event, world);
        }
        return turn(state, event, world);
      },
    },
  });
  desk = { ...bare, copy: openCopy() };
  await writes('rina', 'halo');
  const person = (await recipient('rina')).person;
  await desk.db.kysely
    .insertInto('staff')
    .values({ person_id: person, officer: true, created_at: new Date() })
    .execute();
});
afterAll(() => desk.end());
beforeEach(() => {
  isMended = false;
});

const writes = async (address: string, text: string): Promise<void> => {
  const { waiting } = await receive(desk, [from(address, text)]);
  expect(waiting).toEqual([]);
};
const recipient = (address: string) => recipientAt(desk, address);
const newest = async () =>
  desk.db.kysely
    .selectFrom('failed_event')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
const last = async (address: string): Promise<string | undefined> => (await textsFor(desk, address)).at(-1);

describe('a failed event', () => {
  it('is listed without its words, and played once more exactly once, also by two at a time', async () => {
    await writes('siti', 'meledak: nama saya Siti Aminah');
    expect(await last('siti')).toBe('failed-event');
    await writes('rina', 'gagal');
    expect(await last('rina')).toBe('officer-failed');
    const { id } = await newest();

    isMended = true;
    await writes('rina', `gagal ulang ${id}`);
    expect(await last('rina')).toBe('officer-failed-again');
    await Promise.all([playAgain(desk), playAgain(desk)]);
    // As after a crash between the turn and its being crossed off.
    await sql`update failed_event set resolved_at = null where id = ${id}`.execute(desk.db.kysely);
    await playAgain(desk);
    expect(await textsFor(desk, 'siti')).toEqual([
      'failed-event',
      expect.stringMatching(/: meledak: nama saya Siti Aminah$/),
    ]);
    expect((await newest()).resolved_at).not.toBeNull();

    await writes('rina', `gagal ulang ${id}`);
    expect(await last('rina')).toBe('officer-failed-gone');
    expect(desk.lines.join('\n')).not.toContain('Siti');
  });

  it('that fails again is told again and stands in the list anew', async () => {
    await writes('udin', 'meledak dua kali');
    const first = (await newest()).id;
    await writes('rina', `gagal ulang ${first}`);
    await playAgain(desk);
    await playAgain(desk);
    expect(await textsFor(desk, 'udin')).toEqual(['failed-event', 'failed-event']);
    const second = await newest();
    expect(second).toMatchObject({ external_id: `again:${first}`, resolved_at: null, asked_again_at: null });

    isMended = true;
    await writes('rina', `gagal ulang ${second.id}`);
    await playAgain(desk);
    expect(await last('udin')).toMatch(/: meledak dua kali$/);
  });

  it('is put away with a note, which is kept with who decided and is never played', async () => {
    await writes('wati', 'meledak sekali');
    const { id } = await newest();
    isMended = true;
    await writes('rina', `gagal selesai ${id} sudah kami telepon`);
    expect(await last('rina')).toBe('officer-failed-done');
    await playAgain(desk);
    expect(await textsFor(desk, 'wati')).toEqual(['failed-event']);
    const acts = await desk.db.kysely
      .selectFrom('audit')
      .select(['act', 'actor_id'])
      .where('act', 'like', 'failed-event-%')
      .orderBy('id')
      .execute();
    expect(acts.at(-1)).toEqual({
      act: 'failed-event-resolved',
      actor_id: (await recipient('rina')).person,
    });
    await writes('rina', 'gagal');
    expect(await last('rina')).toBe('officer-failed-none');
  });

  it('of somebody who was erased meanwhile is gone with him', async () => {
    await writes('yanti', 'meledak');
    const { id } = await newest();
    await writes('rina', `gagal ulang ${id}`);
    await eraseSomebody(desk, (await recipient('yanti')).person);
    isMended = true;
    expect(await playAgain(desk)).toEqual([]);
    expect(
      await desk.db.kysely.selectFrom('failed_event').where('id', '=', id).selectAll().execute(),
    ).toEqual([]);
  });

  it('is nothing a citizen can see or touch', async () => {
    await writes('zul', 'meledak');
    const { id } = await newest();
    for (const said of ['gagal', `gagal ulang ${id}`, `gagal selesai ${id}`]) await writes('zul', said);
    expect((await textsFor(desk, 'zul')).filter((key) => key.startsWith('officer-'))).toEqual([]);
    expect(await newest()).toMatchObject({ id, asked_again_at: null, resolved_at: null });
  });
});
