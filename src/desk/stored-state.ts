// The state of a conversation as it comes out of the database.
import { NEW_STATE, type State } from '../core/state.ts';
import { usableState } from '../core/upgrade.ts';
import { openState, type Speaker } from '../store/conversation.ts';
import { SealError, type SealKey } from '../store/seal.ts';
import type { Desk } from './desk.ts';

/** The stored state as this code can use it. Damaged or not understood: what is left of it, never an error. */
export const storedState = (desk: Desk, key: SealKey, speaker: Speaker): State => {
  if (speaker.state === null) return NEW_STATE;
  try {
    const { state, kind } = usableState(openState(key, speaker.address, speaker.state));
    if (kind === 'rescued') {
      desk.log.warn(
        { conversation: speaker.address, version: speaker.stateVersion },
        'a stored state was not understood; its draft was kept and its question dropped',
      );
    }
    return state;
  } catch (error) {
    if (!(error instanceof SealError && error.why === 'damaged') && !(error instanceof SyntaxError))
      throw error;
    desk.log.warn({ conversation: speaker.address }, 'a stored state does not open; it begins anew');
    return NEW_STATE;
  }
};
