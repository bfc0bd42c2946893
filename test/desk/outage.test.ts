// What becomes of messages while their channel is out, and of those whose person can be reached at another place.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SendError } from '../../src/channel.ts';
import type { NoticeClass } from '../../src/core/effect.ts';
import { validUntil } from '../../src/core/outbox.ts';
import type { State } from '../../src/core/state.ts';
import { doCaseWork } from '../../src/desk/case-work.ts';
import { mindChannels } from '../../src/desk/channel-trouble.ts';
import { watchChannel } from '../../src/desk/channel-watch.ts';
import { deliver, mostUnderWay } from '../../src/desk/deliver.ts';
import { receive } from '../../src/desk/receive.ts';
import { tellOfficers } from '../../src/desk/tell.ts';
import { type Recipient } from '../../src/store/address.ts';
import { knownChannels, noteChannel } from '../../src/store/channel-state.ts';
import { inTransaction } from '../../src/store/database.ts';
import { appendOutbox } from '../../src/store/outbox.ts';
import { openEcho, type Echo } from '../channels/echo.ts';
import { freshDatabase } from '../support/database.ts';
import { filingOf } from '../support/case-desk.ts';
import { from, openTestDesk, REPEATING, type TestDesk } from '../support/desk.ts';
import { somebodyAt, type Somebody } from '../support/somebody.ts';

let desk: TestDesk;
let echo: Echo;
let people = 0;
const never = new AbortController().signal;

beforeAll(async () => {
  desk = await openTestDesk((await freshDatabase()).url);
});
afterAll(() => desk.end());
beforeEach(async () => {
  echo = openEcho();
  await sql`truncate channel_state`.execute(desk.db.kysely);
  await sql`delete from outbox`.execute(desk.db.kysely);
});

const somebody = (): Promise<Somebody> => somebodyAt(desk, `orang-${(people += 1)}`);

/** Somebody with an address on a second channel, as it is after two chats were linked. */
const withWeb = async (): Promise<{ readonly echo: Somebody; readonly web: string }> => {
  const first = await somebody();
  const second = await somebodyAt(desk, first.name, 'web');
  // The sealed address is of another person's key: nothing here sends to it.
  await sql`update address set person_id = ${first.person} where id = ${second.address}`.execute(
    desk.db.kysely,
  );
  return { echo: first, web: second.address };
};

/** The id of a case of his. */
const caseOf = async ({ name }: Somebody): Promise<string> => {
  const reference = `OUT-${(people += 1)}`;
  const filing = filingOf(reference);
  const rules = {
    ...REPEATING,
    turn: (state: State) => ({ state, effects: [{ kind: 'file', filing } as const] }),
  };
  await receive({ ...desk, rules }, [from(name, 'kirim')]);
  const row = desk.db.kysely.selectFrom('complaint').select('id').where('reference', '=', reference);
  return (await row.executeTakeFirstOrThrow()).id;
};

/** As whoever tells somebody something says it. */
const endOf = (kind: NoticeClass): Date | null => {
  const seconds = validUntil(kind, Date.now() / 1000);
  return seconds === null ? null : new Date(seconds * 1000);
};

type Line = readonly [to: Recipient, text: string, kind: NoticeClass, complaint?: string];
const write = (lines: readonly Line[]): Promise<void> =>
  inTransaction(desk.db, (tx) =>
    appendOutbox(
      tx,
      lines.map(([recipient, text, kind, complaint]) => ({
        recipient,
        class: kind,
        says: [{ key: 'plain', values: { text } }],
        complaintId: complaint ?? null,
        broadcastId: null,
        protect: false,
        validUntil: endOf(kind),
      })),
    ),
  );

const out = (times: number, to: Somebody): void => {
  for (let n = 0; n < times; n += 1) echo.refuseNext(to.name, new SendError('down', 'out'));
};
const drain = async (): Promise<void> => {
  while ((await deliver(desk, echo.channel, never)).left);
};
const textsAt = (name: string): readonly string[] => echo.arrivedAt(name).map((message) => message.text);
const rows = async () =>
  (
    await sql<{ state: string; verdict: string | null; attempts: number; address: string }>`
      select state, verdict, attempts, address_id as address from outbox order by id`.execute(desk.db.kysely)
  ).rows;

/** What each sweep does about channels. */
const minded = () => doCaseWork(desk, mindChannels);

/** As if a channel had been so for so many seconds. */
const sinceSeconds = (channel: string, seconds: number) =>
  sql`update channel_state set since = now() - make_interval(secs => ${seconds}),
    told_at = told_at - make_interval(secs => ${seconds}) where channel = ${channel}`.execute(desk.db.kysely);
const counted = async (what: string): Promise<number> =>
  Number(
    new RegExp(`things_total\\{what="${what}"\\} (\\d+)`).exec((await desk.metrics.text()).body)?.[1] ?? 0,
  );

describe('a channel that is out', () => {
  it('is found out by one message; the others are held untried, and go in order when one of them went', async () => {
    const [first, second] = [await somebody(), await somebody()];
    await write([[first, 'satu', 'reply']]);
    out(2, first);
    await drain();
    await write([
      [second, 'satu', 'reply'],
      [second, 'dua', 'reply'],
      [first, 'dua', 'reply'],
    ]);
    await drain();
    expect((await rows()).map(({ attempts }) => attempts)).toEqual([1, 0, 0, 0]);
    await expect
      .poll(async () => (await drain(), [textsAt(first.name), textsAt(second.name)]))
      .toEqual([
        ['satu', 'dua'],
        ['satu', 'dua'],
      ]);
    // Two failures and the one that went: whatever time it took, nobody else was tried.
    expect((await rows()).map(({ attempts }) => attempts)).toEqual([3, 1, 1, 1]);
  });

  it('after three sends in a row of which nobody knows counts as out; one alone does not', async () => {
    const all = [await somebody(), await somebody(), await somebody(), await somebody()];
    const cut = (to: Somebody) => echo.refuseNext(to.name, new SendError('network', 'cut'));
    cut(all[0]!);
    await write([[all[0]!, 'satu', 'reply']]);
    await drain();
    const watch = watchChannel(desk, echo.channel);
    const state = async () => (await watch(), (await knownChannels(desk.db.kysely))[0]?.state);
    expect(await state()).toBe('degraded');
    await write([[all[3]!, 'satu', 'reply']]);
    await drain();
    expect(await state()).toBe('ok');
    for (const to of all.slice(0, 3)) cut(to);
    await write(all.slice(0, 3).map((to): Line => [to, 'dua', 'reply']));
    await sql`update outbox set next_at = now() where state = 'pending'`.execute(desk.db.kysely);
    await drain();
    expect(await state()).toBe('down');
  });

  it('is asked by a question without effect when it can be, and no message is tried until it answers', async () => {
    const to = await somebody();
    let answers = false;
    const asking = {
      ...echo.channel,
      alive: async () => {
        if (!answers) throw new SendError('down', 'out');
      },
    };
    out(1, to);
    await write([[to, 'satu', 'reply']]);
    await deliver(desk, asking, never);
    let asked = 0;
    await expect.poll(async () => (await deliver(desk, asking, never), (asked += 1))).toBeGreaterThan(60);
    expect((await rows())[0]).toMatchObject({ state: 'pending', verdict: 'down', attempts: 1 });
    answers = true;
    await expect.poll(async () => (await deliver(desk, asking, never), textsAt(to.name))).toEqual(['satu']);
  });

  it('for three days leaves the reminders of these days out when it is back, and brings what people wait for', async () => {
    const to = await somebody();
    out(1, to);
    await write([
      [to, 'jawaban', 'reply'],
      [to, 'pengingat', 'reminder'],
      [to, 'kabar', 'notice'],
    ]);
    await drain();
    await sql`update outbox set created_at = created_at - interval '3 days',
      valid_until = valid_until - interval '3 days'`.execute(desk.db.kysely);
    await write([[to, 'pengingat hari ini', 'reminder']]);
    await expect
      .poll(async () => (await drain(), textsAt(to.name)))
      .toEqual(['MAAF TERLAMBAT', 'jawaban', 'kabar', 'pengingat hari ini']);
    expect((await rows()).map(({ state, verdict }) => verdict ?? state)).toContain('too-old');
  });

  it('with a day of messages works them off in order: answers before notices before what went to many', async () => {
    const PEOPLE = 400;
    const KINDS: readonly NoticeClass[] = ['broadcast', 'notice', 'reply'];
    const crowd: Somebody[] = [];
    for (let n = 0; n < PEOPLE; n += 1) crowd.push(await somebody());
    const kindOf = (n: number) => KINDS[n % 3]!;
    for (let round = 0; round < 5; round += 1)
      await write(crowd.map((to, n): Line => [to, `${round}`, kindOf(n)]));
    await sql`update outbox set created_at = now() - interval '8 days' where id in (
      select id from outbox where class = 'notice' order by id limit 30)`.execute(desk.db.kysely);
    await sql`update outbox set created_at = now() - interval '25 hours' where id in (
      select id from outbox where class = 'reply' order by id limit 20)`.execute(desk.db.kysely);
    const before = await counted('too-old');

    await drain();
    expect((await rows()).filter(({ state }) => state === 'skipped')).toHaveLength(30);
    expect((await counted('too-old')) - before).toBe(30);
    expect(echo.arrived.filter(({ text }) => text === 'MAAF TERLAMBAT')).toHaveLength(20);
    for (const [n, { name }] of crowd.entries()) {
      const texts = textsAt(name).filter((text) => text !== 'MAAF TERLAMBAT');
      expect(texts).toEqual([...texts].sort());
      if (kindOf(n) === 'reply') expect(texts).toHaveLength(5);
    }
    // The kinds overlap by no more than is under way at once.
    const kinds = new Map(crowd.map(({ name }, n) => [name, kindOf(n)]));
    const order = echo.arrived.map(({ address }) => kinds.get(address)!);
    const [replies, notices] = [order.lastIndexOf('reply'), order.lastIndexOf('notice')];
    const early = (kind: NoticeClass, until: number) => order.slice(0, until).filter((one) => one === kind);
    expect(early('notice', replies).length).toBeLessThanOrEqual(mostUnderWay(echo.channel));
    expect(early('broadcast', notices).length).toBeLessThanOrEqual(mostUnderWay(echo.channel));
  });
});

describe('a message the channel finds too long', () => {
  it('is cut smaller once and arrives whole and in order', async () => {
    const to = await somebody();
    await write([[to, 'kata satu dua tiga empat', 'reply']]);
    echo.refuseNext(to.name, new SendError('too-long', 'no'));
    await drain();
    expect(textsAt(to.name).length).toBeGreaterThan(1);
    expect(textsAt(to.name).join(' ')).toBe('kata satu dua tiga empat');
  });

  it('also then is given up', async () => {
    const to = await somebody();
    await write([[to, 'kata satu dua tiga empat', 'reply']]);
    for (let n = 0; n < 2; n += 1) echo.refuseNext(to.name, new SendError('too-long', 'no'));
    await drain();
    expect(await rows()).toMatchObject([{ state: 'failed', verdict: 'too-long' }]);
  });
});

describe('somebody who can be reached at another place', () => {
  it('gets a notice there when his own channel is out for ten minutes, and only there; answers, broadcasts and what is only about this chat stay', async () => {
    const to = await withWeb();
    await write([
      [to.echo, 'tanya', 'reply'],
      [to.echo, 'kabar satu', 'notice'],
      [to.echo, 'siaran', 'broadcast'],
      [to.echo, 'kabar dua', 'reminder', await caseOf(to.echo)],
      [to.echo, 'draf', 'reminder'],
    ]);
    await noteChannel(desk.db.kysely, 'web', 'ok');
    await noteChannel(desk.db.kysely, 'echo', 'down');
    await sinceSeconds('echo', 590);
    await minded();
    expect(new Set((await rows()).map(({ address }) => address))).toEqual(new Set([to.echo.address]));
    await sinceSeconds('echo', 601);
    const before = await counted('moved');
    expect((await minded()).due).toContainEqual({ queue: 'deliver-web', id: '' });
    expect((await rows()).map(({ address }) => address)).toEqual([
      to.echo.address,
      to.web,
      to.echo.address,
      to.web,
      to.echo.address,
    ]);
    expect((await counted('moved')) - before).toBe(2);
    await noteChannel(desk.db.kysely, 'echo', 'ok');
    await drain();
    // What went to many lets the others of its address go first.
    expect(textsAt(to.echo.name)).toEqual(['tanya', 'draf', 'siaran']);
  });

  it('stays where he is when the other channel is out too, or its holder is silent', async () => {
    const to = await withWeb();
    await write([[to.echo, 'kabar', 'notice']]);
    await noteChannel(desk.db.kysely, 'echo', 'down');
    await sinceSeconds('echo', 3600);
    await minded();
    await noteChannel(desk.db.kysely, 'web', 'down');
    await minded();
    await noteChannel(desk.db.kysely, 'web', 'ok');
    await sql`update channel_state set seen_at = now() - interval '61 seconds' where channel = 'web'`.execute(
      desk.db.kysely,
    );
    await minded();
    expect((await rows()).map(({ address }) => address)).toEqual([to.echo.address]);
  });

  it.each(['blocked', 'gone'] as const)('gets his notices there when this address is %s', async (code) => {
    const to = await withWeb();
    await noteChannel(desk.db.kysely, 'web', 'ok');
    await write([
      [to.echo, 'kabar satu', 'notice'],
      [to.echo, 'kabar dua', 'notice'],
    ]);
    echo.refuseNext(to.echo.name, new SendError(code, 'no'));
    await drain();
    expect(await rows()).toMatchObject([
      { state: 'pending', verdict: 'moved', address: to.web },
      { state: 'pending', verdict: 'moved', address: to.web },
    ]);
    expect(echo.arrived).toEqual([]);
  });
});

describe('a process that begins', () => {
  const begins = async (said: 'ok' | 'down', secondsAgo: number): Promise<string | undefined> => {
    await noteChannel(desk.db.kysely, 'echo', said);
    await sql`update channel_state set seen_at = now() - make_interval(secs => ${secondsAgo})`.execute(
      desk.db.kysely,
    );
    await watchChannel(desk, openEcho().channel)();
    return (await knownChannels(desk.db.kysely))[0]?.state;
  };

  it('goes on with what was known of its channel, and takes the time without a holder for no outage', async () => {
    expect(await begins('ok', 3600)).toBe('ok');
    expect(await begins('down', 3600)).toBe('down');
  });
});

describe('officers', () => {
  it('hear of danger to life at every address of theirs that is not blocked, of all else at one', async () => {
    const officer = await withWeb();
    const blocked = await somebodyAt(desk, 'terblokir', 'telegram');
    await sql`update address set person_id = ${officer.echo.person}, blocked_at = now() where id = ${blocked.address}`.execute(
      desk.db.kysely,
    );
    await desk.db.kysely
      .insertInto('staff')
      .values({ person_id: officer.echo.person, officer: true, created_at: new Date() })
      .execute();
    const told = async (kind: NoticeClass) => {
      await doCaseWork(desk, (work) => tellOfficers(work, { key: 'officer-failed-event' }, kind));
      const all = await rows();
      await sql`delete from outbox`.execute(desk.db.kysely);
      return all.map(({ address }) => address).sort();
    };
    expect(await told('emergency')).toEqual([officer.echo.address, officer.web].sort());
    expect(await told('notice')).toHaveLength(1);
    await sql`delete from staff`.execute(desk.db.kysely);
  });

  const appointed = async (...people: readonly Somebody[]): Promise<void> => {
    const staff = people.map(({ person }) => ({ person_id: person, officer: true, created_at: new Date() }));
    await desk.db.kysely.insertInto('staff').values(staff).execute();
  };

  it('are told of one that stumbles for two minutes, of its going out after that anew, and once that all is over', async () => {
    const officer = await withWeb();
    await appointed(officer.echo);
    const told = async () => (await rows()).length;
    await noteChannel(desk.db.kysely, 'echo', 'degraded');
    await sinceSeconds('echo', 110);
    await minded();
    expect(await told()).toBe(0);
    for (const [state, count] of [
      ['degraded', 1],
      ['down', 2],
    ] as const) {
      await noteChannel(desk.db.kysely, 'echo', state);
      await sinceSeconds('echo', 121);
      await minded();
      await minded();
      expect(await told()).toBe(count);
    }
    await noteChannel(desk.db.kysely, 'echo', 'ok');
    await minded();
    await minded();
    expect(await told()).toBe(3);
    await sql`delete from staff`.execute(desk.db.kysely);
  });

  it('are told once, on another channel, of one that is out for two minutes, and once that it is back', async () => {
    const officer = await withWeb();
    const lonely = await somebody();
    await appointed(officer.echo, lonely);
    const told = async () => (await rows()).map(({ address }) => address);
    await noteChannel(desk.db.kysely, 'echo', 'down');
    await sinceSeconds('echo', 110);
    await minded();
    expect(await told()).toEqual([]);
    await sinceSeconds('echo', 121);
    await minded();
    await minded();
    expect(await told()).toEqual([officer.web]);
    await noteChannel(desk.db.kysely, 'echo', 'ok');
    await minded();
    await minded();
    expect(await told()).toHaveLength(3);
    await sql`delete from staff`.execute(desk.db.kysely);
  });
});
