import { speakClock } from '../src/desk/clocks.ts';
import type { Desk } from '../src/desk/desk.ts';
import type { Payload } from '../src/job.ts';
import type { Jobs } from '../src/jobs.ts';
import { tellQueues } from './due.ts';

export const clockJob =
  (desk: Desk, jobs: Jobs) =>
  async ({ clockId }: Payload<'clock'>): Promise<void> =>
    tellQueues(desk, jobs, await speakClock(desk, clockId));
