import type { Desk } from '../src/desk/desk.ts';
import { routeCase } from '../src/desk/route.ts';
import type { Payload } from '../src/job.ts';
import type { Jobs } from '../src/jobs.ts';
import { tellQueues } from './due.ts';

export const routeJob =
  (desk: Desk, jobs: Jobs) =>
  async ({ complaintId }: Payload<'route'>): Promise<void> =>
    tellQueues(desk, jobs, await routeCase(desk, complaintId));
