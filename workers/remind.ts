import type { Desk } from '../src/desk/desk.ts';
import { remindPerson } from '../src/desk/remind.ts';
import type { Payload } from '../src/job.ts';
import type { Jobs } from '../src/jobs.ts';
import { tellQueues } from './due.ts';

export const remindJob =
  (desk: Desk, jobs: Jobs) =>
  async ({ personId }: Payload<'remind'>): Promise<void> =>
    tellQueues(desk, jobs, await remindPerson(desk, personId));
