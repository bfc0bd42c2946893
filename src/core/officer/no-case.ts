// What an officer reads when nothing can be done: there is no such case, or its state does not allow it.
import { say, type Turned } from '../asking.ts';
import type { OfficeCase } from '../case-view.ts';
import type { Text, Value } from '../say.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { officeCard, QUEUE } from './card.ts';
import { settled } from './settled.ts';

const UNKNOWN: Text = { key: 'officer-erased-unknown' };

const onDay = (day: string | null): Value => (day === null ? UNKNOWN : { kind: 'date', day });

/** There is none, or nothing but figures is left of it. */
export const noSuchCase = (state: State, reference: string, { found }: World): Turned => {
  const erased = found.erasedCase;
  if (!erased) return settled(state, say('officer-no-case', { reference }, [QUEUE]));
  const { topicLabel, agencyLabel, filedOn, closedOn } = erased;
  const values = {
    reference,
    topic: topicLabel || UNKNOWN,
    agency: agencyLabel ?? UNKNOWN,
    filed: onDay(filedOn),
    closed: onDay(closedOn),
  };
  return settled(state, say('officer-case-erased', values, [QUEUE]));
};

/** What is the matter, and the card with what can be done now. */
export const refused = (state: State, officeCase: OfficeCase, why: Text): Turned =>
  settled(state, say(why.key, why.values), { kind: 'say', say: officeCard(officeCase) });
