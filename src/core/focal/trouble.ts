// How a case stands, by one tap: it goes on, or something hinders it.
import { ownWords, type AgencyFace } from '../agency-face.ts';
import { done, option, type Option, type Turned } from '../asking.ts';
import { officerHindered } from '../clock-say.ts';
import type { Text } from '../say.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { notedThenNext } from './next-progress.ts';
import { askFocal } from './question.ts';
import { settled } from './settled.ts';

/** What most often hinders; anything else he writes. */
const TROUBLES = ['others', 'data', 'means'] as const;

export const troubleOptions: readonly Option[] = TROUBLES.map((what) =>
  option(what, `choice-focal-trouble-${what}`),
);

/** One of these, or null: no such choice. */
export const troubleOf = (choice: string): string | null =>
  TROUBLES.find((known) => known === choice) ?? null;

/** What hinders, for whoever reads it: one of the choices in words, or his own. */
export const troubleText = (said: string): Text | string =>
  troubleOf(said) === null ? said : { key: `focal-trouble-${said}` };

export const onTrack = (state: State, face: AgencyFace, world: World): Turned => {
  const { reference } = face;
  return settled(
    state,
    { kind: 'move', reference, move: 'on-track', by: 'focal', payload: {} },
    notedThenNext('focal-on-track', { reference }, reference, world),
  );
};

export const askTrouble = (state: State, reference: string, why: Text | null = null): Turned =>
  askFocal(state, { kind: 'focal', act: 'trouble', reference }, troubleOptions, why);

export const hindered = (state: State, face: AgencyFace, text: string, world: World): Turned => {
  const { reference } = face;
  return done(
    state,
    { kind: 'move', reference, move: 'hindered', by: 'focal', payload: { text, agencyText: ownWords(text) } },
    {
      kind: 'tell-officers',
      reference,
      class: 'notice',
      say: officerHindered([reference], face.agencyLabel, troubleText(text)),
    },
    notedThenNext('focal-hindered', { count: 1 }, reference, world),
  );
};

export const troubleChosen = (state: State, face: AgencyFace, choice: string, world: World): Turned => {
  const trouble = troubleOf(choice);
  return trouble === null ? askTrouble(state, face.reference) : hindered(state, face, trouble, world);
};
