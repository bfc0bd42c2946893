// An unfinished draft that is left alone: one nudge, then it is put aside without a word, and `lanjut` or an answer to its
// old question opens it again with nothing lost.
import { addDays, nextOfficeMoment, type Holidays, type Moment, type OfficeHours } from './calendar.ts';
import type { Draft } from './draft.ts';
import type { Aside, Asked, State } from './state.ts';

export type Patience = {
  /** Days of silence until the nudge, and until the draft is put aside. */
  readonly nudgeDays: number;
  readonly asideDays: number;
  readonly hours: OfficeHours;
  readonly holidays: Holidays;
};

/** Whoever leaves more drafts than this unfinished remembers the older ones as little as we do. */
const MOST_ASIDE = 5;

const daysAfter = ({ day, minute }: Moment, days: number): Moment => ({ day: addDays(day, days), minute });

/** When something is due if nobody says a word after `since`: always in office hours. Null: nothing is unfinished. */
export const silenceEnds = (state: State, since: Moment, patience: Patience): Moment | null => {
  const { draft } = state;
  if (draft === null) return null;
  const { nudgeDays, asideDays, hours, holidays } = patience;
  const waits = draft.waitsUntil !== null && draft.waitsUntil > since.day;
  const due = waits
    ? { day: draft.waitsUntil, minute: hours.open }
    : daysAfter(since, draft.nudged ? asideDays : nudgeDays);
  return nextOfficeMoment(due, hours, holidays);
};

/** The last word before a nudge that is sent at `now`, as far as it can be known then. */
export const lastWordBefore = (now: Moment, patience: Patience): Moment =>
  daysAfter(now, -patience.nudgeDays);

/** Whether anything would be lost with it. */
const isEmpty = ({ story, files, location }: Draft): boolean =>
  story.length === 0 && files.length === 0 && location === null;

const isAboutDraft = (asked: Asked | null): boolean =>
  asked?.kind === 'intake' || asked?.kind === 'draft-or-new' || asked?.kind === 'cancel';

/** The conversation as a fresh one, its draft and the question about it put aside; a question about a case stays open. */
export const putAside = (state: State): State => {
  const { draft, asked, rev, aside = [] } = state;
  if (draft === null) return state;
  const fresh = { ...state, draft: null, asked: isAboutDraft(asked) ? null : asked };
  if (isEmpty(draft)) return fresh;
  const put: Aside = { draft, asked: isAboutDraft(asked) ? asked : null, rev };
  return { ...fresh, aside: [...aside, put].slice(-MOST_ASIDE) };
};

/** The draft put aside last, while no other is being made. */
const waiting = ({ draft, aside }: State): Aside | null => (draft === null ? (aside?.at(-1) ?? null) : null);

export const hasAside = (state: State): boolean => waiting(state) !== null;

/** The draft put aside last, open again with its question. Null: there is none, or another one is being made. */
export const reopened = (state: State): State | null => {
  const last = waiting(state);
  if (last === null) return null;
  return { ...state, draft: last.draft, asked: last.asked, aside: state.aside?.slice(0, -1) ?? [] };
};

/** Whether a choice of question `rev` answers what was open when the draft was put aside, and nothing was asked since. */
export const isOfAside = (state: State, rev: number): boolean =>
  state.asked === null && rev === state.rev && waiting(state)?.rev === rev;
