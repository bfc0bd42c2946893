// The reply to the message of the day, for all cases in it at once: "siap", or what hinders.
import { plain } from '../answer.ts';
import { ask, commandChoice, done, say, type Turned } from '../asking.ts';
import type { Heard } from '../heard.ts';
import type { State } from '../state.ts';
import type { Text } from '../say.ts';
import { BACK } from './question.ts';
import { settled } from './settled.ts';
import { troubleOf, troubleOptions } from './trouble.ts';

const LIST = commandChoice('kasus', 'choice-focal-list');
/** With the heading of the officers' message it stays one message. */
const LONGEST_WORDS = 1000;

export const ready = (state: State): Turned =>
  settled(state, { kind: 'reply-to-reminder', reply: 'ready' }, say('focal-ready', {}, [LIST]));

export const askHindrance = (state: State, why: Text | null = null): Turned => {
  const question: Text = { key: 'focal-question-hindrance' };
  const text: Text = why === null ? question : { key: 'focal-again', values: { why, question } };
  return ask(state, { kind: 'hindrance' }, 'focal-hindrance', text, [...troubleOptions, BACK]);
};

const send = (state: State, text: string): Turned =>
  done(
    state,
    { kind: 'reply-to-reminder', reply: 'trouble', text },
    say('focal-hindered', { count: 2 }, [LIST]),
  );

const leave = (state: State): Turned => done(state, say('focal-cancelled', {}, [LIST]));

/** Something came while he is asked what hinders him. */
export const hindranceHeard = (state: State, heard: Heard): Turned => {
  if (heard.kind === 'command' && ['kembali', 'batal'].includes(heard.command.name)) return leave(state);
  if (heard.kind === 'token' && heard.token.kind === 'question' && heard.token.rev === state.rev) {
    const trouble = troubleOf(heard.token.choice);
    return trouble === null ? leave(state) : send(state, trouble);
  }
  if (heard.kind !== 'text') return askHindrance(state, { key: 'focal-only-words' });
  if (heard.text.length > LONGEST_WORDS)
    return askHindrance(state, { key: 'focal-too-long', values: { longest: LONGEST_WORDS } });
  return plain(heard.text) === '' ? askHindrance(state) : send(state, heard.text);
};
