// The office's rules of time and way as they are in force, each read by its key and, where lanes differ, its lane.
import type { OfficeHours } from './calendar.ts';
import type { ClockKind, ClockPolicy } from './clocks.ts';
import type { Lane } from './complaint.ts';
import type { RoutePolicy } from './route.ts';

export type Policies = {
  readonly route: RoutePolicy;
  readonly clocks: ClockPolicy;
  readonly hours: OfficeHours;
  /** Working days of a clock in a lane. */
  readonly workingDays: (lane: Lane, kind: ClockKind) => number;
  /** Working days after the end of a case within which its reporter may open it again. */
  readonly reopenDays: number;
  /** Days of silence about an unfinished draft: until the one nudge, and until it is put aside. */
  readonly draft: { readonly nudgeDays: number; readonly asideDays: number };
  /** Working days after a reporter's asking for news within which it reaches officers no second time. */
  readonly askNewsDays: number;
  /** A message to more people than this is read by a second officer before it goes. */
  readonly broadcastSecondEyes: number;
  readonly inviteValidDays: number;
  readonly linkValidMinutes: number;
  /** Hours of wall time until a wish to link a chat is over: while its owner is asked, and while an officer is. */
  readonly linkWishHours: { readonly byOwner: number; readonly byOfficer: number };
  /** Minutes until an emergency that nobody has acknowledged is called out again. */
  readonly emergencyAgainMinutes: number;
  /** Days before the end of a commitment on which officers are told, and days in which the head of a unit may agree to one. */
  readonly commitments: { readonly notices: readonly number[]; readonly consentDays: number };
  readonly wrongCodes: { readonly perSender: number; readonly perCase: number; readonly byAll: number };
};

type Kind = { readonly number: number; readonly boolean: boolean; readonly string: string };

/**
 * `policy` gives the value in force. Throws, naming the rule, when one is missing or of another kind: without it nobody
 * could say what is due when.
 */
export const policiesOf = (policy: (key: string, lane?: string) => unknown): Policies => {
  const value = <K extends keyof Kind>(key: string, kind: K, lane?: Lane): Kind[K] => {
    const found = policy(key, lane);
    if (typeof found !== kind)
      throw new Error(`the policy ${key} is missing or is no ${kind}; run npm run seed, or set it again`);
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
    workingDays: (lane, kind) => value(kind === 'confirm' ? 'confirm-silence' : kind, 'number', lane),
    reopenDays: value('reopen', 'number'),
    draft: { nudgeDays: value('draft-nudge', 'number'), asideDays: value('draft-expiry', 'number') },
    askNewsDays: value('ask-news-every', 'number'),
    broadcastSecondEyes: value('broadcast-second-eyes', 'number'),
    inviteValidDays: value('invite-valid', 'number'),
    linkValidMinutes: value('identity-link-valid', 'number'),
    linkWishHours: {
      byOwner: value('link-wish', 'number'),
      byOfficer: value('link-wish-officer', 'number'),
    },
    emergencyAgainMinutes: value('emergency-again', 'number'),
    commitments: {
      notices: [value('commitment-notice-first', 'number'), value('commitment-notice-last', 'number')],
      consentDays: value('commitment-consent-valid', 'number'),
    },
    wrongCodes: {
      perSender: value('wrong-codes-per-sender', 'number'),
      perCase: value('wrong-codes-per-case', 'number'),
      byAll: value('wrong-codes-all', 'number'),
    },
  };
};
