// What the workers promise, whatever the queues run on.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sweep } from '../../src/desk/sweep.ts';
import type { Jobs } from '../../src/jobs.ts';
import { tellQueues } from '../../workers/due.ts';
import { run } from '../../workers/main.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';
import { openTestJobs } from '../support/jobs.ts';

const PATIENCE = { timeout: 30_000, interval: 50 };

describe('workers', () => {
  let url: string;
  let house: CaseDesk;
  let jobs: Jobs;
  let working: { readonly stop: () => Promise<void> };
  let time = Date.parse('2027-03-02T03:00:00Z');

  const status = async (reference: string): Promise<string> => (await house.row(reference)).status;

  const filed = async (reference: string): Promise<string> => {
    await house.does('rahma', { kind: 'file', filing: filingOf(reference) });
    house.due.length = 0;
    return (await house.row(reference)).id;
  };

  /** Office time goes on, so that the sweep sees what has waited. */
  const later = (): void => house.at(new Date((time += 60_000)).toISOString());

  beforeAll(async () => {
    ({ url } = await freshDatabase());
    house = await openCaseDesk(url);
    await house.focalPoint('yus');
    jobs = await openTestJobs(url, house.desk);
    working = await run(house.desk, jobs);
  });
  afterEach(() => jobs.resume('route'));
  afterAll(async () => {
    await working.stop();
    await jobs.close();
    await house.end();
  });

  it('a filed case is routed by its job', async () => {
    const id = await filed('WORK1-A');
    await tellQueues(house.desk, jobs, [{ queue: 'route', id }]);
    await vi.waitFor(async () => expect(await status('WORK1-A')).toBe('routed'), PATIENCE);
    expect(await house.keys('yus')).toContain('focal-card');
  });

  it('a case whose job was lost is found by the sweep', async () => {
    await filed('WORK2-A');
    later();
    await vi.waitFor(async () => expect(await status('WORK2-A')).toBe('routed'), PATIENCE);
  });

  it('while the queue is paused a case stays unrouted and is counted; resumed, it is routed, once', async () => {
    await jobs.pause('route');
    await filed('WORK3-A');
    later();
    const depth = async () => (await jobs.depths()).find(({ queue }) => queue === 'route');
    await vi.waitFor(async () => expect(await depth()).toMatchObject({ paused: true, waiting: 1 }), PATIENCE);
    await tellQueues(house.desk, jobs, await sweep(house.desk));
    expect(await depth()).toMatchObject({ paused: true, waiting: 1, active: 0 });
    expect(await status('WORK3-A')).toBe('received');
    await jobs.resume('route');
    await vi.waitFor(async () => expect(await status('WORK3-A')).toBe('routed'), PATIENCE);
    expect(await house.events('WORK3-A')).toEqual(['filed', 'routed']);
  });

  it('a clock that is due speaks without anybody asking', async () => {
    await filed('WORK4-A');
    house.at('2027-03-19T01:00:00Z');
    await vi.waitFor(async () => expect(await house.events('WORK4-A')).toContain('overdue'), PATIENCE);
  });
});
