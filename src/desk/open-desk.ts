// Opens everything a piece of work stands on, in the order in which one needs the other.
import { openClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { openCopy } from '../copy/copy.ts';
import { needs, turn } from '../core/turn.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Database } from '../store/database.ts';
import { openFiles } from '../store/files.ts';
import { keyText } from '../store/keys.ts';
import { openKeyRing } from '../store/seal.ts';
import type { Desk } from './desk.ts';
import { openLibrary } from './library.ts';

export type OpenDesk = Desk & { readonly close: () => void };

/** The desk over a migrated and seeded database; the caller closes the database. */
export const openDesk = async (
  config: Config,
  db: Database,
  log: Log,
  metrics: Metrics,
): Promise<OpenDesk> => {
  const ring = openKeyRing(await keyText(config.dataKeys ?? undefined, config.dataDir));
  const library = await openLibrary(db, (error) =>
    log.warn({ error }, 'the rules in force could not be read again'),
  );
  return {
    db,
    ring,
    files: await openFiles(config.filesDir),
    clock: await openClock(db.kysely, config.clock),
    copy: openCopy(),
    library: library.current,
    log,
    metrics,
    config,
    rules: { needs, turn },
    close: library.close,
  };
};
