// Whether a choice answers the question that is open now, or was when the draft was put aside.
import { isOfAside } from './silence.ts';
import type { IntakeStep, State } from './state.ts';

/** Steps that show what the citizen agrees to: only the newest of them may be answered. */
const SHOWS_WHAT_IS_AGREED: readonly IntakeStep[] = ['confirm', 'summary', 'agency-view', 'strike', 'edit'];

/** It was offered with the open question itself, or with the same question the time before: a greeting or a photo only repeats it. */
export const answersOpenQuestion = (state: State, rev: number, step: string): boolean => {
  if (state.asked === null) return isOfAside(state, rev);
  if (rev === state.rev) return true;
  if (state.asked.kind !== 'intake' || state.asked.step !== step) return false;
  return !SHOWS_WHAT_IS_AGREED.includes(state.asked.step);
};
