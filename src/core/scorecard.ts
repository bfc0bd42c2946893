// `rapor`: what a focal point did in the last ninety days, from the events of the cases he had. Working days, as deadlines count.
import { workingDaysBetween, type Holidays } from './calendar.ts';
import { commandChoice } from './asking.ts';
import type { Say } from './say.ts';

/** A quarter, whichever day it is. */
export const SCORE_DAYS = 90;

/** A case he had. WIB days. `answeredOn`: his answer; null: none yet. `stars`: its reporter's rating, if any. */
export type Worked = {
  readonly acceptedOn: string;
  readonly answeredOn: string | null;
  readonly inTime: boolean | null;
  readonly stars: number | null;
};

export type Scorecard = {
  readonly cases: number;
  readonly answered: number;
  readonly inTime: number;
  /** Working days from taking a case to its answer, in tenths; null: nothing was answered. */
  readonly averageDays: number | null;
  readonly averageStars: number | null;
  readonly rated: number;
};

const average = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : Math.round((10 * numbers.reduce((a, b) => a + b, 0)) / numbers.length) / 10;

export const scorecardOf = (worked: readonly Worked[], holidays: Holidays): Scorecard => {
  const answered = worked.flatMap((one) => (one.answeredOn === null ? [] : [{ ...one, on: one.answeredOn }]));
  const stars = worked.flatMap((one) => (one.stars === null ? [] : [one.stars]));
  return {
    cases: worked.length,
    answered: answered.length,
    inTime: answered.filter((one) => one.inTime !== false).length,
    averageDays: average(answered.map((one) => workingDaysBetween(one.acceptedOn, one.on, holidays))),
    averageStars: average(stars),
    rated: stars.length,
  };
};

export const scorecardSay = (score: Scorecard | null): Say => {
  const choices = [commandChoice('kasus', 'choice-focal-list')];
  if (!score || score.cases === 0) return { key: 'duty-score-none', values: { days: SCORE_DAYS }, choices };
  const { cases, answered, inTime, averageDays, averageStars, rated } = score;
  const days = averageDays === null ? '' : { key: 'duty-score-days', values: { average: averageDays } };
  const stars =
    averageStars === null
      ? { key: 'duty-score-unrated' }
      : { key: 'duty-score-stars', values: { average: averageStars, rated } };
  return {
    key: 'duty-score',
    values: { days: SCORE_DAYS, cases, answered, inTime, average: days, stars },
    choices,
  };
};
