import type { Desk } from '../src/desk/desk.ts';
import { showFiles } from '../src/desk/show-files.ts';
import type { Payload } from '../src/job.ts';
import type { Jobs } from '../src/jobs.ts';
import { tellQueues } from './due.ts';

export const pictureJob =
  (desk: Desk, jobs: Jobs) =>
  async ({ complaintId }: Payload<'picture'>): Promise<void> =>
    tellQueues(desk, jobs, await showFiles(desk, complaintId));
