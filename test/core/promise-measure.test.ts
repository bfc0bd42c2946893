import { describe, expect, it } from 'vitest';
import { stageOf, newCommitment, newCommitmentId, warningDue } from '../../src/core/commitment.ts';
import type { PromiseKind } from '../../src/core/commitment.ts';
import { measured, type History, type HistoryStep } from '../../src/core/promise-measure.ts';
import { SIAK } from '../support/core-world.ts';

/** Saturdays and Sundays rest by themselves; 2027-03-08 (a Monday) is a holiday here. */
const HOLIDAYS = new Set(['2027-03-08']);
const MARCH = { from: '2027-03-01', to: '2027-03-31' };

/** "routed 01", "resolved 05", "rated 20 4": the day of March, and stars. */
const history = (...steps: readonly string[]): History =>
  steps.map((text): HistoryStep => {
    const [move = '', date = '', stars] = text.split(' ');
    const focal = ['accepted', 'asked', 'progressed', 'resolved', 'data-requested'].includes(move);
    return {
      move: move as HistoryStep['move'],
      actor: focal ? 'focal' : 'citizen',
      at: { day: `2027-03-${date}`, minute: 600 },
      ...(stars === undefined ? {} : { stars: Number(stars) }),
    };
  });

const result = (kind: PromiseKind, within: number, today: string, ...histories: readonly History[]) => {
  const { kept, missed, running, average } = measured({ kind, within }, histories, MARCH, {
    today: `2027-03-${today}`,
    holidays: HOLIDAYS,
  });
  return average === null ? [kept, missed, running] : [kept, missed, running, average];
};

describe('a promise is measured by what happened', () => {
  it('a first answer counts working days, over a weekend and a holiday, and taking the case is none', () => {
    // Friday the 5th and three working days: the 9th, 10th, 11th.
    const inTime = history('routed 05', 'accepted 05', 'progressed 11');
    const late = history('routed 05', 'accepted 05', 'progressed 12');
    const silent = history('routed 05', 'accepted 05');
    expect(result('first-answer', 3, '31', inTime, late, silent)).toEqual([1, 2, 0]);
    expect(result('first-answer', 3, '11', silent)).toEqual([0, 0, 1]);
  });

  it('a case that the office took back in time is counted for nobody', () => {
    const taken = history('routed 01', 'taken-over 02', 'answered 20');
    expect(result('first-answer', 3, '31', taken)).toEqual([0, 0, 0]);
    expect(result('resolution', 5, '31', taken)).toEqual([0, 0, 0]);
  });

  it('days in which the citizen was asked do not count against the agency', () => {
    const asked = history('routed 01', 'asked 02', 'replied 15', 'resolved 18');
    expect(result('resolution', 5, '31', asked)).toEqual([1, 0, 0]);
    expect(result('resolution', 3, '31', asked)).toEqual([0, 1, 0]);
    expect(result('resolution', 3, '31', history('routed 01', 'asked 02'))).toEqual([0, 0, 1]);
  });

  it('an answer that its reporter sent back solved nothing', () => {
    const again = history('routed 01', 'resolved 03', 'reopened 05', 'resolved 25');
    expect(result('resolution', 5, '31', again)).toEqual([0, 1, 0]);
  });

  it('progress is missed by one gap that is too long, also one that still lasts', () => {
    expect(result('progress', 7, '31', history('routed 01', 'progressed 08', 'resolved 15'))).toEqual([
      1, 0, 0,
    ]);
    expect(result('progress', 7, '31', history('routed 01', 'progressed 09', 'resolved 15'))).toEqual([
      0, 1, 0,
    ]);
    expect(result('progress', 7, '20', history('routed 01', 'progressed 05'))).toEqual([0, 1, 0]);
    expect(result('progress', 7, '11', history('routed 01', 'progressed 05'))).toEqual([0, 0, 1]);
    expect(result('progress', 7, '31', history('routed 01', 'asked 03', 'replied 30'))).toEqual([0, 0, 1]);
  });

  it('stars are shown with their mean, and whoever gave none is not counted', () => {
    const rated = (stars: number) => history('routed 01', 'resolved 02', 'confirmed 03', `rated 03 ${stars}`);
    expect(result('satisfaction', 4, '31', rated(5), rated(2), history('routed 01'))).toEqual([1, 1, 0, 3.5]);
  });

  it('only cases brought to the agency in the period count, the last agency alone', () => {
    const before = history('routed 01', 'resolved 02').map((step) => ({
      ...step,
      at: { day: step.at.day.replace('-03-', '-02-'), minute: 600 },
    }));
    const sentOn = history('routed 01', 'redirected 10', 'routed 10', 'resolved 12');
    expect(result('resolution', 5, '31', before, sentOn, history('filed 02'))).toEqual([1, 0, 0]);
  });
});

describe('a commitment', () => {
  const signed = { ...newCommitment(SIAK), status: 'signed', endsOn: '2027-05-30' } as const;

  it('expires by its day, and only when it was signed', () => {
    expect(stageOf(signed, '2027-05-30')).toBe('signed');
    expect(stageOf(signed, '2027-05-31')).toBe('expired');
    expect(stageOf({ ...signed, status: 'planned' }, '2027-05-31')).toBe('planned');
  });

  it('is warned of by the shortest notice that is due, and never after its end', () => {
    const due = (today: string) => warningDue(signed, today, [60, 30]);
    expect(['2027-03-30', '2027-03-31', '2027-04-30', '2027-05-30', '2027-05-31'].map(due)).toEqual([
      ...[null, 60, 30, 30, null],
    ]);
  });

  it('gets a name that can be typed and is nobody else’s', () => {
    expect(newCommitmentId('dinsos_kabkota:14.08', [])).toBe('dinsos-kabkota-14-08');
    expect(newCommitmentId('dinsos_kabkota:14.08', ['dinsos-kabkota-14-08'])).toBe('dinsos-kabkota-14-08-2');
  });
});
