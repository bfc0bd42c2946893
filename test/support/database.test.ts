import pg from 'pg';
import { expect, it } from 'vitest';
import { freshDatabase } from './database.ts';

const databaseOf = async (url: string): Promise<string> => {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  await client.end();
  return rows[0]?.name ?? '';
};

it('is another one each time, and gone when dropped', async () => {
  const one = await freshDatabase();
  const two = await freshDatabase();
  expect(await databaseOf(one.url)).not.toBe(await databaseOf(two.url));
  await one.drop();
  await expect(databaseOf(one.url)).rejects.toThrow(/does not exist/);
  await two.drop();
});

it('fails a file that leaves a connection open, and says which', async () => {
  const { url, drop } = await freshDatabase();
  const pool = new pg.Pool({ connectionString: url, application_name: 'forgotten' });
  pool.on('error', () => undefined);
  await pool.query('select 1');
  await expect(drop()).rejects.toThrow(/1 connections were left open.*\nforgotten, idle, last: select 1/);
  await pool.end();
});
