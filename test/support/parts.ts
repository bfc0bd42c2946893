// The parts as processes of their own, by the commands and settings of docker-compose.yml: containers are not run here.
import { onTestFailed } from 'vitest';
import { newKeyText } from '../../src/store/seal.ts';
import { environment, service } from './compose.ts';
import { freshDatabase } from './database.ts';
import { canServe, dataFolder, freePort, readyWhen, showScreens, type House } from './house.ts';
import { startProgram, type Program } from './program.ts';
import { queueRedis } from './redis.ts';
import { startTelegram } from './telegram.ts';
import type { TgSim } from './telegram-sim/server.mjs';

export type Parts = Pick<House, 'telegram' | 'url' | 'dataDir' | 'env' | 'log'> & {
  readonly database: string;
  readonly web: Program;
  readonly bot: Program;
  readonly workers: readonly Program[];
  /** One more process of a part. */
  readonly start: (name: 'web' | 'telegram' | 'workers' | 'migrate' | 'seed') => Program;
};

const over = async (program: Program): Promise<void> => {
  const { code } = await program.over();
  if (code !== 0) throw new Error(`it ended with ${code}:\n${program.log()}`);
};

/**
 * Migrates, seeds and starts web, telegram and `workers` processes of that part on one PostgreSQL; with TEST_REDIS=1 on one
 * Redis too. Resolves when all of them are ready.
 * @param given settings whose place docker-compose.yml leaves to its user
 */
export const startParts = async ({
  telegram,
  workers = 1,
  given = {},
}: {
  readonly telegram?: TgSim;
  readonly workers?: number;
  readonly given?: Readonly<Record<string, string>>;
} = {}): Promise<Parts> => {
  const sim = telegram ?? (await startTelegram());
  const { url: database } = await freshDatabase();
  const redis = await queueRedis();
  const dataDir = await dataFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { REDIS_URL: _, ...asComposed } = environment('workers', {
    POSTGRES_PASSWORD: 'sandi',
    DATA_KEYS: newKeyText(),
    TELEGRAM_BOT_TOKEN: sim.token,
    ...given,
  });
  // What stands elsewhere on one machine than in containers.
  const env = {
    ...asComposed,
    DATABASE_URL: database,
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
    DATA_DIR: dataDir,
    TELEGRAM_API_ROOT: sim.apiRoot,
  };
  const programs: Program[] = [];
  const start: Parts['start'] = (name) => {
    const [node, script, ...args] = service(name).command ?? [];
    if (node !== 'node' || script !== 'start.ts')
      throw new Error(`docker-compose.yml does not start ${name} by node start.ts`);
    const program = startProgram({ ...env, ...(name === 'web' ? { PORT: String(port) } : {}) }, args);
    programs.push(program);
    return program;
  };
  const log = () => programs.map((program) => program.log()).join('');
  onTestFailed(() => showScreens(sim, log()));
  for (const once of ['migrate', 'seed'] as const) await over(start(once));
  const [web, bot] = [start('web'), start('telegram')];
  const working = Array.from({ length: workers }, () => start('workers'));
  await readyWhen(web, async () => (await canServe(url)) && web.log().includes('Narahubung is ready'));
  await readyWhen(bot, async () => sim.polls.count > 1);
  return { telegram: sim, url, dataDir, env, log, database, web, bot, workers: working, start };
};
