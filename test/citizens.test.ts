// Forty citizens with their own ways of answering, each played to the end: what was filed is what he meant, in few messages.
// The table is printed by: PRINT=1 npx vitest run test/citizens.test.ts
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../src/core/draft.ts';
import type { Citizen } from './support/citizens/citizen.ts';
import { IN_PIECES } from './support/citizens/in-pieces.ts';
import { OF_OTHER_ERRANDS } from './support/citizens/of-other-errands.ts';
import { OF_TWO_MINDS } from './support/citizens/of-two-minds.ts';
import { PLAIN_SPOKEN } from './support/citizens/plain-spoken.ts';
import { isRightAgency, play, type Played } from './support/citizens/play.ts';

const CITIZENS = [...PLAIN_SPOKEN, ...IN_PIECES, ...OF_TWO_MINDS, ...OF_OTHER_ERRANDS];
/** After the opening. */
const MOST_MESSAGES_IN_THE_MIDDLE = 5;

const played = new Map<Citizen, Played>(CITIZENS.map((citizen) => [citizen, play(citizen)]));
const playedBy = (citizen: Citizen): Played => played.get(citizen)!;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** The lines of the filed complaint, each beside what he meant; one that he left open is passed over. */
const filed = ({ means }: Citizen, { filing }: Played) => {
  const draft = filing?.draft;
  const [from, to] = means.days ?? ['', ''];
  const day = draft?.date?.day ?? '-';
  return {
    lane: filing?.lane ?? 'nothing',
    agency: isRightAgency(draft ?? EMPTY_DRAFT, means) || (draft?.agency?.id ?? 'none'),
    matter: draft?.topicLabel ? means.matter.test(draft.topicLabel) || draft.topicLabel : true,
    regency: means.regency === null ? null : (draft?.place?.regency ?? null),
    district: means.district === null ? null : (draft?.place?.district ?? null),
    day: means.days === null || (day >= from && day <= to) || day,
    reported: means.reported === null ? null : (draft?.reported ?? null),
    emergency: filing?.emergency ?? false,
  };
};

const table = (): string =>
  CITIZENS.map((citizen) => {
    const { filing, messages } = playedBy(citizen);
    const draft = filing?.draft;
    return [
      citizen.name.padEnd(12),
      citizen.manner.padEnd(44),
      String(messages).padStart(2),
      filing?.lane ?? 'nothing',
      draft?.agency?.id ?? '-',
      draft?.place?.district ?? draft?.place?.regency ?? '-',
      draft?.date?.day ?? '-',
      draft?.reported ?? '-',
    ].join('  ');
  }).join('\n');

describe('forty citizens', () => {
  it('are forty', () => {
    expect(new Set(CITIZENS.map(({ name }) => name)).size).toBe(40);
  });

  it.each(CITIZENS)('$name ($manner) files what he meant', (citizen) => {
    const { means } = citizen;
    expect(filed(citizen, playedBy(citizen)), playedBy(citizen).screen).toEqual({
      lane: means.lane,
      agency: true,
      matter: true,
      regency: means.regency,
      district: means.district,
      day: true,
      reported: means.reported,
      emergency: means.emergency ?? false,
    });
  });

  it('need few messages after the opening', () => {
    if (process.env['PRINT']) console.log(table());
    const messages = CITIZENS.map((citizen) => playedBy(citizen).messages);
    expect(median(messages)).toBeLessThanOrEqual(MOST_MESSAGES_IN_THE_MIDDLE);
  });
});
