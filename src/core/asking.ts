// How a turn answers and asks. Every question gets the next number, and its buttons carry that number.
import type { Effect } from './effect.ts';
import type { Choice, Say, Text, Values } from './say.ts';
import type { Asked, State } from './state.ts';
import { writeToken } from './token.ts';

/** What a turn gives back. */
export type Turned = { readonly state: State; readonly effects: readonly Effect[] };

/** A choice of a question before the question has its number: `choice` comes back in the token. */
export type Option = { readonly choice: string; readonly label: Text };

export const option = (choice: string, key: string, values?: Values): Option => ({
  choice,
  label: values ? { key, values } : { key },
});

export const say = (key: string, values?: Values, choices?: readonly Choice[]): Effect => ({
  kind: 'say',
  say: { key, ...(values ? { values } : {}), ...(choices ? { choices } : {}) } satisfies Say,
});

/** The next state with `asked` open, and the question as an effect. `step` names the question in late presses. */
export const ask = (
  state: State,
  asked: Asked,
  step: string,
  question: Omit<Say, 'choices'>,
  options: readonly Option[] = [],
  before: readonly Effect[] = [],
): Turned => {
  const rev = state.rev + 1;
  const choices = options.map((o): Choice => ({
    token: writeToken({ kind: 'question', rev, step, choice: o.choice }),
    ...o.label,
  }));
  return {
    state: { ...state, asked, rev },
    effects: [...before, { kind: 'say', say: { ...question, ...(choices.length > 0 ? { choices } : {}) } }],
  };
};

/** Nothing is asked any more; `effects` are said and done. */
export const done = (state: State, ...effects: readonly Effect[]): Turned => ({
  state: { ...state, asked: null },
  effects,
});

/** The question stays open; `effects` are said and done beside it. */
export const beside = (state: State, ...effects: readonly Effect[]): Turned => ({ state, effects });

/** Buttons that name a case: acts from a card or a notice. */
export const caseChoice = (
  role: 'citizen' | 'focal' | 'officer',
  reference: string,
  act: string,
  key: string,
  id?: string,
): Choice => ({
  token: writeToken({ kind: 'case', role, reference, act, ...(id === undefined ? {} : { id }) }),
  key,
});

export const commandChoice = (command: string, key: string): Choice => ({
  token: writeToken({ kind: 'command', command }),
  key,
});
