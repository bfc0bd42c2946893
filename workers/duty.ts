import type { Desk } from '../src/desk/desk.ts';
import { mindDuty } from '../src/desk/end-duty.ts';
import type { Payload } from '../src/job.ts';
import type { Jobs } from '../src/jobs.ts';
import { tellQueues } from './due.ts';

export const dutyJob =
  (desk: Desk, jobs: Jobs) =>
  async ({ appointmentId }: Payload<'duty'>): Promise<void> =>
    tellQueues(desk, jobs, await mindDuty(desk, appointmentId));
