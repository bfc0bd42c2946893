// Is the database reached, of this release, opened by these keys, and ready for an office?
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { checkKeys } from '../desk/open-desk.ts';
import {
  classOfError,
  databaseTime,
  isConnected,
  nameOfDatabase,
  openDatabase,
  type Db,
} from '../store/database.ts';
import { keyText } from '../store/keys.ts';
import { inForce } from '../store/library.ts';
import { shapeProblem } from '../store/migrate.ts';
import { somePeople } from '../store/person.ts';
import { QUEUES_HERE, QUEUES_IN_REDIS } from '../store/queue-pool.ts';
import { KeyError, openKeyRing } from '../store/seal.ts';
import { hasOfficer } from '../store/staff.ts';
import { broken, clockFinding, fine, type Finding } from './finding.ts';

/** The joint decree on a year's holidays comes out in the autumn before it. */
const NEXT_YEAR_FROM_MONTH = 11;

/** SQLSTATE by what an operator can do about it. */
const unreachable = (url: string, error: unknown): Finding => {
  const name = nameOfDatabase(url);
  const what = classOfError(error);
  if (/ 28/.test(what))
    return broken('DATABASE_URL', `${name} refuses this user or password`, 'give the right ones');
  if (/ 3D000/.test(what))
    return broken('DATABASE_URL', `${name} does not exist on that server`, 'create it, or name another');
  return broken(
    'DATABASE_URL',
    `${name} cannot be reached (${what})`,
    'see that PostgreSQL runs there and that this machine may connect',
  );
};

/** Null: the file of the first start, which is not made here: looking changes nothing. */
const keysAtHand = async ({ dataKeys, dataDir }: Config): Promise<string | null> =>
  dataKeys !== null || existsSync(join(dataDir, 'keys')) ? keyText(dataKeys ?? undefined, dataDir) : null;

const keys = async (db: Db, config: Config): Promise<Finding> => {
  try {
    const text = await keysAtHand(config);
    if (text !== null) {
      await checkKeys(db, openKeyRing(text));
      return fine('DATA_KEYS', 'open what this database keeps');
    }
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    return broken(
      'DATA_KEYS',
      error.message.replace(/\.$/, ''),
      'give the ring this database was sealed with; the backup of the keys has it',
    );
  }
  if ((await somePeople(db)).length === 0) return fine('DATA_KEYS', 'are made by the first start');
  return broken(
    'DATA_KEYS',
    'are missing, and this database has sealed rows',
    'set DATA_KEYS, or bring the file "keys" back into DATA_DIR',
  );
};

const holidays = async (db: Db, today: Date): Promise<Finding> => {
  const row = (await inForce(db)).rows.policy.find(({ id }) => id === 'holiday-years');
  const { value: years = [] } = (row?.body ?? {}) as { readonly value?: readonly number[] };
  const year = today.getUTCFullYear();
  const needed = today.getUTCMonth() + 1 >= NEXT_YEAR_FROM_MONTH ? [year, year + 1] : [year];
  const missing = needed.filter((each) => !years.includes(each));
  if (missing.length === 0) return fine('holidays', `known for ${needed.join(' and ')}`);
  return broken(
    'holidays',
    `none are known for ${missing.join(' and ')}, so deadlines would count them as working days`,
    'bring a release that has them and run npm run seed',
  );
};

const officers = async (db: Db, { demo }: Config): Promise<Finding> =>
  demo || (await hasOfficer(db))
    ? fine('officers', demo ? 'demo people' : 'there is one')
    : broken(
        'officers',
        'nobody is an officer yet, so no complaint that needs one is seen',
        'start Narahubung and write the code it shows to the bot, or set OFFICE_ADMINS',
      );

/** Parts of one house that keep their queues apart wait for jobs that never come. */
const queues = async (db: Db, { redisUrl }: Config): Promise<Finding> => {
  const others = redisUrl === null ? QUEUES_IN_REDIS : QUEUES_HERE;
  if (!(await isConnected(db, others))) return fine('queues', 'no part of this house keeps them elsewhere');
  return broken(
    'queues',
    redisUrl === null
      ? 'a running part keeps them in Redis, and REDIS_URL is not set here'
      : 'a running part keeps them in PostgreSQL, and REDIS_URL is set here',
    'give every part the same REDIS_URL, or none, and start them again',
  );
};

const clock = async (db: Db): Promise<Finding> => {
  const sent = Date.now();
  return clockFinding('the database', await databaseTime(db), sent, Date.now());
};

/** Reads only. */
export const examineDatabase = async (config: Config, url: string): Promise<readonly Finding[]> => {
  const db = openDatabase(url, { poolSize: 1 });
  try {
    const shape = await shapeProblem(db.kysely).catch((error: unknown) => unreachable(url, error));
    if (shape !== null && typeof shape === 'object') return [shape];
    const reached = fine('DATABASE_URL', `${nameOfDatabase(url)} is reached`);
    if (shape !== null)
      return [
        reached,
        broken('migrations', shape.split(';')[0]!, 'run npm run migrate, or start the release that fits'),
      ];
    return [
      reached,
      fine('migrations', 'all are run'),
      await keys(db.kysely, config),
      await clock(db.kysely),
      await holidays(db.kysely, new Date()),
      await officers(db.kysely, config),
      await queues(db.kysely, config),
    ];
  } finally {
    await db.close();
  }
};
