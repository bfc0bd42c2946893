// What became of promises, counted from the events of cases and from nothing else. A case counts where its time is up or it is
// done; what still has time is told apart and never flatters.
import { addWorkingDays, daysBetween, type Holidays, type Moment } from './calendar.ts';
import type { Promised } from './commitment.ts';
import type { Actor, Move } from './complaint.ts';
import { deadline, type Pause } from './deadline.ts';
import type { Day } from './reading.ts';

export type HistoryStep = {
  readonly move: Move;
  readonly actor: Actor;
  readonly at: Moment;
  /** Of a rating. */ readonly stars?: number;
};

/** All that happened to one case, oldest first. */
export type History = readonly HistoryStep[];

/** WIB days, both included: cases brought to the agency from `from` to `to`. */
export type Period = { readonly from: Day; readonly to: Day };

/** `average`: of stars, where the promise is about them. */
export type Measured = {
  readonly promise: Promised;
  readonly kept: number;
  readonly missed: number;
  readonly running: number;
  readonly average: number | null;
};

type Verdict = 'kept' | 'missed' | 'running' | 'none';

/** Words of the agency to the reporter; taking the case is none. */
const WORDS: readonly Move[] = ['asked', 'data-requested', 'progressed', 'resolved'];
const REPLIES: readonly Move[] = ['replied', 'consented', 'consent-refused'];
/** From then on the agency has it no more. */
const LEAVES: readonly Move[] = [
  'taken-over',
  'to-office',
  'redirected',
  'withdrawn',
  'rejected',
  'answered',
];
const SETTLED: readonly Move[] = ['confirmed', 'lapsed'];

/** The agency's part of a case: from being brought to the agency it went to last; null: not in the period. */
const partOf = (history: History, { from, to }: Period): History | null => {
  const here = history.slice(history.findLastIndex(({ move }) => move === 'redirected') + 1);
  const start = here.findIndex(({ move }) => move === 'routed');
  const day = here[start]?.at.day;
  return day !== undefined && day >= from && day <= to ? here.slice(start) : null;
};

const isAgencys = ({ move, actor }: HistoryStep): boolean => actor === 'focal' && WORDS.includes(move);
const hasLeft = ({ move }: HistoryStep): boolean => LEAVES.includes(move);

const pausesOf = (part: History): readonly Pause[] =>
  part.flatMap(({ move, at }, index) => {
    if (move !== 'asked' && move !== 'data-requested') return [];
    const reply = part.slice(index).find((later) => REPLIES.includes(later.move));
    return [{ asked: at.day, answered: reply?.at.day ?? null }];
  });

const isAwaited = (part: History): boolean => {
  const last = part.findLast(
    ({ move }) =>
      move === 'asked' || move === 'data-requested' || REPLIES.includes(move) || move === 'resolved',
  );
  return last?.move === 'asked' || last?.move === 'data-requested';
};

const firstAnswer = (part: History, within: number, today: Day, holidays: Holidays): Verdict => {
  const until = addWorkingDays(part[0]!.at.day, within, holidays);
  const end = part.find((step) => isAgencys(step) || hasLeft(step));
  if (!end) return today > until ? 'missed' : 'running';
  if (end.at.day > until) return 'missed';
  return isAgencys(end) ? 'kept' : 'none';
};

const resolution = (part: History, within: number, today: Day, holidays: Holidays): Verdict => {
  const start = part[0]!.at;
  const pauses = pausesOf(part);
  const clock = { startDay: start.day, startMinute: start.minute, workingDays: within, holidays, pauses };
  const until = deadline(clock).day;
  // One that its reporter opened again was not solved by its first answer.
  const reopened = part.findLastIndex(({ move }) => move === 'reopened');
  const end = part.slice(reopened + 1).find((step) => step.move === 'resolved' || hasLeft(step));
  if (!end) return today > until && !isAwaited(part) ? 'missed' : 'running';
  if (end.at.day > until) return 'missed';
  return end.move === 'resolved' ? 'kept' : 'none';
};

const progress = (part: History, within: number, today: Day): Verdict => {
  let since: Day | null = part[0]!.at.day;
  for (const step of part) {
    if (since !== null && (isAgencys(step) || hasLeft(step)) && daysBetween(since, step.at.day) > within)
      return 'missed';
    if (hasLeft(step)) return 'kept';
    // While its reporter is asked, or says whether it is settled, nobody waits for the agency.
    if (isAgencys(step)) since = step.move === 'progressed' ? step.at.day : null;
    if (REPLIES.includes(step.move) || step.move === 'reopened') since = step.at.day;
    if (SETTLED.includes(step.move)) since = null;
  }
  if (since !== null && daysBetween(since, today) > within) return 'missed';
  return since === null && !isAwaited(part) ? 'kept' : 'running';
};

const starsOf = (part: History): number | null =>
  part.findLast(({ move }) => move === 'rated')?.stars ?? null;

const counted = (promise: Promised, verdicts: readonly Verdict[]): Measured => {
  const of = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  return { promise, kept: of('kept'), missed: of('missed'), running: of('running'), average: null };
};

const satisfaction = (promise: Promised, parts: readonly History[]): Measured => {
  const stars = parts.map(starsOf).filter((one) => one !== null);
  const verdicts = stars.map((one): Verdict => (one >= promise.within ? 'kept' : 'missed'));
  const sum = stars.reduce((all, one) => all + one, 0);
  return { ...counted(promise, verdicts), average: stars.length === 0 ? null : sum / stars.length };
};

/** One promise over the cases of a period, as they stand on `today`. */
export const measured = (
  promise: Promised,
  histories: readonly History[],
  period: Period,
  { today, holidays }: { readonly today: Day; readonly holidays: Holidays },
): Measured => {
  const parts = histories.map((history) => partOf(history, period)).filter((part) => part !== null);
  const { within } = promise;
  switch (promise.kind) {
    case 'first-answer':
      return counted(
        promise,
        parts.map((part) => firstAnswer(part, within, today, holidays)),
      );
    case 'resolution':
      return counted(
        promise,
        parts.map((part) => resolution(part, within, today, holidays)),
      );
    case 'progress':
      return counted(
        promise,
        parts.map((part) => progress(part, within, today)),
      );
    case 'satisfaction':
      return satisfaction(promise, parts);
    default:
      return promise.kind satisfies never;
  }
};
