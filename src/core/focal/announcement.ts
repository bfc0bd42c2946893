// A focal point and messages to many: his answer to one, and whether he wants them.
import { beside, say, type Turned } from '../asking.ts';
import type { State } from '../state.ts';

const ANSWER = /^(\d{1,18})-(\d)$/;

/** A tap below a broadcast. Asked about nothing: his open question stays. */
export const answerBroadcast = (state: State, rest: string): Turned => {
  const [, id, answer] = ANSWER.exec(rest) ?? [];
  return id === undefined || answer === undefined
    ? beside(state, say('focal-late-button'))
    : beside(state, { kind: 'answer-broadcast', id, answer: Number(answer) });
};

export const announcements = (state: State, wanted: boolean): Turned =>
  beside(
    state,
    { kind: 'announcements', wanted },
    say(wanted ? 'focal-announcements-on' : 'focal-announcements-off'),
  );
