// A photo, a document, a voice note, a film: for the draft, for a case of his, or to be asked about. The parts of an album
// come one by one, perhaps much later than the first: each is kept as it comes, and one answer is said for all.
import type { Turned } from '../asking.ts';
import type { Heard } from '../heard.ts';
import type { Asked, State } from '../state.ts';
import type { World } from '../world.ts';
import { takeFiles, takeQuietly } from './draft-file.ts';
import { addFiles, addQuietly, mayAddTo } from './add-to-case.ts';
import { askOfMore, fileAboutCases } from './new-or-old.ts';

type Sent = Extract<Heard, { readonly kind: 'file' }>;

/** The case that an album's parts go to; null: the draft, or nothing of this album was answered yet. */
export const caseOfAlbum = (state: State, album: string | null): string | null =>
  album !== null && state.album?.id === album ? state.album.reference : null;

const isAskedWhere = (asked: Asked | null): asked is Extract<Asked, { kind: 'new-or-old' }> =>
  asked?.kind === 'new-or-old' && asked.file !== undefined;

/** The case that is meant, as far as it was said: quoted, asked about, or that of the parts before. */
const caseMeant = (state: State, sent: Sent): string | null =>
  sent.about ??
  (state.asked?.kind === 'reply' || state.asked?.kind === 'add' ? state.asked.reference : null) ??
  caseOfAlbum(state, sent.album);

/** One more of what was answered; null: it has to be answered itself. */
const oneMore = (state: State, { file, caption, album }: Sent, world: World): Turned | null => {
  if (album === null || state.album?.id !== album || caption !== null) return null;
  const { reference } = state.album;
  if (isAskedWhere(state.asked)) {
    const more = [...(state.asked.more ?? []), file];
    return { state: { ...state, asked: { ...state.asked, more } }, effects: [] };
  }
  if (reference !== null)
    return mayAddTo(state, reference, world) ? addQuietly(state, reference, file) : null;
  return state.draft === null ? null : takeQuietly(state, file, world);
};

const answered = (state: State, sent: Sent, reference: string | null, world: World): Turned => {
  const { file, caption, album } = sent;
  if (reference !== null) return addFiles(state, reference, [file], caption, world);
  if (isAskedWhere(state.asked)) return askOfMore(state, state.asked, file, caption, world);
  if (state.draft === null && state.asked === null)
    return fileAboutCases(state, file, caption, world, album !== null);
  return takeFiles(state, [file], caption, world, album !== null);
};

export const hearFile = (state: State, sent: Sent, world: World): Turned => {
  const quiet = oneMore(state, sent, world);
  if (quiet !== null) return quiet;
  const reference = caseMeant(state, sent);
  const turned = answered(state, sent, reference, world);
  if (sent.album === null) return turned;
  return {
    ...turned,
    state: { ...turned.state, album: { id: sent.album, reference: reference ?? caseAddedTo(turned) } },
  };
};

const caseAddedTo = ({ effects }: Turned): string | null => {
  const kept = effects.find((effect) => effect.kind === 'keep-file');
  return kept?.kind === 'keep-file' ? kept.reference : null;
};
