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

/** A name shorter than this is not read with a typo: "ya" and "ga" differ by one letter. */
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

/** Said around an answer out of politeness or habit, and nothing is meant by them: "kirim lah pak", "skip dulu". */
const PARTICLES = new Set(
  'lah la aja saja ajo je mawon deh dong nih tu itu dulu pak bapak bu ibu buk bang kak min mas mbak cik tolong please'.split(
    ' ',
  ),
);
/** Particles too, where something else was said: "benar ya" and "ya benar", but not "ya". */
const NODS = new Set('ya iya iyo yo ok oke nggih'.split(' '));

const without = (said: string, unmeant: ReadonlySet<string>): string =>
  said
    .split(' ')
    .filter((word) => !unmeant.has(word))
    .join(' ');

/** The words as they were said, without particles, and without nods: the first that names a choice is meant. */
export const waysToRead = (said: string): readonly string[] => {
  const bare = without(said, PARTICLES);
  return [...new Set([said, bare, without(bare, NODS)])].filter((way) => way !== '');
};

/** The same by label and synonyms alone: a number means nothing here, for nobody knows which list it counts on. */
export const chosenByWords = (text: string, offered: readonly Offered[]): string | null => {
  const said = plain(text);
  if (said === '' || NUMBER.test(said)) return null;
  const named = (of: Offered): readonly string[] => [of.label, ...of.words].map(plain);
  for (const way of waysToRead(said)) {
    const exact = offered.find((of) => named(of).includes(way));
    if (exact) return exact.token;
  }
  // One letter may be missing ("krim").
  if (said.length < SHORTEST_WITH_TYPO - 1) return null;
  const near = offered.filter((of) =>
    named(of).some((name) => name.length >= SHORTEST_WITH_TYPO && isOneTypoApart(said, name)),
  );
  return near.length === 1 && near[0] ? near[0].token : null;
};
