import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readCodePair,
  readReference,
  readSecret,
  writeReference,
  writeSecret,
} from '../../src/core/reference.ts';

const reference = fc
  .array(fc.nat(1_000_000), { minLength: 5, maxLength: 5 })
  .map((chances) => writeReference(from(chances)));

/** Chance that gives these numbers one after the other. */
function from(chances: readonly number[]): (n: number) => number {
  let at = 0;
  return (n) => (chances[at++ % chances.length] ?? 0) % n;
}

const SHAPE = /^[23456789CDFHJKMNPRTVWXY]{5}-[23456789CDFHJKMNPRTVWXY]$/;
const ALPHABET = '23456789CDFHJKMNPRTVWXY';

describe('a case number', () => {
  it('has five characters, a dash and a check character, and no look-alikes', () => {
    fc.assert(fc.property(reference, (code) => void expect(code).toMatch(SHAPE)));
  });

  it('is found in any case, without the dash, and inside words', () => {
    fc.assert(
      fc.property(reference, (code) => {
        const bare = code.replace('-', '');
        expect(readReference(code)).toBe(code);
        expect(readReference(code.toLowerCase())).toBe(code);
        expect(readReference(bare)).toBe(code);
        expect(readReference(` ${bare.toLowerCase()} `)).toBe(code);
        expect(readReference(`status ${code.toLowerCase()} pak, gimana?`)).toBe(code);
        expect(readReference(`kasus (${code.replace('-', ' – ')})`)).toBe(code);
      }),
    );
  });

  it('is repaired where a look-alike was typed', () => {
    expect(readReference('7K3PT-Y')).toBe('7K3PT-Y');
    expect(readReference('7kept-y')).toBe('7K3PT-Y');
    const code = writeReference(
      from([ALPHABET.indexOf('D'), ALPHABET.indexOf('5'), ALPHABET.indexOf('8'), 0, 9]),
    );
    const misread = code.replace('D', 'O').replace('5', 'S').replace('8', 'B').replace('2', 'z');
    expect(misread).not.toBe(code);
    expect(readReference(misread)).toBe(code);
  });

  it('with any one character wrong is refused', () => {
    fc.assert(
      fc.property(reference, fc.nat(5), fc.integer({ min: 1, max: 22 }), (code, at, shift) => {
        const i = at === 5 ? 6 : at;
        const wrong = ALPHABET[(ALPHABET.indexOf(code[i] ?? '') + shift) % 23] ?? '';
        expect(readReference(code.slice(0, i) + wrong + code.slice(i + 1))).toBeNull();
      }),
    );
  });

  it('with two neighbours swapped is refused', () => {
    fc.assert(
      fc.property(reference, fc.nat(3), (code, i) => {
        fc.pre(code[i] !== code[i + 1]);
        const swapped = code.slice(0, i) + (code[i + 1] ?? '') + (code[i] ?? '') + code.slice(i + 2);
        expect(readReference(swapped)).toBeNull();
      }),
    );
  });

  it('is not seen in ordinary words and numbers', () => {
    const words =
      'sudah lapor ke capil pekan kemarin tapi akibat server error surat belum terbit sampai senin ini pak tolong dibantu ' +
      '081234567890 1408050405950001 12.09.2026 Rp450.000 200000 450000 2026 sebab petugas sedang kosong blanko';
    expect(readReference(words)).toBeNull();
    expect(readReference('')).toBeNull();
  });

  it('is the first one that holds', () => {
    expect(readReference('bukan 7K3PT-X tapi 7K3PT-Y')).toBe('7K3PT-Y');
  });
});

describe('a secret', () => {
  it('is eight digits, read back with and without its dash', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), (digits) => {
        const secret = writeSecret(from(digits));
        expect(secret).toMatch(/^\d{4}-\d{4}$/);
        expect(readSecret(`kode ${secret}`)).toBe(secret);
        expect(readSecret(secret.replace('-', ''))).toBe(secret);
        expect(readSecret(secret.replace('-', ' '))).toBe(secret);
      }),
    );
  });

  it('is not taken from a telephone or identity number', () => {
    for (const text of [
      '0812-3456-7890',
      '0812 3456 7890',
      '081234567890',
      '1408050405950001',
      '08123 4567 8901',
      'tidak ada',
    ])
      expect(readSecret(text)).toBeNull();
  });
});

describe('number and secret in one message', () => {
  it('are read in any order', () => {
    const pair = { reference: '7K3PT-Y', secret: '4821-0937' };
    expect(readCodePair('7K3PT-Y 4821-0937')).toEqual(pair);
    expect(readCodePair('4821 0937 7k3pty')).toEqual(pair);
    expect(readCodePair('nomor saya 7k3pt-y, kodenya 48210937 ya')).toEqual(pair);
    expect(readCodePair('7K3PT-Y')).toBeNull();
    expect(readCodePair('4821-0937')).toBeNull();
  });
});
