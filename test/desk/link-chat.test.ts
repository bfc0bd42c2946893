// Linking a chat on real tables: who gets what, before and after the word, and in the middle of other turns.
import { sql } from 'kysely';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import type { Effect } from '../../src/core/effect.ts';
import type { IncomingFile } from '../../src/core/event.ts';
import type { LinkWay } from '../../src/core/link-wish.ts';
import { fetchMedia } from '../../src/desk/fetch-media.ts';
import { receive } from '../../src/desk/receive.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { storedFilesOf } from '../../src/store/attachment.ts';
import { auditOf } from '../../src/store/audit.ts';
import { lockComplaint } from '../../src/store/complaint.ts';
import { officeFaceOf } from '../../src/store/complaint-face.ts';
import { inTransaction } from '../../src/store/database.ts';
import { insertAppointment } from '../../src/store/appointment.ts';
import { destroyKey } from '../../src/store/erased-person.ts';
import { toldOf } from '../../src/store/person.ts';
import { noteReachable } from '../../src/desk/reachable.ts';
import { openEcho } from '../channels/echo.ts';
import { AGENCY, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';
import { from } from '../support/desk.ts';

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('dewi');
});
afterAll(() => house.end());

let people = 0;

/** Somebody with a case in his old chat, and a chat that nothing is known of yet. */
const somebody = async () => {
  const number = (people += 1);
  const [old, fresh, reference] = [`old${number}`, `new${number}`, `LINK${number}-A`];
  await house.does(old, { kind: 'file', filing: filingOf(reference) });
  await house.does(fresh);
  return { old, fresh, reference };
};

const wayOf = async (fresh: string, reference: string): Promise<LinkWay | undefined> =>
  (await house.finds(fresh, { kind: 'link-way', reference })).linkWay;

const wishes = async (fresh: string, reference: string): Promise<void> => {
  const way = await wayOf(fresh, reference);
  if (way?.kind !== 'ask-owner' && way?.kind !== 'ask-officer') throw new Error(`the way is ${way?.kind}`);
  await house.does(fresh, { kind: 'wish-link', reference, why: way.kind === 'ask-officer' ? way.why : null });
};

const waitingWish = async (reference: string): Promise<string> => {
  const { id } = await house.desk.db.kysely
    .selectFrom('link_wish')
    .innerJoin('complaint', 'complaint.id', 'link_wish.complaint_id')
    .select('link_wish.id')
    .where('complaint.reference', '=', reference)
    .where('link_wish.state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return id;
};

type Decided = Extract<Effect, { kind: 'decide-link' }>;

const decides = async (
  who: string,
  reference: string,
  decision: Decided['decision'],
  by: Decided['by'] = 'citizen',
): Promise<void> =>
  house.play(
    who,
    [{ kind: 'alone' }],
    [{ kind: 'decide-link', wish: await waitingWish(reference), by, decision, note: 'KTP cocok' }],
  );

const casesOf = async (who: string): Promise<readonly string[]> =>
  ((await house.finds(who, { kind: 'own-cases' })).ownCases ?? []).map((own) => own.reference).sort();

const photo = (): IncomingFile => {
  const id = crypto.randomUUID();
  return { id, kind: 'photo', handle: id, size: 4 };
};

describe('before the word', () => {
  it('whoever holds the slip has no case, is told nothing, and cannot say yes himself', async () => {
    const { old, fresh, reference } = await somebody();
    await wishes(fresh, reference);
    expect(await casesOf(fresh)).toEqual([]);
    const id = await waitingWish(reference);
    expect(await house.finds(fresh, { kind: 'link-wish', reference, id })).toEqual({ linkWish: null });
    await expect(decides(fresh, reference, 'link')).rejects.toThrow('MoveRefused');
    await expect(decides(fresh, reference, 'link', 'officer')).rejects.toThrow('MoveRefused');
    await expect(decides('dewi', reference, 'link', 'officer')).rejects.toThrow('MoveRefused');
    expect(await casesOf(fresh)).toEqual([]);
    expect(await house.finds(old, { kind: 'link-wish', reference, id })).toMatchObject({
      linkWish: { id, needs: { kind: 'ask-owner' } },
    });
  });

  it('a refusal leaves all as it was, in the audit, and sends the next wish to officers', async () => {
    const { old, fresh, reference } = await somebody();
    await wishes(fresh, reference);
    await decides(old, reference, 'refuse');
    expect(await casesOf(fresh)).toEqual([]);
    expect((await house.keys(fresh)).at(-1)).toBe('link-not-done');
    const { id } = await house.row(reference);
    const acts = await inTransaction(house.desk.db, (tx) => auditOf(tx, house.desk.ring, id));
    expect(acts.map(({ act }) => act)).toEqual(['filed', 'chat-link-wished', 'chat-link-refused']);
    expect(await wayOf(fresh, reference)).toEqual({ kind: 'ask-officer', why: 'refused' });
  });

  it('one wish waits at a time, and three are taken a day, whoever wishes', async () => {
    const { old, fresh, reference } = await somebody();
    for (const chat of [fresh, 'second', 'third']) {
      await house.does(chat);
      await wishes(chat, reference);
      expect(await wayOf('fourth', reference)).toEqual({ kind: 'not-now' });
      await decides(old, reference, 'refuse');
    }
    expect(await wayOf('fourth', reference)).toEqual({ kind: 'not-now' });
  });

  it('two wishes at the same moment: one waits, the other is decided again', async () => {
    const { fresh, reference } = await somebody();
    await wishes(fresh, reference);
    await expect(house.does('late', { kind: 'wish-link', reference, why: null })).rejects.toThrow(
      'MoveRefused',
    );
  });
});

describe('after the word', () => {
  it('both chats have the cases, the files and one key, and notices go to the chat used last', async () => {
    const { old, fresh, reference } = await somebody();
    const file = photo();
    const echo = openEcho();
    echo.put(file.handle, Buffer.from('ffd8ffe0', 'hex'));
    await house.does(fresh, { kind: 'keep-file', file, reference: null });
    await fetchMedia(house.desk, echo.channel, new AbortController().signal);
    await wishes(fresh, reference);
    const before = (await house.told(fresh)).length;
    await decides(old, reference, 'link');
    expect(await casesOf(fresh)).toEqual([reference]);
    expect(await casesOf(old)).toEqual([reference]);
    // What was written to the chat before still opens.
    expect((await house.told(fresh)).length).toBeGreaterThan(before);
    await house.does(fresh, { kind: 'file', filing: filingOf(`${reference}2`) });
    await house.does(fresh, { kind: 'keep-file', file, reference: `${reference}2` });
    const { id } = await house.row(`${reference}2`);
    const [stored] = await inTransaction(house.desk.db, (tx) => storedFilesOf(tx, house.desk.ring, id));
    expect(Buffer.concat(await Array.fromAsync(house.desk.files.read(file.id, stored!.key)))).toHaveLength(4);
    await house.does('dewi', {
      kind: 'tell-citizen',
      reference,
      say: { key: 'plain', values: { text: 'kabar' } },
    });
    expect((await house.keys(fresh)).at(-1)).toBe('plain');
    await house.does(old);
    await house.does('dewi', {
      kind: 'tell-citizen',
      reference,
      say: { key: 'plain', values: { text: 'kabar' } },
    });
    expect((await house.keys(old)).at(-1)).toBe('plain');
  });

  it('a case the other chat has comes along only by an officer, and then opens with what is known of both struck', async () => {
    const { old, fresh, reference } = await somebody();
    await house.play(fresh, [], [{ kind: 'file', filing: filingOf(`${reference}3`) }], {
      profile: { names: ['Bunga Melati'], ids: ['@bunga'] },
    });
    expect(await wayOf(fresh, reference)).toEqual({ kind: 'ask-officer', why: 'both-have-cases' });
    await wishes(fresh, reference);
    await expect(decides(old, reference, 'link')).rejects.toThrow('MoveRefused');
    expect((await house.finds('dewi', { kind: 'case-for-office', reference })).officeCase).toMatchObject({
      linkWish: { why: 'both-have-cases', channel: 'echo' },
    });
    await decides('dewi', reference, 'link', 'officer');
    expect(await casesOf(old)).toEqual([reference, `${reference}3`]);
    expect((await house.keys(old)).at(-1)).toBe('link-by-officer');
    const { person } = await house.recipient(old);
    await inTransaction(house.desk.db, async (tx) => {
      const both = await lockComplaint(tx, house.desk.ring, { reference: `${reference}3` });
      expect(await officeFaceOf(tx, both!)).toMatchObject({ story: ['Akta anak saya belum terbit.'] });
      const { known } = await toldOf(tx, house.desk.ring, person);
      expect(known.names).toContain('Bunga Melati');
      expect(known.exact).toEqual(expect.arrayContaining([old, fresh, '@bunga']));
    });
  });

  it('a case filed between wish and word takes the word from the reporter', async () => {
    const { old, fresh, reference } = await somebody();
    await wishes(fresh, reference);
    await house.does(fresh, { kind: 'file', filing: filingOf(`${reference}4`) });
    const id = await waitingWish(reference);
    expect(await house.finds(old, { kind: 'link-wish', reference, id })).toMatchObject({
      linkWish: { needs: { kind: 'ask-officer', why: 'both-have-cases' } },
    });
    await expect(decides(old, reference, 'link')).rejects.toThrow('MoveRefused');
    await decides(old, reference, 'to-officer');
    expect((await house.keys('dewi')).at(-1)).toBe('officer-link-wish');
    expect(await casesOf(old)).toEqual([reference]);
    const line = (await house.finds('dewi', { kind: 'queue' })).queue?.find(
      (one) => one.reference === reference,
    );
    expect(line).toMatchObject({ linkWish: true });
  });

  it('erasing the reporter erases what either chat sealed', async () => {
    const { old, fresh, reference } = await somebody();
    await wishes(fresh, reference);
    await decides(old, reference, 'link');
    const { person } = await house.recipient(old);
    await inTransaction(house.desk.db, (tx) => destroyKey(tx, person));
    await expect(house.told(fresh)).rejects.toThrow('nobody wrote');
    expect(
      await inTransaction(house.desk.db, (tx) => lockComplaint(tx, house.desk.ring, { reference })),
    ).toBeNull();
  });
});

describe('a duty', () => {
  it('keeps a chat from being linked on either side, also while it waits for approval', async () => {
    const { old, fresh, reference } = await somebody();
    await house.focalPoint(fresh);
    expect(await wayOf(fresh, reference)).toEqual({ kind: 'asker-has-duty' });
    await house.officer(old);
    expect(await wayOf('stranger', reference)).toEqual({ kind: 'ask-officer', why: 'duty' });
    const joining = await somebody();
    await inTransaction(house.desk.db, async (tx) =>
      insertAppointment(tx, house.desk.ring, {
        ...{ id: crypto.randomUUID(), person: (await house.recipient(joining.fresh)).person },
        ...{ agency: AGENCY, area: null, role: 'focal', name: 'Yusnidar', position: 'Staf' },
        ...{ state: 'waiting', invitedBy: null, at: new Date() },
      }),
    );
    expect(await wayOf(joining.fresh, joining.reference)).toEqual({ kind: 'asker-has-duty' });
  });

  it('that came up after the wish ends it for everybody, officers too', async () => {
    const { old, fresh, reference } = await somebody();
    await wishes(fresh, reference);
    await house.officer(fresh);
    await expect(decides(old, reference, 'link')).rejects.toThrow('MoveRefused');
    await decides(old, reference, 'to-officer');
    expect((await house.told('dewi')).at(-1)?.says.at(-1)).toMatchObject({
      key: 'officer-link-wish',
      values: { why: { values: { why: 'duty' } } },
    });
    await expect(decides('dewi', reference, 'link', 'officer')).rejects.toThrow('MoveRefused');
    expect((await house.finds('dewi', { kind: 'case-for-office', reference })).officeCase).toMatchObject({
      linkWish: { why: 'duty' },
    });
    await decides('dewi', reference, 'refuse', 'officer');
  });
});

describe('a wish nobody can answer', () => {
  it('goes to officers as soon as no chat of the reporter takes messages', async () => {
    const { old, fresh, reference } = await somebody();
    await wishes(fresh, reference);
    await sweep(house.desk);
    expect((await house.keys('dewi')).at(-1)).not.toBe('officer-link-wish');
    await noteReachable(house.desk, 'echo', old, false);
    await sweep(house.desk);
    await sweep(house.desk);
    expect((await house.keys('dewi')).at(-1)).toBe('officer-link-wish');
    const told = (await house.told('dewi')).filter(({ says }) =>
      says.some((say) => say.key === 'officer-link-wish' && say.values?.['reference'] === reference),
    );
    expect(told).toHaveLength(1);
    await decides('dewi', reference, 'link', 'officer');
    expect(await casesOf(fresh)).toEqual([reference]);
  });

  it('is over after its time, with one sentence to the chat that asked', async () => {
    const { old, fresh, reference } = await somebody();
    await wishes(fresh, reference);
    const id = await waitingWish(reference);
    await sql`update link_wish set expires_at = now() where id = ${id}`.execute(house.desk.db.kysely);
    expect(await house.finds(old, { kind: 'link-wish', reference, id })).toEqual({ linkWish: null });
    await sweep(house.desk);
    await sweep(house.desk);
    expect((await house.keys(fresh)).filter((key) => key === 'link-expired')).toHaveLength(1);
    expect(await house.keys(old)).toEqual(['link-question']);
  });
});

describe('in the middle of other turns', () => {
  it('a case filed in the same batch as the yes ends with the one person', async () => {
    const { old, fresh, reference } = await somebody();
    await wishes(fresh, reference);
    const wish = await waitingWish(reference);
    const yes = house.line(
      [{ kind: 'alone' }],
      [{ kind: 'decide-link', wish, by: 'citizen', decision: 'link', note: null }],
    );
    const files = house.line([], [{ kind: 'file', filing: filingOf(`${reference}5`) }]);
    const { waiting } = await receive(house.desk, [from(old, yes), from(fresh, files)]);
    expect(waiting).toEqual([]);
    expect(await casesOf(old)).toEqual([reference, `${reference}5`]);
    expect(await casesOf(fresh)).toEqual([reference, `${reference}5`]);
  });

  it('a yes waits for a turn of the other chat that is under way', async () => {
    const { old, fresh, reference } = await somebody();
    await wishes(fresh, reference);
    const { address, person } = await house.recipient(fresh);
    let yes: Promise<void> | undefined;
    await inTransaction(house.desk.db, async (tx) => {
      await sql`select 1 from conversation where address_id = ${address} for update`.execute(tx);
      yes = decides(old, reference, 'link');
      await expect
        .poll(async () => {
          const { rows } = await sql<{ waits: boolean }>`
            select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()) as waits`.execute(
            house.desk.db.kysely,
          );
          return rows[0]?.waits;
        })
        .toBe(true);
      // The turn that was first ends by keeping something under the person it began with.
      await sql`update complaint set reporter_id = ${person} where reference = ${reference}`.execute(tx);
    });
    await yes;
    expect(await casesOf(fresh)).toEqual([reference]);
  });
});
