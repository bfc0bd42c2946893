// A story told in several quick messages is one story: an answer that only spoke is taken back while it is not sent, and its
// words are heard once more together with those that came after them (docs/decisions/0019).
import type { Turned } from './asking.ts';
import type { Event } from './event.ts';
import { hear, type Heard } from './heard.ts';
import { readReference } from './reference.ts';
import type { State } from './state.ts';
import { usableState } from './upgrade.ts';
import type { Surroundings, World } from './world.ts';

/** A person who goes on writing at once has written again by then; who waits for the answer hardly notices. */
export const HOLD_SECONDS = 1.5;
/** Longer words are a story, which the next message only adds to; nobody waits for more of it. */
const LONGEST_PIECE = 60;
/** Beyond this they are answered one by one, so that a state stays small. */
const LONGEST_TOGETHER = 2000;

const isTelling = ({ draft, asked }: State): boolean =>
  asked === null ? draft === null : asked.kind === 'intake' && asked.step === 'story';

/** Whether nothing came of the turn but its answer, and that about a story. */
const onlySpoke = (before: State, heard: Heard, turned: Turned): boolean =>
  heard.kind === 'text' &&
  heard.about === null &&
  readReference(heard.text) === null &&
  isTelling(before) &&
  turned.state.role === 'citizen' &&
  turned.effects.every(({ kind }) => kind === 'say' || kind === 'count');

/** The turn with its answer marked as one that can be taken back, if it can. */
export const givingWay = (before: State, heard: Heard, turned: Turned): Turned => {
  if (heard.kind !== 'text' || !onlySpoke(before, heard, turned)) return turned;
  const givesWay = heard.text.length <= LONGEST_PIECE ? HOLD_SECONDS : 0;
  return {
    state: { ...turned.state, unsent: { before, text: heard.text } },
    effects: turned.effects.map((effect) => (effect.kind === 'say' ? { ...effect, givesWay } : effect)),
  };
};

export type TakenBack = { readonly state: State; readonly event: Event };

/**
 * The state before the answer that is not sent yet, and the words it answered with those of `event` as one message; null when
 * `event` is no more of the story. Only whoever has really taken the answer back may go on with it.
 */
export const takenBack = (state: State, event: Event, around: Surroundings | World): TakenBack | null => {
  const { unsent } = state;
  if (unsent === undefined || event.kind !== 'text' || event.about !== undefined) return null;
  const heard = hear(state, event, around);
  if (heard.kind !== 'text' || readReference(heard.text) !== null) return null;
  const text = `${unsent.text}\n${heard.text}`;
  if (text.length > LONGEST_TOGETHER) return null;
  return { state: usableState(unsent.before).state, event: { kind: 'text', text } };
};
