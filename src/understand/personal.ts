// Personal data inside a story, so that it can be struck before an agency reads it. Leaking the reporter is the worst
// failure there is: in doubt a span is struck. Names of officials complained of and roads that are the matter itself stay.
import type { Day, PersonalSpan } from '../core/reading.ts';
import { addressesIn } from './home-address.ts';
import { numbersIn } from './personal-numbers.ts';
import { personNamesIn } from './person-names.ts';
import type { IsWord } from './person-names.ts';
import { merged, span, spansOf } from './span.ts';
import type { Span } from './span.ts';

const MONTH =
  '(?:jan(?:uari)?|feb(?:ruari)?|peb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun[i]?|jul[i]?|agu?s(?:tus)?|agt|sept?(?:ember)?|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?)';
const DATE = `(?:\\d{1,2}\\s?[/.\\-– ]\\s?(?:\\d{1,2}|${MONTH})\\s?[/.\\-– ,]\\s?(?:19|20)?\\d{2})`;
const BIRTHS: readonly RegExp[] = [
  new RegExp(
    `(?:lahir|kelahiran|ttl|tgl lahir|tanggal lahir|tempat tanggal lahir|tempat,? tgl\\.? lahir)[\\s:=,]*(?:saya|anak|di|pada|tgl|tanggal|tahun|\\p{L}+,?|\\s){0,5}?\\s*(${DATE}|(?:19|20)\\d{2}(?!\\d))`,
    'giu',
  ),
];
/** A full date this many years back is somebody's birth, whatever stands before it. */
const GROWN_UP_YEARS = 12;
const FULL_DATE = new RegExp(
  `(?<![\\d/.-])\\d{1,2}\\s?[/.\\-– ]\\s?(?:\\d{1,2}|${MONTH})\\s?[/.\\-– ,]\\s?((?:19|20)\\d{2})(?!\\d)`,
  'giu',
);

const birthsIn = (text: string, today: Day): readonly Span[] => [
  ...BIRTHS.flatMap((pattern) => spansOf(text, 'birth', pattern)),
  ...[...text.matchAll(FULL_DATE)]
    .filter((match) => Number(match[1]) <= Number(today.slice(0, 4)) - GROWN_UP_YEARS)
    .map((match) => span('birth', match.index, match[0])),
];

/** Characters nobody sees: a number with one in it is a number. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u;

const spansIn = (text: string, today: Day, isWord: IsWord): readonly PersonalSpan[] =>
  merged([
    ...numbersIn(text),
    ...birthsIn(text, today),
    ...addressesIn(text),
    ...personNamesIn(text, isWord),
  ]);

/** `isWord`: whether a word is an ordinary one and so rather no name. Spans come in order and do not overlap. */
export const readPersonal = (text: string, today: Day, isWord: IsWord): readonly PersonalSpan[] => {
  if (!UNSEEN.test(text)) return spansIn(text, today, isWord);
  const at: number[] = [];
  let seen = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = text[i] ?? '';
    if (UNSEEN.test(unit)) continue;
    at.push(i);
    seen += unit;
  }
  return spansIn(seen, today, isWord).map(({ start, end, what }) => ({
    start: at[start] ?? 0,
    end: (at[end - 1] ?? 0) + 1,
    what,
  }));
};
