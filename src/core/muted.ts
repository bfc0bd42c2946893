// Whoever is muted reads one sentence, whatever he sends; what he filed goes on, and danger to life is always heard.
import { beside, say, type Turned } from './asking.ts';
import { wordsOf, type Event } from './event.ts';
import { may } from './roles.ts';
import type { State } from './state.ts';
import type { Surroundings } from './world.ts';

/** Of danger also what comes after it is heard, until it is filed. Whoever has a duty meanwhile is heard as well. */
export const isMuted = (state: State, event: Event, { mutedUntil, standing, read }: Surroundings): boolean =>
  mutedUntil !== null &&
  !may(standing, 'see-queue') &&
  !may(standing, 'work-cases') &&
  state.draft?.danger !== true &&
  read(wordsOf(event)).danger === null;

/** The sentence, counted. Nothing of the conversation changes: it goes on where it was. */
export const mutedTurn = (state: State, { mutedUntil, policy }: Surroundings): Turned => {
  const { address, telephone } = policy.office;
  const until = { kind: 'date', day: mutedUntil ?? '' } as const;
  return beside(state, say('muted', { until, address, telephone }), { kind: 'count', what: 'muted' });
};
