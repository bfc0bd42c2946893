// The number of a case (7K3PT-Y) and its secret (4821-0937): how they are written, and found in what people type.
//
// 23 characters: no vowels, so that no word can appear, and of characters that look alike only one. 23 is prime: with
// different weights the check character finds every single wrong character and every swapped pair of neighbours.
const ALPHABET = '23456789CDFHJKMNPRTVWXY';
const SIZE = ALPHABET.length;
const WEIGHTS = [2, 3, 4, 5, 6];
/** Any constant works; this one was chosen once and must never change, or every number given out becomes wrong. */
const OFFSET = 11;

/** What somebody may read or type for a character of the alphabet. Together with the alphabet: all letters and digits. */
const LOOKS_LIKE: { readonly [typed: string]: string } = {
  '0': 'D',
  O: 'D',
  Q: 'D',
  '1': 'J',
  I: 'J',
  L: 'J',
  Z: '2',
  E: '3',
  A: '4',
  S: '5',
  G: '6',
  B: '8',
  U: 'V',
};

const SECRET_DIGITS = 8;

const checkOf = (body: string): string => {
  const sum = [...body].reduce(
    (total, char, i) => total + ALPHABET.indexOf(char) * (WEIGHTS[i] ?? 0),
    OFFSET,
  );
  return ALPHABET[sum % SIZE] ?? '';
};

/** A new case number. `random(n)` gives a whole number from 0 to n - 1. Whether it is free is for the caller to see. */
export const writeReference = (random: (n: number) => number): string => {
  const body = WEIGHTS.map(() => ALPHABET[random(SIZE)]).join('');
  return `${body}-${checkOf(body)}`;
};

const DASH = '[-\\u2010-\\u2015\\u2212_.]';
const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\p{N}])([A-Z0-9]{5})(\\s?${DASH}\\s?|\\s)?([A-Z0-9])(?![\\p{L}\\p{N}])`,
  'giu',
);

const repaired = (typed: string): string => [...typed].map((char) => LOOKS_LIKE[char] ?? char).join('');

/** Six letters of an ordinary word pass the check once in 23 times: without a dash it must look like a number of a case. */
const looksLikeOne = (typed: string, dashed: boolean, alone: boolean): boolean => {
  if (dashed || alone) return true;
  return repaired(typed) === typed ? true : /\d/.test(typed) && /[A-Z]/.test(typed);
};

/** The case number somewhere in a text, in its written form: any case, dash missing, look-alikes repaired. Null: none that holds. */
export const readReference = (text: string): string | null => {
  for (const match of text.matchAll(CANDIDATE)) {
    const typed = `${match[1] ?? ''}${match[3] ?? ''}`.toUpperCase();
    const dashed = match[2] !== undefined && match[2].trim() !== '';
    if (!looksLikeOne(typed, dashed, match[0] === text.trim())) continue;
    const code = repaired(typed);
    const body = code.slice(0, -1);
    if (checkOf(body) === code.at(-1)) return `${body}-${code.at(-1)}`;
  }
  return null;
};

/** The same when the text is nothing else. */
export const readReferenceAlone = (text: string): string | null => {
  const reference = readReference(text);
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length;
  return reference !== null && letters === reference.length - 1 ? reference : null;
};

/** A new secret, eight digits as 4821-0937. `random` as above. */
export const writeSecret = (random: (n: number) => number): string => {
  const digits = Array.from({ length: SECRET_DIGITS }, () => random(10)).join('');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
};

/** Eight digits alone: no part of a telephone number written in groups. */
const SECRET = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\d${DASH}|\\d{3}\\s)(\\d{4})(?:\\s?${DASH}\\s?|\\s)?(\\d{4})(?![\\p{L}\\p{N}]|${DASH}\\d|\\s\\d{3})`,
  'u',
);

/** The secret somewhere in a text, in its written form; null: no eight digits that stand alone. */
export const readSecret = (text: string): string | null => {
  const match = SECRET.exec(text);
  return match ? `${match[1]}-${match[2]}` : null;
};

/** Number and secret in one message, in any order; null unless both are there. */
export const readCodePair = (
  text: string,
): { readonly reference: string; readonly secret: string } | null => {
  const reference = readReference(text);
  const secret = readSecret(text);
  return reference !== null && secret !== null ? { reference, secret } : null;
};
