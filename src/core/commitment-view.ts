// A commitment as officers see it: what was promised, what exists of it on paper and on record, and what came of it.
import { stageOf, type Commitment, type Stage } from './commitment.ts';
import type { Measured, Period } from './promise-measure.ts';
import type { Say, Text, Value } from './say.ts';

/** A yes that was recorded: of whom, when, and the SHA-256 of the document that holds it, in hex. */
export type Recorded = {
  readonly name: string;
  readonly position: string;
  readonly day: string;
  /** "09.05" */ readonly time: string;
  readonly fingerprint: string;
};

export type CommitmentLine = { readonly id: string; readonly commitment: Commitment };

export type CommitmentView = CommitmentLine & {
  /** The WIB day on which a scan of the signed paper was put here. */
  readonly scanOn: string | null;
  readonly recorded: Recorded | null;
  /** The head of the unit was asked and may answer until that WIB day. */
  readonly askedUntil: string | null;
  readonly period: Period;
  readonly measured: readonly Measured[];
};

const date = (day: string): Value => ({ kind: 'date', day });

const line = (key: string, values?: NonNullable<Say['values']>): Text => (values ? { key, values } : { key });

/** Enough of a fingerprint to compare by eye; the whole stands on the page. */
const SHOWN_OF_FINGERPRINT = 16;

/** "4,3": people read a comma. */
const tenth = (number: number): string => number.toFixed(1).replace('.', ',');

const share = ({ kept, missed }: Measured): number => Math.round((100 * kept) / (kept + missed));

export const promiseText = ({ promise: { kind, within } }: Pick<Measured, 'promise'>): Text =>
  line('commitment-promise', { kind, within });

/** What came of one promise; nothing is claimed where nothing can be counted yet. */
const measuredText = (one: Measured): Text => {
  const { kept, missed, running, average } = one;
  const rest = running === 0 ? '' : line('commitment-running', { count: running });
  if (kept + missed === 0) return line('commitment-measured-none', { promise: promiseText(one), rest });
  const values = { promise: promiseText(one), kept, of: kept + missed, share: share(one), rest };
  return average === null
    ? line('commitment-measured', values)
    : line('commitment-measured-stars', { ...values, average: tenth(average) });
};

export const stageText = (commitment: Commitment, today: string): Text => {
  const stage: Stage = stageOf(commitment, today);
  return line('commitment-stage', { stage });
};

const datesLine = ({ signedOn, endsOn }: Commitment): Text =>
  line('commitment-dates', {
    signed: signedOn === null ? line('commitment-day-unknown') : date(signedOn),
    ends: endsOn === null ? line('commitment-day-unknown') : date(endsOn),
  });

/** Always which of the two exists: they are not the same thing. */
const onRecord = ({ scanOn, recorded, askedUntil }: CommitmentView): readonly Text[] => [
  scanOn === null ? line('commitment-no-scan') : line('commitment-scan', { day: date(scanOn) }),
  recorded === null
    ? line('commitment-not-recorded')
    : line('commitment-recorded', {
        ...{ name: recorded.name, position: recorded.position, day: date(recorded.day), time: recorded.time },
        fingerprint: recorded.fingerprint.slice(0, SHOWN_OF_FINGERPRINT),
      }),
  ...(askedUntil === null ? [] : [line('commitment-asked', { day: date(askedUntil) })]),
];

/** The lines of the card below its heading. */
export const commitmentLines = (view: CommitmentView): readonly Text[] => {
  const { commitment, period, measured } = view;
  const { signatory, position, number } = commitment;
  return [
    ...(commitment.unverified ? [line('commitment-unverified')] : []),
    ...(signatory === null
      ? []
      : [line('commitment-signatory', { name: signatory, position: position ?? '-' })]),
    ...(number === null ? [] : [line('commitment-number', { number })]),
    datesLine(commitment),
    ...onRecord(view),
    ...(measured.length === 0
      ? [line('commitment-no-promises')]
      : [
          line('commitment-period', { from: date(period.from), to: date(period.to) }),
          ...measured.map(measuredText),
        ]),
  ];
};

export const listLine = ({ id, commitment }: CommitmentLine, today: string): Text =>
  line('commitment-line', {
    id,
    kind: commitment.kind,
    party: commitment.party,
    stage: stageText(commitment, today),
    ends: commitment.endsOn === null ? '' : line('commitment-until', { day: date(commitment.endsOn) }),
  });

/** To all officers, once for each of the notices before its end. */
export const commitmentEnds = (
  { id, commitment }: CommitmentLine,
  left: number,
  choice: Say['choices'],
): Say => ({
  key: 'commitment-ends',
  values: {
    kind: commitment.kind,
    party: commitment.party,
    id,
    count: left,
    day: date(commitment.endsOn ?? ''),
  },
  ...(choice ? { choices: choice } : {}),
});
