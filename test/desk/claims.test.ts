import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdClaims, releaseDeadClaims } from '../../src/desk/claims.ts';
import { deliver } from '../../src/desk/deliver.ts';
import { receive } from '../../src/desk/receive.ts';
import { openEcho } from '../channels/echo.ts';
import { freshDatabase } from '../support/database.ts';
import { from, openTestDesk, type TestDesk } from '../support/desk.ts';
import { leftFor } from '../support/sent.ts';

describe('what a process was sending when it died', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk((await freshDatabase()).url);
  });
  afterAll(() => desk.end());

  it('is free at once for the next one, and stays its own while it lives', async () => {
    const first = openEcho();
    const held = first.hold('rahma');
    const dying = new AbortController();
    const holder = await holdClaims(desk);
    await receive(desk, [from('rahma', 'halo')]);
    const sending = deliver(desk, first.channel, dying.signal, holder.id);
    await held.waiting;

    const second = openEcho();
    const signal = new AbortController().signal;
    expect(await releaseDeadClaims(desk, 'echo')).toBe(0);
    expect(await deliver(desk, second.channel, signal)).toEqual({ sent: 0, left: false });

    await holder.close();
    expect(await releaseDeadClaims(desk, 'echo')).toBe(1);
    expect((await deliver(desk, second.channel, signal)).sent).toBe(1);
    expect(second.arrivedAt('rahma')).toHaveLength(1);
    expect(await leftFor(desk, 'rahma')).toMatchObject([{ state: 'sent', repeats: 1 }]);

    dying.abort();
    held.release();
    await sending.catch(() => undefined);
  });
});
