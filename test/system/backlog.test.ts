// A day's messages wait while Telegram is out, and go out when it is back: oldest first, within its limits, and without those
// that nobody needs any more. `npm run backlog` is the long run: five thousand messages to five hundred people.
import { expect, it, onTestFinished } from 'vitest';
import { mostUnderWay } from '../../src/desk/deliver.ts';
import type { Recipient } from '../../src/store/address.ts';
import { inTransaction } from '../../src/store/database.ts';
import { keyText } from '../../src/store/keys.ts';
import { appendOutbox } from '../../src/store/outbox.ts';
import { newCitizen, type Citizen } from '../support/citizen.ts';
import { freshDatabase } from '../support/database.ts';
import { openTestDesk } from '../support/desk.ts';
import { startHouse, type House } from '../support/house.ts';
import { rowsOf } from '../support/rows.ts';
import { recipientAt } from '../support/somebody.ts';
import { startTelegram } from '../support/telegram.ts';
import { allSent } from './ledger.ts';
import { LONG_MS } from './people.ts';

const ROWS = Number(process.env['ROWS'] ?? 240);
const PEOPLE = Number(process.env['PEOPLE'] ?? 60);
/** Every so many is older than a notice may be. */
const OLD_EVERY = 12;
/** At a third of the pace that is to be expected. */
const PATIENCE_MS = LONG_MS / 2 + (ROWS * 1000) / 8;
const DAY_SECONDS = 86_400;

/** Notices to all of them in turn, written evenly over the last day; some of them a week before that. */
const writeNotices = async (house: House, url: string, people: readonly Citizen[]): Promise<void> => {
  const keys = await keyText(house.env['DATA_KEYS'], house.dataDir);
  const desk = await openTestDesk(url, { keys });
  onTestFinished(() => desk.end());
  const recipients: Recipient[] = [];
  for (const { user } of people) recipients.push(await recipientAt(desk, String(user.id), 'telegram'));
  await inTransaction(desk.db, (tx) =>
    appendOutbox(
      tx,
      Array.from({ length: ROWS }, (_, n) => ({
        recipient: recipients[n % PEOPLE]!,
        class: 'notice' as const,
        says: [{ key: 'thanks' }],
        complaintId: null,
        broadcastId: null,
        protect: false,
        validUntil: null,
      })),
    ),
  );
  await rowsOf(
    url,
    `update outbox o set created_at = now() - make_interval(
       secs => $1::float8 * (1 - n::float8 / $2), days => case when n % $3 = 0 then 8 else 0 end)
     from (select id, row_number() over (order by id) - 1 as n from outbox where class = 'notice') as each
     where o.id = each.id`,
    [DAY_SECONDS, ROWS, OLD_EVERY],
  );
};

/** By how many places a message went out before or after its turn, at most. */
const furthestOutOfTurn = (messageIds: readonly number[]): number => {
  const inOrder = [...messageIds].sort((a, b) => a - b);
  const placeOf = new Map(inOrder.map((id, place) => [id, place]));
  return Math.max(...messageIds.map((id, place) => Math.abs(placeOf.get(id)! - place)));
};

it(
  `${ROWS} messages to ${PEOPLE} people, written over a day without Telegram, go out oldest first and within its limits; what is too old is skipped, and /readyz and /metrics tell how many wait and for how long`,
  { timeout: LONG_MS + 2 * PATIENCE_MS },
  async () => {
    const { url } = await freshDatabase();
    const telegram = await startTelegram({ limits: { enabled: true } });
    const house = await startHouse({ DATABASE_URL: url }, telegram);
    const people = Array.from({ length: PEOPLE }, (_, n) =>
      newCitizen(telegram, { first_name: `Warga${n}` }, PATIENCE_MS),
    );
    await Promise.all(people.map((citizen) => citizen.start()));
    await Promise.all(people.map((citizen) => citizen.hears(/Ceritakan/)));
    await allSent(url);

    telegram.setOutage('drop');
    await writeNotices(house, url, people);
    const ready = async () =>
      (await (await fetch(`${house.url}/readyz`)).json()) as {
        outbox: { telegram?: { unsent: number; oldestSeconds: number } };
      };
    const { outbox } = await ready();
    expect(outbox.telegram?.oldestSeconds).toBeGreaterThan(8 * DAY_SECONDS);
    expect(outbox.telegram?.unsent).toBeGreaterThan(ROWS / 2);
    const metrics = await (await fetch(`${house.url}/metrics`)).text();
    expect(metrics).toMatch(/^narahubung_outbox_unsent\{channel="telegram"\} \d{2,}$/m);
    expect(metrics).toMatch(/^narahubung_outbox_oldest_seconds\{channel="telegram"\} 7\d{5}/m);

    const begun = performance.now();
    telegram.setOutage(null);
    await allSent(url, PATIENCE_MS);
    const seconds = Math.round((performance.now() - begun) / 1000);

    const skipped = Math.ceil(ROWS / OLD_EVERY);
    const states = `select state, count(*)::int as rows from outbox where class = 'notice' group by 1 order by 1 desc`;
    expect(
      (await rowsOf<{ state: string; rows: number }>(url, states)).map(({ state, rows }) => [state, rows]),
    ).toEqual([
      ['skipped', skipped],
      ['sent', ROWS - skipped],
    ]);
    const sent = await rowsOf<{ ids: readonly string[] }>(
      url,
      `select message_ids as ids from outbox where class = 'notice' and state = 'sent' order by id`,
    );
    const outOfTurn = furthestOutOfTurn(sent.map(({ ids }) => Number(ids[0])));
    expect(outOfTurn).toBeLessThanOrEqual(2 * mostUnderWay({ limits: { perSecond: 30 } }));
    const arrived = people.reduce((all, { user }) => all + user.messages().length, 0);
    expect(arrived).toBe(PEOPLE + ROWS - skipped);
    expect(telegram.stats().violations).toEqual({
      overall: 0,
      perChat: 0,
      perGroup: 0,
      ignoredRetryAfter: 0,
    });
    expect((await ready()).outbox).toEqual({});
    const { peakSendsPerSecond } = telegram.stats();
    process.stdout.write(
      `${JSON.stringify({ rows: ROWS, people: PEOPLE, sent: ROWS - skipped, skipped, seconds, peakSendsPerSecond, outOfTurn })}\n`,
    );
  },
);
