// `queues`, `queues pause route`, `queues resume route`: for whoever runs the machine.
import { ConfigError } from '../config.ts';
import { QUEUES, type QueueName } from '../job.ts';
import type { Jobs } from '../jobs.ts';

/** Throws ConfigError for an act or a queue that is none. */
export const tendQueues = async (
  jobs: Jobs,
  [act, name]: readonly string[],
  write: (line: string) => void,
): Promise<void> => {
  if (act !== undefined) {
    if ((act !== 'pause' && act !== 'resume') || !QUEUES.includes(name as QueueName)) {
      throw new ConfigError(
        `"queues ${act} ${name ?? ''}" is not known; write queues pause or queues resume and one of ${QUEUES.join(', ')}.`,
      );
    }
    await jobs[act](name as QueueName);
  }
  for (const { queue, waiting, active, failed, paused } of await jobs.depths())
    write(
      `${queue.padEnd(18)} waiting ${waiting}, active ${active}, failed ${failed}${paused ? ', PAUSED' : ''}\n`,
    );
};
