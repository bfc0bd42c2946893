// Whether a text names a person. A miss would bring a complaint to the very person it is about, a false alarm only brings
// it to an officer first: when in doubt, the person is named.
import { isOneTypoApart, plain } from './answer.ts';

/** Who may be named: his name as he is appointed, and his office ("Kepala Bidang Pelayanan"), if known. */
export type Nameable = { readonly name: string; readonly position: string | null };

/** Degrees and forms of address: they are no part of a name. */
const NOT_A_NAME = new Set(
  (
    'bapak pak pa ibu bu bang abang kak kakak mas mbak sdr sdri saudara saudari tuan nyonya haji hajah h hj ' +
    'kh ust ustaz ustadz drs dra dr drg ir prof st se sh si sos ap ip kom kes keb pd ag hut pt pi stp sstp amd ' +
    'skm spd sag ssos msi mm mh mt map mkes mpd msc ma ba tengku tgk datuk raden'
  ).split(' '),
);

/** Words that say that a person follows: "pak Hendra", "kabid Hendra". */
const BEFORE_A_PERSON = new Set(
  (
    'bapak pak pa ibu bu bang abang kak kakak mas mbak sdr sdri saudara saudari oknum bernama namanya nama atas ' +
    'kepala kadis kabid kasi kasubag kasubbag kepsek sekretaris sekcam sekda sekdes camat lurah penghulu kades ' +
    'wali direktur dirut ketua plt plh pejabat petugas pegawai staf staff operator admin dokter dr bidan guru haji h hj'
  ).split(' '),
);

/** Words that so many people bear that one of them alone, even after "pak", says nobody in particular. */
const COMMON = new Set(
  (
    'muhammad muhamad mohammad mohamad mohd muh moh md ahmad akhmad abdul abdullah siti sri nur nurul putra putri ' +
    'dewi bin binti anak adi agus eka dwi tri'
  ).split(' '),
);

/** The first words of offices that stand for one person each: "kepala bidang pelayanan" names him as well as his name does. */
const HEADS =
  /^(kepala|kabid|kasi|kasubag|kasubbag|kabag|kadis|sekretaris|direktur|camat|lurah|ketua|wakil|plt|plh) /;

/** Initials and particles shorter than this name nobody. */
const SHORTEST_WORD = 3;
/** A word shorter than this is not read with a typo or cut short. */
const SHORTEST_WITH_TYPO = 6;
const SHORTEST_CUT = 4;
/** Two words of a name stand together when at most one other word ("bin", an initial) is between them. */
const APART = 2;
/** "pak kepala bidang Hendra": so many words before a name may say that a person follows. */
const REACH = 3;

const words = (text: string): readonly string[] =>
  plain(text.replace(/['’`.]/gu, ' '))
    .split(' ')
    .filter(Boolean);

/** The words of a name that tell one person from another. */
const nameWords = (name: string): readonly string[] =>
  // What follows a comma is a degree: "Hendra Saputra, S.Sos., M.Si."
  words(name.split(',')[0] ?? '').filter((word) => word.length >= SHORTEST_WORD && !NOT_A_NAME.has(word));

const isSame = (said: string, name: string): boolean =>
  said === name ||
  (name.length >= SHORTEST_WITH_TYPO && said.length >= SHORTEST_WITH_TYPO && isOneTypoApart(said, name));

const isCut = (said: string, name: string): boolean => said.length >= SHORTEST_CUT && name.startsWith(said);

const standsWithTitle = (text: readonly string[], at: number): boolean =>
  text.slice(Math.max(0, at - REACH), at).some((word) => BEFORE_A_PERSON.has(word));

const standsByName = (text: readonly string[], name: readonly string[]): boolean => {
  let lastAt = -1;
  let lastWord = -1;
  for (const [at, said] of text.entries()) {
    const index = name.findIndex((word, i) => i !== lastWord && isSame(said, word));
    const again = name.findIndex((word) => isSame(said, word));
    const found = index >= 0 ? index : again;
    const follows = BEFORE_A_PERSON.has(text[at - 1] ?? '');
    if (found < 0) {
      const cut =
        follows && name.some((word) => !COMMON.has(word) && isCut(said, word) && !BEFORE_A_PERSON.has(said));
      if (cut) return true;
      continue;
    }
    if (name.length === 1) return true;
    if (lastAt >= 0 && at - lastAt <= APART && found !== lastWord) return true;
    if (!COMMON.has(name[found] ?? '') && standsWithTitle(text, at)) return true;
    lastAt = at;
    lastWord = found;
  }
  return false;
};

const standsByOffice = (text: readonly string[], position: string | null): boolean => {
  const office = words(position ?? '').join(' ');
  if (!HEADS.test(`${office} `) || !office.includes(' ')) return false;
  return ` ${text.join(' ')} `.includes(` ${office} `);
};

/**
 * Whether `text` names the person: two words of his name next to each other in any order and with small slips, one word
 * that is not everybody's after a title or an office word, the only word of a one-word name, or his office in full.
 */
export const isNamed = (text: string, person: Nameable): boolean => {
  const said = words(text);
  return standsByName(said, nameWords(person.name)) || standsByOffice(said, person.position);
};
