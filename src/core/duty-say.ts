// What people of agencies and of the office are told when a duty begins, pauses or ends. Of cases only how many.
import type { EndedWhy } from './held.ts';
import { commandChoice } from './asking.ts';
import type { Say } from './say.ts';

const LIST = commandChoice('kasus', 'choice-focal-list');
const date = (day: string) => ({ kind: 'date', day }) as const;

export type LeaveNames = {
  readonly absent: string;
  readonly substitute: string;
  readonly agency: string;
  readonly lastDay: string;
};

const valuesOf = (names: LeaveNames) => ({ ...names, lastDay: date(names.lastDay) });

/** To whoever is asked to stand in, when it is entered; and to the officers. */
export const leavePlanned = (
  to: 'substitute' | 'officer' | 'absent',
  names: LeaveNames & { readonly firstDay: string },
): Say => ({
  key: `duty-leave-planned-${to}`,
  values: { ...valuesOf(names), firstDay: date(names.firstDay) },
});

/** To whoever was to stand in: the plan is given up. */
export const leaveDropped = (names: LeaveNames & { readonly firstDay: string }): Say => ({
  key: 'duty-leave-dropped',
  values: { ...valuesOf(names), firstDay: date(names.firstDay) },
});

export const leaveBegins = (names: LeaveNames): Say => ({
  key: 'duty-leave-begins',
  values: valuesOf(names),
});

/** `count`: the open cases that came with it. */
export const substituteBegins = (names: LeaveNames & { readonly count: number }): Say => ({
  key: 'duty-substitute-begins',
  values: { ...valuesOf(names), count: names.count },
  choices: [LIST],
});

export const leaveEnded = (names: LeaveNames & { readonly count: number }): Say => ({
  key: 'duty-leave-ended',
  values: { ...valuesOf(names), count: names.count },
  choices: [LIST],
});

export const substituteEnded = (names: LeaveNames): Say => ({
  key: 'duty-substitute-ended',
  values: valuesOf(names),
});

export const dutyEnded = (of: {
  readonly name: string;
  readonly agency: string;
  readonly why: EndedWhy;
}): Say => ({ key: 'duty-ended', values: { ...of } });

/** The calendar ended it. `count`: the open cases it had. */
export const dutyEndedToOffice = (of: {
  readonly name: string;
  readonly agency: string;
  readonly count: number;
}): Say => ({ key: 'duty-lapsed-office', values: { ...of } });
