import type { Desk } from '../src/desk/desk.ts';
import { learnFromLessons } from '../src/desk/learn.ts';
import type { Jobs } from '../src/jobs.ts';
import { tellQueues } from './due.ts';

export const learnJob = (desk: Desk, jobs: Jobs) => async (): Promise<void> =>
  tellQueues(desk, jobs, await learnFromLessons(desk));
