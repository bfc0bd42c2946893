// When it happened, from what people write: "3 minggu lalu", "12/9", "lebaran kemarin", "sejak januari". Everything is
// relative to the day given; a date in the future is never an answer.
//
// Of several dates the surest kind wins, and of one kind the last one told: "sejak Januari ... terakhir 3 minggu lalu".
import { addDays, dayFrom, weekdayOf } from '../core/calendar.ts';
import type { Day, EventDate } from '../core/reading.ts';
import type { HolidayRow } from './library.ts';
import type { Token } from './words.ts';

type Found = { readonly at: number; readonly sure: number; readonly date: EventDate };
type Scene = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly today: Day;
  readonly holidays: readonly HolidayRow[];
};

/** A duration ("sudah 4 bulan") is the weakest, "terakhir ..." the strongest. */
const SURE = { duration: 1, told: 2, last: 3 } as const;
/** Words this far before a date may say that it is the last one, or somebody's age. */
const REACH = 3;
/** A day told with its year and older than this is a birth date far more often than an event. */
const OLDEST_YEARS = 12;

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'jan'],
  ['februari', 'pebruari', 'feb', 'peb'],
  ['maret', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agus', 'agust', 'agt', 'ags', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'des', 'dec'],
];
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);
/** Short names that are words too ("mar" no, "des" no, but "sep" and "jun" are names): they need a number beside them. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ['senin', 1],
  ['isnin', 1],
  ['senen', 1],
  ['selasa', 2],
  ['rabu', 3],
  ['kamis', 4],
  ['jumat', 5],
  ['jumaat', 5],
  ['sabtu', 6],
  ['minggu', 7],
  ['ahad', 7],
]);
const NUMBERS: ReadonlyMap<string, number> = new Map(
  'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'
    .split(' ')
    .map((word, i) => [word, i]),
);
const UNIT_DAYS: ReadonlyMap<string, number> = new Map([
  ['hari', 1],
  ['minggu', 7],
  ['pekan', 7],
  ['bulan', 30],
  ['tahun', 365],
]);
const ONE_UNIT: ReadonlyMap<string, string> = new Map([
  ['sehari', 'hari'],
  ['seminggu', 'minggu'],
  ['sepekan', 'minggu'],
  ['sebulan', 'bulan'],
  ['setahun', 'tahun'],
  ['saminggu', 'minggu'],
]);
const AGO = new Set(['lalu', 'silam', 'lepas', 'kemarin']);
const AGE = new Set([
  'umur',
  'usia',
  'berumur',
  'berusia',
  'lahir',
  'kelahiran',
  'ttl',
  'umurnya',
  'usianya',
]);
const LAST = new Set(['terakhir', 'terakhirnya', 'terakir']);
const SINCE = new Set([
  'sudah',
  'telah',
  'selama',
  'hampir',
  'lebih',
  'sejak',
  'dari',
  'menunggu',
  'nunggu',
  'ini',
  'lebaran',
]);
const THEN_NOTHING = new Set([
  'belum',
  'tidak',
  'tanpa',
  'masih',
  'lebih',
  'terus',
  'menunggu',
  'nunggu',
  'ini',
]);
/** How long somebody has been something is no date of an event. */
const TENURE = new Set([
  'honorer',
  'kerja',
  'bekerja',
  'menjabat',
  'tinggal',
  'mengajar',
  'mengabdi',
  'menikah',
  'kawin',
  'pengalaman',
  'berdiri',
]);
/** "sudah 5 tahun rusak" may be an event; longer is history. */
const LONGEST_WAIT_YEARS = 8;
const AHEAD = new Set(['lagi', 'kedepan', 'mendatang', 'depan', 'nanti', 'sekali', 'setelah', 'sesudah']);

const partsOf = (day: Day): readonly [number, number, number] => {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  return [y, m, d];
};

/** The same day so many months before; the month's last day where it has no such day. */
const monthsBefore = (day: Day, months: number): Day => {
  const [y, m, d] = partsOf(day);
  const index = y * 12 + (m - 1) - months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  for (let date = d; date > 0; date -= 1) {
    const found = dayFrom(year, month, date);
    if (found !== null) return found;
  }
  return day;
};

const before = (today: Day, amount: number, unit: string): Day => {
  if (unit === 'bulan' || unit === 'tahun') {
    const months = Math.round(amount * (unit === 'tahun' ? 12 : 1));
    return monthsBefore(today, months);
  }
  return addDays(today, -Math.round(amount * (UNIT_DAYS.get(unit) ?? 1)));
};

/** A day and month without a year: the last such day that has been. */
const lastSuch = (today: Day, month: number, date: number): Day | null => {
  const [year] = partsOf(today);
  for (const candidate of [dayFrom(year, month, date), dayFrom(year - 1, month, date)])
    if (candidate !== null && candidate <= today) return candidate;
  return null;
};

const near = (words: readonly string[], at: number, set: ReadonlySet<string>, reach = REACH): boolean =>
  words.slice(Math.max(0, at - reach), at).some((word) => set.has(word));

const found = (
  scene: Scene,
  at: number,
  sure: number,
  day: Day | null,
  precision: EventDate['precision'],
): readonly Found[] => {
  if (day === null || day > scene.today) return [];
  const last = near(scene.words, at, LAST) ? SURE.last : sure;
  return [{ at, sure: last, date: { day, precision } }];
};

/** "3" or "tiga" or "beberapa" at a word. */
const amountAt = (words: readonly string[], at: number): number | null => {
  const word = words[at] ?? '';
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (word === 'beberapa') return 3;
  if (word === 'setengah') return 0.5;
  return NUMBERS.get(word) ?? null;
};

/** "3 minggu lalu", "sebulan yang lalu", "sudah 4 bulan", "5 bulan belum". */
const agoAt = (scene: Scene, at: number): readonly Found[] => {
  const { words, today } = scene;
  const glued = /^(\d{1,3})(hari|hr|minggu|mgg|bulan|bln|tahun|thn)$/u.exec(words[at] ?? '');
  const gluedUnit = { hr: 'hari', mgg: 'minggu', bln: 'bulan', thn: 'tahun' }[glued?.[2] ?? ''] ?? glued?.[2];
  const single = ONE_UNIT.get(words[at] ?? '') ?? gluedUnit;
  const amount = glued ? Number(glued[1]) : single ? 1 : amountAt(words, at);
  const unit = single ?? words[at + 1] ?? '';
  if (amount === null || amount === 0 || !UNIT_DAYS.has(unit)) return [];
  let next = single ? at + 1 : at + 2;
  if (words[next] === 'kerja') next += 1;
  if (near(words, at, AGE, 2) || AHEAD.has(words[next] ?? '')) return [];
  const day = before(today, amount, unit);
  const precision = unit === 'hari' && amount <= 3 ? 'day' : 'about';
  if (AGO.has(words[next] ?? '') || (words[next] === 'yang' && AGO.has(words[next + 1] ?? '')))
    return found(scene, at, SURE.told, day, precision);
  const tenure = near(words, at, TENURE, 4) || (unit === 'tahun' && amount > LONGEST_WAIT_YEARS);
  const lasting = near(words, at, SINCE) || THEN_NOTHING.has(words[next] ?? '');
  const waiting = near(
    words,
    at,
    new Set(['disuruh', 'suruh', 'diminta', 'janji', 'dijanjikan', 'paling', 'maksimal']),
  );
  return lasting && !waiting && !tenure ? found(scene, at, SURE.duration, day, 'about') : [];
};

/** "kemarin", "tadi pagi", "hari ini", "semalam"; behind a noun ("minggu kemarin") others answer. */
const nearDayAt = (scene: Scene, at: number): readonly Found[] => {
  const { words, today } = scene;
  const word = words[at] ?? '';
  const previous = words[at - 1] ?? '';
  const next = words[at + 1] ?? '';
  const after = (days: number): readonly Found[] => found(scene, at, SURE.told, addDays(today, -days), 'day');
  if (word === 'kemarin' || word === 'kelmarin' || word === 'kapatang') {
    if (UNIT_DAYS.has(previous) && previous !== 'hari') return [];
    if (
      WEEKDAYS.has(previous) ||
      ONE_UNIT.has(previous) ||
      HOLIDAY_WORDS.has(previous) ||
      MONTH_OF.has(previous)
    )
      return [];
    return after(next === 'dulu' || next === 'lusa' ? 2 : 1);
  }
  if (word === 'semalam' || (word === 'tadi' && next === 'malam') || (word === 'malam' && next === 'tadi'))
    return after(1);
  if (word === 'tadi' || word === 'barusan' || (word === 'hari' && next === 'ini')) return after(0);
  return [];
};

/** "minggu lalu", "bulan kemarin", "tahun lalu", "senin lalu", "hari senin". */
const lastUnitAt = (scene: Scene, at: number): readonly Found[] => {
  const { words, today } = scene;
  const word = words[at] ?? '';
  const ago = AGO.has(words[at + 1] ?? '') || (words[at + 1] === 'yang' && AGO.has(words[at + 2] ?? ''));
  const counted = amountAt(words, at - 1) !== null;
  const [year, month] = partsOf(today);
  const day = WEEKDAYS.get(word);
  if (day !== undefined && (words[at - 1] === 'hari' || (ago && word !== 'minggu'))) {
    const back = (weekdayOf(today) - day + 7) % 7 || 7;
    return found(scene, at, SURE.told, addDays(today, -back), 'day');
  }
  if (!ago || counted) return [];
  if (word === 'minggu' || word === 'pekan') return found(scene, at, SURE.told, addDays(today, -7), 'about');
  if (word === 'bulan')
    return found(scene, at, SURE.told, monthsBefore(dayFrom(year, month, 1) ?? today, 1), 'month');
  if (word === 'tahun') return found(scene, at, SURE.told, dayFrom(year - 1, 1, 1), 'year');
  return [];
};

/** "12 September", "3 nov 2026", "sejak januari", "bulan 6", "tgl 5", "tahun 2023", "sejak 2024". */
const namedAt = (scene: Scene, at: number): readonly Found[] => {
  const { words, today } = scene;
  const word = words[at] ?? '';
  const previous = words[at - 1] ?? '';
  const next = words[at + 1] ?? '';
  const [thisYear] = partsOf(today);
  const named = MONTH_OF.get(word);
  if (named !== undefined) {
    const date = /^\d{1,2}$/.test(previous) ? Number(previous) : null;
    const year = /^(?:19|20)\d\d$/.test(next) ? Number(next) : null;
    if (near(words, at, AGE, 4)) return [];
    if (date !== null) {
      if (year !== null && year < thisYear - OLDEST_YEARS) return [];
      return found(
        scene,
        at,
        SURE.told,
        year === null ? lastSuch(today, named, date) : dayFrom(year, named, date),
        'day',
      );
    }
    if (word.length === 3 && year === null && word !== 'mei' && !near(words, at, SINCE, 1)) return [];
    return found(
      scene,
      at,
      SURE.told,
      year === null ? lastSuch(today, named, 1) : dayFrom(year, named, 1),
      'month',
    );
  }
  if (word === 'bulan' && /^\d{1,2}$/.test(next) && previous !== 'tiap' && amountAt(words, at - 1) === null)
    return found(scene, at, SURE.told, lastSuch(today, Number(next), 1), 'month');
  if (
    word === 'tanggal' &&
    /^\d{1,2}$/.test(next) &&
    !MONTH_OF.has(words[at + 2] ?? '') &&
    words[at + 2] !== 'bulan'
  ) {
    const after = scene.text.slice(scene.tokens[at + 1]?.end ?? 0);
    if (/^\s?[/.-]\s?\d/.test(after)) return [];
    const [y, m] = partsOf(today);
    const day = [
      dayFrom(y, m, Number(next)),
      lastSuch(monthsBefore(dayFrom(y, m, 1) ?? today, 1), m === 1 ? 12 : m - 1, Number(next)) ??
        dayFrom(m === 1 ? y - 1 : y, m === 1 ? 12 : m - 1, Number(next)),
    ].find((candidate) => candidate !== null && candidate !== undefined && candidate <= today);
    return found(scene, at, SURE.told, day ?? null, 'day');
  }
  if (
    /^(?:19|20)\d\d$/.test(word) &&
    /^(?:tahun|sejak|dari|pada|selesai|semenjak)$/u.test(previous) &&
    !near(words, at, AGE, 4)
  )
    return found(scene, at, SURE.told, dayFrom(Number(word), 1, 1), 'year');
  return [];
};

/** Days that people count by, and how the holiday table names them. */
const HOLIDAY_WORDS: ReadonlyMap<string, string> = new Map([
  ['lebaran', 'Idul Fitri'],
  ['rayo', 'Idul Fitri'],
  ['raye', 'Idul Fitri'],
  ['fitri', 'Idul Fitri'],
  ['puasa', 'Idul Fitri'],
  ['ramadan', 'Idul Fitri'],
  ['ramadhan', 'Idul Fitri'],
  ['adha', 'Idul Adha'],
  ['kurban', 'Idul Adha'],
  ['natal', 'Natal'],
  ['imlek', 'Imlek'],
  ['nyepi', 'Nyepi'],
  ['waisak', 'Waisak'],
  ['maulid', 'Maulid'],
]);
const FASTING = new Set(['puasa', 'ramadan', 'ramadhan']);
const FEAST_BEFORE = new Set([
  'sejak',
  'sebelum',
  'setelah',
  'sesudah',
  'habis',
  'abis',
  'dari',
  'waktu',
  'pas',
  'saat',
  'lepas',
  'hari',
  'raya',
  'bulan',
  'selesai',
]);

const feastAt = (scene: Scene, at: number): readonly Found[] => {
  const { words, today, holidays } = scene;
  const word = words[at] ?? '';
  const name = HOLIDAY_WORDS.get(word);
  if (name === undefined) return [];
  const previous = words[at - 1] ?? '';
  const next = words[at + 1] ?? '';
  if (!AGO.has(next) && next !== 'yang' && !FEAST_BEFORE.has(previous) && previous !== 'idul') return [];
  if (word === 'lebaran' && next === 'haji') return [];
  const day = holidays
    .filter(
      (holiday) => holiday.name.includes(name) && !holiday.name.startsWith('Cuti') && holiday.day <= today,
    )
    .map((holiday) => holiday.day)
    .sort()
    .filter((candidate, i, all) => all[i - 1] !== addDays(candidate, -1))
    .at(-1);
  if (day === undefined) return [];
  if (FASTING.has(word)) return found(scene, at, SURE.told, addDays(day, -30), 'about');
  return found(
    scene,
    at,
    SURE.told,
    day,
    previous === 'idul' || previous === 'pas' || previous === 'hari' ? 'day' : 'about',
  );
};

const NUMERIC = /(?<![\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2}))?(?![\d/])/gu;
const NO_DATE_BEFORE =
  /(?:\b(?:rt|rw|no|nomor|blok|gg|pasal|sk|km|jam|pukul|pkl|lewat|x|rp|kelas|nilai)\.?\s*(?:\/?rw)?\.?\s*|[a-z])$/iu;

/** "12/9", "12-09-2026", "12.9.26": day before month, as Indonesians write it. */
const numericIn = (scene: Scene): readonly Found[] => {
  const dates: Found[] = [];
  for (const match of scene.text.matchAll(NUMERIC)) {
    const [whole, first = '', mark, second = '', year] = match;
    const beforeIt = scene.text.slice(Math.max(0, match.index - 12), match.index);
    const told = /(?:tgl|tanggal|tggl|pada|sejak|hari)\.?\s*$/iu.test(beforeIt);
    if (NO_DATE_BEFORE.test(beforeIt)) continue;
    if (year === undefined && mark !== '/' && !told) continue;
    if (
      year === undefined &&
      !told &&
      (Number(second) < Number(first) ? false : Number(second) <= 4 && Number(first) < Number(second))
    )
      continue;
    const at = scene.tokens.findIndex((token) => token.start >= match.index);
    if (whole === '24/7' || at < 0 || near(scene.words, at, AGE, 4)) continue;
    const [today] = partsOf(scene.today);
    const fullYear = year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year);
    if (fullYear !== null && fullYear < today - OLDEST_YEARS) continue;
    const day =
      fullYear === null
        ? lastSuch(scene.today, Number(second), Number(first))
        : (dayFrom(fullYear, Number(second), Number(first)) ??
          dayFrom(fullYear, Number(first), Number(second)));
    dates.push(...found(scene, at, SURE.told, day, 'day'));
  }
  return dates;
};

/** The date of the event the text tells, or null. */
export const readDate = (
  text: string,
  tokens: readonly Token[],
  today: Day,
  holidays: readonly HolidayRow[],
): EventDate | null => {
  const scene: Scene = { text, tokens, words: tokens.map(({ word }) => word), today, holidays };
  const all = tokens.flatMap((_, at) => [
    ...agoAt(scene, at),
    ...nearDayAt(scene, at),
    ...lastUnitAt(scene, at),
    ...namedAt(scene, at),
    ...feastAt(scene, at),
  ]);
  const best = [...all, ...numericIn(scene)].sort((a, b) => b.sure - a.sure || b.at - a.at)[0];
  return best?.date ?? null;
};
