// What jobs promise, whatever they run on. Called by jobs.test.ts (PostgreSQL) and jobs.redis.test.ts (Redis).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import type { QueueName } from '../src/job.ts';
import { openJobs } from '../src/jobs.ts';
import type { Jobs } from '../src/jobs.ts';
import { logger } from '../src/log.ts';
import { queuePool } from '../src/store/queue-pool.ts';

const CONSUME = fileURLToPath(new URL('./support/consume.ts', import.meta.url));
const log = logger({ production: true, logLevel: 'silent' });

/** Where the jobs of a suite live; the same words as the settings. */
export type Home = { readonly redisUrl: string | null; readonly databaseUrl: string | null };

export const openAt = (
  home: Home,
  jobDone: (queue: string, verdict: string) => void = () => undefined,
): Promise<Jobs> =>
  openJobs({
    redisUrl: home.redisUrl,
    pool: home.databaseUrl === null ? null : queuePool(home.databaseUrl),
    log,
    metrics: { jobDone },
  });

/** A promise and the function that fulfils it. */
const signal = <T = void>() => Promise.withResolvers<T>();
const complaint = (id: string) => ({ queue: 'route', payload: { complaintId: id } }) as const;
const depth = async (jobs: Jobs, queue: QueueName) =>
  (await jobs.depths()).find((each) => each.queue === queue);

export const jobsKeepTheirPromises = (home: () => Home, empty: () => Promise<void>): void => {
  const opened: Jobs[] = [];
  const open = async (jobDone?: (queue: string, verdict: string) => void): Promise<Jobs> => {
    const jobs = await openAt(home(), jobDone);
    opened.push(jobs);
    return jobs;
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((jobs) => jobs.close()));
    await empty();
  });

  it('runs a job with its payload', async () => {
    const jobs = await open();
    const seen = signal<unknown>();
    await jobs.consume('route', async (payload) => seen.resolve(payload), { concurrency: 1 });
    await jobs.add(complaint('c-1'));
    expect(await seen.promise).toEqual({ complaintId: 'c-1' });
  });

  it('tells every job as text, for whoever searches them', async () => {
    const jobs = await open();
    await jobs.pause('route');
    await jobs.add(complaint('c-77'));
    const texts = await jobs.texts();
    expect(texts.filter(({ text }) => text.includes('c-77')).map(({ queue }) => queue)).toEqual(['route']);
    await jobs.resume('route');
  });

  it('refuses a payload that is more than an id', async () => {
    const jobs = await open();
    await expect(jobs.add(complaint('Siti Aminah, 0812'))).rejects.toThrow('must be an id');
    const more = { queue: 'route', payload: { complaintId: 'c-1', story: 'x' } } as const;
    await expect(jobs.add(more)).rejects.toThrow(/unrecognized/i);
    expect((await depth(jobs, 'route'))?.waiting).toBe(0);
  });

  it('holds a job while its queue is paused, says so, and runs it when resumed', async () => {
    const jobs = await open();
    const done = signal();
    await jobs.pause('route');
    await jobs.consume('route', async () => done.resolve(), { concurrency: 1 });
    await jobs.add(complaint('c-1'));
    await jobs.add(complaint('c-2'));
    expect(await depth(jobs, 'route')).toEqual({
      queue: 'route',
      waiting: 2,
      active: 0,
      failed: 0,
      paused: true,
    });
    expect(await depth(jobs, 'broadcast')).toEqual({
      queue: 'broadcast',
      waiting: 0,
      active: 0,
      failed: 0,
      paused: false,
    });
    await jobs.resume('route');
    await done.promise;
    await expect
      .poll(() => depth(jobs, 'route'))
      .toEqual({ queue: 'route', waiting: 0, active: 0, failed: 0, paused: false });
  });

  it('stays paused for a process that starts later', async () => {
    await (await open()).pause('route');
    expect((await depth(await open(), 'route'))?.paused).toBe(true);
    await (await open()).resume('route');
  });

  it('tries a failing job again, later each time, and keeps it as failed in the end', async () => {
    const verdicts: string[] = [];
    const jobs = await open((_, verdict) => verdicts.push(verdict));
    const times: number[] = [];
    await jobs.consume(
      'route',
      async () => {
        times.push(Date.now());
        if (times.length < 3) throw new Error('the database is away');
      },
      { concurrency: 1 },
    );
    await jobs.add(complaint('c-1'));
    await expect.poll(() => verdicts, { timeout: 20_000 }).toEqual(['retry', 'retry', 'ok']);
    const [first = 0, second = 0, third = 0] = times;
    expect(third - second).toBeGreaterThan(second - first);
    expect(await depth(jobs, 'route')).toMatchObject({ waiting: 0, failed: 0 });
  });

  it('keeps a job that failed for good, tells of it, and takes the same job again', async () => {
    const verdicts: string[] = [];
    const jobs = await open((_, verdict) => verdicts.push(verdict));
    let fails = true;
    const handler = async () => {
      if (fails) throw new Error('always');
    };
    // A wake-up has one try.
    const dead: string[] = [];
    await jobs.consume('deliver-web', handler, {
      concurrency: 1,
      dead: async (_, error) => void dead.push(error.message),
    });
    await jobs.wake('deliver-web');
    await expect.poll(() => verdicts).toEqual(['failed']);
    expect(dead).toEqual(['always']);
    expect(await depth(jobs, 'deliver-web')).toMatchObject({ waiting: 0, failed: 1 });
    fails = false;
    await jobs.wake('deliver-web');
    await expect.poll(() => verdicts).toEqual(['failed', 'ok']);
  });

  it('makes many wake-ups one, and a wake-up during a look one more look', async () => {
    const jobs = await open();
    const [looking, goOn] = [signal(), signal()];
    let looks = 0;
    await jobs.wake('deliver-telegram');
    await jobs.wake('deliver-telegram');
    await jobs.wake('deliver-telegram');
    expect(await depth(jobs, 'deliver-telegram')).toMatchObject({ waiting: 1 });
    const look = async () => {
      looks += 1;
      looking.resolve();
      await goOn.promise;
    };
    await jobs.consume('deliver-telegram', look, { concurrency: 1 });
    await looking.promise;
    await jobs.wake('deliver-telegram');
    await jobs.wake('deliver-telegram');
    goOn.resolve();
    await expect.poll(() => looks).toBe(2);
    await expect.poll(() => depth(jobs, 'deliver-telegram')).toMatchObject({ waiting: 0, active: 0 });
    expect(looks).toBe(2);
  });

  it('takes the same row once while it waits, and again when it is done', async () => {
    const jobs = await open();
    await jobs.addAll([complaint('c-1'), complaint('c-1'), complaint('c-2')]);
    await jobs.add(complaint('c-1'));
    expect(await depth(jobs, 'route')).toMatchObject({ waiting: 2 });
    const ran: string[] = [];
    await jobs.consume('route', async ({ complaintId }) => void ran.push(complaintId), { concurrency: 1 });
    await expect.poll(() => ran).toEqual(['c-1', 'c-2']);
    await expect.poll(() => depth(jobs, 'route')).toMatchObject({ waiting: 0, active: 0 });
    await jobs.add(complaint('c-1'));
    await expect.poll(() => ran).toEqual(['c-1', 'c-2', 'c-1']);
  });

  it('runs as many at a time as asked', async () => {
    const jobs = await open();
    const [goOn, both] = [signal(), signal()];
    let running = 0;
    const handler = async () => {
      running += 1;
      if (running === 2) both.resolve();
      await goOn.promise;
    };
    await jobs.consume('broadcast', handler, { concurrency: 2 });
    await jobs.addAll(
      ['1', '2', '3'].map((broadcastId) => ({ queue: 'broadcast', payload: { broadcastId } }) as const),
    );
    await both.promise;
    expect(await depth(jobs, 'broadcast')).toMatchObject({ active: 2, waiting: 1 });
    goOn.resolve();
    await expect.poll(() => running).toBe(3);
  });

  it('lets a job that is running finish before it closes', async () => {
    const jobs = await open();
    const [started, goOn] = [signal(), signal()];
    let finished = false;
    const handler = async () => {
      started.resolve();
      await goOn.promise;
      finished = true;
    };
    await jobs.consume('clock', handler, { concurrency: 1 });
    await jobs.add({ queue: 'clock', payload: { clockId: '7' } });
    await started.promise;
    const closing = jobs.close().then(() => finished);
    goOn.resolve();
    expect(await closing).toBe(true);
  });

  describe('across processes', () => {
    const consumer = async () => {
      const { redisUrl, databaseUrl } = home();
      const child = spawn(process.execPath, [CONSUME, redisUrl ?? '', databaseUrl ?? ''], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
      const line = async () => (await lines.next()).value as string;
      expect(await line()).toBe('consumes');
      return { child, line };
    };

    it('a second process runs what the first added', async () => {
      const jobs = await open();
      const { line } = await consumer();
      await jobs.add(complaint('c-9'));
      expect(await line()).toBe('c-9');
    });

    it('a job of a killed process is run by another', async () => {
      const jobs = await open();
      const { child, line } = await consumer();
      await jobs.add(complaint('stay'));
      expect(await line()).toBe('stay');
      child.kill('SIGKILL');
      await once(child, 'exit');
      const again = signal<string>();
      await jobs.consume('route', async ({ complaintId }) => again.resolve(complaintId), { concurrency: 1 });
      expect(await again.promise).toBe('stay');
    });
  });
};
