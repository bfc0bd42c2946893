import { endSilenceOf } from '../src/desk/silence.ts';
import type { Desk } from '../src/desk/desk.ts';
import type { Payload } from '../src/job.ts';
import type { Jobs } from '../src/jobs.ts';
import { tellQueues } from './due.ts';

export const silenceJob =
  (desk: Desk, jobs: Jobs) =>
  async ({ conversationId }: Payload<'silence'>): Promise<void> =>
    tellQueues(desk, jobs, await endSilenceOf(desk, conversationId));
