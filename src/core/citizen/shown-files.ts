// From his status: may the agency see his pictures? Said once before filing, changed as often as he likes.
import { ask, done, option, say, type Turned } from '../asking.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { moveBy, ownCase, unable } from './own-case.ts';

export const askShowFiles = (state: State, reference: string, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own || own.filesShown === null) return unable(state, own);
  return ask(
    state,
    { kind: 'show-files', reference },
    'show-files',
    { key: own.filesShown ? 'ask-files-shown' : 'ask-files-hidden', values: { reference } },
    [option('no', 'choice-files-no'), option('yes', 'choice-files-yes')],
  );
};

export const showFilesOrNot = (state: State, reference: string, shown: boolean, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own || own.filesShown === null) return unable(state, own);
  if (own.filesShown === shown) return done(state, say('nothing-changed'));
  return done(
    state,
    moveBy(reference, shown ? 'files-shown' : 'files-withheld', {}),
    say(shown ? 'files-shown' : 'files-hidden', { reference }),
  );
};
