// Words that are known, and how a mistyped word or a dialect's sound is led back to one of them.

/** A word that a typo may hide in; shorter ones lie one letter from too many others. */
const SHORTEST_TYPO = 5;
/** No word of Indonesian is longer; the ways to mistype one grow with its square. */
const LONGEST_TYPO = 24;

/** Words looked up once are kept; the bound keeps strangers' nonsense from filling the memory. */
const MOST_REMEMBERED = 20_000;

export type Vocabulary = {
  readonly has: (word: string) => boolean;
  /** The known word meant by `word`: itself, a dialect's sound put back, or one letter away; null: none. */
  readonly mended: (word: string) => string | null;
};

/** Sounds of Riau Malay (-e), Ocu and Minang (-o, -uak, -iak, ma-, ba-, ta-) as standard Indonesian has them. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/e$/u, 'a'],
  [/o$/u, 'a'],
  [/iak$/u, 'ik'],
  [/uak$/u, 'uk'],
  [/uok$/u, 'uk'],
  [/uah$/u, 'uh'],
  [/uoh$/u, 'uh'],
  [/iah$/u, 'ih'],
  [/ik$/u, 'it'],
  [/uik$/u, 'ut'],
  [/ek$/u, 'at'],
  [/k$/u, ''],
  [/^mam/u, 'mem'],
  [/^man/u, 'men'],
  [/^ma/u, 'me'],
  [/^ba(?=\p{L}{4})/u, 'ber'],
  [/^ta(?=\p{L}{4})/u, 'ter'],
  [/^ka(?=\p{L}{4})/u, 'ke'],
];

/** The word itself and all ways to leave one letter out: two words one letter apart share one of these. */
const keysOf = (word: string): readonly string[] => [
  word,
  ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1)),
];

/** Whether two words differ by one letter added, left out, changed, or two neighbours swapped. */
const isOneApart = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
};

const mayHoldTypo = (word: string): boolean =>
  word.length >= SHORTEST_TYPO && word.length <= LONGEST_TYPO && !/\d/.test(word);

const neighboursOf = (known: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> => {
  const near = new Map<string, string[]>();
  for (const word of known) {
    if (!mayHoldTypo(word)) continue;
    for (const key of keysOf(word)) {
      const list = near.get(key);
      if (list) list.push(word);
      else near.set(key, [word]);
    }
  }
  return near;
};

/** Everyday words that lie one letter from a word of some topic ("pandai" from "pantai"): right as they stand. */
export const RIGHT_WORDS: ReadonlySet<string> = new Set(
  'benar kadang kakak ladang mandi marah nanti paham pandai pandang panjang pasti santai tanya'.split(' '),
);

/**
 * `sounds`: whether a dialect's sounds may be put back; names of places are only mistyped. `right`: words that are taken for no
 * mistyped one, though they are not among the known.
 */
export const vocabularyOf = (
  words: Iterable<string>,
  sounds = true,
  right: ReadonlySet<string> = new Set(),
): Vocabulary => {
  const known = new Set(words);
  const near = neighboursOf(known);
  const bySound = (word: string): string | null => {
    if (!sounds || word.length < 4) return null;
    for (const [sound, standard] of SOUNDS) {
      const said = word.replace(sound, standard);
      if (said !== word && known.has(said)) return said;
    }
    return null;
  };
  const byTypo = (word: string): string | null => {
    if (!mayHoldTypo(word)) return null;
    let found: string | null = null;
    for (const key of keysOf(word)) {
      for (const candidate of near.get(key) ?? []) {
        if (!isOneApart(word, candidate)) continue;
        if (candidate[0] === word[0]) return candidate;
        found ??= candidate;
      }
    }
    return found;
  };
  const remembered = new Map<string, string | null>();
  return {
    has: (word) => known.has(word),
    mended: (word) => {
      if (known.has(word)) return word;
      const before = remembered.get(word);
      if (before !== undefined) return before;
      const result = right.has(word) ? null : (bySound(word) ?? byTypo(word));
      if (remembered.size < MOST_REMEMBERED) remembered.set(word, result);
      return result;
    },
  };
};
