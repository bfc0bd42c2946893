import { inspect } from 'node:util';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  classOfError,
  inTransaction,
  isMachineFault,
  nameOfDatabase,
  openDatabase,
  type Database,
} from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { freshDatabase } from '../support/database.ts';

let database: Database;

beforeAll(async () => {
  database = openDatabase((await freshDatabase()).url);
});
afterAll(() => database.close());

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error,
  );

describe('the database', () => {
  it('gives days as they are written and large numbers as text', async () => {
    const { rows } = await sql<{
      day: string;
      big: string;
    }>`select date '2026-12-04' as day, 9007199254740993::bigint as big`.execute(database.kysely);
    expect(rows).toEqual([{ day: '2026-12-04', big: '9007199254740993' }]);
  });

  it('rolls a transaction back when the work throws', async () => {
    const failing = inTransaction(database, async (tx) => {
      await tx.insertInto('poll_offset').values({ channel: 'echo', value: 1 }).execute();
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await database.kysely.selectFrom('poll_offset').selectAll().execute()).toEqual([]);
  });

  it('plans a statement with a name once a connection', async () => {
    await inTransaction(database, async (tx) => {
      for (const value of [1, 2]) {
        await tx.executeQuery(CompiledQuery.raw('/*= asked-twice */ select $1::int + 1 as sum', [value]));
      }
      const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(tx);
      expect(rows).toEqual([{ name: 'asked-twice' }]);
    });
  });
});

describe('an error of the database', () => {
  it('never holds the password', async () => {
    const secret = 's3cr%25et';
    const nowhere = `postgres://office:${secret}@127.0.0.1:1/narahubung`;
    const closed = openDatabase(nowhere);
    const errors = [
      await failure(sql`select 1`.execute(closed.kysely)),
      await failure(migrate(nowhere)),
      await failure(Promise.resolve().then(() => openDatabase(`postgres//office:${secret}@host/x`))),
      await failure(Promise.resolve().then(() => openDatabase(`postgres://office:${secret}@ho st:port/x`))),
    ];
    for (const error of errors) expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('s3cr');
    expect(nameOfDatabase(nowhere)).toBe('127.0.0.1:1/narahubung');
    await closed.close();
  });

  it('is the machine’s fault when the connection is out or another transaction was in the way, else the work’s', async () => {
    const down = openDatabase('postgres://office:x@127.0.0.1:1/narahubung');
    expect(isMachineFault(await failure(sql`select 1`.execute(down.kysely)))).toBe(true);
    await down.close();
    const killed = failure(
      inTransaction(database, (tx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)),
    );
    expect(isMachineFault(await killed)).toBe(true);
    const wrong = await failure(sql`select 1/0`.execute(database.kysely));
    expect(isMachineFault(wrong)).toBe(false);
    expect(classOfError(wrong)).toBe('error 22012');
    expect(isMachineFault(new TypeError('state is not a function'))).toBe(false);
    expect(classOfError(new TypeError('Siti said'))).toBe('TypeError');
  });
});
