// Weeks of an office's life, played on the real program with stepping office time and held against dates that were worked out
// without it. `npm run quarter` plays February to April 2027 whole; `npm run quarter -- --faults` kills workers and empties
// queues on the way.
import { expect, it } from 'vitest';
import { placeOf, WORKING } from './calendar.ts';
import { foresee, type Expected, type Happening } from './oracle.ts';
import { planOf, type Size } from './plan.ts';
import { playQuarter, type Played } from './play.ts';

const whole = process.env['QUARTER'] === '1';
const faults = process.env['FAULTS'] === '1';

/** The two weeks around Idulfitri 2027 in every run; the quarter by its own command. */
const SIZE: Size = whole
  ? { from: placeOf('2027-02-01'), to: placeOf('2027-04-30'), cases: 800, agencies: 60 }
  : { from: placeOf('2027-03-01'), to: placeOf('2027-03-19'), cases: 24, agencies: 4 };

const lineOf = ({ reference, move, what, at }: Happening): string =>
  `${at} ${reference} ${move} ${what}`.trim();
const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort();

const OFFICE_HOUR = /^\d{4}-\d{2}-\d{2} (?:0[89]|1[0-5]):\d{2}$/;
const INTERIM = /Kabar berikutnya paling lambat/;

const count = (lines: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return sorted([...counts].map(([line, times]) => `${line} ${times}`)).join(', ');
};

const print = (expected: Expected, played: Played): void => {
  const days = WORKING.slice(SIZE.from, SIZE.to + 1);
  const lines = days.map((day, n) => {
    const acts = expected.acts.get(SIZE.from + n) ?? [];
    const done = count(acts.map(({ file, press }) => (file ? 'filed' : press.split('.').slice(2).join('.'))));
    const by = played.happenings.filter(({ at }) => at.startsWith(day));
    const messages = played.messages.filter(({ at }) => at.startsWith(day));
    return [
      `${day}  people: ${done || '-'}`,
      `            house:  ${count(by.map(({ move, what }) => `${move}${what === '' ? '' : `(${what})`}`)) || '-'}`,
      `            told:   ${count(messages.map(({ kind }) => kind)) || '-'}`,
    ].join('\n');
  });
  const all = count(played.happenings.map(({ move }) => move));
  process.stdout.write(
    `\n${lines.join('\n')}\n\n${SIZE.cases} cases of ${SIZE.agencies} agencies with ${2 * SIZE.agencies} focal points, ${days.length} working days: ${all}; ` +
      `${played.messages.length} messages of a day; ${played.killed} times workers killed, ${played.emptied} times queues emptied\n`,
  );
};

it(
  whole
    ? 'a quarter falls where policy and holidays say'
    : 'two weeks around Idulfitri fall where policy and holidays say',
  { timeout: whole ? 3_600_000 : 240_000 },
  async () => {
    const plan = planOf(SIZE);
    const expected = foresee(plan);
    const played = await playQuarter(plan, expected.acts, {
      faults,
      ...(whole ? { told: (line: string) => void process.stdout.write(`${line}\n`) } : {}),
    });
    if (whole) print(expected, played);

    expect([played.killed > 0, played.emptied > 0], 'what disturbed it').toEqual([faults, faults]);
    expect(played.failed, 'events that no turn could handle').toBe(0);
    expect(sorted(played.happenings.map(lineOf))).toEqual(sorted(expected.happenings.map(lineOf)));
    const messageLine = ({ who, at, kind, cases }: (typeof played.messages)[number]) =>
      `${at} ${who} ${kind} ${cases.join(' ')}`;
    expect(sorted(played.messages.map(messageLine))).toEqual(sorted(expected.messages.map(messageLine)));
    expect(Object.fromEntries(played.ends)).toEqual(Object.fromEntries(expected.ends));

    // None at night, on a weekend or a holiday, and none twice, whatever was foreseen.
    const moments = [...played.happenings, ...played.messages].map(({ at }) => at);
    expect(moments.filter((at) => !OFFICE_HOUR.test(at) || !WORKING.includes(at.slice(0, 10)))).toEqual([]);
    expect(new Set(played.messages.map(({ who, at }) => `${who} ${at.slice(0, 10)}`)).size).toBe(
      played.messages.length,
    );
    const once = played.happenings
      .filter(({ move }) => move === 'interim-told')
      .map(({ reference }) => reference);
    const interims = played.arrived.filter(({ text }) => INTERIM.test(text));
    expect(interims.length).toBe(once.length);
  },
);
