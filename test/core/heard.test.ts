import { describe, expect, it } from 'vitest';
import { hear } from '../../src/core/heard.ts';
import type { Offered } from '../../src/core/say.ts';
import { NEW_STATE } from '../../src/core/state.ts';
import { aWorld } from '../support/core-world.ts';

const choice = (rev: number, step: string, what: string, label: string): Offered => ({
  token: `q.${rev}.${step}.${what}`,
  label,
  words: [],
});
const asked = (rev: number) => ({ ...NEW_STATE, rev, asked: { kind: 'intake', step: 'forward' } as const });
const typed = (text: string, offered: readonly Offered[], arriving: readonly Offered[] | null, rev: number) =>
  hear(asked(rev), { kind: 'text', text }, aWorld({ offered, arriving }));

describe('a number typed while the question comes once more', () => {
  const before = [choice(4, 'forward', 'now', 'Ya'), choice(4, 'forward', 'later', 'Nanti')];
  const again = [choice(5, 'forward', 'now', 'Ya'), choice(5, 'forward', 'later', 'Nanti')];

  it('means the choice that stands under it in both lists', () => {
    expect(typed('2', before, again, 5)).toMatchObject({ kind: 'token', token: { rev: 5, choice: 'later' } });
  });

  it('answers the question when only the older list was sent so far', () => {
    expect(typed('1', before, null, 5)).toMatchObject({ kind: 'token', token: { choice: 'now' } });
  });

  it('is only words when the newer list counts otherwise', () => {
    const other = [choice(5, 'forward', 'later', 'Nanti'), choice(5, 'forward', 'now', 'Ya')];
    expect(typed('1', before, other, 5)).toMatchObject({ kind: 'text', text: '1' });
  });

  it('is only words when nobody knows what the newer list shows', () => {
    expect(typed('1', before, [], 5)).toMatchObject({ kind: 'text', text: '1' });
  });
});

it('a number that was offered with a summary before this one sends nothing', () => {
  const state = { ...NEW_STATE, rev: 9, asked: { kind: 'intake', step: 'summary' } as const };
  const offered = [choice(7, 'summary', 'send', 'Kirim')];
  expect(hear(state, { kind: 'text', text: '1' }, aWorld({ offered }))).toMatchObject({ kind: 'text' });
});
