// The folder that the embedded PostgreSQL lives in: making it, and refusing one that does not fit.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EmbeddedError, explain } from './embedded-error.ts';
import type { Binaries, RunAs } from './postgres-binaries.ts';
import type { Place } from './postmaster.ts';

/** The superuser of the server, which only the socket's owner can reach. */
export const USER = 'narahubung';
/** sun_path of the smallest system we run on (macOS), less the name of the socket itself. */
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.5432'.length;

/** Does `act`; a system error becomes a sentence about `folder` where one is known. */
export const orExplain = <T>(folder: string, act: () => T): T => {
  try {
    return act();
  } catch (error) {
    throw explain(String((error as NodeJS.ErrnoException).code), folder) ?? error;
  }
};

/** Node says of a read-only disk that the folder is not there; whether its parent can be written tells more. */
const makeFolder = (path: string): void =>
  orExplain(path, () => {
    try {
      mkdirSync(path, { recursive: true, mode: 0o700 });
    } catch (error) {
      let parent = dirname(path);
      while (!existsSync(parent)) parent = dirname(parent);
      accessSync(parent, constants.W_OK);
      throw error;
    }
  });

/** A folder of ours alone. In the common temporary folder somebody else may have made it first. */
const ownFolder = (path: string, as: RunAs): string => {
  makeFolder(path);
  const { uid } = lstatSync(path);
  if (!lstatSync(path).isDirectory() || (uid !== as.owner && uid !== process.getuid?.())) {
    throw new EmbeddedError(
      `${path} belongs to another user: start Narahubung as that user, or set DATA_DIR to another folder.`,
    );
  }
  orExplain(path, () => chmodSync(path, 0o700));
  orExplain(path, () => as.give(path));
  return path;
};

/** Where everything lies under `dataDir`; makes the folders. The socket goes to the temporary folder when its path would be too long. */
export const placeOf = (dataDir: string, as: RunAs): Place => {
  makeFolder(dataDir);
  const near = join(dataDir, 'socket');
  const far = join(tmpdir(), `narahubung-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`);
  const fits = Buffer.byteLength(near) <= LONGEST_SOCKET_FOLDER && !near.includes('"');
  return {
    data: join(dataDir, 'postgres'),
    socket: ownFolder(fits ? near : far, as),
    log: join(dataDir, 'postgres.log'),
  };
};

const UNFINISHED = 'postgres.new-';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Makes the data directory under another name and renames it: there is never half a one. */
export const initialise = (
  dataDir: string,
  place: Place,
  binaries: Binaries,
  as: RunAs,
  durable: boolean,
): void => {
  for (const left of readdirSync(dataDir).filter((name) => name.startsWith(UNFINISHED))) {
    // Another program may be making one this moment; its name says whose it is. Our own number is an earlier life's.
    const maker = Number(left.slice(UNFINISHED.length));
    if (maker === process.pid || !isAlive(maker)) {
      rmSync(join(dataDir, left), { recursive: true, force: true });
    }
  }
  const fresh = join(dataDir, `${UNFINISHED}${process.pid}`);
  const { file, args } = as.command(binaries.initdb, [
    ...['--pgdata', fresh, '--username', USER, '--auth', 'trust', '--encoding', 'UTF8', '--no-instructions'],
    ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...(durable ? [] : ['--no-sync']),
  ]);
  const { status, stderr, stdout } = spawnSync(file, args, { encoding: 'utf8', cwd: '/' });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    const said = stderr || stdout || 'it ended without a word';
    throw (
      explain(said, dataDir) ??
      new EmbeddedError(`The database could not be made in ${dataDir}: ${said.trim()}`)
    );
  }
  try {
    renameSync(fresh, place.data);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // A second program was quicker; which of the two goes on is decided by the lock.
    if (!existsSync(join(place.data, 'PG_VERSION'))) throw explain(String(error), dataDir) ?? error;
  }
};

/** Refuses a data directory of another user or of another major version. */
export const checkDirectory = (place: Place, binaries: Binaries, as: RunAs): void => {
  const { uid } = statSync(place.data);
  if (uid !== as.owner) {
    throw new EmbeddedError(
      `${place.data} belongs to another user (id ${uid}): start Narahubung as that user, or set DATA_DIR to another folder.`,
    );
  }
  // A copy brought back from elsewhere may be open to others, and PostgreSQL refuses that.
  if (process.getuid?.() === uid) orExplain(place.data, () => chmodSync(place.data, 0o700));
  const made = orExplain(place.data, () => readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim());
  if (made !== binaries.major) {
    throw new EmbeddedError(
      `${place.data} was made by PostgreSQL ${made} and this version brings PostgreSQL ${binaries.major}: ` +
        'go back to the version of Narahubung that made it, take a backup there and restore it here, or set DATA_DIR to another folder.',
    );
  }
};
