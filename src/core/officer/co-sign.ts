// `satukan NUMBER NUMBER`: the reporter of the first case signs the second one too, once the officer has read what that does and said
// yes. His own case ends, he is told how the other one stands under his own number, and neither reporter nor the agency learns who the
// other is: only how many there are.
import { say, type Turned } from '../asking.ts';
import { readReference } from '../reference.ts';
import type { Text } from '../say.ts';
import type { State } from '../state.ts';
import { writeToken } from '../token.ts';
import type { World } from '../world.ts';
import type { OfficeCase } from '../case-view.ts';
import { openCase, QUEUE } from './card.ts';
import { settled } from './settled.ts';

/** The two numbers behind the word, or null. A number may be typed in up to three parts ("7K3PT - Y"). */
export const twoNumbers = (rest: string): { readonly own: string; readonly other: string } | null => {
  const parts = rest.trim().split(/\s+/u);
  for (let at = 1; at < parts.length; at += 1) {
    const own = readReference(parts.slice(0, at).join(' '));
    const other = readReference(parts.slice(at).join(' '));
    if (own !== null && other !== null) return { own, other };
  }
  return null;
};

/** The word before the numbers that says yes, in the button below the question. */
const YES = 'ya';

const isYes = (rest: string): boolean => rest.trim().split(/\s+/u)[0] === YES;

/** What will happen, and the tap that lets it. */
const askFirst = (state: State, own: OfficeCase, other: OfficeCase): Turned =>
  settled(
    state,
    say(
      'officer-co-sign-ask',
      {
        ...{ reference: own.reference, other: other.reference, agency: own.agencyLabel ?? '' },
        people: own.people + other.people,
      },
      [
        {
          key: 'choice-officer-co-sign',
          token: writeToken({
            kind: 'command',
            command: 'satukan',
            rest: `${YES} ${own.reference} ${other.reference}`,
          }),
        },
        openCase(own.reference),
        openCase(other.reference),
        QUEUE,
      ],
    ),
  );

/** Why the one cannot be put to the other, or null. */
const problemOf = (own: OfficeCase | null, other: OfficeCase | null): Text | null => {
  if (!own || !other || own.reference === other.reference) return { key: 'officer-co-sign-no-case' };
  if (own.status === 'closed' || other.status === 'closed') return { key: 'officer-co-sign-closed' };
  // A protected one goes its own way: who signs it with another could be told from the other.
  if (own.protected !== null || other.protected !== null || own.emergency || other.emergency)
    return { key: 'officer-co-sign-protected' };
  if ([own, other].some(({ partOf, parts }) => partOf !== null || parts.length > 0))
    return { key: 'officer-co-sign-parts' };
  if (own.lane !== other.lane || own.agencyId !== other.agencyId || own.agencyId === null)
    return { key: 'officer-co-sign-differ' };
  return null;
};

export const coSign = (state: State, rest: string, { found }: World): Turned => {
  if (twoNumbers(rest) === null) return settled(state, say('officer-co-sign-how', {}, [QUEUE]));
  const [own = null, other = null] = found.twoCases ?? [];
  const problem = problemOf(own, other);
  if (problem || !own || !other) return settled(state, say(problem?.key ?? '', {}, [QUEUE]));
  if (!isYes(rest)) return askFirst(state, own, other);
  const numbers = { reference: own.reference, other: other.reference };
  return settled(
    state,
    { kind: 'co-sign', ...numbers },
    say('officer-co-signed', numbers, [openCase(other.reference), QUEUE]),
  );
};
