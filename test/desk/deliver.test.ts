import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SendError } from '../../src/channel.ts';
import type { NoticeClass } from '../../src/core/effect.ts';
import type { Say } from '../../src/core/say.ts';
import { deliver } from '../../src/desk/deliver.ts';
import { receive } from '../../src/desk/receive.ts';
import { type Recipient } from '../../src/store/address.ts';
import { inTransaction } from '../../src/store/database.ts';
import { appendOutbox } from '../../src/store/outbox.ts';
import { openEcho, type Echo } from '../channels/echo.ts';
import { freshDatabase } from '../support/database.ts';
import { from, openTestDesk, type TestDesk } from '../support/desk.ts';
import { leftFor } from '../support/sent.ts';
import { eraseSomebody, somebodyAt, type Somebody } from '../support/somebody.ts';

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
  await sql`update outbox set state = 'skipped' where state in ('pending', 'claimed')`.execute(
    desk.db.kysely,
  );
});

/** A person of this test alone, without anything to be sent. */
const somebody = (): Promise<Somebody> => somebodyAt(desk, `orang-${(people += 1)}`);

const write = (
  to: Recipient,
  texts: readonly (string | Say)[],
  more: { class?: NoticeClass; validUntil?: Date } = {},
): Promise<void> =>
  inTransaction(desk.db, (tx) =>
    appendOutbox(tx, [
      {
        recipient: to,
        class: more.class ?? 'reply',
        says: texts.map((text) => (typeof text === 'string' ? { key: 'plain', values: { text } } : text)),
        complaintId: null,
        broadcastId: null,
        protect: false,
        validUntil: more.validUntil ?? null,
      },
    ]),
  );

const drain = async (signal = never): Promise<void> => {
  while ((await deliver(desk, echo.channel, signal)).left);
};

const textsAt = (name: string): readonly string[] => echo.arrivedAt(name).map((message) => message.text);
const statesOf = async (name: string): Promise<readonly string[]> =>
  (await leftFor(desk, name)).map((row) => `${row.state} ${row.verdict ?? ''}`.trim());

/** Drains until a channel that was out is found to be back. */
const drainUntil = (name: string, texts: readonly string[]) =>
  expect.poll(async () => (await drain(), textsAt(name))).toEqual(texts);

/** As if so many hours had passed since the rows were written, tried and claimed. */
const later = (hours: number) =>
  sql`update outbox set created_at = created_at - make_interval(hours => ${hours}),
    next_at = next_at - make_interval(hours => ${hours}), lease_until = lease_until - make_interval(hours => ${hours}),
    valid_until = valid_until - make_interval(hours => ${hours}) where state in ('pending', 'claimed')`.execute(
    desk.db.kysely,
  );

const metric = async (line: string): Promise<number> => {
  const { body } = await desk.metrics.text();
  return Number(
    body
      .split('\n')
      .find((each) => each.startsWith(line))
      ?.split(' ')
      .at(-1) ?? 0,
  );
};

const makeOfficer = async (person: string): Promise<void> => {
  await desk.db.kysely
    .insertInto('staff')
    .values({ person_id: person, officer: true, created_at: new Date() })
    .execute();
};

describe('delivering', () => {
  it('does not let a slow address hold up the others of its batch', async () => {
    const [slow, ...quick] = await Promise.all([somebody(), somebody(), somebody()]);
    for (const to of [slow!, ...quick]) await write(to, ['satu']);
    const hold = echo.hold(slow!.name);
    const batch = deliver(desk, echo.channel, never);
    await hold.waiting;
    await expect.poll(() => quick.map((to) => textsAt(to.name))).toEqual([['satu'], ['satu']]);
    // Another batch goes on meanwhile, and does not touch the address that is being sent to.
    await write(slow!, ['dua']);
    await write(quick[0]!, ['dua']);
    const other = async () => (await deliver(desk, echo.channel, never), textsAt(quick[0]!.name));
    await expect.poll(other).toEqual(['satu', 'dua']);
    expect(textsAt(slow!.name)).toEqual([]);
    hold.release();
    await batch;
    await drain();
    expect(textsAt(slow!.name)).toEqual(['satu', 'dua']);
  });

  it('keeps the order of an address when many processes drain at once, and sends nothing twice', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => somebody()));
    const numbers = Array.from({ length: 8 }, (_, n) => `${n}`);
    for (const n of numbers) for (const to of all) await write(to, [n]);
    const open = async (): Promise<number> => {
      const { rows } = await sql<{ open: number }>`select count(*)::int as open from outbox
        where state in ('pending', 'claimed')`.execute(desk.db.kysely);
      return rows[0]!.open;
    };
    await expect
      .poll(async () => {
        await Promise.all([1, 2, 3, 4].map(() => deliver(desk, echo.channel, never)));
        return open();
      })
      .toBe(0);
    for (const to of all) expect(textsAt(to.name)).toEqual(numbers);
  });

  it('keeps a later message of an address behind one that must wait', async () => {
    const to = await somebody();
    await write(to, ['satu']);
    await write(to, ['dua']);
    echo.refuseNext(to.name, new SendError('down', 'out'));
    await drain();
    expect(textsAt(to.name)).toEqual([]);
    await drainUntil(to.name, ['satu', 'dua']);
  });

  it('sends the same words again, also when the texts or the language changed meanwhile', async () => {
    const to = await somebody();
    await write(to, [{ key: 'question' }, { key: 'yes' }]);
    echo.refuseNext(to.name, new SendError('down', 'out'));
    await drain();
    await later(1);
    const other = {
      ...desk,
      copy: { ...desk.copy, word: () => ({ text: 'LAIN', choices: [], offered: [] }) },
    };
    const again = async () => {
      while ((await deliver(other, echo.channel, never)).left);
      return textsAt(to.name);
    };
    await expect.poll(again).toEqual(['PERTANYAAN', 'Ya']);
  });

  it('told to stop leaves what it had not sent for the next', async () => {
    const slow = openEcho({ limits: { text: 500, perSecond: 1000, perAddress: 0.01 } });
    const to = await somebody();
    await write(to, ['satu', 'dua']);
    const stopping = new AbortController();
    const batch = deliver(desk, slow.channel, stopping.signal);
    await expect.poll(() => slow.arrived.length).toBe(1);
    stopping.abort();
    await batch;
    expect(await statesOf(to.name)).toEqual(['pending held']);
    await drain();
    expect(textsAt(to.name)).toEqual(['dua']);
  });
});

describe('a channel that is flooded', () => {
  it('is given time for one address alone, and as a whole when it says so to a second one', async () => {
    const [one, two, three] = await Promise.all([somebody(), somebody(), somebody()]);
    for (const to of [one!, two!, three!]) await write(to, ['satu']);
    echo.refuseNext(one!.name, new SendError('flood', 'slowly', 900));
    await drain();
    expect(textsAt(three!.name)).toEqual(['satu']);
    await write(two!, ['dua']);
    echo.refuseNext(two!.name, new SendError('flood', 'slowly', 900));
    await drain();
    await write(three!, ['dua']);
    expect(await deliver(desk, echo.channel, never)).toEqual({ sent: 0, left: false });
    expect(textsAt(three!.name)).toEqual(['satu']);
    expect((await statesOf(one!.name))[0]).toBe('pending flood');
  });
});

describe('a message the channel will not take', () => {
  it('because the person blocked the bot is given up, and his writing again ends the block', async () => {
    const to = await somebody();
    await write(to, ['satu']);
    echo.refuseNext(to.name, new SendError('blocked', 'no'));
    await drain();
    expect(await statesOf(to.name)).toEqual(['failed blocked']);
    const blocked = async () =>
      (
        await desk.db.kysely
          .selectFrom('address')
          .select('blocked_at')
          .where('id', '=', to.address)
          .executeTakeFirstOrThrow()
      ).blocked_at;
    expect(await blocked()).not.toBeNull();
    await receive(desk, [from(to.name, 'saya kembali')]);
    expect(await blocked()).toBeNull();
  });

  it('because it is our fault is told to officers once, and not about the telling', async () => {
    const [to, officer] = await Promise.all([somebody(), somebody()]);
    await makeOfficer(officer!.person);
    await write(to!, ['satu']);
    echo.refuseNext(to!.name, new SendError('rejected', 'no'));
    echo.refuseNext(officer!.name, new SendError('rejected', 'no'));
    await drain();
    expect(await statesOf(to!.name)).toEqual(['failed rejected']);
    expect((await leftFor(desk, officer!.name)).map((row) => row.says[0]?.key)).toEqual([
      'officer-send-failed',
    ]);
    expect(await statesOf(officer!.name)).toEqual(['failed rejected']);
  });

  it('because no text stands behind its key does not stop the others', async () => {
    const [to, other] = await Promise.all([somebody(), somebody()]);
    await write(to!, [{ key: 'no-such-text' }]);
    await write(other!, ['satu']);
    await drain();
    expect(await statesOf(to!.name)).toEqual(['failed wording']);
    expect(textsAt(other!.name)).toEqual(['satu']);
  });

  it('because its person was erased is skipped', async () => {
    const to = await somebody();
    await write(to, ['satu']);
    await eraseSomebody(desk, to.person);
    await drain();
    const { rows } = await sql`select state, verdict from outbox where address_id = ${to.address}`.execute(
      desk.db.kysely,
    );
    expect(rows).toEqual([{ state: 'skipped', verdict: 'erased' }]);
    expect(textsAt(to.name)).toEqual([]);
  });
});

describe('a send of which nobody knows whether it arrived', () => {
  it('is made again for a reply and counted', async () => {
    const to = await somebody();
    const before = await metric('narahubung_repeats_total{channel="echo"}');
    await write(to, ['satu']);
    echo.refuseNext(to.name, new SendError('network', 'cut'), true);
    await drain();
    await later(1);
    await drain();
    expect(textsAt(to.name)).toEqual(['satu', 'satu']);
    expect((await leftFor(desk, to.name))[0]).toMatchObject({ state: 'sent', repeats: 1 });
    expect(await metric('narahubung_repeats_total{channel="echo"}')).toBe(before + 1);
  });

  it('is not made again for a message to many', async () => {
    const to = await somebody();
    await write(to, ['siaran'], { class: 'broadcast' });
    echo.refuseNext(to.name, new SendError('network', 'cut'), true);
    await drain();
    await later(1);
    await drain();
    expect(textsAt(to.name)).toEqual(['siaran']);
    expect(await statesOf(to.name)).toEqual(['unknown network']);
  });

  it('nor is a channel that throws anything else believed', async () => {
    const to = await somebody();
    await write(to, ['satu']);
    echo.refuseNext(to.name, new TypeError('token 123:abc of Siti'));
    await drain();
    expect(await statesOf(to.name)).toEqual(['pending network']);
    expect(desk.lines.join('\n')).not.toContain('123:abc');
  });
});

describe('a message that waited long', () => {
  it.each([
    ['reply', 23, ['satu']],
    ['reply', 25, ['MAAF TERLAMBAT', 'satu']],
    ['reply', 24 * 8, []],
    ['notice', 24 * 6, ['satu']],
    ['notice', 24 * 8, []],
    ['broadcast', 24 * 8, []],
    ['emergency', 24 * 30, ['satu']],
  ] as const)('%s of %i hours arrives as %j', async (kind, hours, expected) => {
    const to = await somebody();
    await write(to, ['satu'], { class: kind });
    await later(hours);
    await drain();
    expect(textsAt(to.name)).toEqual(expected);
    expect(await statesOf(to.name)).toEqual([expected.length > 0 ? 'sent' : 'skipped too-old']);
  });

  it('is skipped after its own validity', async () => {
    const to = await somebody();
    await write(to, ['ingat'], { class: 'reminder', validUntil: new Date(Date.now() + 3600_000) });
    await write(to, ['ingat lagi'], { class: 'reminder', validUntil: new Date(Date.now() + 3 * 3600_000) });
    await later(2);
    await drain();
    expect(textsAt(to.name)).toEqual(['ingat lagi']);
  });

  it('apologises once, before what was worded already', async () => {
    const to = await somebody();
    await write(to, ['satu']);
    echo.refuseNext(to.name, new SendError('down', 'out'));
    await drain();
    await later(25);
    echo.refuseNext(to.name, new SendError('down', 'out'));
    await drainUntil(to.name, ['MAAF TERLAMBAT', 'satu']);
  });
});
