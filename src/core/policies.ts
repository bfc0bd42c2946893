// The office's rules of time and way as they are in force, read from policy rows ("answer:aduan" is a rule of one lane).
import type { OfficeHours } from './calendar.ts';
import type { ClockKind, ClockPolicy } from './clocks.ts';
import type { Lane } from './complaint.ts';
import type { RoutePolicy } from './route.ts';

export type PolicyRow = { readonly id: string; readonly body: object };

export type Policies = {
  readonly route: RoutePolicy;
  readonly clocks: ClockPolicy;
  readonly hours: OfficeHours;
  readonly consentVersion: string;
  /** Working days of a clock in a lane. */
  readonly workingDays: (lane: Lane, kind: ClockKind) => number;
  readonly inviteValidDays: number;
  readonly linkValidMinutes: number;
  /** Minutes until an emergency that nobody has acknowledged is called out again. */
  readonly emergencyAgainMinutes: number;
  readonly wrongCodes: { readonly perSender: number; readonly perCase: number; readonly byAll: number };
};

type Kind = { readonly number: number; readonly boolean: boolean; readonly string: string };

/** Throws, naming the rule, when one is missing or of another kind: without it nobody could say what is due when. */
export const policiesOf = (rows: readonly PolicyRow[]): Policies => {
  const values = new Map(rows.map((row) => [row.id, (row.body as { readonly value?: unknown }).value]));
  const value = <K extends keyof Kind>(id: string, kind: K): Kind[K] => {
    const found = values.get(id);
    if (typeof found !== kind)
      throw new Error(`the policy ${id} is missing or is no ${kind}; run npm run seed, or set it again`);
    return found as Kind[K];
  };
  const hours = { open: value('office-open', 'number'), close: value('office-close', 'number') };
  return {
    route: {
      reportToFocalPoint: value('report-to-focal-point', 'boolean'),
      agencyFirst: value('agency-first', 'boolean'),
    },
    hours,
    clocks: {
      hours,
      remindBefore: value('reminder-before', 'number'),
      interimAfter: value('interim-after-overdue', 'number'),
      interimNext: value('interim-next', 'number'),
    },
    consentVersion: value('consent-version', 'string'),
    workingDays: (lane, kind) => value(`${kind}:${lane}`, 'number'),
    inviteValidDays: value('invite-valid', 'number'),
    linkValidMinutes: value('identity-link-valid', 'number'),
    emergencyAgainMinutes: value('emergency-again', 'number'),
    wrongCodes: {
      perSender: value('wrong-codes-per-sender', 'number'),
      perCase: value('wrong-codes-per-case', 'number'),
      byAll: value('wrong-codes-all', 'number'),
    },
  };
};
