// `petugas`: one message goes to the office's officers as a consultation, at any time, and a draft waits meanwhile.
import { ask, done, option, type Turned } from '../asking.ts';
import { numbersFor } from '../danger-said.ts';
import { EMPTY_DRAFT } from '../draft.ts';
import type { Effect } from '../effect.ts';
import { file } from '../filing.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { draftWaits } from './own-case.ts';

export const askForHuman = (state: State, world: World): Turned =>
  ask(
    // The question itself says it, so nothing after it repeats it today.
    world.officeOpen ? state : { ...state, closedToldOn: world.today },
    { kind: 'human' },
    'human',
    world.officeOpen
      ? { key: 'ask-human' }
      : { key: 'ask-human-closed', values: { day: { kind: 'date', day: world.nextOfficeDay } } },
    [option('cancel', 'choice-cancel')],
  );

export const toHuman = (state: State, text: string, world: World): Turned => {
  const reading = world.read(text);
  // No topic is guessed: one line to a human need not be about what it sounds like.
  const draft = {
    ...EMPTY_DRAFT,
    story: [text],
    question: true,
    kindAsked: true,
    danger: reading.danger !== null,
    protected: reading.protected,
  };
  const danger: readonly Effect[] = reading.danger === null ? [] : [numbersFor(reading.danger)];
  const filed = file({ ...state, asked: null }, draft, world);
  return done({ ...filed.state, draft: state.draft }, ...danger, ...filed.effects, ...draftWaits(state));
};
