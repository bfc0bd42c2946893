// To all officers, once in its window: many complaints about one matter of one agency. Perhaps it is one cause.
import type { Say } from '../say.ts';
import { openCase, QUEUE } from './card.ts';

/** The newest are opened by a tap; the rest is found in the queue. */
const MOST_OPENED = 5;

export const pattern = (references: readonly string[], topic: string, agency: string, days: number): Say => ({
  key: 'officer-pattern',
  values: {
    ...{ count: references.length, topic, agency, days },
    references: references.slice(0, MOST_OPENED).join(', '),
  },
  choices: [...references.slice(0, MOST_OPENED).map(openCase), QUEUE],
});
