import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/channel.ts';
import { hear, type Heard } from '../../src/core/heard.ts';
import { VERSION, type State } from '../../src/core/state.ts';
import { deliver } from '../../src/desk/deliver.ts';
import type { Rules } from '../../src/desk/desk.ts';
import { receive } from '../../src/desk/receive.ts';
import { addressKey, sealOffered } from '../../src/store/address.ts';
import { openState, sealState, speakers } from '../../src/store/conversation.ts';
import { inTransaction } from '../../src/store/database.ts';
import { openFailedEvent } from '../../src/store/failed-event.ts';
import { openKnown } from '../../src/store/person.ts';
import { newKeyText } from '../../src/store/seal.ts';
import { openEcho } from '../channels/echo.ts';
import { freshDatabase } from '../support/database.ts';
import { from, openTestDesk, plain, REPEATING, type TestDesk } from '../support/desk.ts';
import { eraseSomebody } from '../support/somebody.ts';
import { textsFor } from '../support/sent.ts';

let url: string;
let desk: TestDesk;
/** A planted rule: the plain one unless a test sets another. */
let rules: Rules = REPEATING;
const KEYS = newKeyText();

beforeAll(async () => {
  ({ url } = await freshDatabase());
  desk = await openTestDesk(url, {
    keys: KEYS,
    rules: {
      needs: (...given) => rules.needs(...given),
      turn: (...given) => rules.turn(...given),
    },
  });
});
afterAll(() => desk.end());
beforeEach(() => {
  rules = REPEATING;
});

const idOf = async (address: string): Promise<string> => {
  const { channel, index } = addressKey(desk.ring, 'echo', address);
  const row = await desk.db.kysely
    .selectFrom('address')
    .select('id')
    .where('channel', '=', channel)
    .where('address_index', '=', index)
    .executeTakeFirstOrThrow();
  return row.id;
};

const speakerAt = async (address: string) => {
  const id = await idOf(address);
  const [speaker] = await inTransaction(desk.db, (tx) => speakers(tx, [id]));
  return { ...speaker!, key: desk.ring.dataKey(speaker!.person, speaker!.dataKey) };
};

const stateAt = async (address: string): Promise<State> => {
  const speaker = await speakerAt(address);
  return openState(speaker.key, speaker.address, speaker.state!) as State;
};

const storeState = async (address: string, state: unknown, version: number): Promise<void> => {
  const speaker = await speakerAt(address);
  await desk.db.kysely
    .updateTable('conversation')
    .set({ state_sealed: sealState(speaker.key, speaker.address, state), state_version: version })
    .where('address_id', '=', speaker.address)
    .execute();
};

const receiveAll = async (events: readonly Incoming[]): Promise<void> => {
  const { settled, waiting } = await receive(desk, events);
  expect(waiting).toEqual([]);
  expect(settled).toHaveLength(events.length);
};

const makeOfficer = async (address: string): Promise<void> => {
  await receiveAll([from(address, 'saya petugas')]);
  await desk.db.kysely
    .insertInto('staff')
    .values({ person_id: (await speakerAt(address)).person, officer: true, created_at: new Date() })
    .execute();
};

describe('what came in', () => {
  it('is answered, and the work that follows is told', async () => {
    const { settled, waiting, due } = await receive(desk, [from('ani', 'halo')]);
    expect(settled).toHaveLength(1);
    expect(waiting).toEqual([]);
    expect(due).toEqual([{ queue: 'deliver-echo', id: '' }]);
    expect(await textsFor(desk, 'ani')).toEqual(['1: halo']);
  });

  it('a second time has no second effect, in the same round, in another, or at the same moment', async () => {
    const event = from('badu', 'satu');
    await receiveAll([event, event]);
    await receiveAll([event]);
    await Promise.all([1, 2, 3].map(() => receive(desk, [event])));
    expect(await textsFor(desk, 'badu')).toEqual(['1: satu']);
  });

  it('from one person is answered in order, however many stand in a batch', async () => {
    const events = ['a', 'b', 'c', 'd'].map((text) => from('citra', text));
    await receiveAll([from('lain-1', 'x'), ...events, from('lain-2', 'y')]);
    expect(await textsFor(desk, 'citra')).toEqual(['1: a', '2: b', '3: c', '4: d']);
  });

  it('from many people is one transaction', async () => {
    const people = Array.from({ length: 40 }, (_, n) => `ramai-${n}`);
    const events = people.map((person) => from(person, 'halo'));
    await receiveAll(events);
    expect(await transactionsOf(events)).toBe(1);
    for (const person of people) expect(await textsFor(desk, person)).toEqual(['1: halo']);
  });

  it('takes as many statements for forty people as for one', async () => {
    const people = Array.from({ length: 40 }, (_, n) => `hitung-${n}`);
    const round = (count: number) => people.slice(0, count).map((person) => from(person, 'halo'));
    await receiveAll(round(40));
    const one = await statementsOf(() => receiveAll(round(1)));
    const forty = await statementsOf(() => receiveAll(round(40)));
    expect(forty).toEqual(one);
    // The look-up of the senders, begin, commit, and seven for the round.
    expect(forty.length).toBeLessThanOrEqual(10);
  });

  it('at the same moment in two processes makes a new person once', async () => {
    const other = await openTestDesk(url, { keys: KEYS });
    const people = Array.from({ length: 10 }, (_, n) => `baru-${n}`);
    const give = async (to: TestDesk, given: readonly Incoming[]): Promise<void> => {
      let left: readonly Incoming[] = given;
      while (left.length > 0) left = (await receive(to, left)).waiting;
    };
    await Promise.all([
      give(
        desk,
        people.map((person) => from(person, 'satu')),
      ),
      give(other, people.map((person) => from(person, 'dua')).reverse()),
    ]);
    for (const person of people) expect(await textsFor(desk, person)).toHaveLength(2);
    const { rows } = await sql`select p.id from person p left join address a on a.person_id = p.id
      where a.id is null`.execute(desk.db.kysely);
    expect(rows).toEqual([]);
    await other.end();
  });
});

/** The statements `work` sends to the database, by their beginnings. */
const statementsOf = async (work: () => Promise<void>): Promise<readonly string[]> => {
  const seen: string[] = [];
  const watching = new Set<PoolClient>();
  const restore: (() => void)[] = [];
  const watch = (client: PoolClient): void => {
    if (watching.has(client)) return;
    watching.add(client);
    const query: (...given: unknown[]) => unknown = client.query.bind(client);
    restore.push(() => Object.assign(client, { query }));
    const watched = (...given: unknown[]): unknown => {
      const [first] = given;
      seen.push(String((first as { text?: string }).text ?? first).slice(0, 30));
      return Reflect.apply(query, client, given);
    };
    Object.assign(client, { query: watched });
  };
  desk.db.pool.on('acquire', watch);
  await work();
  desk.db.pool.off('acquire', watch);
  for (const each of restore) each();
  return seen;
};

/** How many transactions noted these events. */
const transactionsOf = async (events: readonly Incoming[]): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(distinct xmin::text)::int as count from inbox
    where external_id = any(${events.map((event) => event.externalId)})`.execute(desk.db.kysely);
  return rows[0]!.count;
};

describe('a person whose conversation is held elsewhere', () => {
  it('waits whole while others are answered, and nothing of him is noted', async () => {
    await receiveAll([from('dewi', 'halo'), from('eko', 'halo')]);
    const dewi = await idOf('dewi');
    const events = [from('dewi', 'satu'), from('eko', 'satu'), from('dewi', 'dua')];
    const received = await inTransaction(desk.db, async (tx) => {
      await sql`select 1 from conversation where address_id = ${dewi} for update`.execute(tx);
      return receive(desk, events);
    });
    expect(received.waiting).toEqual([events[0], events[2]]);
    expect(await textsFor(desk, 'eko')).toEqual(['1: halo', '2: satu']);
    expect(await textsFor(desk, 'dewi')).toEqual(['1: halo']);
    await receiveAll(received.waiting);
    expect(await textsFor(desk, 'dewi')).toEqual(['1: halo', '2: satu', '3: dua']);
  });
});

describe('an event whose turn throws', () => {
  it('is kept sealed, its person and officers are told, and everybody else is answered', async () => {
    await makeOfficer('petugas');
    const bad = from('fajar', 'meledak');
    const batch = [from('gita', 'baik'), bad, from('hadi', 'baik'), from('fajar', 'lanjut')];
    await receiveAll(batch);
    expect(await textsFor(desk, 'gita')).toEqual(['1: baik']);
    expect(await textsFor(desk, 'hadi')).toEqual(['1: baik']);
    expect(await textsFor(desk, 'fajar')).toEqual(['failed-event', '1: lanjut']);
    expect((await textsFor(desk, 'petugas')).slice(1)).toEqual(['officer-failed-event']);

    const failed = await desk.db.kysely
      .selectFrom('failed_event')
      .selectAll()
      .where('external_id', '=', bad.externalId)
      .executeTakeFirstOrThrow();
    expect(failed.error_class).toBe('TypeError');
    expect(failed.event_sealed.toString('latin1')).not.toContain('meledak');
    const { key } = await speakerAt('fajar');
    expect(openFailedEvent(key, failed.id, failed.event_sealed)).toEqual(bad);

    await receiveAll([bad]);
    expect(await textsFor(desk, 'fajar')).toEqual(['failed-event', '1: lanjut']);
  });

  it('once and not again, when tried alone, is answered', async () => {
    let tries = 0;
    rules = {
      ...REPEATING,
      turn: (...given) => {
        tries += 1;
        // As when a case number made by chance was taken already.
        if (tries === 1) throw new Error('not this time');
        return REPEATING.turn(...given);
      },
    };
    await receiveAll([from('ira', 'satu')]);
    expect(await textsFor(desk, 'ira')).toEqual(['1: satu']);
  });

  it('leaves nothing of itself behind and writes no words to the log', async () => {
    rules = {
      needs: () => [],
      turn: (state, event) => ({
        state: { ...state, rev: 99 },
        effects: [
          plain('setengah'),
          { kind: 'wrong-code', reference: `${event.kind} rahasia` },
          // There is no such case, and the error says so.
          { kind: 'new-code', reference: `${event.kind} rahasia`, secret: '' },
        ],
      }),
    };
    await receiveAll([from('indah', 'cerita rahasia')]);
    rules = REPEATING;
    await receiveAll([from('indah', 'lagi')]);
    expect(await textsFor(desk, 'indah')).toEqual(['failed-event', '1: lagi']);
    expect(desk.lines.join('\n')).toContain('kept for an officer');
    expect(desk.lines.join('\n')).not.toContain('rahasia');
  });

  it('does not count when the database was at fault: nothing is settled then', async () => {
    await receiveAll([from('joko', 'halo')]);
    const event = from('joko', 'satu');
    // The server ends the connection in the middle of the transaction, as a restart would.
    await sql`create function cut() returns trigger language plpgsql as
      'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'`.execute(desk.db.kysely);
    await sql`create trigger cut before insert on outbox for each row execute function cut()`.execute(
      desk.db.kysely,
    );
    await expect(receive(desk, [event])).rejects.toThrow();
    await sql`drop trigger cut on outbox`.execute(desk.db.kysely);
    expect(await transactionsOf([event])).toBe(0);
    await receiveAll([event]);
    expect(await textsFor(desk, 'joko')).toEqual(['1: halo', '2: satu']);
    const failed = desk.db.kysely
      .selectFrom('failed_event')
      .select('id')
      .where('external_id', '=', event.externalId);
    expect(await failed.execute()).toEqual([]);
  });

  it('is not blamed when the key ring at hand is not the one that sealed', async () => {
    await receiveAll([from('kiki', 'halo')]);
    const wrong = await openTestDesk(url);
    // The blind index of a wrong ring finds nobody, so the right one is lent to it.
    const lent = { ...wrong, ring: { ...wrong.ring, indexKey: desk.ring.indexKey } };
    await expect(receive(lent, [from('kiki', 'satu')])).rejects.toThrow('DATA_KEYS');
    await wrong.end();
    expect(await textsFor(desk, 'kiki')).toEqual(['1: halo']);
  });
});

describe('a stored state', () => {
  const draft = { story: ['lampu jalan mati'], place: 17, confidential: 'ya' };

  it('of an unknown version keeps its draft and language, and the conversation goes on', async () => {
    await receiveAll([from('lina', 'halo')]);
    await storeState('lina', { version: 99, language: 'en', rev: 7, draft, asked: { kind: 'hologram' } }, 99);
    await receiveAll([from('lina', 'lanjut')]);
    expect(await textsFor(desk, 'lina')).toEqual(['1: halo', '9: lanjut']);
    const state = await stateAt('lina');
    expect(state.draft).toMatchObject({ story: ['lampu jalan mati'], confidential: true });
    expect(state).toMatchObject({ version: VERSION, language: 'en', asked: null });
  });

  it.each([
    ['no object', 'rusak'],
    ['the right version without its fields', { version: VERSION }],
    ['a list', []],
  ])('that is %s does not stop the person', async (what, stored) => {
    const person = `mira ${what}`;
    await receiveAll([from(person, 'halo')]);
    await storeState(person, stored, VERSION);
    await receiveAll([from(person, 'lagi')]);
    expect((await textsFor(desk, person)).at(-1)).toMatch(/^\d+: lagi$/);
  });

  it('that was damaged on disk begins anew', async () => {
    await receiveAll([from('nani', 'halo')]);
    await desk.db.kysely
      .updateTable('conversation')
      .set({ state_sealed: Buffer.from('bukan segel') })
      .where('address_id', '=', await idOf('nani'))
      .execute();
    await receiveAll([from('nani', 'lagi')]);
    expect(await textsFor(desk, 'nani')).toEqual(['1: halo', '1: lagi']);
  });
});

describe('what else is stored of a person', () => {
  it('damaged on disk is taken as empty and does not lock him out', async () => {
    await receiveAll([from('nuri', 'halo')]);
    const { person, address } = await speakerAt('nuri');
    const broken = Buffer.from('bukan segel');
    await desk.db.kysely
      .updateTable('address')
      .set({ offered_sealed: broken })
      .where('id', '=', address)
      .execute();
    await desk.db.kysely
      .updateTable('person')
      .set({ identity_sealed: broken, known_sealed: broken })
      .where('id', '=', person)
      .execute();
    await receiveAll([from('nuri', 'lagi')]);
    expect(await textsFor(desk, 'nuri')).toEqual(['1: halo', '2: lagi']);
  });
});

describe('what a person is known by', () => {
  it('grows with what the channel tells and stands in what a turn must strike', async () => {
    let struck: unknown;
    rules = {
      needs: () => [],
      turn: (state, _event, world) => {
        struck = world.known;
        return { state, effects: [] };
      },
    };
    await receiveAll([from('1001', 'halo', { profile: { names: ['Siti Rahmawati'], ids: ['siti_r'] } })]);
    await receiveAll([from('1001', 'lagi', { profile: { names: ['Bu Siti'], ids: ['siti_r'] } })]);
    expect(struck).toEqual({ names: ['Siti Rahmawati', 'Bu Siti'], exact: ['1001', 'siti_r'] });
    const { key, person, known } = await speakerAt('1001');
    expect(openKnown(key, person, known!).names).toEqual(['Siti Rahmawati', 'Bu Siti']);
  });
});

describe('the choices shown last', () => {
  it('answer a typed number, but not while a newer answer may have arrived without our knowing', async () => {
    let offered: unknown;
    let heard: Heard | undefined;
    rules = {
      needs: () => [],
      turn: (state, event, world) => {
        offered = world.offered;
        heard = hear(state, event, world);
        return { state, effects: [plain('jawaban')] };
      },
    };
    await receiveAll([from('pia', 'halo')]);
    const { key, address } = await speakerAt('pia');
    const shown = [{ token: 'g.status', label: 'Lihat status', words: ['lihat status'] }];
    const rowsAre = async (state: 'sent' | 'claimed', attempts: number) => {
      await desk.db.kysely
        .updateTable('outbox')
        .set({ state, attempts })
        .where('address_id', '=', address)
        .execute();
    };
    await desk.db.kysely
      .updateTable('address')
      .set({ offered_sealed: sealOffered(key, address, shown) })
      .where('id', '=', address)
      .execute();
    await rowsAre('sent', 1);
    await receiveAll([from('pia', '1')]);
    expect(offered).toEqual(shown);
    expect(heard).toMatchObject({ kind: 'token', token: { command: 'status' } });
    await rowsAre('claimed', 1);
    await receiveAll([from('pia', '1')]);
    expect(heard).toMatchObject({ kind: 'text', text: '1' });
  });

  it('answer a word, and a number that no older one had, while the message that shows them is still being sent', async () => {
    const heard: Heard[] = [];
    rules = {
      needs: () => [],
      turn: (state, event, world) => {
        if ((world.arriving ?? []).length > 0) heard.push(hear(state, event, world));
        const choices = [{ token: 'c.7K3PT-Y.yes', key: 'yes' }];
        return { state, effects: [{ kind: 'say', say: { key: 'question', choices } }] };
      },
    };
    const echo = openEcho({
      limits: { text: 4096, perSecond: 10_000, perAddress: 10_000 },
      abilities: { buttons: true, edit: false, protect: true, media: [] },
    });
    const signal = new AbortController().signal;
    // What the people before were told is none of this.
    while ((await deliver(desk, echo.channel, signal)).left);
    await receiveAll([from('rara', 'halo')]);
    const held = echo.hold('rara');
    const sending = deliver(desk, echo.channel, signal);
    await held.waiting;
    await receiveAll([from('rara', 'iya'), from('rara', '1')]);
    held.release();
    await sending;
    expect(heard).toMatchObject([
      { kind: 'token', token: { kind: 'case', reference: '7K3PT-Y', act: 'yes' } },
      { kind: 'token', token: { kind: 'case', reference: '7K3PT-Y', act: 'yes' } },
    ]);
  });
});

describe('an erased person', () => {
  it('is nobody any more: what was his does not open, and writing again makes a new person', async () => {
    await receiveAll([from('oki', 'rahasia saya')]);
    const before = await speakerAt('oki');
    await eraseSomebody(desk, before.person);
    await receiveAll([from('oki', 'halo lagi')]);
    const after = await speakerAt('oki');
    expect(after.person).not.toBe(before.person);
    expect(await stateAt('oki')).toMatchObject({ rev: 1 });
    expect(() => openState(after.key, before.address, before.state!)).toThrow('DATA_KEYS');
    const row = await desk.db.kysely
      .selectFrom('person')
      .selectAll()
      .where('id', '=', before.person)
      .executeTakeFirstOrThrow();
    expect(row.data_key).toBeNull();
  });
});

describe('a quoted message', () => {
  it('names the complaint it was about, only at the address it was sent to', async () => {
    const about: unknown[] = [];
    rules = {
      needs: () => [],
      turn: (state, event) => {
        about.push('about' in event ? event.about : null);
        return { state, effects: [plain('ya')] };
      },
    };
    await receiveAll([from('putu', 'halo'), from('rudi', 'halo')]);
    const putu = await speakerAt('putu');
    const complaint = await desk.db.kysely
      .insertInto('complaint')
      .values({
        id: '0b7c7e0e-4b53-4c1c-9d1d-0d6a3f0e8f11',
        reference: '7K3PT-Y',
        secret_index: Buffer.from('x'),
        lane: 'aduan',
        status: 'received',
        reporter_id: putu.person,
        office_sealed: Buffer.from('x'),
        agency_sealed: Buffer.from('x'),
        filed_at: new Date(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await desk.db.kysely
      .updateTable('outbox')
      .set({ complaint_id: complaint.id, message_ids: ['m1', 'm2'] })
      .where('address_id', '=', putu.address)
      .execute();
    about.length = 0;
    await receiveAll([from('putu', 'ini', { quoted: 'm2' })]);
    await receiveAll([from('putu', 'itu', { quoted: 'm9' })]);
    await receiveAll([from('rudi', 'itu', { quoted: 'm2' })]);
    expect(about).toEqual(['7K3PT-Y', null, null]);
  });
});

describe('two events that name one case', () => {
  it('have their turns one after the other, in transactions of their own, while others go on', async () => {
    const order: string[] = [];
    rules = {
      // A need that is answered at once, with a case's name on it.
      needs: (_state, event) =>
        event.kind === 'text' && event.text.startsWith('kasus')
          ? [{ kind: 'failed-events', reference: '7K3PT-Y' } as never]
          : [],
      turn: (state, event) => {
        order.push(event.kind === 'text' ? event.text : '');
        return { state, effects: [] };
      },
    };
    const [one, two, other] = [from('sari', 'kasus A'), from('tono', 'kasus B'), from('umar', 'lain')];
    await receiveAll([one, two, other]);
    expect(order).toEqual(['kasus A', 'lain', 'kasus B']);
    expect(await transactionsOf([one, other])).toBe(1);
    expect(await transactionsOf([one, two])).toBe(2);
  });
});
