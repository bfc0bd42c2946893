// What clocks say when they run low or out.
import { caseChoice } from './asking.ts';
import type { ClockKind } from './clocks.ts';
import { openCase } from './officer/card.ts';
import type { Say } from './say.ts';

const date = (day: string) => ({ kind: 'date', day }) as const;

/** To the reporter, once: the answer is late, and by when he hears again. */
export const noticeInterim = (reference: string, due: string, next: string): Say => ({
  key: 'notice-interim',
  values: { reference, due: date(due), next: date(next) },
  choices: [caseChoice('citizen', reference, 'status', 'choice-notice-status')],
});

/** To the reporter, once: his case ended for want of a word; until when and how he opens it again. */
export const noticeLapsed = (reference: string, until: string): Say => ({
  key: 'notice-lapsed',
  values: { reference, until: date(until) },
  choices: [
    caseChoice('citizen', reference, 'reopen', 'choice-notice-reopen'),
    caseChoice('citizen', reference, 'status', 'choice-notice-status'),
  ],
});

export type LateCase = {
  readonly reference: string;
  readonly agencyLabel: string | null;
  readonly kind: ClockKind;
  /** WIB day on which the clock ends or ended. */
  readonly due: string;
};

const toOfficers = (key: string, late: LateCase): Say => ({
  key,
  values: {
    reference: late.reference,
    what: late.kind,
    agency: late.agencyLabel ?? { key: 'officer-no-agency' },
    due: date(late.due),
  },
  choices: [openCase(late.reference)],
});

/** To the officers: a step of theirs ends soon. */
export const officerReminder = (late: LateCase): Say => toOfficers('officer-reminder', late);

/** To the officers: a clock ran out, theirs or the agency's. */
export const officerOverdue = (late: LateCase): Say => toOfficers('officer-overdue', late);
