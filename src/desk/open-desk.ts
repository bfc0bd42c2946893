// Opens a desk on a database that is migrated and seeded.
import type { Config } from '../config.ts';
import { openClock } from '../clock.ts';
import { openCopy } from '../copy/copy.ts';
import { needs, turn } from '../core/turn.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { markerOf } from '../store/complaint-words.ts';
import { openDatabase, type Db } from '../store/database.ts';
import { openFiles } from '../store/files.ts';
import { keyText } from '../store/keys.ts';
import { somePeople } from '../store/person.ts';
import { QUEUES_IN_REDIS } from '../store/queue-pool.ts';
import { KeyError, openKeyRing, SealError, type KeyRing } from '../store/seal.ts';
import type { Desk } from './desk.ts';
import { keepLibrary } from './library.ts';

export type OpenedDesk = Desk & {
  /** Reads what is in force again now, if it changed. */
  readonly refreshLibrary: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A ring that cannot open what is stored is refused at the start, not at each citizen's first message. */
export const checkKeys = async (db: Db, ring: KeyRing): Promise<void> => {
  for (const { person, dataKey } of await somePeople(db)) {
    try {
      ring.dataKey(person, dataKey);
    } catch (error) {
      if (!(error instanceof SealError && error.why === 'unknown-key')) continue;
      throw new KeyError(`These are not the keys that sealed this database: ${error.message}.`, {
        cause: error,
      });
    }
  }
};

/**
 * Opens database, keys, files, clock, words and library. `databaseUrl` is the embedded one's when the settings name none.
 * Throws KeyError when DATA_KEYS is not the ring that sealed this database.
 */
export const openDesk = async (
  config: Config,
  databaseUrl: string,
  log: Log,
  metrics: Metrics,
): Promise<OpenedDesk> => {
  const ring = openKeyRing(await keyText(config.dataKeys ?? undefined, config.dataDir));
  const db = openDatabase(databaseUrl, {
    // For the doctor, who sees by it that the parts of a house do not agree.
    ...(config.redisUrl === null ? {} : { name: QUEUES_IN_REDIS }),
    onLost: () => log.warn('a connection to the database was lost; it is opened again when needed'),
  });
  try {
    await checkKeys(db.kysely, ring);
    const library = await keepLibrary(db.kysely, log, markerOf(ring));
    const moves = config.demo || config.clock?.speed === 0;
    const clock = await openClock(db.kysely, config.clock, { moves });
    return {
      db,
      ring,
      files: await openFiles(config.filesDir),
      clock,
      copy: openCopy(),
      library: library.current,
      log,
      metrics,
      config,
      rules: { turn, needs },
      refreshLibrary: library.refresh,
      close: async () => {
        clock.close();
        library.close();
        await db.close();
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
};
