// Words of a focal point while nothing is asked: never guessed at, always answered with what can be tapped.
import { openChoice } from '../agency-say.ts';
import { commandChoice, say, type Turned } from '../asking.ts';
import type { Heard } from '../heard.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { showsCard } from './act.ts';
import { settled } from './settled.ts';

const LIST = commandChoice('kasus', 'choice-focal-list');

const sentenceFor = (heard: Heard, world: World): string => {
  if (heard.kind === 'dead-button' || heard.kind === 'token') return 'focal-late-button';
  if (heard.kind === 'command') return heard.command.name === 'thanks' ? 'focal-welcome' : 'focal-lost';
  if (heard.kind !== 'text') return 'focal-only-words';
  const reading = world.read(heard.text);
  if (reading.isRude) return 'focal-calm';
  return reading.isGreeting ? 'focal-greeting' : 'focal-lost';
};

export const guide = (state: State, heard: Heard, world: World): Turned => {
  const face = world.found.focalCase;
  if (face) {
    return settled(state, say('focal-choose-act', { reference: face.reference }), ...showsCard(face));
  }
  const open = (world.found.focalCases ?? []).filter((line) => line.status !== 'closed');
  const only = open.length === 1 ? open[0] : undefined;
  return settled(
    state,
    say(sentenceFor(heard, world), { count: open.length }, only ? [openChoice(only.reference)] : [LIST]),
  );
};

/** Not a focal point, or not any more: how one becomes one. His words are a citizen's again. */
export const notFocal = (state: State): Turned =>
  settled(
    { ...state, role: 'citizen' },
    say('focal-not-one', {}, [commandChoice('lapor', 'choice-focal-complain')]),
  );
