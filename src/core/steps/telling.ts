// Whether words tell more of the story, beside or instead of answering.
import type { Draft } from '../draft.ts';
import type { IntakeStep } from '../state.ts';
import type { Answer, Step } from './step.ts';
import { FEWEST_WORDS, FEWEST_WORDS_WITH_TOPIC } from './story.ts';

/** Whether words are more of the story: a sentence counts, although most of its words may be small ones. */
export const isTelling = ({ text, reading }: Extract<Answer, { readonly kind: 'text' }>): boolean =>
  reading.words >= FEWEST_WORDS ||
  (reading.words > 1 && text.trim().split(/\s+/u).length >= FEWEST_WORDS_WITH_TOPIC);

/** Steps whose answers are facts of the complaint: one that is a whole sentence also tells more of the story. */
const TOLD_IN_SENTENCES: readonly IntakeStep[] = [
  'kind',
  'topic',
  'place',
  'agency',
  'date',
  'reported',
  'forward',
  'confirm',
];

/** More words of content than this are no mere answer ("kecamatan Tualang, belum pernah lapor" is one). */
const LONGEST_ANSWER = 4;

/** The draft with a sentence in the story that answered a question and told more beside it. */
export const withSentence = (step: Step, answer: Answer, before: Draft, after: Draft): Draft => {
  const isMore =
    answer.kind === 'text' &&
    TOLD_IN_SENTENCES.includes(step.name) &&
    answer.reading.words > LONGEST_ANSWER &&
    after.story.length === before.story.length;
  return isMore ? { ...after, story: [...after.story, answer.text] } : after;
};
