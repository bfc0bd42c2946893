// What the turn promises when a process is killed at each boundary, shown by processes that are really killed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/channel.ts';
import { deliver } from '../../src/desk/deliver.ts';
import { receive } from '../../src/desk/receive.ts';
import { newKeyText } from '../../src/store/seal.ts';
import { openEcho, type Echo } from '../channels/echo.ts';
import type { CrashAt, CrashOrder } from '../support/crash-child.ts';
import { freshDatabase } from '../support/database.ts';
import { from, openTestDesk, type TestDesk } from '../support/desk.ts';
import { leftFor } from '../support/sent.ts';

const KEYS = newKeyText();
let url: string;
let desk: TestDesk;
let folder: string;
let far: string;
let echo: Echo;

beforeAll(async () => {
  ({ url } = await freshDatabase());
  desk = await openTestDesk(url, { keys: KEYS });
  folder = await mkdtemp(join(tmpdir(), 'narahubung-crash-'));
});
afterAll(async () => {
  await desk.end();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  echo = openEcho();
  far = join(folder, `far-${Math.random()}`);
  await writeFile(far, '');
});

/** Runs a process that works until it is killed at `at`. */
const crash = async (at: CrashAt, events: readonly Incoming[]): Promise<void> => {
  const order: CrashOrder = { url, keys: KEYS, far, at, events };
  const script = join(import.meta.dirname, '../support/crash-child.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // Whatever the dead leave behind goes with the folder.
    env: { ...process.env, TMPDIR: folder },
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
  // The server notices the lost connection by itself and takes the locks back.
  await expect
    .poll(async () => {
      const { rows } = await sql<{ open: number }>`select count(*)::int as open from pg_stat_activity
        where datname = current_database() and state like 'idle in transaction%'`.execute(desk.db.kysely);
      return rows[0]!.open;
    })
    .toBe(0);
};

/** As if the dead process's lease had run out. */
const leaseEnds = () =>
  sql`update outbox set lease_until = now() where state = 'claimed'`.execute(desk.db.kysely);

const drain = async (): Promise<void> => {
  const never = new AbortController().signal;
  while ((await deliver(desk, echo.channel, never)).left);
};

const arrivedAt = async (address: string): Promise<readonly string[]> => {
  const before = (await readFile(far, 'utf8')).split('\n').filter((line) => line.startsWith(`${address}: `));
  return [
    ...before.map((line) => line.slice(address.length + 2)),
    ...echo.arrivedAt(address).map((each) => each.text),
  ];
};

const giveAgain = async (events: readonly Incoming[]): Promise<void> => {
  const { settled } = await receive(desk, events);
  expect(settled).toHaveLength(events.length);
};

describe('a process killed', () => {
  it('in the middle of a turn leaves nothing; the update given again has its one effect', async () => {
    const events = [from('ani', 'satu'), from('budi', 'satu')];
    await crash('in-the-turn', events);
    await giveAgain(events);
    await drain();
    expect(await arrivedAt('ani')).toEqual(['1: satu']);
    expect(await arrivedAt('budi')).toEqual(['1: satu']);
  });

  it('between the commit and the channel’s acknowledgement: the same update again has no second effect', async () => {
    const events = [from('citra', 'satu')];
    await crash('after-the-commit', events);
    await giveAgain(events);
    await drain();
    expect(await arrivedAt('citra')).toEqual(['1: satu']);
  });

  it('between the commit and the send: another process sends when the lease ends, and not before', async () => {
    await crash('before-the-send', [from('dewi', 'satu')]);
    await drain();
    expect(await arrivedAt('dewi')).toEqual([]);
    await leaseEnds();
    await drain();
    expect(await arrivedAt('dewi')).toEqual(['1: satu']);
  });

  it('between the send and the record: a reply is sent again and counted', async () => {
    await crash('after-the-send', [from('eko', 'satu')]);
    await leaseEnds();
    await drain();
    expect(await arrivedAt('eko')).toEqual(['1: satu', '1: satu']);
    expect(await leftFor(desk, 'eko')).toMatchObject([{ state: 'sent', repeats: 1 }]);
    expect((await desk.metrics.text()).body).toContain('narahubung_repeats_total{channel="echo"}');
  });

  it('between the send and the record: a message to many is marked unknown and not sent again', async () => {
    await giveAgain([from('fajar', 'satu')]);
    await sql`update outbox set class = 'broadcast' where state = 'pending'`.execute(desk.db.kysely);
    await crash('after-the-send', []);
    await leaseEnds();
    await drain();
    expect(await arrivedAt('fajar')).toEqual(['1: satu']);
    expect(await leftFor(desk, 'fajar')).toMatchObject([{ state: 'unknown', verdict: 'crash', repeats: 0 }]);
  });

  it('between two parts of a message: the rest is sent, and the first part not again', async () => {
    await giveAgain([from('gita', 'x'.repeat(800))]);
    await crash('after-a-part', []);
    await leaseEnds();
    await drain();
    const parts = await arrivedAt('gita');
    expect(parts).toHaveLength(2);
    expect(parts.join('')).toBe(`1: ${'x'.repeat(800)}`);
  });
});
