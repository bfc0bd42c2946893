// A place in another province: the complaint belongs to another office of the Ombudsman. Only asked when no place of Riau
// was read, and not for where something came from or went to ("paket dari Jakarta", "nasi Padang").
import type { Gazetteer } from './gazetteer.ts';
import { hitsOf } from './phrases.ts';

/** With fewer words than this the place is the whole message. */
const SHORT_MESSAGE = 3;

const NAMED_AFTER = new Set(
  'sungai batang bank universitas selat suku bahasa pt cv orang nasi masakan rumah makan lintas jalan jl jln gang tol kapal bus'.split(
    ' ',
  ),
);
const FROM_TO = new Set('ke dari asal menuju tujuan sampai'.split(' '));
const SPEAKER = new Set('saya kami warga tinggal domisili kita'.split(' '));

const titled = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) =>
    word.length <= 3 ? word.toUpperCase() : `${word[0]?.toUpperCase()}${word.slice(1)}`,
  );

/** As a citizen would read it: "Batam, Kepulauan Riau". `bodyEnds`: where a body's name ends; a place there is the body's. */
export const readOutside = (
  words: readonly string[],
  bodyEnds: ReadonlySet<number>,
  gazetteer: Gazetteer,
): string | null => {
  for (const { values, from } of hitsOf(words, gazetteer.elsewhere)) {
    const before = words[from - 1] ?? '';
    const before2 = words[from - 2] ?? '';
    if (NAMED_AFTER.has(before)) continue;
    const passing = FROM_TO.has(before) && !(before === 'dari' && SPEAKER.has(before2));
    if (passing && !bodyEnds.has(from) && words.length > SHORT_MESSAGE) continue;
    const [name = '', province = ''] = (values[0] ?? '').split('|');
    return titled(name).toLowerCase() === province.toLowerCase() ? province : `${titled(name)}, ${province}`;
  }
  return null;
};
