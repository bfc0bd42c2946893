// Who stands in for whom while somebody is on leave. Whoever is away is left out only when his substitute can be reached.
import type { Duty } from './roles.ts';

/** Somebody of an agency by the list of its offices. `person` null: known by name alone, he has not joined. */
export type Official = {
  readonly id: string;
  readonly person: string | null;
  readonly role: Duty;
  readonly area: string | null;
  readonly name: string;
  readonly position: string | null;
};

/** A leave that is running: both are appointments. */
export type Away = { readonly appointment: string; readonly substitute: string };

/** A ring of substitutes is a slip; nobody waits for it to end. */
const LONGEST_CHAIN = 4;

/** The appointment that works for `id` now: its own, or that of whoever stands in, as long as `canWork` says so. */
export const standInOf = (
  id: string,
  away: readonly Away[],
  canWork: (appointment: string) => boolean,
): string => {
  let now = id;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const leave = away.find((one) => one.appointment === now);
    if (!leave || leave.substitute === id || !canWork(leave.substitute)) return now;
    now = leave.substitute;
  }
  return now;
};
