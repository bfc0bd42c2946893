// A leave as it is asked for: from when to when, and who stands in. The same for a focal point and for an officer who enters it.
import { daysBetween } from './calendar.ts';
import { colleaguesNamed, type Colleague, type DutyView } from './colleagues.ts';
import type { Text } from './say.ts';
import { spanIn } from './written-days.ts';

/** Longer is no leave but a change of office: an appointment is ended, and another made. */
const LONGEST_DAYS = 92;

export type Plan = {
  readonly firstDay?: string;
  readonly lastDay?: string;
  /** The appointment of whoever stands in. */
  readonly substitute?: string;
};

/** A plan with nothing left to be asked. */
export type WholePlan = { readonly [K in keyof Plan]-?: string };

export const isWhole = (plan: Plan): plan is WholePlan =>
  plan.firstDay !== undefined && plan.lastDay !== undefined && plan.substitute !== undefined;

/** What the words add to the plan, and what is the matter with them; `said` null: nothing was understood. */
export const planWith = (
  plan: Plan,
  text: string,
  duty: Pick<DutyView, 'others'>,
  today: string,
): { readonly plan: Plan; readonly why: Text | null } => {
  const span = spanIn(text, today);
  if (span && span.last < today) return { plan, why: { key: 'duty-leave-past' } };
  if (span && daysBetween(span.first, span.last) >= LONGEST_DAYS)
    return { plan, why: { key: 'duty-leave-long', values: { days: LONGEST_DAYS } } };
  const days = span ? { firstDay: span.first < today ? today : span.first, lastDay: span.last } : {};
  const named = colleaguesNamed(text, duty.others);
  const only = named.length === 1 ? named[0] : span && duty.others.length === 1 ? duty.others[0] : undefined;
  const substitute = only === undefined ? {} : { substitute: only.id };
  const next = { ...plan, ...days, ...substitute };
  const changed = span !== null || only !== undefined;
  return { plan: next, why: changed ? null : { key: 'duty-leave-unclear' } };
};

export const colleagueOf = (duty: Pick<DutyView, 'others'>, id: string | undefined): Colleague | null =>
  duty.others.find((one) => one.id === id) ?? null;
