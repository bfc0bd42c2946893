// The text a date is looked for in, and what was found there.
import type { Day, EventDate } from '../core/reading.ts';
import * as say from './date-words.ts';
import type { HolidayRow } from './library.ts';
import type { Token } from './words.ts';

export type Found = { readonly at: number; readonly sure: number; readonly date: EventDate };
export type Scene = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly today: Day;
  readonly holidays: readonly HolidayRow[];
};

/** A duration ("sudah 4 bulan") is the weakest, "terakhir ..." the strongest. */
export const SURE = { duration: 1, told: 2, last: 3 } as const;
/** Words this far before a date may say that it is the last one. */
const REACH = 3;
/** Words this far before may say that it is somebody's birth. */
export const BIRTH_REACH = 4;
/** A day told with its year and older than this is a birth date far more often than an event. */
export const OLDEST_YEARS = 12;
export const near = (
  words: readonly string[],
  at: number,
  set: ReadonlySet<string>,
  reach = REACH,
): boolean => words.slice(Math.max(0, at - reach), at).some((word) => set.has(word));

export const found = (
  scene: Scene,
  at: number,
  sure: number,
  day: Day | null,
  precision: EventDate['precision'],
): readonly Found[] => {
  if (day === null || day > scene.today) return [];
  return [{ at, sure: near(scene.words, at, say.LAST) ? SURE.last : sure, date: { day, precision } }];
};
