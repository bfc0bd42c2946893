// A question back ("kok nanya tempat?", "datanya aman gak?") is answered before ours comes again: what we need it for. It is
// no part of the story.
import type { Text } from '../say.ts';
import type { IntakeStep } from '../state.ts';
import type { Answer } from './step.ts';
import { isTelling } from './telling.ts';

const REASONS: { readonly [S in IntakeStep]?: string } = {
  topic: 'why-topic',
  agency: 'why-topic',
  place: 'why-place',
  district: 'why-place',
  date: 'why-date',
  reported: 'why-reported',
  forward: 'why-forward',
  confirm: 'why-confirm',
  identity: 'why-identity',
  summary: 'why-summary',
};

const ASKS =
  /\?\s*$|^\s*(?:kok|kenapa|mengapa|ngapain|knp|buat apa|untuk apa|apa maksud\p{L}*|maksud\p{L}* (?:apa|gimana|bagaimana)|why|what for)(?!\p{L})/iu;

/** Why `step` asks, where the answer asks that; null: it does not, or it tells something. */
export const reasonAskedFor = (step: IntakeStep, answer: Answer): Text | null => {
  const key = REASONS[step];
  if (key === undefined || answer.kind === 'choice' || !ASKS.test(answer.text) || isTelling(answer))
    return null;
  const { agency, place, date, danger } = answer.reading;
  return agency === null && place === null && date === null && danger === null ? { key } : null;
};
