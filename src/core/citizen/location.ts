// A place that was sent as a pin.
import { say, type Turned } from '../asking.ts';
import { advance, newDraft } from '../intake.ts';
import type { State } from '../state.ts';
import { settle } from '../steps/settle.ts';
import type { World } from '../world.ts';

/** A pin is kept for the office; it names no district, so that is asked. The name of a place may tell more. */
export const takeLocation = (
  state: State,
  location: { readonly latitude: number; readonly longitude: number },
  name: string | null,
  world: World,
): Turned => {
  const draft = { ...(state.draft ?? newDraft(world)), location };
  const named = name === null ? draft : settle(draft, world.read(name), world);
  return advance(state, { ...named, wantsDistrict: true }, world, [say('location-taken')]);
};
