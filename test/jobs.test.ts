import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { JOBS, QUEUES, jobOf } from '../src/job.ts';
import { jobsKeepTheirPromises, openAt } from './jobs.shared.ts';
import { freshDatabase } from './support/database.ts';

describe('jobs on PostgreSQL', () => {
  let url = '';
  beforeAll(async () => {
    ({ url } = await freshDatabase());
  });

  const query = async <T>(text: string): Promise<readonly T[]> => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query(text)).rows as T[];
    } finally {
      await client.end();
    }
  };

  jobsKeepTheirPromises(
    () => ({ redisUrl: null, databaseUrl: url }),
    async () => {
      const tables = await query<{ name: string }>(
        `select quote_ident(table_name) as name from information_schema.tables
         where table_schema = 'bullmq' and table_type = 'BASE TABLE' and table_name <> 'migration'`,
      );
      await query(`truncate ${tables.map(({ name }) => `bullmq.${name}`).join(', ')} cascade`);
    },
  );

  it('keeps BullMQ out of our own tables', async () => {
    const before = await query(
      `select count(*) from information_schema.tables where table_schema = 'public'`,
    );
    const jobs = await openAt({ redisUrl: null, databaseUrl: url });
    await jobs.close();
    expect(
      await query(`select count(*) from information_schema.tables where table_schema = 'public'`),
    ).toEqual(before);
  });

  it('says within seconds that the database cannot be reached', async () => {
    await expect(
      openAt({ redisUrl: null, databaseUrl: 'postgres://nobody@127.0.0.1:1/none' }),
    ).rejects.toThrow(/PostgreSQL.*ECONNREFUSED/);
  });

  it('uses a bounded number of connections, however many queues it consumes', async () => {
    const jobs = await openAt({ redisUrl: null, databaseUrl: url });
    for (const queue of QUEUES) await jobs.consume(queue, async () => undefined, { concurrency: 4 });
    const ids = Array.from(
      { length: 40 },
      (_, index) => ({ queue: 'route', payload: { complaintId: `${index}` } }) as const,
    );
    await jobs.addAll(ids);
    const [open] = await query<{ count: string }>(
      `select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    expect(Number(open?.count)).toBeLessThanOrEqual(12);
    await jobs.close();
  });
});

describe('the table of jobs', () => {
  it('makes a job for every row that may be due, and its payload is an id or nothing', () => {
    for (const queue of QUEUES) {
      const job = jobOf({ queue, id: '12' });
      expect(JOBS[queue].payload.parse(job.payload)).toEqual(job.payload);
      expect(Object.values(job.payload)).toEqual(
        queue.startsWith('deliver-') || queue === 'learn' ? [] : ['12'],
      );
    }
  });
});
