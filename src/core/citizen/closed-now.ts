// Whoever writes to a human outside office hours reads when one will, and what to do in danger: once a day is enough.
import { say } from '../asking.ts';
import type { Effect } from '../effect.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

/** The sentence, when it is due, and the state that remembers it. */
export const closedNow = (
  state: State,
  world: World,
): { readonly state: State; readonly effects: readonly Effect[] } =>
  world.officeOpen || state.closedToldOn === world.today
    ? { state, effects: [] }
    : {
        state: { ...state, closedToldOn: world.today },
        effects: [say('office-closed-now', { day: { kind: 'date', day: world.nextOfficeDay } })],
      };
