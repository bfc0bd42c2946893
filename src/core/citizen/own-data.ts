// What is kept of whoever asks, as `data saya` speaks of it.
import { ask, done, type Option, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import { resume } from '../intake.ts';
import type { Text, Value } from '../say.ts';
import type { Asked, IntakeStep, State } from '../state.ts';
import type { MyData, World } from '../world.ts';

/** More numbers than this are counted. */
const MOST_NUMBERS = 5;

const NOTHING_KEPT: MyData = { channels: [], files: 0, cases: [], hasDuty: false };

export const myData = (world: World): MyData => world.found.myData ?? NOTHING_KEPT;

export const numbersOf = (cases: MyData['cases']): Value => {
  const references = cases
    .slice(0, MOST_NUMBERS)
    .map(({ reference }) => reference)
    .join(', ');
  const more = cases.length - MOST_NUMBERS;
  return more > 0 ? { key: 'data-cases-more', values: { references, more } } : references;
};

type Question = Omit<Extract<Asked, { readonly kind: 'my-data' }>, 'kind' | 'step'>;

const stepBefore = ({ asked }: State): IntakeStep | undefined =>
  asked?.kind === 'intake' || asked?.kind === 'my-data' ? asked.step : undefined;

/** Asks something about his data; what an open draft asked comes again when that is over. */
export const askOfData = (
  state: State,
  question: Question,
  text: Text,
  options: readonly Option[],
  before: readonly Effect[] = [],
): Turned => {
  const step = stepBefore(state);
  const asked: Asked = { kind: 'my-data', ...question, ...(step === undefined ? {} : { step }) };
  return ask(state, asked, `my-data-${question.stage}`, text, options, before);
};

/** Nothing is asked of his data any more; an open draft goes on. */
export const leaveMyData = (state: State, world: World, ...effects: readonly Effect[]): Turned => {
  if (state.draft === null) return done(state, ...effects);
  const step = stepBefore(state);
  return resume({ ...state, asked: step === undefined ? null : { kind: 'intake', step } }, world, effects);
};
