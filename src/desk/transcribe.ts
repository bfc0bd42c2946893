// Voice notes of filed cases become text for officers, one at a time. The text is a machine's: no turn reads it, nothing is decided
// by it, and it is shown beside the sound alone. No transaction is open while the engine listens.
import { inTransaction } from '../store/database.ts';
import { claimVoiceNote, noteHeard, noteNotHeard, type VoiceNote } from '../store/transcript.ts';
import { TranscriptionFailed, type Engine, type Transcribe } from '../transcribe.ts';
import type { Desk } from './desk.ts';
import { traceOf } from './fault.ts';
import { backOff } from './verdict.ts';

/** What one engine cannot hear it hears as little the fourth time; meanwhile the model may have been put in its place. */
const MOST_ATTEMPTS = 4;
/** Longer than the engine may take: until then the note is nobody else's. */
const GRACE_MS = 60_000;

type Listening = {
  readonly engine: Engine;
  readonly transcribe: Transcribe;
  /** This process is to end. */
  readonly signal: AbortSignal;
};

const hear = async (
  desk: Desk,
  { transcribe, signal }: Listening,
  note: VoiceNote,
): Promise<string | null> => {
  try {
    return await transcribe(desk.files.read(note.id, note.key), signal);
  } catch (error) {
    if (error instanceof TranscriptionFailed) {
      desk.log.warn(
        { attachment: note.id, why: error.why, act: error.message },
        'a voice note was not heard',
      );
    } else {
      desk.log.error({ attachment: note.id, ...traceOf(error) }, 'a voice note could not be heard');
    }
    return null;
  }
};

/** Hears the oldest voice note that is due; false when none is. A process that dies leaves it to the next after its time. */
export const hearNextVoiceNote = async (desk: Desk, listening: Listening): Promise<boolean> => {
  const until = new Date(Date.now() + listening.engine.seconds * 1000 + GRACE_MS);
  const note = await inTransaction(desk.db, (tx) => claimVoiceNote(tx, desk.ring, until));
  if (note === null) return false;
  const text = await hear(desk, listening, note);
  if (text === null && listening.signal.aborted) return false;
  await inTransaction(desk.db, (tx) => {
    if (text !== null) return noteHeard(tx, note.id, note.key, text);
    const tries = note.attempts + 1;
    return noteNotHeard(
      tx,
      note.id,
      tries < MOST_ATTEMPTS ? new Date(Date.now() + backOff(tries) * 1000) : null,
    );
  });
  return true;
};
