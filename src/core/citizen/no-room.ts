// A file that cannot be taken now: he reads what to do instead, and what he wrote below it is heard all the same.
import { beside, say, type Turned } from '../asking.ts';
import type { FileRoom } from '../file-room.ts';
import type { Heard } from '../heard.ts';
import { resume } from '../intake.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

type Sent = Extract<Heard, { readonly kind: 'file' }>;

const SAID: { readonly [R in Exclude<FileRoom, 'room'>]: string } = {
  many: 'file-refused-many',
  short: 'file-refused-short',
};

/**
 * Null: there is room. `words` hears the caption. Of an album the refusal is told once; its other parts come to the same end
 * in silence.
 */
export const withoutRoom = (
  state: State,
  { album, caption, about }: Sent,
  world: World,
  words: (text: string, about: string | null) => Turned,
): Turned | null => {
  const { fileRoom = 'room' } = world.found;
  if (fileRoom === 'room') return null;
  if (album !== null && state.album?.id === album && caption === null) return beside(state);
  const sorry = say(SAID[fileRoom]);
  const turned =
    caption !== null
      ? words(caption, about)
      : state.asked?.kind === 'intake'
        ? resume(state, world)
        : beside(state);
  return {
    state: album === null ? turned.state : { ...turned.state, album: { id: album, reference: null } },
    effects: [sorry, ...turned.effects],
  };
};
