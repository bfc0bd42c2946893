// What an agency or a government promised the office: who signed, until when, and what can be measured of it.
import { daysBetween } from './calendar.ts';
import type { Day } from './reading.ts';

/** first-answer, resolution: within so many working days. progress: a word at least every so many days. satisfaction: at least so many stars. */
export const PROMISE_KINDS = ['first-answer', 'progress', 'resolution', 'satisfaction'] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];
export type Promised = { readonly kind: PromiseKind; readonly within: number };

/**
 * Whose cases it is measured by. government: the agencies of a regency's or the province's own government; types: all agencies
 * of these types; agencies: these very ones.
 */
export type Covers =
  | { readonly kind: 'government'; readonly region: string }
  | { readonly kind: 'types'; readonly types: readonly string[] }
  | { readonly kind: 'agencies'; readonly agencies: readonly string[] };

/** A row of the register as it is kept. Days are WIB; null: not known, or not yet. */
export type Commitment = {
  readonly kind: 'mou' | 'commitment';
  readonly party: string;
  readonly covers: Covers;
  readonly signatory: string | null;
  readonly position: string | null;
  readonly number: string | null;
  readonly signedOn: Day | null;
  readonly endsOn: Day | null;
  readonly status: 'drafted' | 'planned' | 'signed';
  readonly promises: readonly Promised[];
  /** What is agreed to, in the office's words; null: the usual sentence with the promises. */
  readonly text: string | null;
  /** It was taken from the news, and nobody of the office has confirmed it. */
  readonly unverified: boolean;
};

export type Stage = Commitment['status'] | 'expired';

/** Nobody writes that it expired: the day does. */
export const stageOf = ({ status, endsOn }: Commitment, today: Day): Stage =>
  status === 'signed' && endsOn !== null && endsOn < today ? 'expired' : status;

/**
 * The shortest of the notices (days before the end) that is due, or null. One only: whoever set an end that is near is not
 * told twice.
 */
export const warningDue = (commitment: Commitment, today: Day, notices: readonly number[]): number | null => {
  if (commitment.endsOn === null || stageOf(commitment, today) !== 'signed') return null;
  const left = daysBetween(today, commitment.endsOn);
  const due = notices.filter((days) => left <= days);
  return due.length === 0 ? null : Math.min(...due);
};

/** What is offered for a new one: the practice of SP4N-LAPOR!, to be changed on its page. */
export const USUAL_PROMISES: readonly Promised[] = [
  { kind: 'first-answer', within: 5 },
  { kind: 'progress', within: 14 },
  { kind: 'resolution', within: 14 },
  { kind: 'satisfaction', within: 3 },
];

/** Of an id, so that a button that names it stays below what a channel carries. */
const LONGEST_ID = 40;

/** A name for a new one that officers can type: "dinsos-14-08", with a number when it is taken. */
export const newCommitmentId = (agency: string, taken: readonly string[]): string => {
  const base = agency.replace(/[^a-z0-9]+/giu, '-').slice(0, LONGEST_ID - 3);
  for (let n = 2, id = base; ; n += 1) {
    if (!taken.includes(id)) return id;
    id = `${base}-${n}`;
  }
};

export const newCommitment = (agency: { readonly id: string; readonly label: string }): Commitment => ({
  kind: 'commitment',
  party: agency.label,
  covers: { kind: 'agencies', agencies: [agency.id] },
  signatory: null,
  position: null,
  number: null,
  signedOn: null,
  endsOn: null,
  status: 'drafted',
  promises: USUAL_PROMISES,
  text: null,
  unverified: false,
});
