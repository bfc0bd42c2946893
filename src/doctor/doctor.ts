// Looks at every setting and at what it leads to, and names what is broken with the reason and the next act. Changes nothing but
// for a trial file in FILES_DIR, which is made if it is not there.
import type { Config } from '../config.ts';
import { examineDatabase } from './database.ts';
import { fine, type Finding } from './finding.ts';
import { examineAddress, examineFiles } from './machine.ts';
import { examineRedis } from './redis.ts';
import { examineTelegram } from './telegram.ts';

const OK_WIDTH = 7;
const PART_WIDTH = 19;

/** @param databaseUrl null when the embedded database is to be used and does not run */
export const examine = async (config: Config, databaseUrl: string | null): Promise<readonly Finding[]> => {
  const asked = await Promise.all([
    databaseUrl === null
      ? fine('DATABASE_URL', 'the embedded PostgreSQL does not run; start Narahubung to have it looked at')
      : examineDatabase(config, databaseUrl),
    config.redisUrl === null
      ? fine('REDIS_URL', 'not set; the queues live in PostgreSQL')
      : examineRedis(config.redisUrl),
    examineFiles(config),
    config.telegram === null
      ? fine('TELEGRAM_BOT_TOKEN', 'not set; no Telegram')
      : examineTelegram(config.telegram),
  ]);
  return [examineAddress(config), ...asked.flat()];
};

/** For a terminal: what is broken stands last, where it is seen. */
export const printed = (findings: readonly Finding[]): string =>
  [...findings]
    .sort((one, other) => Number(one.broken) - Number(other.broken))
    .map(
      ({ part, broken, words }) =>
        `${(broken ? 'broken' : 'ok').padEnd(OK_WIDTH)} ${part.padEnd(PART_WIDTH)} ${words}\n`,
    )
    .join('');
