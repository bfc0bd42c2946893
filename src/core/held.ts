// An office that somebody holds or held, with the letter by which he was appointed.
import type { Official } from './stand-in.ts';

/** transfer: he moved to another office.   lapsed: its last day came.   joined: a name on a list that became a person. */
export type EndedWhy = 'transfer' | 'resigned' | 'removed' | 'lapsed' | 'joined';

/** Of the appointment's letter, what is known. WIB days; `until` is the last day of the appointment. */
export type Letter = {
  readonly number: string | null;
  readonly day: string | null;
  readonly from: string | null;
  readonly until: string | null;
};

export type Held = Official & {
  readonly agency: string;
  /** named: known by name alone, he has not joined. */
  readonly state: 'named' | 'active' | 'ended';
  readonly since: Date;
  readonly ended: Date | null;
  readonly endedWhy: EndedWhy | null;
  readonly letter: Letter;
};
