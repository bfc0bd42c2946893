// The words dates are told with.

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'jan'],
  ['februari', 'pebruari', 'feb', 'peb'],
  ['maret', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['agustus', 'agus', 'agust', 'agt', 'ags'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'des'],
];

/** 1 to 12. */
export const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

/** 1 Monday to 7 Sunday. "minggu" is also a week. */
export const WEEKDAY_OF: ReadonlyMap<string, number> = new Map([
  ['senin', 1],
  ['senen', 1],
  ['isnin', 1],
  ['selasa', 2],
  ['rabu', 3],
  ['kamis', 4],
  ['jumat', 5],
  ['jumaat', 5],
  ['sabtu', 6],
  ['minggu', 7],
  ['ahad', 7],
]);

export const NUMBER_OF: ReadonlyMap<string, number> = new Map(
  'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'
    .split(' ')
    .map((word, i) => [word, i]),
);
/** "beberapa hari": three, loosely. */
export const SOME = 3;

export type Unit = 'hari' | 'minggu' | 'bulan' | 'tahun';

export const UNIT_OF: ReadonlyMap<string, Unit> = new Map([
  ['hari', 'hari'],
  ['hr', 'hari'],
  ['minggu', 'minggu'],
  ['mgg', 'minggu'],
  ['pekan', 'minggu'],
  ['bulan', 'bulan'],
  ['bln', 'bulan'],
  ['tahun', 'tahun'],
  ['thn', 'tahun'],
]);
/** One of a unit in one word. */
export const ONE_UNIT: ReadonlyMap<string, Unit> = new Map([
  ['sehari', 'hari'],
  ['seminggu', 'minggu'],
  ['saminggu', 'minggu'],
  ['sepekan', 'minggu'],
  ['sebulan', 'bulan'],
  ['setahun', 'tahun'],
]);

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const AGO = words('lalu silam lepas kemarin');
export const YESTERDAY = words('kemarin kelmarin kapatang');
export const LAST = words('terakhir terakhirnya terakir');
/** Before a number: somebody's age or birth. */
export const AGE = words(
  'umur usia berumur berusia umurnya usianya lahir kelahiran ttl hamil kandungan mengandung bunting',
);
/** Before a duration: it has lasted until now. */
export const LASTING = words('sudah telah selama hampir lebih sejak dari menunggu nunggu');
/** Behind a duration: nothing came of it. */
export const THEN_NOTHING = words('belum tidak tanpa masih lebih terus menunggu nunggu ini');
/** Behind a duration: it lies ahead, or counts from something else. */
export const AHEAD = words('lagi kedepan mendatang depan nanti sekali setelah sesudah');
/** Before a duration: a promise or an order to wait. */
export const WAIT = words('disuruh suruh diminta janji dijanjikan paling maksimal');
/** How long somebody has been something is no date of an event. */
export const TENURE = words(
  'honorer kerja bekerja menjabat tinggal mengajar mengabdi menikah kawin pengalaman berdiri',
);
/** Before a month that is told without a day. */
export const MONTH_CUE = words(
  'sejak dari bulan pada awal akhir pertengahan di terakhir sampai semenjak mulai bln waktu',
);
/** Before a year. */
export const YEAR_CUE = words('tahun sejak dari pada selesai semenjak');

/** Days that people count by, and how the holiday table names them. */
export const FEAST_OF: ReadonlyMap<string, string> = new Map([
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
/** The month before Idul Fitri. */
export const FASTING = words('puasa ramadan ramadhan');
export const FASTING_DAYS = 30;
/** Feasts on the same day every year need no table. */
export const FIXED_FEAST: ReadonlyMap<string, readonly [number, number]> = new Map([['natal', [12, 25]]]);
export const FEAST_CUE = words(
  'sejak sebelum setelah sesudah habis abis dari waktu pas saat lepas hari raya bulan selesai idul',
);
/** The feast's own day is meant, not the time around it. */
export const FEAST_DAY = words('idul pas hari');

/** English words of dates as the readers know them: the grammar of "3 weeks ago" and "12 March" is the same. */
export const IN_ENGLISH: ReadonlyMap<string, string> = new Map([
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, i) => [word, [...NUMBER_OF.keys()][i + 1] ?? word] as const,
  ),
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'].map(
    (word, i) => [word, MONTHS[i]?.[0] ?? word] as const,
  ),
  ['august', 'agustus'],
  ['october', 'oktober'],
  ['december', 'desember'],
  ['day', 'hari'],
  ['days', 'hari'],
  ['week', 'minggu'],
  ['weeks', 'minggu'],
  ['month', 'bulan'],
  ['months', 'bulan'],
  ['year', 'tahun'],
  ['years', 'tahun'],
  ['ago', 'lalu'],
  ['yesterday', 'kemarin'],
  ['today', 'barusan'],
  ['since', 'sejak'],
  ['in', 'pada'],
  ['for', 'selama'],
]);
