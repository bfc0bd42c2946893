import fc from 'fast-check';
import { expect, it } from 'vitest';
import { split } from '../../src/desk/split.ts';

const text = fc.stringMatching(/^[a-z😀 \n]{0,300}$/u);

it('gives pieces within the limit that hold every character but white space at the cuts', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 120 }), (whole, limit) => {
      const pieces = split(whole, limit);
      expect(pieces.length).toBeGreaterThan(0);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(limit);
        expect(piece.isWellFormed()).toBe(true);
      }
      expect(pieces.join('').replace(/\s/gu, '')).toBe(whole.replace(/\s/gu, ''));
    }),
  );
});

it('cuts at line ends, else at spaces, else where it must', () => {
  expect(split('satu dua\ntiga empat\nlima', 20)).toEqual(['satu dua\ntiga empat', 'lima']);
  expect(split('satu dua tiga empat', 10)).toEqual(['satu dua', 'tiga empat']);
  expect(split('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  expect(split('pendek', 20)).toEqual(['pendek']);
  expect(split('', 20)).toEqual(['']);
});
