// Voice notes are heard one after the other, beside the queues: an engine takes a core for minutes, and nobody waits for it.
import type { Desk } from '../src/desk/desk.ts';
import { traceOf } from '../src/desk/fault.ts';
import { hearNextVoiceNote } from '../src/desk/transcribe.ts';
import { transcriberOf, type Engine } from '../src/transcribe.ts';
import { startTicking, type Ticking } from './tick.ts';

/** A look is one query; an officer opens a case minutes after it was filed. */
const LOOK_MS = 5000;

/** Begins to listen. Its stop ends an engine that runs; the note it heard is taken up again later. */
export const startListening = (desk: Desk, engine: Engine): Ticking => {
  const stopping = new AbortController();
  const listening = { engine, transcribe: transcriberOf(engine), signal: stopping.signal };
  const ticking = startTicking(
    LOOK_MS,
    async () => {
      while (!stopping.signal.aborted && (await hearNextVoiceNote(desk, listening)));
    },
    (error) => desk.log.warn(traceOf(error), 'voice notes could not be looked for; the next look comes soon'),
  );
  return {
    stop: async () => {
      stopping.abort();
      await ticking.stop();
    },
  };
};
