// Whose fault an error is, and what of it may be written down.
import { classOfError, isMachineFault } from '../store/database.ts';
import { SealError } from '../store/seal.ts';

/**
 * True when trying again later is right: the database is out, another transaction was in the way, or the key ring at hand
 * cannot open what is stored (a wrong DATA_KEYS must not turn every event into a failed one).
 */
export const isForLater = (error: unknown): boolean =>
  isMachineFault(error) || (error instanceof SealError && error.why === 'unknown-key');

/** Where an error came from without its words, which may quote a citizen's: class and the lines of code. */
export const traceOf = (error: unknown): { readonly type: string; readonly at: readonly string[] } => {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return {
    type: classOfError(error),
    at: lines.map((line) => line.trim()).filter((line) => /^at .*:\d+:\d+\)?$/.test(line)),
  };
};
