// The office's rules of time and way as they are in force, each read by its key and, where they differ, its lane, topic or level.
import type { OfficeHours } from './calendar.ts';
import type { ClockKind, ClockPolicy } from './clocks.ts';
import type { Lane } from './complaint.ts';
import { isRung, type Rung, type Side } from './ladder.ts';
import type { Manners } from './manners.ts';
import type { RoutePolicy } from './route.ts';

/** What a case is about and who answers it, where a period differs by them. */
export type Of = { readonly topic: string | null; readonly level: string | null };

export type Policies = {
  readonly route: RoutePolicy;
  readonly clocks: ClockPolicy;
  readonly hours: OfficeHours;
  /** Working days of a clock in a lane, for a topic or a level of agency that has a rule of its own. */
  readonly workingDays: (lane: Lane, kind: ClockKind, of: Of) => number;
  /** The steps that a late case climbs, lowest first. */
  readonly ladder: (side: Side) => readonly Rung[];
  /** The weekday (1 Monday to 5, 0 never) on which focal points are asked how their cases stand. */
  readonly progressWeekday: number;
  /** Working days from the day of asking that an extension may reach. */
  readonly extensionDays: number;
  /** Days before a year begins that is missing from the holiday table. */
  readonly holidayAlarmDays: number;
  /** Working days after the end of a case within which its reporter may open it again. */
  readonly reopenDays: number;
  /** Whether the reporter sees the photos an agency sends with its answer. */
  readonly evidenceToCitizen: boolean;
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
  /**
   * An emergency nobody has acknowledged: minutes until the next of the roster is called, and, when all were, until everybody is
   * called again; and the minute of the day at which one day of the roster ends and the next begins.
   */
  readonly emergency: {
    readonly nextMinutes: number;
    readonly againMinutes: number;
    readonly handover: number;
  };
  /** Days before the end of a commitment on which officers are told, and days in which the head of a unit may agree to one. */
  readonly commitments: { readonly notices: readonly number[]; readonly consentDays: number };
  /** So many cases settled since the last trial of lessons are worth another. */
  readonly learnEvery: number;
  /** Many cases about one matter of one agency: so many within so many days are told to officers. */
  readonly pattern: { readonly cases: number; readonly days: number };
  /** Cases filed within so many days may be about the same thing. */
  readonly alikeDays: number;
  readonly wrongCodes: { readonly perSender: number; readonly perCase: number; readonly byAll: number };
  readonly manners: Manners;
};

type Look = (key: string, lane?: string) => unknown;

/** `answer:aduan#mbg` before `answer#mbg` before `answer:aduan@pusat` before `answer@pusat`: the nearer rule holds. */
const nearest = (key: string, lane: Lane, { topic, level }: Of): readonly string[] => [
  ...(topic === null ? [] : [`${key}:${lane}#${topic}`, `${key}#${topic}`]),
  ...(level === null ? [] : [`${key}:${lane}@${level}`, `${key}@${level}`]),
];

/** Working days of a clock; throws, naming the rule, when there is none. */
export const clockDays = (policy: Look, lane: Lane, kind: ClockKind, of: Of): number => {
  const key = kind === 'confirm' ? 'confirm-silence' : kind;
  const own = nearest(key, lane, of).map((rule) => policy(rule));
  const days = own.find((value) => typeof value === 'number') ?? policy(key, lane);
  if (typeof days !== 'number')
    throw new Error(`the policy ${key} is missing or is no number; run npm run seed, or set it again`);
  return days;
};

const rungsOf = (policy: Look, key: string): readonly Rung[] => {
  const value = policy(key);
  if (!Array.isArray(value) || !value.every(isRung))
    throw new Error(`the policy ${key} is missing or is no ladder; run npm run seed, or set it again`);
  return value;
};

type Kind = { readonly number: number; readonly boolean: boolean; readonly string: string };

/**
 * `policy` gives the value in force. Throws, naming the rule, when one is missing or of another kind: without it nobody
 * could say what is due when.
 */
export const policiesOf = (policy: Look): Policies => {
  const value = <K extends keyof Kind>(key: string, kind: K, lane?: Lane): Kind[K] => {
    const found = policy(key, lane);
    if (typeof found !== kind)
      throw new Error(`the policy ${key} is missing or is no ${kind}; run npm run seed, or set it again`);
    return found as Kind[K];
  };
  const ladders = { agency: rungsOf(policy, 'ladder-agency'), office: rungsOf(policy, 'ladder-office') };
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
    workingDays: (lane, kind, of) => clockDays(policy, lane, kind, of),
    ladder: (side) => ladders[side],
    progressWeekday: value('progress-weekday', 'number'),
    extensionDays: value('extension-most', 'number'),
    holidayAlarmDays: value('holiday-table-alarm', 'number'),
    reopenDays: value('reopen', 'number'),
    evidenceToCitizen: value('evidence-to-citizen', 'boolean'),
    draft: { nudgeDays: value('draft-nudge', 'number'), asideDays: value('draft-expiry', 'number') },
    askNewsDays: value('ask-news-every', 'number'),
    broadcastSecondEyes: value('broadcast-second-eyes', 'number'),
    inviteValidDays: value('invite-valid', 'number'),
    linkValidMinutes: value('identity-link-valid', 'number'),
    linkWishHours: {
      byOwner: value('link-wish', 'number'),
      byOfficer: value('link-wish-officer', 'number'),
    },
    emergency: {
      nextMinutes: value('emergency-next', 'number'),
      againMinutes: value('emergency-again', 'number'),
      handover: value('roster-handover', 'number'),
    },
    commitments: {
      notices: [value('commitment-notice-first', 'number'), value('commitment-notice-last', 'number')],
      consentDays: value('commitment-consent-valid', 'number'),
    },
    learnEvery: value('learn-every', 'number'),
    pattern: { cases: value('pattern-cases', 'number'), days: value('pattern-days', 'number') },
    alikeDays: value('alike-days', 'number'),
    wrongCodes: {
      perSender: value('wrong-codes-per-sender', 'number'),
      perCase: value('wrong-codes-per-case', 'number'),
      byAll: value('wrong-codes-all', 'number'),
    },
    manners: {
      perMinute: value('whatsapp-per-minute', 'number'),
      burst: value('whatsapp-burst', 'number'),
      perHour: value('whatsapp-per-hour', 'number'),
      perDay: value('whatsapp-per-day', 'number'),
      firstWeek: {
        on: value('whatsapp-first-week', 'boolean'),
        perDay: value('whatsapp-first-week-per-day', 'number'),
      },
      spreadMinutes: value('whatsapp-spread', 'number'),
      typing: value('whatsapp-typing', 'boolean'),
      refusals: value('whatsapp-refusals', 'number'),
    },
  };
};
