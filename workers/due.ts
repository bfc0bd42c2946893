// What a piece of work left due, told to the queues. Best effort: the rows stand in PostgreSQL, and the sweep finds them.
import type { Desk } from '../src/desk/desk.ts';
import { traceOf } from '../src/desk/fault.ts';
import type { Due } from '../src/desk/receive.ts';
import { jobOf, QUEUES, type QueueName } from '../src/job.ts';
import type { Jobs } from '../src/jobs.ts';

/** A channel without a queue is drained by whoever holds it. */
const isQueue = (name: string): name is QueueName => (QUEUES as readonly string[]).includes(name);

/** Never rejects. */
export const tellQueues = async (desk: Desk, jobs: Jobs, due: readonly Due[]): Promise<void> => {
  const list = due.flatMap(({ queue, id }) => (isQueue(queue) ? [jobOf({ queue, id })] : []));
  if (list.length === 0) return;
  await jobs.addAll(list).catch((error: unknown) => {
    desk.log.warn(
      { jobs: list.length, ...traceOf(error) },
      'the queues were not told; the sweep finds what is due',
    );
  });
};
