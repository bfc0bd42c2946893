// What officers read of the table of holidays: which deadlines moved when it changed, and that a year is missing from it.
import type { ClockKind } from './clocks.ts';
import { QUEUE } from './officer/card.ts';
import type { Say, Text } from './say.ts';

/** A deadline whose end is another WIB day than before. */
export type MovedEnd = {
  readonly reference: string;
  readonly kind: ClockKind;
  readonly from: string;
  readonly to: string;
};

/** A short message; the rest is seen in the cases. */
const LONGEST = 5;

const short = (day: string) => ({ kind: 'short', day }) as const;

const lineOf = ({ reference, kind, from, to }: MovedEnd): Text => ({
  key: 'officer-moved-line',
  values: { reference, what: kind, from: short(from), to: short(to) },
});

export const holidaysChanged = (moved: readonly MovedEnd[]): Say => ({
  key: 'officer-holidays-changed',
  values: {
    count: moved.length,
    lines: moved.slice(0, LONGEST).map(lineOf),
    more: Math.max(0, moved.length - LONGEST),
  },
  choices: [QUEUE],
});

export const holidaysMissing = (year: number): Say => ({
  key: 'officer-holidays-missing',
  values: { year: String(year) },
});
