// `sampaikan`: what people without a chat are still to be told, by telephone, by letter or face to face, and the tick when they were.
import { commandChoice, say, type Turned } from '../asking.ts';
import { excerpt } from '../excerpt.ts';
import type { Choice, Say, Text } from '../say.ts';
import type { State } from '../state.ts';
import { writeToken } from '../token.ts';
import type { Need, World } from '../world.ts';
import { openCase, QUEUE } from './card.ts';
import { settled } from './settled.ts';

/** WhatsApp shows ten entries in a list. */
const MOST_LISTED = 8;
/** A line of a list on a phone. */
const LONGEST_LINE = 90;

export const HOW_TOLD = ['telephone', 'letter', 'in-person'] as const;
export type HowTold = (typeof HOW_TOLD)[number];

/** One that is still to be told, worded for its reporter. */
export type DueLine = {
  readonly id: string;
  readonly reference: string;
  readonly day: string;
  readonly text: string;
};

const DUE = commandChoice('sampaikan', 'choice-officer-due-list');

const tap = (rest: string, key: string, values?: Say['values']): Choice => ({
  token: writeToken({ kind: 'command', command: 'sampaikan', rest }),
  key,
  ...(values ? { values } : {}),
});

const SAID = /^(\d{1,18})(?: (telephone|letter|in-person|print))?$/u;

/** The notice a button names. */
export const dueNeeds = (rest: string): readonly Need[] => {
  const id = SAID.exec(rest.trim())?.[1];
  return [{ kind: 'due-notices', ...(id === undefined ? {} : { id }) }];
};

const lineOf = ({ reference, day, text }: DueLine, at: number): Text => ({
  key: 'officer-due-line',
  values: {
    number: at + 1,
    reference,
    day: { kind: 'short', day },
    text: excerpt(text.replaceAll('\n', ' '), LONGEST_LINE).text,
  },
});

const list = (lines: readonly DueLine[], count: number): Say => {
  if (count === 0) return { key: 'officer-due-none', choices: [QUEUE] };
  const shown = lines.slice(0, MOST_LISTED);
  return {
    key: 'officer-due',
    values: { count, lines: shown.map(lineOf) },
    choices: [...shown.map(({ id, reference }) => tap(id, 'choice-officer-open', { reference })), QUEUE],
  };
};

const one = ({ id, reference, day, text }: DueLine): Say => ({
  key: 'officer-due-one',
  values: { reference, day: { kind: 'date', day }, text },
  choices: [
    ...HOW_TOLD.map((how) => tap(`${id} ${how}`, `choice-officer-due-${how}`)),
    tap(`${id} print`, 'choice-officer-due-print'),
    openCase(reference),
    DUE,
  ],
});

/** One `sampaikan`, with what stood behind it. */
export const dueNotices = (state: State, rest: string, world: World): Turned => {
  const found = world.found.dueNotices ?? { lines: [], count: 0, one: null };
  const [, id, act] = SAID.exec(rest.trim()) ?? [];
  if (id === undefined) return settled(state, { kind: 'say', say: list(found.lines, found.count) });
  const line = found.one;
  if (!line) return settled(state, say('officer-due-gone', {}, [DUE, QUEUE]));
  if (act === undefined) return settled(state, { kind: 'say', say: one(line) });
  if (act === 'print')
    return settled(state, { kind: 'paper-link', reference: line.reference, notice: line.id });
  const how = HOW_TOLD.find((known) => known === act) ?? 'telephone';
  return settled(
    state,
    { kind: 'tick-notice', id, how },
    say('officer-due-told', { reference: line.reference, how }, [DUE, QUEUE]),
  );
};
