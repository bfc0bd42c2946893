// Reads what a person typed as one of the choices he saw: a number, an emoji digit, a label, a synonym, a small typo.
import type { Offered } from './say.ts';

const EMOJI_DIGITS = /(\d)\u{fe0f}?\u{20e3}/gu;

/** Lower case, no accents, no punctuation, single spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(EMOJI_DIGITS, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** A word shorter than this is not read with a typo: "ya" and "ga" differ by one letter. */
const SHORTEST_WITH_TYPO = 5;

/** Whether one insertion, deletion, substitution or swap of neighbours makes `a` into `b`. */
export const isOneTypoApart = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const restA = a.slice(start, endA);
  const restB = b.slice(start, endB);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
};

const NUMBER = /^(?:no(?:mor)?|pilih(?:an)?|nomer)?\s*(\d{1,2})$/u;

/**
 * The token of the choice that `text` means, or null. A number counts from 1. Ambiguous typos match nothing.
 */
export const chosen = (text: string, offered: readonly Offered[]): string | null => {
  const number = NUMBER.exec(plain(text));
  return number ? (offered[Number(number[1]) - 1]?.token ?? null) : chosenByWords(text, offered);
};

/**
 * The same while a newer message with `arriving` is on its way and may be before his eyes or not: a number has to mean
 * the same in both, or nothing in the older one.
 */
export const chosenOnTheWay = (
  text: string,
  offered: readonly Offered[],
  arriving: readonly Offered[],
): string | null => {
  const number = NUMBER.exec(plain(text));
  if (!number) return chosenByWords(text, arriving) ?? chosenByWords(text, offered);
  const [seen, coming] = [offered, arriving].map((list) => list[Number(number[1]) - 1]);
  return coming && (!seen || seen.label === coming.label) ? coming.token : null;
};

/** The same by label and synonyms alone: a number means nothing here, for nobody knows which list it counts on. */
export const chosenByWords = (text: string, offered: readonly Offered[]): string | null => {
  const said = plain(text);
  if (said === '' || NUMBER.test(said)) return null;
  const named = (of: Offered): readonly string[] => [of.label, ...of.words].map(plain);
  const exact = offered.find((of) => named(of).includes(said));
  if (exact) return exact.token;
  if (said.length < SHORTEST_WITH_TYPO) return null;
  const near = offered.filter((of) =>
    named(of).some((name) => name.length >= SHORTEST_WITH_TYPO && isOneTypoApart(said, name)),
  );
  return near.length === 1 && near[0] ? near[0].token : null;
};
