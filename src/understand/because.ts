// Why a topic was guessed: the words of the text that spoke loudest for it, by the data and by what was learned.
import type { Library } from './library.ts';
import { contentOf } from './topics.ts';
import type { Token } from './words.ts';

/** More are read by nobody. */
const MOST_WORDS = 3;

/** As typed, the loudest first. */
export const becauseOf = (
  topic: string,
  tokens: readonly Token[],
  { topics, learned, mark }: Library,
): readonly string[] => {
  const places = (learned?.matters ?? []).flatMap((matter, at) => (matter.topic === topic ? [at] : []));
  const spoken = tokens.flatMap((token) => {
    const [stem] = contentOf([token], topics.vocabulary);
    if (stem === undefined) return [];
    const taught = learned?.weights.get(mark(stem));
    const byLessons = Math.max(0, ...places.map((at) => (learned?.trust ?? 0) * (taught?.[at] ?? 0)));
    return [{ typed: token.typed, loud: (topics.weights.get(stem)?.get(topic) ?? 0) + byLessons }];
  });
  const loudest = spoken.filter(({ loud }) => loud > 0).sort((a, b) => b.loud - a.loud);
  return [...new Set(loudest.map(({ typed }) => typed))].slice(0, MOST_WORDS);
};
