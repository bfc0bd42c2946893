// The one message of a day to whoever is on duty: what waits, until when, and one question that a tap answers.
import { agencyLines, type AgencySay } from './agency-say.ts';
import { caseChoice, commandChoice } from './asking.ts';
import type { ClockKind } from './clocks.ts';
import { openCase, QUEUE } from './officer/card.ts';
import type { Choice, Say, Text } from './say.ts';

/** A case in somebody's message. `label`: what it is about, for those who do not know the agency by the case its agency. */
export type DayLine = {
  readonly reference: string;
  readonly label: string;
  /** The WIB day on which it ends or ended. */
  readonly day: string;
  readonly late: boolean;
  /** Whether he is the one to answer it, or only one who can see to that. */
  readonly own: boolean;
  /** Its reporter opened it again: an answer that he is above did not settle it. */
  readonly reopened?: boolean;
};

/** One of the office: what is to be done, or who else is late. */
export type OfficeLine = Omit<DayLine, 'label' | 'own' | 'reopened'> & {
  readonly what: ClockKind | 'late-agency' | 'late-office';
  readonly agencyLabel: string | null;
};

/** As many as stand in a short message; `kasus` and `antrean` show all. */
const LONGEST = 4;
const LONGEST_FOR_OFFICE = 3;
/** A line is read at a glance. */
const LONGEST_LABEL = 30;

const cut = (text: string): string =>
  text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;

const short = (day: string) => ({ kind: 'short', day }) as const;

const first = <L extends { readonly day: string; readonly late: boolean }>(
  lines: readonly L[],
): readonly L[] => [...lines].sort((a, b) => Number(b.late) - Number(a.late) || a.day.localeCompare(b.day));

const rest = (all: readonly unknown[], shown: number): number => Math.max(0, all.length - shown);

const lineOf = ({ reference, label, day, late, reopened = false }: DayLine): Text => ({
  key: 'focal-day-line',
  values: {
    ...{ reference, label: cut(label), day: short(day) },
    late: late ? 'late' : reopened ? 'reopened' : 'soon',
  },
});

const valuesOf = (lines: readonly DayLine[]) => {
  const sorted = first(lines);
  return {
    count: lines.length,
    late: lines.filter((line) => line.late).length,
    reopened: lines.filter((line) => line.reopened === true).length,
    due: { kind: 'date', day: sorted.find((line) => !line.late)?.day ?? sorted[0]?.day ?? '' } as const,
    lines: sorted.slice(0, LONGEST).map(lineOf),
    more: rest(lines, LONGEST),
  };
};

/** Whether he can: one tap for all of them, and the list of what is his. */
export const dutyReminder = (lines: readonly DayLine[]): AgencySay =>
  agencyLines(lines.some(({ own }) => own) ? 'focal-reminder' : 'focal-ladder', valuesOf(lines), [
    commandChoice('siap', 'choice-focal-ready'),
    commandChoice('kendala', 'choice-focal-trouble'),
    commandChoice('kasus', 'choice-focal-list'),
  ]);

/** The answers to "how does it stand", for one case. */
export const progressChoices = (reference: string): readonly Choice[] => [
  caseChoice('focal', reference, 'on-track', 'choice-focal-on-track'),
  caseChoice('focal', reference, 'time', 'choice-focal-needs-time'),
  caseChoice('focal', reference, 'trouble', 'choice-focal-trouble'),
];

/** All his open cases, and the question about the first; each answer brings the next. `until`: the day to answer by. */
export const progressRequest = (lines: readonly DayLine[], about: string, until: string): AgencySay =>
  agencyLines(
    'focal-progress-ask',
    { ...valuesOf(lines), about, until: { kind: 'date', day: until } },
    progressChoices(about),
  );

const officeLineOf = ({ reference, what, agencyLabel, day, late }: OfficeLine): Text => ({
  key: 'officer-day-line',
  values: {
    reference,
    what,
    agency: agencyLabel === null ? '' : cut(agencyLabel),
    day: short(day),
    late: late ? 'late' : 'soon',
  },
});

/** To one of the office: steps of its own, and cases that nobody of their agencies answers. */
export const officeReminder = (lines: readonly OfficeLine[]): Say => {
  const sorted = first(lines);
  const [top] = sorted;
  return {
    key: 'officer-reminder',
    values: {
      count: lines.length,
      late: lines.filter((line) => line.late).length,
      due: { kind: 'date', day: sorted.find((line) => !line.late)?.day ?? top?.day ?? '' },
      lines: sorted.slice(0, LONGEST_FOR_OFFICE).map(officeLineOf),
      more: rest(lines, LONGEST_FOR_OFFICE),
    },
    choices: [...(top ? [openCase(top.reference)] : []), QUEUE],
  };
};
