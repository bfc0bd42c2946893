// The two sides of a bot on a real desk: in until settled, out as soon as something is written.
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { takeIn } from '../../bots/inflow.ts';
import { startOutflow, type Outflow } from '../../bots/outflow.ts';
import type { Incoming } from '../../src/channel.ts';
import { receive } from '../../src/desk/receive.ts';
import type { Jobs } from '../../src/jobs.ts';
import { inTransaction, openDatabase } from '../../src/store/database.ts';
import { openEcho, type Echo } from '../channels/echo.ts';
import { freshDatabase } from '../support/database.ts';
import { openTestJobs } from '../support/jobs.ts';
import { from, openTestDesk, type TestDesk } from '../support/desk.ts';
import { textsFor } from '../support/sent.ts';

let url: string;
let desk: TestDesk;
let jobs: Jobs;
let outflow: Outflow | null = null;
const never = new AbortController().signal;

beforeAll(async () => {
  ({ url } = await freshDatabase());
  desk = await openTestDesk(url);
  jobs = await openTestJobs(url, desk);
});
afterEach(async () => {
  await outflow?.stop();
  outflow = null;
});
afterAll(async () => {
  await jobs.close();
  await desk.end();
});

const start = (echo: Echo): Echo => {
  outflow = startOutflow(desk, echo.channel, jobs);
  return echo;
};

const textsAt = (echo: Echo, address: string) => echo.arrivedAt(address).map((message) => message.text);

describe('a bot', () => {
  it('answers what it takes in', async () => {
    const echo = start(openEcho());
    await takeIn(desk, jobs, [from('ani', 'halo'), from('budi', 'halo')], never);
    await expect
      .poll(() => [textsAt(echo, 'ani'), textsAt(echo, 'budi')])
      .toEqual([['1: halo'], ['1: halo']]);
  });

  it('sends what another process wrote, by its own look', async () => {
    const echo = start(openEcho());
    await receive(desk, [from('citra', 'halo')]);
    await expect.poll(() => textsAt(echo, 'citra'), { timeout: 10_000 }).toEqual(['1: halo']);
  });

  it('answers everybody else while sends to some people hang, however many batches they came in', async () => {
    const echo = start(openEcho());
    const hanging = Array.from({ length: 12 }, (_, n) => `macet-${n}`);
    const holds = [];
    for (const name of hanging) {
      const hold = echo.hold(name);
      await takeIn(desk, jobs, [from(name, 'halo')], never);
      await hold.waiting;
      holds.push(hold);
    }
    await takeIn(desk, jobs, [from('lancar', 'satu')], never);
    await expect.poll(() => textsAt(echo, 'lancar')).toEqual(['1: satu']);
    expect(hanging.flatMap((name) => textsAt(echo, name))).toEqual([]);
    for (const hold of holds) hold.release();
    await expect.poll(() => hanging.flatMap((name) => textsAt(echo, name))).toHaveLength(hanging.length);
  });

  it('takes a person in whose conversation was busy, without holding up the others', async () => {
    await receive(desk, [from('dewi', 'halo')]);
    const taken = Promise.withResolvers<void>();
    let other: Promise<void> = taken.promise;
    await inTransaction(desk.db, async (tx) => {
      await sql`select 1 from conversation c join address a on a.id = c.address_id for update of c`.execute(
        tx,
      );
      other = takeIn(desk, jobs, [from('dewi', 'satu'), from('eko', 'satu')], never);
      await expect.poll(() => textsFor(desk, 'eko')).toEqual(['1: satu']);
      expect(await textsFor(desk, 'dewi')).toEqual(['1: halo']);
    });
    await other;
    expect(await textsFor(desk, 'dewi')).toEqual(['1: halo', '2: satu']);
  });

  it('waits out a database that is away, and loses nothing', async () => {
    const events = [from('fajar', 'satu')];
    let away = true;
    const gone = openDatabase('postgres://nobody@127.0.0.1:1/x');
    const flaky = {
      ...desk,
      get db() {
        return away ? gone : desk.db;
      },
    };
    const taking = takeIn(flaky, jobs, events, never);
    await expect.poll(() => desk.lines.some((line) => line.includes('wait for the database'))).toBe(true);
    away = false;
    await taking;
    expect(await textsFor(desk, 'fajar')).toEqual(['1: satu']);
    await gone.close();
  });

  it('stops taking in when told to', async () => {
    const gone = openDatabase('postgres://nobody@127.0.0.1:1/x');
    const stopping = new AbortController();
    const taking = takeIn({ ...desk, db: gone }, jobs, [from('gita', 'satu')], stopping.signal);
    stopping.abort();
    await expect(taking).rejects.toThrow();
    await gone.close();
  });

  it('lets a send that is under way end before it stops', async () => {
    const echo = start(openEcho());
    await takeIn(desk, jobs, [from('hadi', 'mula')], never);
    await expect.poll(() => textsAt(echo, 'hadi')).toEqual(['1: mula']);
    const hold = echo.hold('hadi');
    const events: readonly Incoming[] = [from('hadi', 'akhir')];
    await takeIn(desk, jobs, events, never);
    await hold.waiting;
    const stopped = outflow!.stop();
    hold.release();
    await stopped;
    expect(textsAt(echo, 'hadi')).toEqual(['1: mula', '2: akhir']);
    const open = await desk.db.kysely
      .selectFrom('outbox')
      .select('id')
      .where('state', '=', 'claimed')
      .execute();
    expect(open).toEqual([]);
  });
});
