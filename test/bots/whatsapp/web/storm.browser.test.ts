// Messages come while the page loads anew, the line drops, the page crashes and its process is killed: each is handled once and
// in the order of its person, and every answer is signed by the server.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { startWhatsapp } from '../../../support/whatsapp-web/bot.ts';
import { crashPage, killHolder } from '../../../support/whatsapp-web/processes.ts';

const MESSAGES = Number(process.env['MESSAGES'] ?? 60);
/** Ten messages each: whoever writes thirty in a minute is answered no more, which is another rule's test. */
const PEOPLE = Math.ceil(MESSAGES / 10);
/** Of 60 messages one each; of 500 the plan of the long form: two reloads, three drops, a crash, a kill. */
const FAULTS =
  MESSAGES > 100
    ? ['reload', 'drop', 'kill', 'drop', 'reload', 'crash', 'drop']
    : ['reload', 'drop', 'crash', 'kill'];
/** Between two messages; a person writes more slowly. */
const BETWEEN_MS = 60;
const LONG_MS = 600_000;

it(
  `${MESSAGES} messages through ${FAULTS.length} faults are each handled once and in order, and every answer arrives`,
  { timeout: LONG_MS },
  async () => {
    const { wa, desk, profile, stop } = await startWhatsapp();
    wa.scanQr();
    await expect.poll(() => wa.socket, { timeout: 60_000 }).not.toBeNull();

    const people = Array.from({ length: PEOPLE }, (_, n) =>
      wa.contact({ pn: `62811${n}@c.us`, ...(n % 2 ? { lid: `77000${n}@lid` } : {}), name: `Orang ${n}` }),
    );
    const does: { readonly [fault: string]: () => Promise<void> } = {
      reload: () => vi.waitFor(() => expect(wa.reloadPage()).toBe(true), 30_000),
      drop: () => vi.waitFor(() => expect(wa.dropSocket()).toBe(true), 30_000),
      // One that is starting is waited for: the fault is to happen.
      crash: () => vi.waitFor(() => expect(crashPage(profile)).toBe(true), 30_000),
      kill: () => vi.waitFor(() => expect(killHolder(profile)).toBe(true), 30_000),
    };
    const faultAt = new Map(
      FAULTS.map((fault, at) => [Math.floor(((at + 1) * MESSAGES) / (FAULTS.length + 1)), fault]),
    );
    for (let n = 0; n < MESSAGES; n += 1) {
      wa.text(people[n % PEOPLE]!, `pesan ${n}`);
      const due = faultAt.get(n);
      if (due !== undefined) await does[due]!();
      await sleep(BETWEEN_MS);
    }
    const expected = people.map((_, who) =>
      Array.from({ length: MESSAGES }, (__, n) => n)
        .filter((n) => n % PEOPLE === who)
        .map((n, turn) => `${turn + 1}: pesan ${n}`),
    );
    const missing = () =>
      people.flatMap((person, who) => expected[who]!.filter((text) => !wa.textsAt(person).includes(text)));
    await expect.poll(missing, { timeout: LONG_MS / 2, interval: 500 }).toEqual([]);
    // Told once more is possible where the page died between the server's sign and ours; out of order never.
    expect(people.map((person) => [...new Set(wa.textsAt(person))])).toEqual(expected);
    const twice = people.flatMap((person) => wa.textsAt(person)).length - MESSAGES;
    await expect
      .poll(
        async () =>
          (
            await sql<{ n: number }>`select count(*)::int as n from outbox where state <> 'sent'`.execute(
              desk.db.kysely,
            )
          ).rows[0]!.n,
      )
      .toBe(0);
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from inbox where external_id not like '%/%'`.execute(desk.db.kysely);
    expect(rows[0]!.n).toBe(MESSAGES);
    console.log(`${MESSAGES} messages, ${FAULTS.join(', ')}: answers said twice: ${twice}`);
    await stop();
  },
);
