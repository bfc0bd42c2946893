// A queue of work, consumed: what fails keeps no words, what failed at every try is written down for officers, and what was done
// after all is crossed off.
import { onDeadJob, onJobDone } from '../src/desk/dead-job.ts';
import type { Desk } from '../src/desk/desk.ts';
import { traceOf } from '../src/desk/fault.ts';
import type { Payload, QueueName } from '../src/job.ts';
import type { Jobs } from '../src/jobs.ts';
import { tellQueues } from './due.ts';

/** The queues keep what an error says, and one of the database may quote a citizen: its class and its lines of code are kept. */
const withoutWords = (error: unknown): never => {
  const { type, at } = traceOf(error);
  const kept = new Error(type);
  kept.stack = [type, ...at].join('\n    ');
  throw kept;
};

type WorkQueue = Exclude<QueueName, `deliver-${string}`>;

export const consumeWith =
  (desk: Desk, jobs: Jobs) =>
  async <Q extends WorkQueue>(
    queue: Q,
    handler: (payload: Payload<Q>) => Promise<void>,
    concurrency: number,
  ): Promise<void> => {
    const dueOf = (payload: Payload<Q>) => ({ queue, id: Object.values(payload)[0] as string });
    await jobs.consume(
      queue,
      async (payload) => {
        await handler(payload).catch(withoutWords);
        await onJobDone(desk, dueOf(payload)).catch(withoutWords);
      },
      {
        concurrency,
        // When not even this can be written the sweep adds the job again, and it fails again.
        dead: async (payload, error) => {
          const told = await onDeadJob(desk, dueOf(payload), error).catch((fault: unknown) => {
            desk.log.warn(traceOf(fault), 'a job that failed for good could not be written down');
            return [];
          });
          await tellQueues(desk, jobs, told);
        },
      },
    );
  };
