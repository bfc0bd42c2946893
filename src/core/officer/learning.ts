// `belajar`: what people's corrections changed in the guesses, whether it helped on cases it never saw, and the way back.
// `belajar NUMBER`: from which words the guesses about a case come.
import { say, type Turned } from '../asking.ts';
import { readReference } from '../reference.ts';
import type { Choice, Text } from '../say.ts';
import type { State } from '../state.ts';
import { writeToken } from '../token.ts';
import type { Learning, World } from '../world.ts';
import { noSuchCase } from './no-case.ts';
import { openCase, QUEUE } from './card.ts';
import { settled } from './settled.ts';

const ACTS = { batalkan: 'take-back', lanjutkan: 'go-on' } as const;
type Word = keyof typeof ACTS;

const isAct = (rest: string): rest is Word => Object.hasOwn(ACTS, rest);

/** The case that stands behind the word, or null. */
export const learningCase = (rest: string): string | null => readReference(rest);

/** Whether what stands behind `belajar` is meant for it; "belajar di kelas bocor" is a story. */
export const isForLearning = (rest: string): boolean =>
  rest === '' || isAct(rest.toLowerCase()) || learningCase(rest) !== null;

const choice = (word: Word): Choice => ({
  key: `choice-officer-learning-${ACTS[word]}`,
  token: writeToken({ kind: 'command', command: 'belajar', rest: word }),
});

const linesOf = ({ inForce, isHeld }: Learning): readonly Text[] => [
  inForce === null
    ? { key: 'officer-learning-none' }
    : {
        key: 'officer-learning-in-force',
        values: { ...inForce, day: { kind: 'date', day: inForce.day } },
      },
  ...(isHeld ? [{ key: 'officer-learning-held' }] : []),
];

const overview = (state: State, learning: Learning): Turned =>
  settled(
    state,
    say('officer-learning', { lines: linesOf(learning) }, [
      ...(learning.inForce === null ? [] : [choice('batalkan')]),
      ...(learning.isHeld ? [choice('lanjutkan')] : []),
      QUEUE,
    ]),
  );

/** Guesses are made anew from the story as it stands on the card. */
const because = (state: State, reference: string, world: World): Turned => {
  const { officeCase } = world.found;
  if (!officeCase) return noSuchCase(state, reference, world);
  const lines = world.read(officeCase.story).topics.map((guess): Text => ({
    key: 'officer-learning-because',
    values: { topic: guess.label, words: guess.because.join(', ') },
  }));
  const key = lines.length === 0 ? 'officer-learning-no-guess' : 'officer-learning-guesses';
  return settled(state, say(key, { reference, lines }, [openCase(reference)]));
};

export const learning = (state: State, rest: string, world: World): Turned => {
  const reference = learningCase(rest);
  if (reference !== null) return because(state, reference, world);
  const now = world.found.learning ?? { inForce: null, isHeld: false };
  const word = rest.toLowerCase();
  if (!isAct(word)) return overview(state, now);
  const act = ACTS[word];
  const isPossible = act === 'take-back' ? now.inForce !== null : now.isHeld;
  if (!isPossible) return overview(state, now);
  return settled(state, { kind: 'learning', act }, say(`officer-learning-${act}`, {}, [QUEUE]));
};
