// What a reporter without a chat says to an officer, written down as his own word.
import { done, say, type Turned } from '../asking.ts';
import type { OfficeCase } from '../case-view.ts';
import type { State } from '../state.ts';
import { QUEUE } from './card.ts';
import { askOfficer } from './question.ts';
import { settled } from './settled.ts';

/** The agency's question, as it is to be put to him. */
export const askReply = (state: State, { reference, recorded }: OfficeCase): Turned =>
  askOfficer(state, { kind: 'officer', act: 'reply-for', reference }, [], null, {
    key: 'officer-question-reply-for',
    values: { reference, text: recorded?.question ?? '' },
  });

export const replyFor = (state: State, { reference }: OfficeCase, text: string): Turned =>
  done(
    state,
    { kind: 'speak-for', reference, move: 'replied', text },
    say('officer-replied-for', { reference }, [QUEUE]),
  );

export const doneFor = (state: State, { reference }: OfficeCase): Turned =>
  settled(
    state,
    { kind: 'speak-for', reference, move: 'confirmed', text: null },
    say('officer-done-for', { reference }, [QUEUE]),
  );

export const notYetFor = (state: State, { reference }: OfficeCase, text: string): Turned =>
  done(
    state,
    { kind: 'speak-for', reference, move: 'reopened', text },
    say('officer-not-yet-for', { reference }, [QUEUE]),
  );
