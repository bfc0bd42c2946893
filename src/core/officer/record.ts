// `catat`: an officer writes down a case for somebody who does not do it himself. From here on the steps of the intake ask him
// what they would ask the reporter; what differs stands in the draft.
import { commandChoice, say, type Turned } from '../asking.ts';
import { beginRecord } from '../intake.ts';
import type { OfficeCase } from '../case-view.ts';
import { newChat } from '../link-wish.ts';
import type { Say } from '../say.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { openCase, QUEUE } from './card.ts';
import { settled } from './settled.ts';

export const record = (state: State, world: World): Turned => {
  if (state.draft !== null)
    return settled(
      state,
      say('officer-record-open', {}, [
        commandChoice('lanjut', 'choice-go-on'),
        commandChoice('batal', 'choice-cancel'),
        QUEUE,
      ]),
    );
  return beginRecord(state, world);
};

/** Paper for a reporter without a chat: a page behind a one-use link, and on it a new code. */
export const printReceipt = (state: State, { reference }: OfficeCase): Turned =>
  settled(state, { kind: 'paper-link', reference, notice: null });

/** A new code, to be read to the reporter on the telephone or at the counter. */
export const readCode = (state: State, { reference }: OfficeCase, world: World): Turned => {
  const { secret } = world.fresh;
  return settled(
    state,
    { kind: 'read-code', reference, secret },
    say('officer-code-read', { reference, secret }, [QUEUE]),
  );
};

/** To officers: from now on the reporter reads for himself. */
export const linkedByReceipt = (reference: string, channel: string): Say => ({
  key: 'officer-linked-by-receipt',
  values: { reference, chat: newChat(channel) },
  choices: [openCase(reference)],
});
