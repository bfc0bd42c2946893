// A channel on which a person has to write first: what is due to him meanwhile, and what the channel says later.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SendError, type Channel, type Knock } from '../../src/channel.ts';
import type { NoticeClass } from '../../src/core/effect.ts';
import { deliver } from '../../src/desk/deliver.ts';
import { receive } from '../../src/desk/receive.ts';
import { noteSentStatuses } from '../../src/desk/sent-status.ts';
import { noteChannel } from '../../src/store/channel-state.ts';
import { inTransaction } from '../../src/store/database.ts';
import { appendOutbox } from '../../src/store/outbox.ts';
import { openEcho, type Echo } from '../channels/echo.ts';
import { freshDatabase } from '../support/database.ts';
import { from, openTestDesk, type TestDesk } from '../support/desk.ts';
import { somebodyAt, type Somebody } from '../support/somebody.ts';

const WINDOW_SECONDS = 24 * 3600;

let desk: TestDesk;
let echo: Echo;
let people = 0;
let knocks: string[] = [];
const never = new AbortController().signal;

/** The echo with a window; `knock`: what happens when somebody is asked to write. */
const windowed = (
  knock: ReturnType<Knock>,
  kinds: readonly NoticeClass[] = ['notice', 'reply'],
): Channel => ({
  ...echo.channel,
  abilities: { ...echo.channel.abilities, window: WINDOW_SECONDS },
  knock: (waiting) => (kinds.some((kind) => kind === waiting) ? knock : null),
});

const knocking = () => windowed(async (address) => void knocks.push(address));

beforeAll(async () => {
  desk = await openTestDesk((await freshDatabase()).url);
});
afterAll(() => desk.end());
beforeEach(async () => {
  echo = openEcho();
  knocks = [];
  await sql`truncate channel_state`.execute(desk.db.kysely);
  await sql`delete from outbox`.execute(desk.db.kysely);
});

const write = (to: Somebody, text: string, kind: NoticeClass = 'notice'): Promise<void> =>
  inTransaction(desk.db, (tx) =>
    appendOutbox(tx, [
      {
        recipient: to,
        class: kind,
        says: [{ key: 'plain', values: { text } }],
        complaintId: null,
        broadcastId: null,
        protect: false,
        validUntil: null,
      },
    ]),
  );

/** Somebody who wrote so many hours ago. */
const silentFor = async (hours: number): Promise<Somebody> => {
  const one = await somebodyAt(desk, `orang-${(people += 1)}`);
  await sql`update address set last_in_at = now() - make_interval(hours => ${hours}) where id = ${one.address}`.execute(
    desk.db.kysely,
  );
  return one;
};

const drain = async (channel: Channel): Promise<void> => {
  while ((await deliver(desk, channel, never)).left);
};
const textsAt = (one: Somebody) => echo.arrivedAt(one.name).map(({ text }) => text);
const rows = async () =>
  (
    await sql<{ state: string; verdict: string | null; receipt: string | null; waits: boolean }>`
      select state, verdict, receipt, next_at > now() + interval '1 hour' as waits from outbox order by id`.execute(
      desk.db.kysely,
    )
  ).rows;

describe('somebody who was silent longer than the window', () => {
  it('is asked to write once, whatever waits, and gets all of it in order the moment he writes', async () => {
    const one = await silentFor(30);
    await write(one, 'kabar satu');
    await write(one, 'kabar dua');
    await drain(knocking());
    expect(textsAt(one)).toEqual([]);
    expect(knocks).toEqual([one.name]);
    expect((await rows())[0]).toMatchObject({ state: 'pending', verdict: 'window', waits: true });

    await sql`update outbox set next_at = now()`.execute(desk.db.kysely);
    await drain(knocking());
    expect(knocks).toHaveLength(1);

    await receive(desk, [from(one.name, 'ya')]);
    await drain(knocking());
    expect(textsAt(one).slice(0, 2)).toEqual(['kabar satu', 'kabar dua']);
  });

  it('is written to freely again after he wrote', async () => {
    const one = await silentFor(23);
    await write(one, 'kabar');
    await drain(knocking());
    expect(textsAt(one)).toEqual(['kabar']);
    expect(knocks).toEqual([]);
  });

  it('reads it at his other address when he has one', async () => {
    const one = await silentFor(30);
    const second = await somebodyAt(desk, one.name, 'web');
    await sql`update address set person_id = ${one.person} where id = ${second.address}`.execute(
      desk.db.kysely,
    );
    await noteChannel(desk.db.kysely, 'web', 'ok');
    await write(one, 'kabar');
    await drain(knocking());
    const { rows: moved } = await sql`select channel, address_id as address from outbox`.execute(
      desk.db.kysely,
    );
    expect(moved).toEqual([{ channel: 'web', address: second.address }]);
    expect(knocks).toEqual([]);
  });

  it.each([
    ['no words are approved for what waits', () => windowed(async () => {}, ['reminder'])],
    [
      'the approved words are refused',
      () =>
        windowed(async () => {
          throw new SendError('rejected', 'the template is paused');
        }),
    ],
  ])('who cannot be asked to write since %s waits, and officers are told of it once', async (_, channel) => {
    const officer = await somebodyAt(desk, `petugas-${(people += 1)}`);
    await sql`insert into staff (person_id, officer, created_at) values (${officer.person}, true, now())`.execute(
      desk.db.kysely,
    );
    const one = await silentFor(30);
    await write(one, 'kabar');
    await drain(channel());
    await sql`update outbox set next_at = now()`.execute(desk.db.kysely);
    await drain(channel());
    expect(textsAt(one)).toEqual([]);
    expect(textsAt(officer)).toHaveLength(1);
    expect(textsAt(officer)[0]).toContain('menunggu');
    await sql`delete from staff where person_id = ${officer.person}`.execute(desk.db.kysely);
  });

  it('whom asking fails for keeps what waits', async () => {
    const one = await silentFor(30);
    await write(one, 'kabar');
    await drain(
      windowed(async () => {
        throw new SendError('rejected', 'no such template');
      }),
    );
    expect((await rows())[0]).toMatchObject({ state: 'pending', verdict: 'window' });
  });

  it('as the channel alone knows: a refused send waits in the same way', async () => {
    const one = await silentFor(1);
    await write(one, 'kabar');
    echo.refuseNext(one.name, new SendError('window', 'he has to write first'));
    await drain(knocking());
    expect((await rows())[0]).toMatchObject({ state: 'pending', verdict: 'window' });
    expect(knocks).toEqual([one.name]);
  });
});

describe('what a channel says later of a message', () => {
  const sent = async (): Promise<{ one: Somebody; ids: readonly string[] }> => {
    const one = await silentFor(1);
    await write(one, 'kabar');
    await drain(knocking());
    return { one, ids: echo.arrivedAt(one.name).map(({ messageId }) => messageId) };
  };
  const said = (messageId: string, status: 'delivered' | 'read') =>
    noteSentStatuses(desk, 'echo', [{ messageId, status }]);
  const failed = (messageId: string, verdict: SendError) =>
    noteSentStatuses(desk, 'echo', [{ messageId, status: 'failed', verdict }]);

  it('never steps back', async () => {
    const { ids } = await sent();
    await said(ids[0]!, 'read');
    await said(ids[0]!, 'delivered');
    expect((await rows())[0]).toMatchObject({ state: 'sent', receipt: 'read' });
  });

  it('of one nobody knows is nothing', async () => {
    await noteSentStatuses(desk, 'echo', [{ messageId: 'unknown', status: 'read' }]);
    await failed('unknown', new SendError('rejected', 'x'));
    expect(await rows()).toEqual([]);
  });

  it('brings one that failed for a passing reason again, once', async () => {
    const { one, ids } = await sent();
    await failed(ids[0]!, new SendError('network', 'a fault'));
    await failed(ids[0]!, new SendError('network', 'a fault'));
    expect((await rows())[0]).toMatchObject({ state: 'pending', verdict: 'network' });
    await sql`update outbox set next_at = now()`.execute(desk.db.kysely);
    await drain(knocking());
    expect(textsAt(one)).toEqual(['kabar', 'kabar']);
  });

  it('gives up one that can never arrive', async () => {
    const { ids } = await sent();
    await failed(ids[0]!, new SendError('blocked', 'blocked'));
    expect((await rows())[0]).toMatchObject({ state: 'failed', verdict: 'blocked' });
  });
});
