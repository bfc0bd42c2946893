import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { checkDirectory, initialise, placeOf } from '../../src/store/data-directory.ts';
import { logger } from '../../src/log.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { explain } from '../../src/store/embedded-error.ts';
import { findBinaries, runAs } from '../../src/store/postgres-binaries.ts';
import { runningPid, startPostmaster, stopPostmaster } from '../../src/store/postmaster.ts';

const HOLD = fileURLToPath(new URL('../support/hold-embedded.ts', import.meta.url));
const ROOT = process.getuid?.() === 0;
const NOBODY = 65_534;
/** Runs as somebody ordinary. Reading is left to him, since the project may lie in root's own home. */
const ORDINARY = [
  ...['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'],
  ...['--inh-caps=-all,+dac_read_search', '--ambient-caps=-all,+dac_read_search'],
];

let folder = '';
let dataDir = '';
let made = '';
/** A data directory like the first test's, copied: making one takes a second, and most tests only need to have one. */
const haveOne = (): void => cpSync(made, dataDir, { recursive: true });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'narahubung-embedded-'));
  dataDir = made = join(folder, 'data');
  const server = await startEmbedded({
    dataDir,
    log: logger({ production: true, logLevel: 'error' }),
    durable: false,
  });
  await server.stop();
});
afterAll(() => rmSync(dirname(made), { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'narahubung-embedded-'));
  dataDir = join(folder, 'data');
});
afterEach(async () => {
  const pid = postmaster();
  if (pid !== null) {
    signal(pid, 'SIGQUIT');
    await vanished(pid);
  }
  rmSync(folder, { recursive: true, force: true });
});

const postmaster = (): number | null => {
  const file = join(dataDir, 'postgres', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
};
/** Ended, though perhaps not yet reaped by whoever inherited it. */
const ended = (pid: number): boolean => {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
};
const signal = (pid: number, name: NodeJS.Signals): void => {
  if (!ended(pid)) process.kill(pid, name);
};
const vanished = async (pid: number): Promise<void> => {
  while (!ended(pid)) await pause(10);
};

type Program = { readonly child: ChildProcess; readonly said: string; readonly url: string };
/** Another Narahubung on `dataDir`; resolves with its first line. */
const program = async (through: readonly string[] = []): Promise<Program> => {
  const [file, ...args] = [...through, process.execPath, HOLD, dataDir];
  const child = spawn(file ?? '', args, { stdio: ['pipe', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, said, url: said.replace('serves ', '') };
};
const kill = async ({ child }: Program): Promise<void> => {
  child.kill('SIGKILL');
  await once(child, 'exit');
};
const stop = async ({ child }: Program): Promise<void> => {
  child.stdin?.end();
  await once(child, 'exit');
};

const query = async (
  url: string,
  text: string,
): Promise<readonly { readonly [column: string]: unknown }[]> => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows as { [column: string]: unknown }[];
  } finally {
    await client.end();
  }
};
const note = (url: string, line: string) =>
  query(url, `create table if not exists notes (line text); insert into notes values ('${line}')`);
const notes = (url: string) => query(url, 'select line from notes order by line');

describe('the embedded PostgreSQL', () => {
  it('is made the first time, and keeps what it holds when started again', async () => {
    const first = await program();
    await note(first.url, 'one');
    await stop(first);
    expect(postmaster()).toBe(null);
    const second = await program();
    expect(await notes(second.url)).toEqual([{ line: 'one' }]);
    await stop(second);
  });

  it('compares and lower-cases letters of every language alike on every machine', async () => {
    haveOne();
    const { url } = await program();
    expect(await query(url, `select lower('ÉÇ') as low, 'a' < 'B' as by_code`)).toEqual([
      { low: 'éç', by_code: false },
    ]);
  });

  it('listens on no port and lets nobody but its owner near its socket', async () => {
    haveOne();
    const { url } = await program();
    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    const socket = decodeURIComponent(new URL(url).hostname);
    expect(execFileSync('stat', ['-c', '%a', socket], { encoding: 'utf8' }).trim()).toBe('700');
  });

  it('is taken over when our program was killed', async () => {
    haveOne();
    const first = await program();
    await note(first.url, 'before the kill');
    const server = postmaster();
    await kill(first);
    const second = await program();
    expect(postmaster()).toBe(server);
    expect(await notes(second.url)).toEqual([{ line: 'before the kill' }]);
    await stop(second);
    expect(postmaster()).toBe(null);
  });

  it('comes back when both were killed, the lock file left behind', async () => {
    haveOne();
    const first = await program();
    await note(first.url, 'before the kill');
    const server = postmaster() ?? 0;
    await kill(first);
    signal(server, 'SIGKILL');
    await vanished(server);
    expect(postmaster()).toBe(server);
    const second = await program();
    expect(await notes(second.url)).toEqual([{ line: 'before the kill' }]);
  });

  it('comes back although the number in its lock file belongs to another program now', async () => {
    haveOne();
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n`);
    const { said } = await program();
    expect(said).toMatch(/^serves /);
  });

  it('is started again when it dies under a running program', async () => {
    haveOne();
    const { url } = await program();
    await note(url, 'committed');
    const server = postmaster() ?? 0;
    signal(server, 'SIGKILL');
    await vanished(server);
    await expect.poll(() => notes(url).catch(() => []), { timeout: 30_000 }).toEqual([{ line: 'committed' }]);
    expect(postmaster()).not.toBe(server);
  });

  it('turns a second program away and goes on for the first', async () => {
    haveOne();
    const first = await program();
    const second = await program();
    expect(second.said).toBe(
      `failed Another Narahubung works with ${dataDir}: stop it, or set DATA_DIR to another folder.`,
    );
    expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('goes to exactly one of two programs that start on a new folder at once', async () => {
    const said = (await Promise.all([program(), program()])).map((each) => each.said.split(' ')[0]);
    expect(new Set(said)).toEqual(new Set(['failed', 'serves']));
  });

  it('serves under a path too long for a socket', async () => {
    dataDir = join(folder, 'a'.repeat(60), 'b'.repeat(60));
    haveOne();
    const { url } = await program();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    rmSync(decodeURIComponent(new URL(url).hostname), { recursive: true });
  });

  it('serves under a path with spaces and signs', async () => {
    dataDir = join(folder, `kantor "Riau" & 'pesisir', 100%`);
    haveOne();
    const { url } = await program();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('refuses a folder that another major version made, and changes nothing in it', async () => {
    haveOne();
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '16\n');
    const { said } = await program();
    expect(said).toMatch(
      /^failed .*postgres was made by PostgreSQL 16 and this version brings PostgreSQL 18: go back/,
    );
    expect(readFileSync(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('16\n');
  });

  /** No process has a number so high. */
  const NOBODY = 99_999_999;

  it('is not left half made when its making is interrupted', async () => {
    mkdirSync(join(dataDir, `postgres.new-${NOBODY}`), { recursive: true });
    writeFileSync(join(dataDir, `postgres.new-${NOBODY}`, 'PG_VERSION'), '18\n');
    const { said } = await program();
    expect(said).toMatch(/^serves /);
    expect(existsSync(join(dataDir, `postgres.new-${NOBODY}`))).toBe(false);
  });

  it('says what to do about a path that cannot be a folder', async () => {
    writeFileSync(join(folder, 'file'), '');
    dataDir = join(folder, 'file', 'data');
    const { said } = await program();
    expect(said).toBe(
      `failed ${dataDir} cannot be made: a part of its path is not a folder; set DATA_DIR to another one.`,
    );
  });

  it.each([
    ['could not extend file "base/1/2610": No space left on device', 'free at least 300 MB'],
    ["ENOSPC: no space left on device, mkdir '/data'", 'free at least 300 MB'],
    ['could not open file: Read-only file system', 'is on a read-only disk'],
    ['could not create shared memory segment: Cannot allocate memory', 'not enough memory'],
  ])('says what to do about "%s"', (said, act) => {
    expect(explain(said, '/data')?.message).toContain(act);
  });
});

describe('as an ordinary user, the embedded PostgreSQL', () => {
  const through = ROOT ? ORDINARY : [];
  beforeEach(() => {
    mkdirSync(dataDir);
    if (!ROOT) return;
    chmodSync(folder, 0o755);
    chownSync(dataDir, NOBODY, NOBODY);
  });

  it('serves, and is taken over after a kill', async () => {
    const first = await program(through);
    expect(first.said).toMatch(/^serves /);
    await kill(first);
    const second = await program(through);
    expect(second.said).toMatch(/^serves /);
    await stop(second);
  });

  it('says that the folder may not be written', async () => {
    if (ROOT) chownSync(dataDir, 0, 0);
    chmodSync(dataDir, 0o555);
    const { said } = await program(through);
    expect(said).toMatch(/^failed .*(may not be written by this user|belongs to another user)/);
    chmodSync(dataDir, 0o755);
  });
});

describe('the user the server runs as', () => {
  it('is never root', () => {
    const { command } = runAs(findBinaries());
    const { file, args } = command('id', ['-u']);
    expect(execFileSync(file, args, { encoding: 'utf8' }).trim()).not.toBe('0');
  });

  it('can make and serve a folder also where name spaces are forbidden', async () => {
    const binaries = findBinaries();
    // An ordinary user has but one way, and it is tried above.
    const as = runAs(binaries, ROOT ? 1 : 0);
    const place = placeOf(dataDir, as);
    initialise(dataDir, place, binaries, as, false);
    checkDirectory(place, binaries, as);
    startPostmaster(place, binaries.postgres, as, false);
    const url = `postgres://narahubung@${encodeURIComponent(place.socket)}/postgres`;
    await expect
      .poll(() => query(url, 'select 1 as one').catch(() => []), { timeout: 20_000 })
      .toEqual([{ one: 1 }]);
    const { uid } = statSync(`/proc/${runningPid(place)}`);
    expect(uid).toBe(as.owner);
    expect(statSync(place.data).uid).toBe(as.owner);
    await stopPostmaster(place);
    expect(runningPid(place)).toBe(null);
  });
});

it('finds the programs in the packages npm brought', () => {
  expect(dirname(findBinaries().postgres)).toBe(dirname(findBinaries().initdb));
  expect(execFileSync(findBinaries().initdb, ['--version'], { encoding: 'utf8' })).toContain(
    `PostgreSQL) ${findBinaries().major}.`,
  );
});
