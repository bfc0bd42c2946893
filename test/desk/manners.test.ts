// A channel with manners, on a real database: what goes, what stands aside, and what stops it.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SendError, type Channel } from '../../src/channel.ts';
import { openCopy } from '../../src/copy/copy.ts';
import type { NoticeClass } from '../../src/core/effect.ts';
import { channels } from '../../src/core/officer/channels.ts';
import type { Say } from '../../src/core/say.ts';
import { NEW_STATE } from '../../src/core/state.ts';
import { noteCutOff } from '../../src/desk/ban-sign.ts';
import { doCaseWork } from '../../src/desk/case-work.ts';
import { channelLines } from '../../src/desk/channel-lines.ts';
import { mindChannels } from '../../src/desk/channel-trouble.ts';
import { deliver } from '../../src/desk/deliver.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { receive } from '../../src/desk/receive.ts';
import { noteSentStatuses } from '../../src/desk/sent-status.ts';
import { outboxBacklogs } from '../../src/store/backlog.ts';
import { noteChannel } from '../../src/store/channel-state.ts';
import { inTransaction } from '../../src/store/database.ts';
import { appendOutbox } from '../../src/store/outbox.ts';
import { openEcho, type Echo } from '../channels/echo.ts';
import { openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { aWorld, says } from '../support/core-world.ts';
import { freshDatabase } from '../support/database.ts';
import { from } from '../support/desk.ts';
import { somebodyAt, type Somebody } from '../support/somebody.ts';

const MORNING = '2027-03-02T03:00:00Z';
const NIGHT = '2027-03-02T14:00:00Z';
const CALM = { 'whatsapp-typing': false, 'whatsapp-spread': 0 };

let house: CaseDesk;
let echo: Echo;
let channel: Channel;
let people = 0;
let values: { [key: string]: unknown } = CALM;
const never = new AbortController().signal;

let opened: Desk | null = null;

/** The same house under the policies of this test, which it sets before anything is sent. */
const desk = (): Desk => (opened ??= openHere());
const openHere = (): Desk => {
  const library = house.desk.library();
  const policy = (key: string, lane?: string) => (key in values ? values[key] : library.policy(key, lane));
  const own = { ...library, policy };
  return { ...house.desk, library: () => own };
};
const db = () => house.desk.db.kysely;

beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
});
afterAll(() => house.end());
beforeEach(async () => {
  echo = openEcho({ abilities: { buttons: false, edit: true, protect: true, media: [], manners: true } });
  channel = echo.channel;
  values = CALM;
  opened = null;
  house.at(MORNING);
  await sql`truncate channel_state, channel_pace, channel_traffic`.execute(db());
  await sql`delete from outbox`.execute(db());
  await sql`delete from staff`.execute(db());
});

const somebody = (): Promise<Somebody> => somebodyAt(house.desk, `orang-${(people += 1)}`);
const stranger = async (): Promise<Somebody> => {
  const one = await somebody();
  await sql`update address set last_in_at = null where id = ${one.address}`.execute(db());
  return one;
};
const plain = (text: string): Say => ({ key: 'plain', values: { text } });
const write = (to: Somebody, text: string | Say, kind: NoticeClass = 'notice'): Promise<void> =>
  inTransaction(house.desk.db, (tx) =>
    appendOutbox(tx, [
      {
        ...{ recipient: to, class: kind, says: [typeof text === 'string' ? plain(text) : text] },
        ...{ complaintId: null, broadcastId: null, protect: false, validUntil: null },
      },
    ]),
  );
const drain = async (through = channel): Promise<void> => {
  const here = desk();
  while ((await deliver(here, through, never)).left);
};
/** As if what stands aside were due by now. */
const timePasses = () => sql`update outbox set next_at = now() where state = 'pending'`.execute(db());
const paceRests = () => sql`update channel_pace set full_at = now(), emergency_full_at = now()`.execute(db());
const textsAt = ({ name }: Somebody) => echo.arrivedAt(name).map(({ text }) => text);
const rows = async () =>
  (
    await sql<{ state: string; held: string | null; verdict: string | null; attempts: number }>`
      select state, held, verdict, attempts from outbox order by id`.execute(db())
  ).rows;
const inWords = (say: Say) => openCopy().word(say, { buttons: false }).text;

describe('a notice', () => {
  it('of the night waits for the morning while answers to the same person and emergencies pass it', async () => {
    house.at(NIGHT);
    const one = await somebody();
    await write(one, 'kabar');
    await write(one, 'jawaban', 'reply');
    await write(one, 'darurat', 'emergency');
    await drain();
    expect(textsAt(one).toSorted()).toEqual(['darurat', 'jawaban']);
    expect((await rows())[0]).toMatchObject({ state: 'pending', held: 'night', attempts: 0 });
    const { rows: waits } = await sql<{ hours: number }>`
      select round(extract(epoch from next_at - now()) / 3600)::int as hours from outbox where held is not null`.execute(
      db(),
    );
    expect(waits).toEqual([{ hours: 11 }]);

    house.at('2027-03-03T01:00:00Z');
    await timePasses();
    await drain();
    expect(textsAt(one).at(-1)).toBe('kabar');
  });

  it('waits when the hour is full, also after a restart, and answers do not', async () => {
    values = { ...CALM, 'whatsapp-per-hour': 2 };
    for (const text of ['satu', 'dua', 'tiga']) await write(await somebody(), text);
    await drain();
    expect(echo.arrived.map(({ text }) => text)).toEqual(['satu', 'dua']);
    await paceRests();
    await timePasses();
    const one = await somebody();
    await write(one, 'jawaban', 'reply');
    await drain({ ...channel });
    expect(echo.arrived.map(({ text }) => text)).toEqual(['satu', 'dua', 'jawaban']);
    expect((await rows())[2]).toMatchObject({ state: 'pending', held: 'cap' });

    await sql`update channel_traffic set at = at - interval '1 hour'`.execute(db());
    await timePasses();
    await drain();
    expect(echo.arrived.at(-1)?.text).toBe('tiga');
  });

  it('is one message with what else is due to the same person, up to the one with choices', async () => {
    const one = await somebody();
    const question = { ...plain('tanya'), choices: [{ token: 'g.yes', key: 'yes' }] };
    for (const said of ['satu', 'dua', question, 'tiga']) await write(one, said);
    await drain();
    const texts = textsAt(one);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/^satu\n\ndua\n\ntanya/);
    expect(texts[1]).toBe('tiga');
    expect((await rows()).map(({ state, verdict }) => verdict ?? state)).toEqual([
      'sent',
      'joined',
      'joined',
      'sent',
    ]);
  });

  it('of several messages that meets a limit between them goes on where it stopped', async () => {
    values = { ...CALM, 'whatsapp-per-hour': 1 };
    const one = await somebody();
    await write(one, 'a'.repeat(600));
    await drain();
    expect(textsAt(one).map((text) => text.length)).toEqual([500]);
    expect(await rows()).toMatchObject([{ state: 'pending', held: 'cap' }]);
    await sql`update channel_traffic set at = at - interval '1 hour'`.execute(db());
    await timePasses();
    await drain();
    expect(textsAt(one).map((text) => text.length)).toEqual([500, 100]);
  });

  it('is spread over minutes, in order', async () => {
    values = { ...CALM, 'whatsapp-spread': 10 };
    const one = await somebody();
    await write(one, 'satu');
    await write(one, { ...plain('dua'), choices: [] });
    await drain();
    expect((await rows()).map(({ held }) => held)).toEqual(['spread', 'spread']);
    const { rows: inOrder } = await sql`select bool_and(later >= next_at) as kept from (
      select next_at, lead(next_at) over (order by id) as later from outbox) as waiting`.execute(db());
    expect(inOrder).toEqual([{ kept: true }]);
    await timePasses();
    await drain();
    expect(textsAt(one)).toEqual(['satu\n\ndua']);
  });
});

it('somebody who never wrote is not written to; officers learn of it once; his first word brings what waited', async () => {
  const officer = await somebody();
  await sql`insert into staff (person_id, officer, created_at) values (${officer.person}, true, now())`.execute(
    db(),
  );
  const one = await stranger();
  await write(one, 'kabar');
  await drain();
  await timePasses();
  await drain();
  expect(textsAt(one)).toEqual([]);
  expect(textsAt(officer)).toHaveLength(1);
  expect((await rows())[0]).toMatchObject({ state: 'pending', held: 'first-contact' });

  await receive(desk(), [from(one.name, 'gabung')]);
  await drain();
  expect(textsAt(one)).toEqual(['kabar']);
});

it('what waits for somebody who never writes is left out after a week like everything', async () => {
  const one = await stranger();
  await write(one, 'kabar');
  await sql`update outbox set created_at = now() - interval '8 days'`.execute(db());
  await drain();
  expect(await rows()).toMatchObject([{ state: 'skipped', verdict: 'too-old' }]);
});

it('an answer of several messages waits for its places and for as long as typing takes', async () => {
  values = { ...CALM, 'whatsapp-burst': 1, 'whatsapp-per-minute': 600, 'whatsapp-typing': true };
  const one = await somebody();
  await write(one, 'a'.repeat(600), 'reply');
  const stopping = new AbortController();
  const sending = deliver(desk(), channel, stopping.signal);
  stopping.abort();
  expect((await sending).sent).toBe(0);
  expect(await rows()).toMatchObject([{ state: 'pending', verdict: 'held', held: null }]);
  values = { ...values, 'whatsapp-typing': false };
  opened = null;
  await paceRests();
  await drain();
  expect(textsAt(one).map((text) => text.length)).toEqual([500, 100]);
});

it('only so many go at once, and a restart does not give them anew', async () => {
  const some = [];
  for (let n = 0; n < 6; n += 1) some.push(await somebody());
  for (const one of some) await write(one, 'jawaban', 'reply');
  await drain();
  await drain({ ...channel });
  expect(echo.arrived).toHaveLength(4);
  expect((await rows()).filter(({ state }) => state === 'pending')).toHaveLength(2);
  await write(some[5]!, 'darurat', 'emergency');
  await drain();
  expect(echo.arrived.at(-1)?.text).toBe('darurat');
});

describe('signs of a ban', () => {
  const officerElsewhere = async (): Promise<Somebody> => {
    const officer = await somebodyAt(house.desk, `petugas-${(people += 1)}`, 'web');
    await sql`insert into staff (person_id, officer, created_at) values (${officer.person}, true, now())`.execute(
      db(),
    );
    return officer;
  };
  const toldTo = async ({ address }: Somebody): Promise<number> =>
    (await sql`select 1 from outbox where address_id = ${address}`.execute(db())).rows.length;

  it('stop everything until an officer sets it going, whichever process sends', async () => {
    values = { ...CALM, 'whatsapp-refusals': 3 };
    const officer = await officerElsewhere();
    await drain();
    await noteChannel(db(), 'echo', 'ok');
    for (let n = 0; n < 2; n += 1) {
      const one = await somebody();
      await write(one, 'jawaban', 'reply');
      echo.refuseNext(one.name, new SendError('rejected', 'no'));
    }
    const third = await somebody();
    await write(third, 'jawaban', 'reply');
    await drain();
    const { messageId } = echo.arrivedAt(third.name)[0]!;
    const verdict = new SendError('network', 'ack -1');
    await noteSentStatuses(desk(), 'echo', [{ messageId, status: 'failed', verdict }]);
    await paceRests();

    const one = await somebody();
    await write(one, 'darurat', 'emergency');
    await write(one, 'jawaban', 'reply');
    await drain({ ...channel });
    expect(textsAt(one)).toEqual([]);
    // Two messages were given up, and then the channel was held.
    expect(await toldTo(officer)).toBe(3);

    const { result: lines } = await doCaseWork(desk(), channelLines);
    expect(lines).toMatchObject([{ channel: 'echo', state: 'held', heldWhy: 'refusals' }]);
    const list = says(channels(NEW_STATE, aWorld({ found: { channels: lines } })))[0]!;
    expect(inWords(list)).toContain('Satu kanal: dihentikan karena banyak pesan ditolak');
    expect(inWords(list)).toContain('– darurat tertahan bersama kanalnya: 1, paling lama 0 menit');

    // A minute of wall time must not set it going by itself, nor ten minutes bring what cannot go another way.
    await sql`update channel_state set held_at = now() - interval '11 minutes'`.execute(db());
    await doCaseWork(desk(), mindChannels);
    await drain();
    expect(textsAt(one)).toEqual([]);

    await house.officer('dewi');
    await house.does('dewi', { kind: 'resume-channel', channel: 'echo' });
    await drain();
    expect(textsAt(one).toSorted()).toEqual(['darurat', 'jawaban']);
  });

  it('are also a cut that is no trouble of the network; staff hear of it once', async () => {
    const officer = await officerElsewhere();
    await noteCutOff(desk(), 'echo');
    await noteCutOff(desk(), 'echo');
    expect(await toldTo(officer)).toBe(1);
    await expect(house.does('orang', { kind: 'resume-channel', channel: 'echo' })).rejects.toThrow();
  });
});

it('what stands aside is told by its reason to whoever watches', async () => {
  house.at(NIGHT);
  await write(await somebody(), 'kabar');
  await write(await stranger(), 'kabar');
  await drain();
  await write(await somebody(), 'jawaban', 'reply');
  expect(await outboxBacklogs(db())).toMatchObject([
    { channel: 'echo', unsent: 3, held: { night: 1, 'first-contact': 1 } },
  ]);
});
