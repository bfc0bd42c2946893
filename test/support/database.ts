// A database for one test file: real, migrated, empty, its own. A file that leaves connections open fails.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { TEMPLATE } from './cluster.ts';

export type FreshDatabase = {
  readonly url: string;
  /** Takes it away. Rejects, and with it the test file fails, when connections to it are still open. Called by itself after the file's last test. */
  readonly drop: () => Promise<void>;
};

/** The server notices a closed connection a moment after the client closed it; on a busy machine some seconds after. */
const CLOSING_MS = 6000;
const LOOK_MS = 10;

const onCluster = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(inject('clusterUrl'));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

type Open = { readonly name: string; readonly state: string; readonly query: string };
const stillOpen = async (client: pg.Client, database: string): Promise<readonly Open[]> => {
  for (const until = Date.now() + CLOSING_MS; ; await pause(LOOK_MS)) {
    const { rows } = await client.query<Open>(
      `select application_name as name, state, query from pg_stat_activity
       where datname = $1 and backend_type = 'client backend'`,
      [database],
    );
    if (rows.length === 0 || Date.now() > until) return rows;
  }
};

const drop = (database: string): Promise<void> =>
  onCluster(async (client) => {
    const open = await stillOpen(client, database);
    await client.query(`drop database if exists "${database}" with (force)`);
    if (open.length === 0) return;
    const list = open.map(({ name, state, query }) => `${name || 'unnamed'}, ${state}, last: ${query}`);
    throw new Error(
      `${open.length} connections were left open; end the pools this file opened:\n${list.join('\n')}`,
    );
  });

const living = new Map<string, () => Promise<void>>();
// Registered before the file's own hooks, so that it runs after them.
afterAll(async () => {
  const results = await Promise.allSettled([...living.values()].map((end) => end()));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
});

/** A copy of the migrated template, made in about a third of a second: ask once a file, not once a test. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await onCluster((client) => client.query(`create database "${database}" template ${TEMPLATE}`));
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${database}`;
  const end = async (): Promise<void> => {
    if (living.delete(database)) await drop(database);
  };
  living.set(database, end);
  return { url: url.href, drop: end };
};
