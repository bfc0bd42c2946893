// Somebody of an agency as officers see him in chat: his office, his letter, his leave, and how much he has open.
import type { Colleague, DutyView } from './colleagues.ts';
import type { EndedWhy } from './held.ts';
import type { Rung } from './duty-ladder.ts';
import type { Duty } from './roles.ts';

export type OfficialView = {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
  readonly role: Duty;
  readonly agency: string;
  readonly agencyLabel: string;
  readonly areaLabel: string | null;
  readonly state: 'named' | 'active' | 'ended';
  /** WIB days. */
  readonly since: string;
  readonly ended: string | null;
  readonly endedWhy: EndedWhy | null;
  readonly letter: string | null;
  readonly until: string | null;
};

/** One of them, opened. */
export type OpenedOfficial = OfficialView & {
  readonly openCases: number;
  readonly others: readonly Colleague[];
  readonly leave: DutyView['leave'];
};

/** The steps of a case's agency, for an officer who asks who comes next. */
export type LadderView = {
  readonly reference: string;
  readonly rungs: readonly (Rung & { readonly agencyLabel: string })[];
};
