// "Berikutnya": while he was asked how all his cases stand, each answer brings the next of them.
import type { Effect } from '../effect.ts';
import { progressChoices } from '../reminder-say.ts';
import type { World } from '../world.ts';
import { commandChoice, say } from '../asking.ts';
import type { Values } from '../say.ts';

/** What was noted of this case (`key`), and the question about the next one that was asked about. */
export const notedThenNext = (key: string, values: Values, reference: string, world: World): Effect => {
  const next = (world.found.focalCases ?? []).find(
    (line) => line.progressAsked === true && line.reference !== reference,
  );
  if (!next) return say(key, values, [commandChoice('kasus', 'choice-focal-list')]);
  return say(
    'focal-noted-next',
    { noted: { key, values }, reference: next.reference, topic: next.topicLabel },
    progressChoices(next.reference),
  );
};
