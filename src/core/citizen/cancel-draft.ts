// `batal` while a complaint is being made: it is kept, thrown away, or gone on with.
import { ask, option, type Turned } from '../asking.ts';
import type { State } from '../state.ts';

export const askCancelDraft = (state: State): Turned =>
  ask(state, { kind: 'cancel' }, 'cancel', { key: 'ask-cancel' }, [
    option('keep', 'choice-keep'),
    option('drop', 'choice-drop'),
    option('back', 'choice-go-on'),
  ]);
