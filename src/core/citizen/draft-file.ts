// Files that go into the draft. What was sent below them is part of the story.
import { say, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import type { IncomingFile } from '../event.ts';
import { advance, newDraft } from '../intake.ts';
import type { State } from '../state.ts';
import { notesOn } from '../steps/notes.ts';
import { settle } from '../steps/settle.ts';
import type { World } from '../world.ts';

/** How many photos there are is told; of an album the parts are still coming. */
const taken = (kind: IncomingFile['kind'], count: number, isAlbum: boolean): Effect => {
  if (isAlbum) return say('album-taken');
  return kind === 'photo' ? say('photo-taken', { count }) : say(`${kind}-taken`);
};

export const takeFiles = (
  state: State,
  files: readonly IncomingFile[],
  caption: string | null,
  world: World,
  isAlbum = false,
): Turned => {
  const draft = state.draft ?? newDraft(world);
  const reading = caption ? world.read(caption) : null;
  const withFiles = { ...draft, files: [...draft.files, ...files] };
  const next =
    reading && caption
      ? settle({ ...withFiles, story: [...draft.story, caption] }, reading, world)
      : withFiles;
  const kind = files.at(-1)?.kind ?? 'photo';
  const count = next.files.filter((file) => file.kind === 'photo').length;
  const turned = advance(state, next, world, [
    taken(kind, count, isAlbum),
    ...notesOn(draft, next, reading, world),
  ]);
  const kept = files.map((file): Effect => ({ kind: 'keep-file', file, reference: null }));
  return { ...turned, effects: [...kept, ...turned.effects] };
};

/** One more of an album that was answered already: kept, and nothing is said. */
export const takeQuietly = (state: State, file: IncomingFile, world: World): Turned => {
  const draft = state.draft ?? newDraft(world);
  return {
    state: { ...state, draft: { ...draft, files: [...draft.files, file] } },
    effects: [{ kind: 'keep-file', file, reference: null }],
  };
};
