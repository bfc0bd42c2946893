// The focal point's side of the conversation.
import type { Turned } from './asking.ts';
import type { Heard } from './heard.ts';
import type { State } from './state.ts';
import type { Need, Surroundings, World } from './world.ts';

export const focalNeeds = (_state: State, _heard: Heard, _around: Surroundings): readonly Need[] => [];

export const focalTurn = (state: State, _heard: Heard, _world: World): Turned => ({ state, effects: [] });
