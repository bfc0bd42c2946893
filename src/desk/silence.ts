// A draft left alone: one nudge, a week later it is put aside without a word. The conversation is locked as in a turn, so that
// whoever writes at the same moment is served before or after, and what is done is done once.
import { nudge } from '../core/citizen/aside.ts';
import type { Draft } from '../core/draft.ts';
import { lastWordBefore, putAside, silenceEnds, type Patience } from '../core/silence.ts';
import { VERSION, type State } from '../core/state.ts';
import type { Moment } from '../core/calendar.ts';
import { sealState, speakers } from '../store/conversation.ts';
import { endSilence, lockSilent, peaceOf, saveSilently } from '../store/silence.ts';
import { doCaseWork, holidaysIn, momentOf, policiesIn, type CaseWork } from './case-work.ts';
import { isOfficeOpen } from './clocks.ts';
import type { Desk } from './desk.ts';
import type { Due } from './round.ts';
import { storedState } from './stored-state.ts';
import { actorOf, dateOfMoment, wibMoment, type Actor } from './surroundings.ts';

const patienceIn = (desk: Desk): Patience => {
  const { draft, hours } = policiesIn(desk);
  return { ...draft, hours, holidays: holidaysIn(desk) };
};

/** When something is due in a conversation whose last word was said at `since` (now unless told), in office time. */
export const silenceEndOf = (desk: Desk, state: State, since?: Moment): Date | null => {
  if (state.draft === null) return null;
  const ends = silenceEnds(state, since ?? wibMoment(desk.clock.now()), patienceIn(desk));
  return ends && dateOfMoment(ends);
};

const save = (work: CaseWork, { address, key }: Actor, state: State, since?: Moment): Promise<void> =>
  saveSilently(work.tx, {
    address,
    sealed: sealState(key, address, state),
    version: VERSION,
    silenceEnds: silenceEndOf(work.desk, state, since),
    asks: state.asked !== null,
  });

const sayNudge = async (
  work: CaseWork,
  actor: Actor,
  state: State & { readonly draft: Draft },
): Promise<void> => {
  const { blocked, withOfficer } = await peaceOf(work.tx, actor.address);
  // While an officer talks to him it waits: another day of silence begins.
  if (withOfficer) return save(work, actor, state);
  if (!blocked) {
    const say = nudge(state.draft, state.asked, { ...actor.around, found: {} });
    work.round.tell(actor.recipient, { class: 'reminder', say });
  }
  const nudged = { ...state, draft: { ...state.draft, nudged: true } };
  return save(work, actor, nudged, lastWordBefore(momentOf(work), patienceIn(work.desk)));
};

const endOf = async (work: CaseWork, address: string): Promise<void> => {
  const { tx, desk, now } = work;
  if (!isOfficeOpen(work) || !(await lockSilent(tx, address, now))) return;
  const [speaker] = await speakers(tx, [address]);
  if (!speaker) return endSilence(tx, address);
  const actor = actorOf(desk, speaker, null);
  const state = storedState(desk, actor.key, speaker);
  const { draft } = state;
  if (draft === null || draft.nudged) return save(work, actor, putAside(state));
  return sayNudge(work, actor, { ...state, draft });
};

/** Does what is due in one silent conversation; outside office hours, or when somebody wrote meanwhile, nothing. */
export const endSilenceOf = async (desk: Desk, address: string): Promise<readonly Due[]> =>
  (await doCaseWork(desk, (work) => endOf(work, address))).due;
