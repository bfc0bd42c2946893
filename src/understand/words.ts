// A text as words: lower case, abbreviations opened, repeated words halved ("siap-siap", "jadi2"), each with its place in
// the text. Spelling is mended only against a vocabulary, never by a guess about the language.

export type Token = {
  /** The word as it is compared. */
  readonly word: string;
  /** As it was typed, in lower case. */
  readonly typed: string;
  /** UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Typed with a capital first letter: a hint that it is a name. */
  readonly capital: boolean;
};

export type Abbreviations = ReadonlyMap<string, string>;

/** A story longer than this is not read further: nobody's complaint needs more, and the work stays bounded. */
export const LONGEST_TEXT = 8000;

/** Characters nobody sees may stand in a word; they are no part of it. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*[\p{L}\p{N}])?/gu;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu;

const plain = (typed: string): string => {
  const halved = /^(\p{L}{3,})2$/u.exec(typed)?.[1] ?? typed;
  return halved.replace(/(\p{L})\1{2,}/gu, '$1');
};

const PLAIN = /^[a-z0-9]*$/;

/** Without accents. */
const bare = (word: string): string =>
  PLAIN.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');

/** The words of a text. A word that only repeats the one before it over a dash is left out. */
export const tokensOf = (text: string, abbreviations: Abbreviations): readonly Token[] => {
  const tokens: Token[] = [];
  const read = text.slice(0, LONGEST_TEXT);
  for (const match of read.matchAll(WORD)) {
    const start = match.index;
    const typed = bare(match[0].replace(UNSEEN, '').toLowerCase());
    const previous = tokens.at(-1);
    if (previous && previous.typed === typed && read.slice(previous.end, start) === '-') continue;
    const short = abbreviations.get(typed) ?? plain(typed);
    const word = abbreviations.get(short) ?? short;
    tokens.push({ word, typed, start, end: start + match[0].length, capital: /^\p{Lu}/u.test(match[0]) });
  }
  return tokens;
};

const PREFIX =
  /^(?:memper|diper|meng|meny|mem|men|peng|peny|pem|pen|ber|ter|me|di|ng|pe|ke|se)(?=\p{L}{4,})/u;
const SUFFIX = /(?<=\p{L}{4,})(?:nya|kan|lah|an)$/u;

/** What words of one family share: "mengurus", "ngurus", "urusan" give one stem. Not a dictionary's root. */
export const stemOf = (word: string): string =>
  word.length < 5
    ? word
    : word
        .replace(/(?<=\p{L}{3,})nya$/u, '')
        .replace(PREFIX, '')
        .replace(SUFFIX, '');

/** Words that carry no content of a complaint: they do not count towards a story and weigh nothing for a topic. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'yang dan di ke dari untuk dengan pada saya kami kita aku anda kamu dia mereka ini itu ada tidak bukan belum sudah akan ' +
    'bisa dapat juga lagi masih hanya saja sampai karena sebab tapi tetapi namun atau jika kalau bila padahal sedangkan ' +
    'sementara agar supaya oleh dalam luar atas bawah depan sejak sebelum setelah sesudah ketika saat waktu hari minggu ' +
    'bulan tahun jam kemarin tadi sekarang besok nanti terus selalu sangat sekali kali lah kah pun ya iya pak bapak ibu bang ' +
    'abang kak mas mbak tolong mohon minta apa siapa mana kenapa mengapa bagaimana berapa kapan se satu dua tiga empat lima ' +
    'enam tujuh delapan sembilan sepuluh puluh ratus ribu juta rb jt rp hal tersebut sana sini situ begitu begini maka jadi ' +
    'datang katanya kata bilang nya kok sih dong deh nih tuh do jua pula pulak assalamualaikum selamat pagi siang sore malam ' +
    'halo hai bot admin min terima kasih makasih orang punya lewat bagi per tiap setiap semua seluruh para antara seperti ' +
    'kayak macam banyak sedikit baru lama cepat lambat mau ingin hendak nak harus'
  ).split(' '),
);

const SENTENCE_END = /[.!?;\n]/u;

/**
 * The words as one line with a blank on both sides, sentences parted by "|". Patterns over it may step over a few words
 * (\w) without leaving the sentence.
 */
export const lineOf = (text: string, tokens: readonly Token[]): string => {
  let line = ' ';
  tokens.forEach((token, i) => {
    const previous = tokens[i - 1];
    if (previous && SENTENCE_END.test(text.slice(previous.end, token.start))) line += '| ';
    line += `${token.word} `;
  });
  return line;
};
