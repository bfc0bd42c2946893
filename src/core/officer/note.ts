// `catatan NUMBER words`: what officers write for each other about a case. It goes to nobody else, in no message, list or file;
// with the number alone all of them are read.
import { say, type Turned } from '../asking.ts';
import type { OfficeCase } from '../case-view.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { noSuchCase } from './no-case.ts';
import { openCase, QUEUE } from './card.ts';
import { noteLine } from './note-lines.ts';
import { numberAndReason } from './open-link.ts';
import { settled } from './settled.ts';

/** Below Telegram's 4096 with some notes beside it. */
const LONGEST = 1000;
/** More of one case are read in its events. */
const MOST_SHOWN = 10;

const shown = (state: State, { reference, notes }: OfficeCase): Turned =>
  settled(
    state,
    say(
      notes.length === 0 ? 'officer-notes-none' : 'officer-notes',
      { reference, lines: notes.slice(-MOST_SHOWN).map(noteLine) },
      [openCase(reference), QUEUE],
    ),
  );

/** `catatan` with what stood behind it. */
export const note = (state: State, rest: string, world: World): Turned => {
  const { reference, reason: text } = numberAndReason(rest);
  if (reference === null) return settled(state, say('officer-note-how', {}, [QUEUE]));
  const { officeCase } = world.found;
  if (!officeCase) return noSuchCase(state, reference, world);
  if (text === '') return shown(state, officeCase);
  if (text.length > LONGEST)
    return settled(state, say('officer-too-long', { longest: LONGEST }, [openCase(reference), QUEUE]));
  return settled(
    state,
    { kind: 'note', reference, text },
    say('officer-noted', { reference }, [openCase(reference), QUEUE]),
  );
};
