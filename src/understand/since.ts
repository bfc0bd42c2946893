// How long the trouble has lasted, counted from its start: of everything said about time the earliest, while `dates.ts` gives
// the one day an event is known by. Loose words count here that are no date ("4 bulan", "agustus", "awal tahun").
import { daysBetween } from '../core/calendar.ts';
import type { Age, Day } from '../core/reading.ts';
import type { Found } from './date-scene.ts';
import { AGE, MONTH_OF, NUMBER_OF, TENURE, WAIT } from './date-words.ts';
import { lastSuch } from './past-days.ts';
import type { Token } from './words.ts';

/** Less than a week; less than a month; up to two years, which the law names (UU 37/2008 Ps 24(3)). */
const LIMITS: readonly (readonly [number, Age])[] = [
  [7, 'days'],
  [30, 'weeks'],
  [731, 'months'],
];
const ageOf = (days: number): Age => LIMITS.find(([limit]) => days < limit)?.[1] ?? 'over_2_years';

/** A month ago may be 28 days ago and is no "weeks" any more. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ['hari', 1],
  ['harian', 1],
  ['minggu', 7],
  ['mingguan', 7],
  ['pekan', 7],
  ['bulan', 31],
  ['bulanan', 31],
  ['tahun', 366],
  ['tahunan', 366],
]);
/** Behind an amount: it lies ahead, repeats, or is what something costs or takes. */
const NO_WAIT: ReadonlySet<string> = new Set(
  'lagi kedepan mendatang depan nanti sekali setelah penjara an'.split(' '),
);
/** Before an amount: a price, a frequency, a plan, an age. */
const NO_WAIT_BEFORE: ReadonlySet<string> = new Set(
  'per tiap setiap maksimal paling kurang umur usia dalam kelas semester rp uang kontrak garansi cicilan tenor hukuman vonis'.split(
    ' ',
  ),
);
/** "anak saya 3 tahun" is how old it is, unless the words go on with what did not happen. */
const CHILD: ReadonlySet<string> = new Set(
  'anak bayi balita cucu adik keponakan anaknya ibu bapak nenek kakek'.split(' '),
);
const GOES_ON: ReadonlySet<string> = new Set('belum tidak lebih menunggu'.split(' '));
/** A wait of so many years is history of a person more often than of a trouble. */
const LONGEST_YEARS = 40;

const numberOf = (word: string): number | null => {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  return NUMBER_OF.get(word) ?? null;
};

/** "4 bulan", "2 mingguan", "10 hari lebih", "3bln" as days. */
const amountsIn = (words: readonly string[]): readonly number[] =>
  words.flatMap((word, at) => {
    const glued = /^(\d{1,2})(hari|hr|minggu|mgg|bulan|bln|tahun|thn|th)$/u.exec(word);
    const unit = glued
      ? ({ hr: 'hari', mgg: 'minggu', bln: 'bulan', thn: 'tahun', th: 'tahun' }[glued[2] ?? ''] ?? glued[2])
      : words[at + 1];
    const number = glued ? Number(glued[1]) : numberOf(word);
    const days = DAYS.get(unit ?? '');
    const next = words[glued ? at + 1 : at + 2] ?? '';
    if (number === null || days === undefined || NO_WAIT.has(next)) return [];
    const said = words.slice(Math.max(0, at - 3), at);
    if (unit?.startsWith('tahun') && said.slice(-2).some((one) => CHILD.has(one)) && !GOES_ON.has(next))
      return [];
    if (said.some((one) => AGE.has(one) || TENURE.has(one) || WAIT.has(one))) return [];
    if (NO_WAIT_BEFORE.has(words[at - 1] ?? '') || number * days > LONGEST_YEARS * 366) return [];
    return [number * days];
  });

const FULL_MONTHS: ReadonlySet<string> = new Set(
  'januari februari pebruari maret april mei juni juli agustus september oktober november nopember desember'.split(
    ' ',
  ),
);
/** "agustus", "bulan 9", "bulan delapan" without a word that makes them a date. */
const monthsIn = (words: readonly string[], today: Day): readonly Day[] =>
  words.flatMap((word, at) => {
    const previous = words[at - 1] ?? '';
    const number = previous === 'bulan' && words[at + 1] !== 'bulan' ? numberOf(word) : null;
    const month = FULL_MONTHS.has(word)
      ? MONTH_OF.get(word)
      : number !== null && number <= 12
        ? number
        : undefined;
    if (
      month === undefined ||
      month === 0 ||
      /^\d/.test(previous) ||
      /^(?:19|20)\d\d$/.test(words[at + 1] ?? '')
    )
      return [];
    if (words.slice(Math.max(0, at - 4), at).some((one) => AGE.has(one))) return [];
    return lastSuch(today, month, 1) ?? [];
  });

/** What says how long without a number, the longest first. */
const SAID: readonly (readonly [RegExp, Age])[] = [
  [
    / (?:bertahun|puluhan tahun|belasan tahun|bertahun2|betaun|batahun|turun temurun|dari dulu|dari zaman)\w* /u,
    'over_2_years',
  ],
  [
    / (?:berbulan|berbulan2|babulan|setengah tahun|setahun|satu tahun|sebulan|sabulan|awal tahun|tengah tahun|pertengahan tahun|akhir tahun|semester|tahun (?:lalu|kemarin|ajaran)|bulan (?:lalu|kemarin|puasa|puase|ramadan|ramadhan)|lebaran) /u,
    'months',
  ],
  [
    / (?:berminggu|berminggu2|baminggu|seminggu|awal bulan|bulan ini|pertengahan bulan|minggu (?:lalu|kemarin)|pekan lalu) /u,
    'weeks',
  ],
  [
    / (?:berhari|berhari2|bahari|beberapa hari|barusan|baru saja|tadi|semalam|seharian|hari ini|malam ini|pagi ini|siang ini|sore ini|saat ini juga|kemarin|sejam lalu|minggu ini|dari subuh|dari magrib|sekarang juga|detik ini) /u,
    'days',
  ],
];
/** "semester kemarin", "agustus kemarin": another time than yesterday. */
const OTHER_KEMARIN =
  / (?:semester|spmb|ppdb|senin|selasa|rabu|kamis|jumat|sabtu|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|\d+) kemarin /gu;
const TENURE_SAID =
  / (?:honorer|kerja|bekerja|menjabat|tinggal|mengajar|mengabdi|menikah|umur|usia|berumur|berusia|umurnya|garansi|kontrak|janji|dijanjikan|penjara|hukuman)(?: \w+){0,3}? (?:\d+|\w+) tahun(?:an)? /gu;

/** A year alone counts from its end: "peserta tahun 2024" may have been in December. */
const startOf = ({ date: { day, precision } }: Found, today: Day): Day => {
  const end = `${day.slice(0, 4)}-12-31`;
  return precision === 'year' && end < today ? end : day;
};
/** A day and month told without a year that would be so long ago is rather one to come ("berangkat tanggal 10 desember"). */
const NEARLY_A_YEAR = [320, 367] as const;

/** `dates`: everything `dates.ts` found. `line` as words.ts makes it. */
export const readSince = (
  line: string,
  tokens: readonly Token[],
  dates: readonly Found[],
  today: Day,
): Age | null => {
  const words = tokens.map(({ word }) => word);
  const flat = line.replaceAll(' | ', ' ').replace(TENURE_SAID, ' ').replace(OTHER_KEMARIN, ' ');
  const said = SAID.find(([pattern]) => pattern.test(flat))?.[1] ?? null;
  const told = [
    ...dates.map((found) => daysBetween(startOf(found, today), today)),
    ...amountsIn(words),
    ...monthsIn(words, today).map((day) => daysBetween(day, today)),
  ];
  const near = told.filter((days) => days < NEARLY_A_YEAR[0] || days > NEARLY_A_YEAR[1]);
  const longest = Math.max(...(near.length > 0 ? near : told));
  if (!Number.isFinite(longest)) return said;
  const dated = ageOf(longest);
  const order: readonly Age[] = ['days', 'weeks', 'months', 'over_2_years'];
  return said !== null && order.indexOf(said) > order.indexOf(dated) ? said : dated;
};
