// Is Redis reached, new enough, and will it keep jobs when its memory is full?
import { Redis } from 'ioredis';
import { broken, fine, type Finding } from './finding.ts';

const ANSWER_MS = 3000;
/** BullMQ works from 5.0 and is tested from 6.2 on. */
const OLDEST = [6, 2] as const;

const infoOf = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(/\r?\n/).map((line) => [line.split(':')[0]!, line.slice(line.indexOf(':') + 1)]));

const tooOld = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
};

const ask = async (url: string): Promise<ReadonlyMap<string, string>> => {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: ANSWER_MS,
    commandTimeout: ANSWER_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // What went wrong comes with the rejection as well.
  redis.on('error', () => {});
  try {
    await redis.connect();
    return infoOf(await redis.info());
  } finally {
    redis.disconnect();
  }
};

export const examineRedis = async (url: string): Promise<Finding> => {
  const info = await ask(url).catch(() => null);
  const { host } = new URL(url);
  if (info === null)
    return broken(
      'REDIS_URL',
      `${host} cannot be reached or refuses the password`,
      'see that Redis runs there, or leave REDIS_URL out: the queues then live in PostgreSQL',
    );
  const version = info.get('redis_version') ?? '0';
  if (tooOld(version))
    return broken('REDIS_URL', `${host} is Redis ${version}`, `bring Redis ${OLDEST.join('.')} or newer`);
  const policy = info.get('maxmemory_policy');
  if (policy !== undefined && policy !== 'noeviction')
    return broken(
      'REDIS_URL',
      `${host} throws jobs away when its memory is full (maxmemory-policy ${policy})`,
      'set maxmemory-policy noeviction',
    );
  return fine('REDIS_URL', `${host} is Redis ${version}`);
};
