// One PostgreSQL for a whole run of the tests, careless about power cuts. Files get databases of their own from it, copies of
// a template that is migrated once (see database.ts).
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { logger } from '../../src/log.ts';
import { startEmbedded } from '../../src/store/embedded.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the database that creates and drops the others. */
    readonly clusterUrl: string;
  }
}

export const TEMPLATE = 'narahubung_template';

/** Ends the server and takes its folder away when this process is killed: the pipe that `read` waits at breaks then. */
const cleanUpWhenKilled = (dataDir: string): (() => void) => {
  const pid = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0];
  const script = 'read -r _; kill -INT "$1" 2>/dev/null && sleep 5; rm -rf "$2"';
  const watch = spawn('sh', ['-c', script, 'sh', String(pid), dataDir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.unref();
  return () => watch.kill();
};

const migrateTemplate = async (url: string): Promise<void> => {
  const path = new URL('../../src/store/migrate.ts', import.meta.url);
  if (!existsSync(path)) return;
  const { migrate } = (await import(path.pathname)) as { migrate: (url: string) => Promise<unknown> };
  await migrate(url);
};

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'narahubung-test-'));
  const log = logger({ production: false, logLevel: 'error' });
  const cluster = await startEmbedded({ dataDir, log, durable: false });
  const stopWatching = cleanUpWhenKilled(dataDir);
  await cluster.createDatabase(TEMPLATE);
  await migrateTemplate(cluster.urlFor(TEMPLATE));
  project.provide('clusterUrl', cluster.urlFor('postgres'));
  return async () => {
    stopWatching();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
};
