// The pace with which the office's number writes, as shipped: twenty messages of a morning over the real desk, database,
// client and browser, in time that the test moves. pacing-run.txt is what became of them.
import { expect, it, onTestFinished, vi } from 'vitest';
import { openAcks } from '../../../../bots/whatsapp/web/acks.ts';
import { whatsappWebChannel } from '../../../../bots/whatsapp/web/send.ts';
import type { Channel } from '../../../../src/channel.ts';
import type { NoticeClass } from '../../../../src/core/effect.ts';
import { mostUnderWay, takeOut } from '../../../../src/desk/deliver.ts';
import { inTransaction } from '../../../../src/store/database.ts';
import { appendOutbox } from '../../../../src/store/outbox.ts';
import { sql } from 'kysely';
import { freshDatabase } from '../../../support/database.ts';
import { openTestDesk } from '../../../support/desk.ts';
import { playTime } from '../../../support/played-time.ts';
import { somebodyAt, type Somebody } from '../../../support/somebody.ts';
import { holdWhatsapp } from '../../../support/whatsapp-web/browser.ts';

/** Tuesday 2 March 2027, 08.00 WIB: the office opens. */
const EIGHT = Date.parse('2027-03-02T01:00:00Z');
const SECOND = 1_000;
/** As the process that holds the channel looks by itself. */
const LOOK = SECOND;
const MESSAGES = 20;
/** The person of message 9 never wrote. */
const STRANGER = 8;
const LONG_MS = 180_000;
const never = new AbortController().signal;

const clock = (ms: number): string => new Date(ms + 7 * 3600 * SECOND).toISOString().slice(11, 21);
const kindOf = (n: number): NoticeClass => (n === 15 ? 'emergency' : n % 3 === 2 ? 'notice' : 'reply');

it('twenty messages of a morning go with the shipped manners', { timeout: LONG_MS }, async () => {
  // What differs from message to message by chance is in the middle.
  const chance = vi.spyOn(Math, 'random').mockReturnValue(0.5);
  onTestFinished(() => chance.mockRestore());
  const { url } = await freshDatabase();
  const time = await playTime(url, new Date(EIGHT - 10 * SECOND));
  onTestFinished(() => time.end());
  const desk = await openTestDesk(url, { now: time.now });
  onTestFinished(() => desk.end());
  const acks = openAcks();
  const { wa, supervisor, ready, close } = await holdWhatsapp({
    heed: (one) => one.kind === 'ack' && acks.note(one.id, one.ack),
  });
  onTestFinished(close);
  const people: Somebody[] = [];
  for (let n = 0; n < 8; n += 1) {
    const { pn } = wa.contact({ pn: `62811${n + 1}@c.us`, name: `Orang ${n + 1}` });
    people.push(await somebodyAt(desk, pn, 'whatsapp'));
  }
  await ready();
  await sql`update address set last_in_at = null where id = ${people[7]!.address}`.execute(desk.db.kysely);

  const typed = new Map<string, number>();
  const lines: { readonly at: number; readonly line: string }[] = [];
  const web = whatsappWebChannel(supervisor, () => true, acks);
  const channel: Channel = {
    ...web,
    typing: (address, signal) => {
      typed.set(address, time.now().getTime());
      return web.typing!(address, signal);
    },
    send: (address, message, signal) => {
      const [at, since] = [time.now().getTime(), typed.get(address)];
      typed.delete(address);
      const shown = since === undefined ? 'without typing' : `typing since ${clock(since)}`;
      lines.push({ at, line: `${clock(at)}  ${message.text.trimEnd().padEnd(22)}  ${shown}` });
      return web.send(address, message, signal);
    },
  };
  const write = async (n: number): Promise<void> => {
    const chat = n === STRANGER ? 8 : (n % 7) + 1;
    const words = `${String(n + 1).padStart(2)} ${kindOf(n)} chat ${chat}`;
    // As long as a short and as a long message is.
    const say = { key: 'plain', values: { text: words.padEnd(60 + n * 20) } };
    await inTransaction(desk.db, async (tx) => {
      await appendOutbox(tx, [
        {
          ...{ recipient: people[chat - 1]!, class: kindOf(n), says: [say] },
          ...{ complaintId: null, broadcastId: null, protect: false, validUntil: null },
        },
      ]);
      await sql`update outbox set created_at = played.now(), next_at = played.now()
        where id = (select max(id) from outbox)`.execute(tx);
    });
  };

  const sends = new Set<Promise<unknown>>();
  let written = 0;
  const writtenAt = (n: number): number => EIGHT + (n - 5) * SECOND;
  while (lines.length < MESSAGES - 1 || sends.size > 0) {
    while (written < MESSAGES && writtenAt(written) <= time.now().getTime()) await write((written += 1) - 1);
    const most = mostUnderWay(channel) - sends.size;
    const taken = await takeOut(desk, channel, { most, signal: never, rest: time.rest });
    for (const send of taken.sends) {
      const one: Promise<unknown> = send().finally(() => {
        sends.delete(one);
        time.stirred();
      });
      sends.add(one);
    }
    if (taken.claimed > 0) continue;
    const before = sends.size;
    await time.quiet(before);
    if (sends.size < before) continue;
    const now = time.now().getTime();
    await time.moveTo(Math.min(now + LOOK, time.nextWaking() ?? Infinity));
  }

  const run = lines.toSorted((a, b) => a.at - b.at || a.line.localeCompare(b.line)).map(({ line }) => line);
  const { rows: held } = await sql<{ held: string }>`select held from outbox where state = 'pending'`.execute(
    desk.db.kysely,
  );
  run.push(...held.map((row) => `not sent, stands aside: ${row.held}`));
  await expect(`${run.join('\n')}\n`).toMatchFileSnapshot('pacing-run.txt');
  expect(wa.arrived).toHaveLength(MESSAGES - 1);
  const composing = wa.frames.filter(({ t, state }) => t === 'chatstate' && state === 'composing');
  expect(composing).toHaveLength(MESSAGES - 2);
});
