// What clocks say when they run low or out.
import { caseChoice } from './asking.ts';
import { openCase } from './officer/card.ts';
import type { Say, Text } from './say.ts';

const date = (day: string) => ({ kind: 'date', day }) as const;

/** What is late, whose step it is, when it was due, and the day that is promised for the next news. */
export type Late = {
  readonly late: 'answer' | 'check';
  readonly by: 'agency' | 'office';
  readonly due: string;
  readonly next: string;
  /** What its agency was told first he may make a report of. */
  readonly mayReport?: boolean;
};

/** To the reporter, once: what is late, and by when he hears again. */
export const noticeInterim = (reference: string, { late, by, due, next, mayReport = false }: Late): Say => ({
  key: 'notice-interim',
  values: { reference, late: `${late}-${by}`, due: date(due), next: date(next) },
  choices: [
    ...(mayReport ? [caseChoice('citizen', reference, 'report', 'choice-make-report')] : []),
    caseChoice('citizen', reference, 'status', 'choice-notice-status'),
  ],
});

/** To the reporter: the agency was given time until `day`, for the reason it wrote. */
export const noticeExtended = (reference: string, agency: string, day: string, reason: string): Say => ({
  key: 'notice-extended',
  values: { reference, agency, day: date(day), text: reason },
  choices: [caseChoice('citizen', reference, 'status', 'choice-notice-status')],
});

/** To the officers: a focal point asks for time; one of them decides by a tap. */
export const officerTimeAsked = (
  reference: string,
  asked: {
    readonly agency: string | null;
    readonly day: string;
    readonly due: string;
    readonly reason: string;
  },
): Say => ({
  key: 'officer-time-asked',
  values: {
    reference,
    agency: asked.agency ?? { key: 'officer-no-agency' },
    day: date(asked.day),
    due: date(asked.due),
    text: asked.reason,
  },
  choices: [
    caseChoice('officer', reference, 'grant-time', 'choice-officer-grant-time'),
    caseChoice('officer', reference, 'refuse-time', 'choice-officer-refuse-time'),
    openCase(reference),
  ],
});

/** To the officers: what hinders whoever has these cases. */
export const officerHindered = (references: readonly string[], agency: string, text: Text | string): Say => ({
  key: 'officer-hindered',
  values: { references: references.join(', '), agency, text },
  choices: references.slice(0, 3).map(openCase),
});

/** To the reporter, once, some weeks after he confirmed; until when he opens it again by a tap. */
export const noticeRevisit = (
  reference: string,
  { confirmed, until }: { readonly confirmed: string; readonly until: string },
): Say => ({
  key: 'notice-revisit',
  values: { reference, confirmed: date(confirmed), until: date(until) },
  choices: [
    caseChoice('citizen', reference, 'still', 'choice-still-settled'),
    caseChoice('citizen', reference, 'reopen', 'choice-came-back'),
  ],
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
