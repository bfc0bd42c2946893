import { describe, expect, it } from 'vitest';
import { chosen } from '../../src/core/answer.ts';
import type { Offered } from '../../src/core/say.ts';

const choice = (token: string, label: string, ...words: readonly string[]): Offered => ({
  token,
  label,
  words,
});
const SUMMARY = [choice('send', 'Kirim', 'ya kirim', 'ya'), choice('keep', 'Simpan dulu', 'nanti')];
const REPORTED = [
  choice('yes', 'Sudah pernah', 'sudah', 'ya'),
  choice('no', 'Belum, tolong bawakan', 'belum'),
];

describe('a choice that is typed', () => {
  it.each([
    ['kirim lah', 'send'],
    ['nggih kirim mawon', 'send'],
    ['Ya kirim saja pak', 'send'],
    ['krim', 'send'],
    ['simpan dulu', 'keep'],
    ['nanti dulu ya bu', 'keep'],
  ])('is heard in "%s", whatever is said around it out of habit', (said, token) => {
    expect(chosen(said, SUMMARY)).toBe(token);
  });

  it.each(['kirim besok', 'jangan kirim', 'kalau dikirim terus gimana?', 'pak', 'tolong'])(
    'is not heard in "%s"',
    (said) => {
      expect(chosen(said, SUMMARY)).toBeNull();
    },
  );

  it('is the word that was meant and not the nod before it', () => {
    expect(chosen('ya belum lah', REPORTED)).toBe('no');
    expect(chosen('ya', REPORTED)).toBe('yes');
  });
});
