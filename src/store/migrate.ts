// Brings a database to the shape this code knows. Forward only: a database that a newer release has changed is refused.
import pg from 'pg';
import type { Db } from './database.ts';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { classOfError, nameOfDatabase, openDatabase } from './database.ts';
import * as theThinLoop from './migrations/0001-the-thin-loop.ts';
import * as channelState from './migrations/0004-channel-state.ts';
import * as failedEvents from './migrations/0007-failed-events.ts';
import * as ownCase from './migrations/0008-own-case.ts';
import * as silenceAndQuickWords from './migrations/0009-silence-and-quick-words.ts';
import * as erasedPeople from './migrations/0010-erased-people.ts';
import * as codesAndChats from './migrations/0012-codes-and-chats.ts';
import * as roomForFiles from './migrations/0013-room-for-files.ts';
import * as releasedFiles from './migrations/0014-released-files.ts';
import * as whatStandsInAChat from './migrations/0015-what-stands-in-a-chat.ts';
import * as windows from './migrations/0016-windows.ts';
import * as whatsappWeb from './migrations/0017-whatsapp-web.ts';
import * as manners from './migrations/0018-manners.ts';
import * as lessonsAndAlikeCases from './migrations/0019-lessons-and-alike-cases.ts';
import * as directory from './migrations/0020-directory.ts';
import * as commitments from './migrations/0021-commitments.ts';
import * as clocksOfTheNetwork from './migrations/0022-clocks-of-the-network.ts';
import * as evidence from './migrations/0023-evidence.ts';
import * as messagesToMany from './migrations/0024-messages-to-many.ts';
import * as partsOfACase from './migrations/0027-parts-of-a-case.ts';
import * as afterAnAnswer from './migrations/0028-after-an-answer.ts';
import * as theConsole from './migrations/0031-the-console.ts';
import * as whatTheReleaseShips from './migrations/0032-what-the-release-ships.ts';
import * as dutyRoster from './migrations/0034-duty-roster.ts';
import * as onBehalf from './migrations/0035-on-behalf.ts';
import * as leaflets from './migrations/0036-leaflets.ts';
import * as transcripts from './migrations/0037-transcripts.ts';

/**
 * Every migration there is, in order. A new one is a new file and a new line with a number above all of these: one that sorts
 * before a migration that was run is refused. An old one is never edited after a release.
 */
const MIGRATIONS: { readonly [name: string]: Migration } = {
  '0001-the-thin-loop': theThinLoop,
  '0004-channel-state': channelState,
  '0007-failed-events': failedEvents,
  '0008-own-case': ownCase,
  '0009-silence-and-quick-words': silenceAndQuickWords,
  '0010-erased-people': erasedPeople,
  '0012-codes-and-chats': codesAndChats,
  '0013-room-for-files': roomForFiles,
  '0014-released-files': releasedFiles,
  '0015-what-stands-in-a-chat': whatStandsInAChat,
  '0016-windows': windows,
  '0017-whatsapp-web': whatsappWeb,
  '0018-manners': manners,
  '0019-lessons-and-alike-cases': lessonsAndAlikeCases,
  '0020-directory': directory,
  '0021-commitments': commitments,
  '0022-clocks-of-the-network': clocksOfTheNetwork,
  '0023-evidence': evidence,
  '0024-messages-to-many': messagesToMany,
  '0027-parts-of-a-case': partsOfACase,
  '0028-after-an-answer': afterAnAnswer,
  '0031-the-console': theConsole,
  '0032-what-the-release-ships': whatTheReleaseShips,
  '0034-duty-roster': dutyRoster,
  '0035-on-behalf': onBehalf,
  '0036-leaflets': leaflets,
  '0037-transcripts': transcripts,
};

/** Any number, the same in every process of every release: two that start at once take turns. */
const LOCK = 7_305_231_101;

/** The database cannot be brought to this code's shape. The message is for the operator. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

/** Names of migrations the database has run, oldest first; empty when it has none. */
const appliedIn = async (db: Kysely<unknown> | Db): Promise<readonly string[]> => {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!rows[0]?.there) return [];
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return applied.rows.map((row) => row.name);
};

const refuseNewer = (applied: readonly string[], known: readonly string[], database: string): void => {
  const unknown = applied.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new MigrationRefused(
    `The database ${database} was changed by a newer release (${unknown.join(', ')} is not known here); start that release, or restore a backup made before it`,
  );
};

/** One connection that holds the lock; released by ending it, also when this process dies. */
const locked = async <T>(url: string, work: (db: Kysely<unknown>) => Promise<T>): Promise<T> => {
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'narahubung migrate' });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select pg_advisory_lock(${LOCK})`.execute(db).catch((error: unknown) => {
      throw new MigrationRefused(
        `The database ${nameOfDatabase(url)} cannot be reached (${classOfError(error)}); see that PostgreSQL runs there and that DATABASE_URL has the right user and password`,
        { cause: error },
      );
    });
    return await work(db);
  } finally {
    await db.destroy();
  }
};

/**
 * Runs what is missing, each migration in the one transaction of this call, and gives the names that were run.
 * Throws MigrationRefused when the database is newer than this code (then nothing is changed) or out of reach.
 */
export const migrate = async (url: string, migrations = MIGRATIONS): Promise<readonly string[]> => {
  await openDatabase(url).close();
  return locked(url, async (db) => {
    refuseNewer(await appliedIn(db), Object.keys(migrations), nameOfDatabase(url));
    const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error !== undefined) {
      const failed = results.find((result) => result.status === 'Error')?.migrationName ?? 'before the first';
      throw new Error(
        `Migration ${failed} of the database ${nameOfDatabase(url)} failed; nothing was changed, and the cause says why`,
        { cause: error },
      );
    }
    return results.map((result) => result.migrationName);
  });
};

/** Why this code must not serve this database, or null when their shapes agree. For readiness checks. */
export const shapeProblem = async (db: Db): Promise<string | null> => {
  const applied = await appliedIn(db);
  const known = Object.keys(MIGRATIONS);
  if (applied.some((name) => !known.includes(name))) return 'the database is newer than this release';
  if (known.some((name) => !applied.includes(name))) return 'migrations are missing; run npm run migrate';
  return null;
};
