// Whether a text is English: by the small words that no sentence does without.

export const ENGLISH: ReadonlySet<string> = new Set(
  'the a an is are was were has have had been my our your we i they he she not no and to of for with but it this that from on at in'.split(
    ' ',
  ),
);
/** Some of the small words are also abbreviations of Indonesian ones; these are not. */
const INDONESIAN = new Set(
  'yang yg dan di ke dari untuk dengan saya kami kita aku ini itu ada tidak tdk gak bukan belum blm sudah sdh akan bisa juga lagi karena pak bu nya'.split(
    ' ',
  ),
);
/** One may be chance: a name, a foreign word. */
const FEWEST = 2;

export const isEnglish = (text: string): boolean => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    words.filter((word) => ENGLISH.has(word)).length >= FEWEST && !words.some((word) => INDONESIAN.has(word))
  );
};
