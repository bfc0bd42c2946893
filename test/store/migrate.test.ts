import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { openDatabase, type Database } from '../../src/store/database.ts';
import { migrate, MigrationRefused, shapeProblem } from '../../src/store/migrate.ts';
import { freshDatabase } from '../support/database.ts';

/** Every migration there is, by the names of their files. */
const ALL = readdirSync(join(import.meta.dirname, '../../src/store/migrations'))
  .map((file) => file.replace('.ts', ''))
  .sort();

let url: string;
let database: Database;

beforeAll(async () => {
  ({ url } = await freshDatabase());
  database = openDatabase(url);
});
beforeEach(async () => {
  await sql`drop schema public cascade`.execute(database.kysely);
  await sql`create schema public`.execute(database.kysely);
});
afterAll(() => database.close());

const tables = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(
    database.kysely,
  );
  return rows.map((row) => row.name);
};

describe('migrating', () => {
  it('makes the tables of an empty database once and finds nothing to do afterwards', async () => {
    expect(await shapeProblem(database.kysely)).toContain('npm run migrate');
    expect(await migrate(url)).toEqual(ALL);
    expect(await migrate(url)).toEqual([]);
    expect(await tables()).toContain('complaint_event');
    expect(await shapeProblem(database.kysely)).toBeNull();
  });

  it('lets processes that start at once take turns', async () => {
    const ran = await Promise.all(Array.from({ length: 4 }, () => migrate(url)));
    expect(ran.flat()).toEqual(ALL);
  });

  it('refuses a database that a newer release has changed, and changes nothing', async () => {
    await migrate(url);
    await sql`insert into kysely_migration (name, timestamp) values ('0999-later', now()::text)`.execute(
      database.kysely,
    );
    const before = await tables();
    const refused = await migrate(url).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(MigrationRefused);
    expect((refused as Error).message).toContain('0999-later');
    expect((refused as Error).message).toContain('newer release');
    expect(await tables()).toEqual(before);
    expect(await shapeProblem(database.kysely)).toContain('newer');
  });

  it('leaves nothing of a migration that fails half-way', async () => {
    const failing = {
      '0001-half': {
        up: async (db: typeof database.kysely) => {
          await sql`create table half (id int)`.execute(db);
          await sql`create table half (id int)`.execute(db);
        },
      },
    };
    await expect(migrate(url, failing)).rejects.toThrow('Migration 0001-half');
    expect(await tables()).not.toContain('half');
  });
});
