// When it happened, from what people write: "3 minggu lalu", "12/9", "lebaran kemarin", "sejak januari". Everything is
// relative to the day given; a date in the future is never an answer.
//
// Of several dates the surest kind wins, and of one kind the last one told: "sejak Januari ... terakhir 3 minggu lalu".
import { addDays, dayFrom, weekdayOf } from '../core/calendar.ts';
import type { Day, EventDate } from '../core/reading.ts';
import { BIRTH_REACH, found, near, OLDEST_YEARS, SURE, type Found, type Scene } from './date-scene.ts';
import * as say from './date-words.ts';
import type { Unit } from './date-words.ts';
import type { HolidayRow } from './library.ts';
import { before, lastDate, lastSuch, monthBefore, partsOf } from './past-days.ts';
import { numericIn } from './numeric-dates.ts';
import type { Token } from './words.ts';

type Reader = (scene: Scene, at: number) => readonly Found[];

/** "sudah 5 tahun rusak" may be an event; longer is history. */
const LONGEST_WAIT_YEARS = 8;
/** Told in so few days a date is meant to the day. */
const EXACT_DAYS = 3;

/** Whether only blanks part a word from the one before it: "7 bulan, kemarin" is not "bulan kemarin". */
const follows = ({ text, tokens }: Scene, at: number): boolean => {
  const previous = tokens[at - 1];
  const token = tokens[at];
  return previous !== undefined && token !== undefined && text.slice(previous.end, token.start).trim() === '';
};

/** "lalu", "yang lalu", "kemarin" at a word. */
const agoAt = (scene: Scene, at: number): boolean => {
  const { words } = scene;
  if (!follows(scene, at)) return false;
  return say.AGO.has(words[at] ?? '') || (words[at] === 'yang' && say.AGO.has(words[at + 1] ?? ''));
};

type Amount = {
  readonly amount: number;
  readonly unit: Unit;
  readonly next: number;
  readonly loose: boolean;
};

/** "3 minggu", "tiga minggu", "beberapa hari", "sebulan", "2minggu"; `next` is the word behind it. */
const amountAt = (words: readonly string[], at: number): Amount | null => {
  const word = words[at] ?? '';
  const one = say.ONE_UNIT.get(word);
  if (one) return { amount: 1, unit: one, next: at + 1, loose: false };
  const glued = /^(\d{1,3})(\p{L}+)$/u.exec(word);
  const gluedUnit = say.UNIT_OF.get(glued?.[2] ?? '');
  if (gluedUnit) return { amount: Number(glued?.[1]), unit: gluedUnit, next: at + 1, loose: false };
  const unit = say.UNIT_OF.get(words[at + 1] ?? '');
  const number = /^\d{1,3}$/.test(word) ? Number(word) : say.NUMBER_OF.get(word);
  if (!unit) return null;
  const next = words[at + 2] === 'kerja' ? at + 3 : at + 2;
  if (word === 'beberapa') return { amount: say.SOME, unit, next, loose: true };
  if (word === 'setengah') return { amount: 0.5, unit, next, loose: true };
  return number ? { amount: number, unit, next, loose: false } : null;
};

/** "3 minggu lalu"; "sudah 4 bulan"; "5 bulan belum". */
const readAmount: Reader = (scene, at) => {
  const { words, today } = scene;
  const told = amountAt(words, at);
  if (told === null || near(words, at, say.AGE, 2)) return [];
  const { amount, unit, next, loose } = told;
  const after = words[next] ?? '';
  if (say.AHEAD.has(after)) return [];
  const day = before(today, amount, unit);
  const exact = unit === 'hari' && amount <= EXACT_DAYS && !loose;
  if (agoAt(scene, next)) return found(scene, at, SURE.told, day, exact ? 'day' : 'about');
  const lasting = near(words, at, say.LASTING) || say.THEN_NOTHING.has(after);
  const elsewise = near(words, at, say.WAIT) || near(words, at, say.TENURE, BIRTH_REACH);
  if (!lasting || elsewise || (unit === 'tahun' && amount > LONGEST_WAIT_YEARS)) return [];
  return found(scene, at, SURE.duration, day, 'about');
};

/** "kemarin", "tadi pagi", "hari ini", "semalam". Behind a noun ("minggu kemarin") others answer. */
const readNearDay: Reader = (scene, at) => {
  const { words, today } = scene;
  const word = words[at] ?? '';
  const previous = follows(scene, at) ? (words[at - 1] ?? '') : '';
  const next = words[at + 1] ?? '';
  const daysAgo = (days: number): readonly Found[] =>
    found(scene, at, SURE.told, addDays(today, -days), 'day');
  if (say.YESTERDAY.has(word)) {
    const noun =
      (say.UNIT_OF.has(previous) && previous !== 'hari') ||
      say.WEEKDAY_OF.has(previous) ||
      say.ONE_UNIT.has(previous) ||
      say.FEAST_OF.has(previous) ||
      say.MONTH_OF.has(previous) ||
      /^\d+$/.test(previous);
    return noun ? [] : daysAgo(next === 'dulu' || next === 'lusa' ? 2 : 1);
  }
  if (word === 'semalam' || (word === 'tadi' && next === 'malam') || (word === 'malam' && next === 'tadi'))
    return daysAgo(1);
  return word === 'tadi' || word === 'barusan' || (word === 'hari' && next === 'ini') ? daysAgo(0) : [];
};

/** "minggu lalu", "bulan kemarin", "tahun lalu", "senin lalu", "hari senin". */
const readLastUnit: Reader = (scene, at) => {
  const { words, today } = scene;
  const word = words[at] ?? '';
  const ago = agoAt(scene, at + 1) || words[at - 1] === 'last';
  const weekday = say.WEEKDAY_OF.get(word);
  if (weekday !== undefined && (words[at - 1] === 'hari' || (ago && word !== 'minggu'))) {
    const back = (weekdayOf(today) - weekday + 7) % 7 || 7;
    return found(scene, at, SURE.told, addDays(today, -back), 'day');
  }
  if (!ago || amountAt(words, at - 1) !== null) return [];
  const unit = say.UNIT_OF.get(word);
  if (unit === 'minggu') return found(scene, at, SURE.told, addDays(today, -7), 'about');
  if (unit === 'bulan') return found(scene, at, SURE.told, dayFrom(...monthBefore(today, 1), 1), 'month');
  return unit === 'tahun' ? found(scene, at, SURE.told, dayFrom(partsOf(today)[0] - 1, 1, 1), 'year') : [];
};

/** "12 September", "3 nov 2026", "sejak januari". */
const readMonth: Reader = (scene, at) => {
  const { words, today } = scene;
  const month = say.MONTH_OF.get(words[at] ?? '');
  if (month === undefined || near(words, at, say.AGE, BIRTH_REACH)) return [];
  const previous = words[at - 1] ?? '';
  const year = /^(?:19|20)\d\d$/.test(words[at + 1] ?? '') ? Number(words[at + 1]) : null;
  if (year !== null && year < partsOf(today)[0] - OLDEST_YEARS) return [];
  if (/^\d{1,2}$/.test(previous)) {
    const day =
      year === null ? lastSuch(today, month, Number(previous)) : dayFrom(year, month, Number(previous));
    return found(scene, at, SURE.told, day, 'day');
  }
  if (year === null && !say.MONTH_CUE.has(previous)) return [];
  return found(
    scene,
    at,
    SURE.told,
    year === null ? lastSuch(today, month, 1) : dayFrom(year, month, 1),
    'month',
  );
};

/** "tgl 5", "bulan 6", "tahun 2023", "sejak 2024". */
const readNumbered: Reader = (scene, at) => {
  const { words, text, tokens, today } = scene;
  const word = words[at] ?? '';
  const number = Number(words[at + 1] ?? '');
  const two = /^\d{1,2}$/.test(words[at + 1] ?? '');
  if (word === 'bulan' && two && words[at - 1] !== 'tiap' && amountAt(words, at - 1) === null)
    return found(scene, at, SURE.told, lastSuch(today, number, 1), 'month');
  if (word === 'tanggal' && two) {
    const longer = /^\s?[/.-]\s?\d/.test(text.slice(tokens[at + 1]?.end ?? 0));
    const named = say.MONTH_OF.has(words[at + 2] ?? '') || words[at + 2] === 'bulan';
    return longer || named || near(words, at, say.AGE, 2)
      ? []
      : found(scene, at, SURE.told, lastDate(today, number), 'day');
  }
  if (!/^(?:19|20)\d\d$/.test(word) || !say.YEAR_CUE.has(words[at - 1] ?? '')) return [];
  return near(words, at, say.AGE, BIRTH_REACH)
    ? []
    : found(scene, at, SURE.told, dayFrom(Number(word), 1, 1), 'year');
};

/** The first day of the last such feast that has been, by the holiday table. */
const feastDay = ({ holidays, today }: Scene, name: string): Day | null => {
  const days = holidays
    .filter(
      (holiday) => holiday.name.includes(name) && !holiday.name.startsWith('Cuti') && holiday.day <= today,
    )
    .map(({ day }) => day)
    .sort();
  return days.filter((day) => !days.includes(addDays(day, -1))).at(-1) ?? null;
};

/** "lebaran kemarin", "sebelum puasa", "habis idul adha". */
const readFeast: Reader = (scene, at) => {
  const word = scene.words[at] ?? '';
  const previous = scene.words[at - 1] ?? '';
  const name = say.FEAST_OF.get(word);
  if (name === undefined || !(agoAt(scene, at + 1) || say.FEAST_CUE.has(previous))) return [];
  const fixed = say.FIXED_FEAST.get(word);
  const day = fixed ? lastSuch(scene.today, ...fixed) : feastDay(scene, name);
  if (day === null) return [];
  if (say.FASTING.has(word)) return found(scene, at, SURE.told, addDays(day, -say.FASTING_DAYS), 'about');
  return found(scene, at, SURE.told, day, say.FEAST_DAY.has(previous) ? 'day' : 'about');
};

const READERS: readonly Reader[] = [
  readAmount,
  readNearDay,
  readLastUnit,
  readMonth,
  readNumbered,
  readFeast,
];

/** Every date the text tells, in no order. `today` is a WIB day. */
export const datesIn = (
  text: string,
  tokens: readonly Token[],
  today: Day,
  holidays: readonly HolidayRow[],
): readonly Found[] => {
  const words = tokens.map(({ word, typed }) => say.IN_ENGLISH.get(typed) ?? word);
  const scene: Scene = { text, tokens, words, today, holidays };
  return [...tokens.flatMap((_, at) => READERS.flatMap((reader) => reader(scene, at))), ...numericIn(scene)];
};

/** The date of the event among those told, or null. */
export const eventDate = (dates: readonly Found[]): EventDate | null =>
  [...dates].sort((a, b) => b.sure - a.sure || b.at - a.at)[0]?.date ?? null;
