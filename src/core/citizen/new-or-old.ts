// Words or a file while nothing is asked, from somebody with cases: an answer that is awaited, more of a case, or a new one?
import { ask, option, type Turned } from '../asking.ts';
import { isFinal } from '../complaint.ts';
import type { IncomingFile } from '../event.ts';
import { hearWords } from '../intake.ts';
import type { Asked, State } from '../state.ts';
import type { OwnCase } from '../case-view.ts';
import type { World } from '../world.ts';
import { addFiles, reply } from './add-to-case.ts';
import { takeFiles } from './draft-file.ts';
import { withParts } from './own-case.ts';
import { askWhich, choicesOf, others } from './which-case.ts';

const openCases = (world: World): readonly OwnCase[] =>
  (world.found.ownCases ?? []).filter((own) => !isFinal(own.status));

const askNewOrOld = (
  state: State,
  open: readonly OwnCase[],
  text: string,
  [file, ...more]: readonly IncomingFile[] = [],
): Turned =>
  ask(
    state,
    {
      kind: 'new-or-old',
      text,
      references: open.map((own) => own.reference),
      ...(file ? { file, more } : {}),
    },
    'new-or-old',
    { key: 'ask-new-or-old', values: { more: others(open) } },
    [option('new', 'choice-new-complaint'), ...choicesOf(open, 'choice-add-to')],
  );

export const wordsAboutCases = (state: State, text: string, world: World): Turned => {
  const cases = world.found.ownCases ?? [];
  const awaiting = withParts(cases).filter((own) => own.pending?.kind === 'question');
  const [only, ...more] = awaiting;
  if (only && more.length === 0) return reply(state, only.reference, text, world);
  if (only) return askWhich(state, { kind: 'which-case', to: 'reply', text }, awaiting);
  const open = openCases(world);
  return open.length === 0 ? hearWords(state, text, world) : askNewOrOld(state, open, text);
};

export const fileAboutCases = (
  state: State,
  file: IncomingFile,
  caption: string | null,
  world: World,
  isAlbum: boolean,
): Turned => {
  if (caption !== null && world.read(caption).danger !== null)
    return takeFiles(state, [file], caption, world, isAlbum);
  const open = openCases(world);
  const awaiting = withParts(open).filter((own) => own.pending?.kind === 'question');
  if (awaiting.length === 1 && awaiting[0])
    return addFiles(state, awaiting[0].reference, [file], caption, world);
  return open.length === 0
    ? takeFiles(state, [file], caption, world, isAlbum)
    : askNewOrOld(state, open, caption ?? '', [file]);
};

/** Another file while it is asked where the first belongs: they go together. */
export const askOfMore = (
  state: State,
  { text, references, file, more = [] }: Extract<Asked, { kind: 'new-or-old' }>,
  another: IncomingFile,
  caption: string | null,
  world: World,
): Turned => {
  const open = (world.found.ownCases ?? []).filter((own) => references.includes(own.reference));
  const words = [text, caption ?? ''].filter((part) => part !== '').join('\n\n');
  return askNewOrOld(state, open, words, [...(file ? [file] : []), ...more, another]);
};
