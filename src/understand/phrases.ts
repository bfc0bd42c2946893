// Names of several words looked up in a text: the longest name at each place wins, and names do not overlap.

export type Phrase<T> = { readonly words: readonly string[]; readonly value: T };

export type PhraseIndex<T> = ReadonlyMap<string, readonly Phrase<readonly T[]>[]>;

/** `values`: everything that bears the name. `from` and `to` count words, `to` exclusive. */
export type Hit<T> = { readonly values: readonly T[]; readonly from: number; readonly to: number };

/** A name written as one word ("Tuahmadani") is also found as two when it is at least this long. */
const SHORTEST_SPLIT = 8;

export const phraseIndexOf = <T>(phrases: Iterable<Phrase<T>>): PhraseIndex<T> => {
  const byName = new Map<string, { words: readonly string[]; value: T[] }>();
  for (const { words, value } of phrases) {
    if (words.length === 0) continue;
    const name = words.join(' ');
    const same = byName.get(name);
    if (same) same.value.push(value);
    else byName.set(name, { words, value: [value] });
  }
  const index = new Map<string, Phrase<readonly T[]>[]>();
  for (const phrase of byName.values()) {
    const first = phrase.words[0] ?? '';
    const list = index.get(first);
    if (list) list.push(phrase);
    else index.set(first, [phrase]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
};

const longestAt = <T>(words: readonly string[], at: number, index: PhraseIndex<T>): Hit<T> | null => {
  const phrases = index.get(words[at] ?? '') ?? [];
  const longest = phrases.find((phrase) => phrase.words.every((word, i) => words[at + i] === word));
  if (longest && longest.words.length > 1) {
    return { values: longest.value, from: at, to: at + longest.words.length };
  }
  const next = words[at + 1];
  const joined = `${words[at] ?? ''}${next ?? ''}`;
  const single =
    next === undefined || joined.length < SHORTEST_SPLIT
      ? undefined
      : index.get(joined)?.find((phrase) => phrase.words.length === 1);
  if (single) return { values: single.value, from: at, to: at + 2 };
  return longest ? { values: longest.value, from: at, to: at + 1 } : null;
};

export const hitsOf = <T>(words: readonly string[], index: PhraseIndex<T>): readonly Hit<T>[] => {
  const hits: Hit<T>[] = [];
  for (let at = 0; at < words.length;) {
    const hit = longestAt(words, at, index);
    if (hit) hits.push(hit);
    at = hit ? hit.to : at + 1;
  }
  return hits;
};
