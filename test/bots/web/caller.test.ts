import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../bots/web/caller.ts';
import { openLimiter } from '../../../bots/web/limits.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

describe('a caller', () => {
  it('is the other end of the connection unless a proxy of ours says otherwise', () => {
    expect(callerOf(from('::ffff:192.0.2.1', '198.51.100.1'), 0)).toBe('192.0.2.1');
    expect(callerOf(from('10.0.0.2'), 1)).toBe('10.0.0.2');
    expect(callerOf(from('10.0.0.2', '6.6.6.6, 198.51.100.1'), 1)).toBe('198.51.100.1');
    expect(callerOf(from('10.0.0.2', '6.6.6.6, 198.51.100.1, 10.0.0.3'), 2)).toBe('198.51.100.1');
  });

  it('counts by his network when it is IPv6', () => {
    const one = callerOf(from('2001:db8:1:2:3:4:5:6'), 0);
    expect(one).toBe('2001:db8:1:2::/64');
    expect(callerOf(from('2001:db8:1:2::9'), 0)).toBe(one);
    expect(callerOf(from('2001:db8::9'), 0)).toBe('2001:db8:0:0::/64');
  });
});

describe('a limit', () => {
  it('lets a burst through, then as many as its rate, for each key apart', () => {
    let now = 0;
    const limiter = openLimiter(2, 0.5, () => now);
    expect([limiter.allows('a'), limiter.allows('a'), limiter.allows('a')]).toEqual([true, true, false]);
    expect(limiter.wait('a')).toBe(2);
    expect(limiter.allows('b')).toBe(true);
    now = 2_000;
    expect([limiter.allows('a'), limiter.allows('a')]).toEqual([true, false]);
  });

  it('forgets the callers of longest ago instead of growing', () => {
    const limiter = openLimiter(1, 0.001, () => 0);
    expect(limiter.allows('first')).toBe(true);
    for (let n = 0; n < 20_000; n += 1) limiter.allows(`caller ${n}`);
    expect(limiter.allows('first')).toBe(true);
    expect(limiter.allows('caller 19999')).toBe(false);
  });
});
