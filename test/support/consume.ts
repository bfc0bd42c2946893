// Consumes `route` in a process of its own and prints the ids; the job "stay" never ends.
//   node consume.ts REDIS_URL DATABASE_URL     (one of them empty)
import { openJobs } from '../../src/jobs.ts';
import { logger } from '../../src/log.ts';
import { queuePool } from '../../src/store/queue-pool.ts';

const [redisUrl = '', databaseUrl = ''] = process.argv.slice(2);
const jobs = await openJobs({
  redisUrl: redisUrl === '' ? null : redisUrl,
  pool: databaseUrl === '' ? null : queuePool(databaseUrl),
  log: logger({ production: true, logLevel: 'warn' }, undefined, process.stderr),
  metrics: { jobDone: () => undefined },
});
const handler = async ({ complaintId }: { complaintId: string }): Promise<void> => {
  process.stdout.write(`${complaintId}\n`);
  if (complaintId === 'stay') await new Promise(() => setInterval(() => undefined, 1000));
};
await jobs.consume('route', handler, { concurrency: 1 });
process.stdout.write('consumes\n');
