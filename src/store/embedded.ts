// A real PostgreSQL beside us, for the office that has no database server.
// One program works with a directory at a time: whoever holds the advisory lock OWNER owns it. PostgreSQL frees the lock when
// its holder dies, so a server left running by a killed program is taken over, and a second program is turned away.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../log.ts';
import { USER, checkDirectory, initialise, orExplain, placeOf } from './data-directory.ts';
import { EmbeddedError, explain } from './embedded-error.ts';
import { findBinaries, runAs } from './postgres-binaries.ts';
import { runningPid, startPostmaster, stopPostmaster } from './postmaster.ts';
import type { Place, Started } from './postmaster.ts';

export type Embedded = {
  /** The address of a database of this server. It holds no secret: the socket's folder lets in nobody but this user. */
  readonly urlFor: (database: string) => string;
  /** Makes a database, as a copy of `template` when given. Without a template one that is there already is left as it is. */
  readonly createDatabase: (name: string, template?: string) => Promise<void>;
  /** Stops the server; connections still open are broken off, their transactions rolled back. */
  readonly stop: () => Promise<void>;
};

const OWNER = 7_205_918_414;
/** Replaying the journal after a power cut on a slow disk. */
const START_SECONDS = 300;
/** After a kill the old server's processes keep its memory and its lock for a moment. */
const LEFTOVER_SECONDS = 10;
/** How long a killed program's connection may take to be noticed. */
const OWNER_SECONDS = 3;
const LOOK_MS = 20;
/** Between tries to bring a server back that died under us. */
const REVIVE_MS = 1000;

const NOT_YET = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03']);
const LEFTOVER = /pre-existing shared memory block|lock file ".*" already exists|is another postmaster/;

const connected = async (place: Place): Promise<pg.Client | null> => {
  const client = new pg.Client({
    host: place.socket,
    port: 5432,
    user: USER,
    database: 'postgres',
    application_name: 'owner',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (NOT_YET.has(String((error as { code?: unknown }).code))) return null;
    throw error;
  }
};

const addressIn = (place: Place, database: string): string =>
  `postgres://${USER}@${encodeURIComponent(place.socket)}/${encodeURIComponent(database)}`;

/** For tools beside a running house: the addresses of the server that works under `dataDir`; null when none answers. Starts nothing. */
export const runningEmbedded = async (dataDir: string): Promise<Pick<Embedded, 'urlFor'> | null> => {
  const place = placeOf(resolve(dataDir), runAs(findBinaries()));
  const client = existsSync(place.data) ? await connected(place) : null;
  if (client === null) return null;
  await client.end();
  return { urlFor: (database) => addressIn(place, database) };
};

const failure = (said: string, place: Place): EmbeddedError => {
  const reason =
    /(?:FATAL|PANIC|ERROR):\s*(.+)/.exec(said)?.[1] ??
    (said.trim().split('\n').at(-1) || 'it ended without a word');
  return (
    explain(said, place.data) ??
    new EmbeddedError(`The embedded PostgreSQL did not start: ${reason}; see ${place.log}.`)
  );
};

/** A connection to the server of this place, which is started when none runs. */
const reach = async (place: Place, start: () => Started): Promise<pg.Client> => {
  const begun = Date.now();
  const within = (seconds: number): boolean => Date.now() - begun < seconds * 1000;
  let started: Started | null = null;
  while (within(START_SECONDS)) {
    const client = await connected(place);
    if (client !== null) return client;
    const said = started?.ended() ?? null;
    if (said !== null) {
      if (!LEFTOVER.test(said) || !within(LEFTOVER_SECONDS)) throw failure(said, place);
      started = null;
    }
    if (started === null && runningPid(place) === null) started = start();
    await pause(LOOK_MS);
  }
  throw new EmbeddedError(
    `The embedded PostgreSQL did not answer within ${START_SECONDS} seconds; see ${place.log}.`,
  );
};

const own = async (client: pg.Client, dataDir: string): Promise<void> => {
  for (const until = Date.now() + OWNER_SECONDS * 1000; Date.now() < until; await pause(LOOK_MS)) {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      OWNER,
    ]);
    if (rows[0]?.mine === true) return;
  }
  await client.end();
  throw new EmbeddedError(
    `Another Narahubung works with ${dataDir}: stop it, or set DATA_DIR to another folder.`,
  );
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const ALREADY_THERE = '42P04';

/**
 * Starts PostgreSQL under `dataDir`, making the directory the first time, and takes over a server that a killed program left.
 * `durable: false` is for tests. When the server dies under us it is started again. Throws EmbeddedError with one sentence
 * that says what to do when the directory cannot be used or another program works with it.
 */
export const startEmbedded = async (options: {
  readonly dataDir: string;
  readonly log: Log;
  readonly durable?: boolean;
}): Promise<Embedded> => {
  const { log, durable = true } = options;
  const dataDir = resolve(options.dataDir);
  const binaries = findBinaries();
  const as = runAs(binaries);
  const place = placeOf(dataDir, as);
  if (!existsSync(place.data)) initialise(dataDir, place, binaries, as, durable);
  checkDirectory(place, binaries, as);

  let stopping = false;
  const hold = async (): Promise<pg.Client> => {
    const taken = runningPid(place) !== null;
    const held = await reach(place, () =>
      orExplain(dataDir, () => startPostmaster(place, binaries.postgres, as, durable)),
    );
    await own(held, dataDir);
    held.once('end', () => void revive());
    log.info({ takenOver: taken }, 'the embedded PostgreSQL serves');
    return held;
  };
  const revive = async (): Promise<void> => {
    while (!stopping) {
      log.error('the embedded PostgreSQL is gone; starting it again');
      try {
        client = await hold();
        return;
      } catch (error) {
        log.error({ err: error }, 'the embedded PostgreSQL could not be started again');
        await pause(REVIVE_MS);
      }
    }
  };
  let client = await hold();

  return {
    urlFor: (database) => addressIn(place, database),
    createDatabase: async (name, template) => {
      const from = template === undefined ? '' : ` template ${quoted(template)}`;
      await client.query(`create database ${quoted(name)}${from}`).catch((error: unknown) => {
        if (template !== undefined || (error as { code?: unknown }).code !== ALREADY_THERE) throw error;
      });
    },
    stop: async () => {
      stopping = true;
      await stopPostmaster(place);
      await client.end().catch(() => undefined);
    },
  };
};
