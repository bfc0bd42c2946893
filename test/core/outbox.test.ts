import { describe, expect, it } from 'vitest';
import { afterCrash, mayMove, moreUrgent, tooOld, validUntil } from '../../src/core/outbox.ts';

const HOUR = 3600;
const at = (text: string): number => Date.parse(text) / 1000;

describe('after a crash', () => {
  it('what a person waits for is sent again, what went to many is not', () => {
    for (const kind of ['reply', 'notice', 'reminder', 'emergency'] as const)
      expect(afterCrash(kind)).toBe('send-again');
    expect(afterCrash('broadcast')).toBe('mark-unknown');
  });
});

describe('a message', () => {
  it('a reply apologises after a day and is dropped after a week', () => {
    expect(tooOld('reply', 24 * HOUR, true)).toBe('send');
    expect(tooOld('reply', 24 * HOUR + 1, false)).toBe('apologise');
    expect(tooOld('reply', 7 * 24 * HOUR + 1, false)).toBe('skip');
  });

  it('a notice is dropped when its validity is over; an emergency never', () => {
    expect(tooOld('notice', 0, true)).toBe('skip');
    expect(tooOld('reminder', 0, true)).toBe('skip');
    expect(tooOld('emergency', 365 * 24 * HOUR, true)).toBe('send');
  });

  it('an edit is made however late, twice rather than not at all, and where the message stands', () => {
    expect(afterCrash('edit')).toBe('send-again');
    expect(tooOld('edit', 365 * 24 * HOUR, false)).toBe('send');
    expect(validUntil('edit', 1000)).toBeNull();
    expect(mayMove('edit')).toBe(false);
  });

  it('a reminder matters until its WIB day ends, a notice for a week, a reply and an emergency without end', () => {
    expect(validUntil('reminder', at('2027-03-05T08:00:00+07:00'))).toBe(at('2027-03-06T00:00:00+07:00'));
    expect(validUntil('reminder', at('2027-03-05T23:59:59+07:00'))).toBe(at('2027-03-06T00:00:00+07:00'));
    expect(validUntil('reminder', at('2027-03-06T00:00:00+07:00'))).toBe(at('2027-03-07T00:00:00+07:00'));
    expect(validUntil('notice', 1000)).toBe(1000 + 7 * 24 * HOUR);
    expect(validUntil('reply', 1000)).toBeNull();
    expect(validUntil('emergency', 1000)).toBeNull();
  });

  it('goes another way only when it is a notice or a reminder', () => {
    const kinds = ['reply', 'notice', 'reminder', 'broadcast', 'emergency'] as const;
    expect(kinds.filter(mayMove)).toEqual(['notice', 'reminder']);
  });

  it('of two kinds in one row goes as the kind that is given up last', () => {
    expect(moreUrgent('notice', 'reply')).toBe('reply');
    expect(moreUrgent('emergency', 'reply')).toBe('emergency');
    expect(moreUrgent('broadcast', 'notice')).toBe('notice');
  });
});
