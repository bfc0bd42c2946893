// Jobs that failed at every try, kept for officers beside the failed events. The sweep adds what is still due again by itself: the
// entry says that somebody must look, and is crossed off when the work was done after all.
import { keepDeadJob, resolveDeadJob } from '../store/dead-job.ts';
import { doCaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import type { Due } from './round.ts';
import { tellOfficers } from './tell.ts';

/** `error` says its class and no more. Officers are told once until the entry is dealt with. */
export const onDeadJob = async (desk: Desk, job: Due, error: Error): Promise<readonly Due[]> => {
  const { due } = await doCaseWork(desk, async (work) => {
    if (await keepDeadJob(work.tx, desk.ring, job, error.message))
      await tellOfficers(work, { key: 'officer-failed-job' }, 'notice');
  });
  return due;
};

export const onJobDone = (desk: Desk, job: Due): Promise<void> => resolveDeadJob(desk.db.kysely, job);
