import { expect, it } from 'vitest';
import { base32, codeAt, stepAt, stepOfCode } from '../../src/desk/totp.ts';

/** The secret of RFC 6238, appendix B, for SHA-1; its eight digits end with our six. */
const SECRET = Buffer.from('12345678901234567890');

it.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('at second %i the code is the one of RFC 6238', (second, eight) => {
  expect(codeAt(SECRET, stepAt(second * 1000))).toBe(eight.slice(2));
});

it('the secret is written in the letters of RFC 4648', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
});

it('a code is taken half a minute early or late, with spaces, and never twice', () => {
  const at = 1_234_567_890_000;
  const step = stepAt(at);
  expect(stepOfCode(SECRET, ' 005 924 ', at, null)).toBe(step);
  expect(stepOfCode(SECRET, '005924', at + 30_000, null)).toBe(step);
  expect(stepOfCode(SECRET, '005924', at - 30_000, null)).toBe(step);
  expect(stepOfCode(SECRET, '005924', at + 90_000, null)).toBeNull();
  expect(stepOfCode(SECRET, '005924', at, step)).toBeNull();
  expect(stepOfCode(SECRET, '', at, null)).toBeNull();
});
