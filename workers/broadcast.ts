import { writeBroadcast } from '../src/desk/broadcast.ts';
import type { Desk } from '../src/desk/desk.ts';
import type { Payload } from '../src/job.ts';
import type { Jobs } from '../src/jobs.ts';
import { tellQueues } from './due.ts';

export const broadcastJob =
  (desk: Desk, jobs: Jobs) =>
  async ({ broadcastId }: Payload<'broadcast'>): Promise<void> =>
    tellQueues(desk, jobs, await writeBroadcast(desk, broadcastId));
