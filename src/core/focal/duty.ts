// What a focal point says and asks of his own duty: that he moves to another office (`mutasi`), and how he did (`rapor`).
import { commandChoice, say, type Turned } from '../asking.ts';
import { plain } from '../answer.ts';
import { scorecardSay } from '../scorecard.ts';
import type { State } from '../state.ts';
import { writeToken } from '../token.ts';
import type { World } from '../world.ts';
import { settled } from './settled.ts';

const LIST = commandChoice('kasus', 'choice-focal-list');
/** "mutasi" alone says neither when nor who comes next. */
const SHORTEST = 5;
const LONGEST = 500;

/** Officers read it and decide: nobody drops his open cases by a word of his own. */
export const moving = (state: State, rest: string, world: World): Turned => {
  const { appointments } = world.standing;
  const text = rest.trim();
  if (plain(text).length < SHORTEST || text.length > LONGEST)
    return settled(state, say('duty-moving-how', {}, [LIST]));
  return settled(
    state,
    ...appointments.map(({ id, agencyLabel }) => ({
      kind: 'tell-officers' as const,
      class: 'notice' as const,
      say: {
        key: 'duty-moving-office',
        values: { agency: agencyLabel, text },
        choices: [{ token: writeToken({ kind: 'appointment', act: 'open', id }), key: 'choice-duty-open' }],
      },
    })),
    say('duty-moving-told', {}, [LIST]),
  );
};

/** His own figures and nobody else's. */
export const scorecard = (state: State, { found }: World): Turned =>
  settled(state, { kind: 'say', say: scorecardSay(found.scorecard ?? null) });
