// Puts the parts together: `node start.ts` runs all of them in one process, `node start.ts web|telegram|whatsapp|workers` one part,
// `node start.ts migrate|seed|queues|doctor|find-person|directory|office-link|understand` a piece of upkeep.
import closeWithGrace from 'close-with-grace';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import * as telegram from './bots/telegram/main.ts';
import * as web from './bots/web/main.ts';
import { openDoor } from './bots/telegram/webhook.ts';
import { openCloudDoor } from './bots/whatsapp/cloud/door.ts';
import * as whatsappCloud from './bots/whatsapp/cloud/main.ts';
import * as whatsappWeb from './bots/whatsapp/web/main.ts';
import {
  ConfigError,
  readConfig,
  TELEGRAM_WEBHOOK_PATH,
  WHATSAPP_WEBHOOK_PATH,
  type Config,
} from './src/config.ts';
import { appointNamedAdmins, firstAdminCode } from './src/desk/admin.ts';
import { traceOf } from './src/desk/fault.ts';
import { findPerson, printedFindings } from './src/desk/find-person.ts';
import { openDesk, type OpenedDesk } from './src/desk/open-desk.ts';
import { understander, understandLine } from './src/desk/understand.ts';
import { examine, printed } from './src/doctor/doctor.ts';
import { broken } from './src/doctor/finding.ts';
import { openJobs, type Jobs } from './src/jobs.ts';
import { logger, type Log } from './src/log.ts';
import { openMetrics, type Metrics } from './src/metrics.ts';
import { openDatabase } from './src/store/database.ts';
import { runningEmbedded, startEmbedded } from './src/store/embedded.ts';
import { migrate } from './src/store/migrate.ts';
import { queuePool } from './src/store/queue-pool.ts';
import { seed } from './src/store/seed.ts';
import { shippedRows } from './src/store/shipped.ts';
import { directoryWish, tendDirectory } from './src/upkeep/directory.ts';
import { tendOfficeLink } from './src/upkeep/office-link.ts';
import { tendQueues } from './src/upkeep/queues.ts';
import { wibOf } from './src/core/wib.ts';
import * as workers from './workers/main.ts';

const PARTS = ['web', 'telegram', 'whatsapp', 'workers'] as const;
type Part = (typeof PARTS)[number];

/** How long a stop may take before the process ends anyway: less than the 30 s that compose grants. */
const STOP_MS = 20_000;

const print = (text: string): void => void process.stdout.write(text);

/** What is to be closed, newest first. */
type Closing = (() => Promise<void> | void)[];

/** Errors whose message is meant for the operator; anything else is a bug and keeps its trace. */
const SPOKEN = [
  'ConfigError',
  'EmbeddedError',
  'MigrationRefused',
  'ListenError',
  'QueueError',
  'KeyError',
  'WordsError',
  'DirectoryError',
];

/** Demo people live in a database of their own, so that a real office never finds them in its own. */
const nameOf = (config: Config): string => (config.demo ? 'narahubung_demo' : 'narahubung');

const databaseUrl = async (config: Config, log: Log, closing: Closing): Promise<string> => {
  if (config.databaseUrl !== null) return config.databaseUrl;
  const embedded = await startEmbedded({ dataDir: config.dataDir, log });
  closing.push(() => embedded.stop());
  await embedded.createDatabase(nameOf(config));
  return embedded.urlFor(nameOf(config));
};

/** The database of a house that may be running: its embedded server is used as it is, and started only when it is not. */
const databaseBeside = async (config: Config, log: Log, closing: Closing): Promise<string> => {
  const running = config.databaseUrl === null ? await runningEmbedded(config.dataDir) : null;
  return running?.urlFor(nameOf(config)) ?? (await databaseUrl(config, log, closing));
};

const bringUp = async (url: string, log: Log): Promise<void> => {
  const migrated = await migrate(url);
  if (migrated.length > 0)
    log.info({ migrations: migrated.length }, 'the database was brought to this version');
};

const bringIntoForce = async (url: string, log: Log): Promise<void> => {
  const db = openDatabase(url);
  try {
    const { added, changed, withdrawn, differs } = await seed(
      db,
      await shippedRows(join(import.meta.dirname, 'data')),
    );
    if (added + changed + withdrawn > 0)
      log.info({ added, changed, withdrawn }, 'the shipped data is in force');
    for (const { table, id } of differs)
      log.info({ table, id }, 'the office keeps its own row; the release has another');
  } finally {
    await db.close();
  }
};

const openQueues = async (
  config: Config,
  url: string,
  log: Log,
  metrics: Metrics,
  closing: Closing,
): Promise<Jobs> => {
  const pool = config.redisUrl === null ? queuePool(url) : null;
  const jobs = await openJobs({ redisUrl: config.redisUrl, pool, log, metrics });
  closing.push(() => jobs.close());
  return jobs;
};

const openHouse = async (
  config: Config,
  log: Log,
  closing: Closing,
): Promise<{ desk: OpenedDesk; jobs: Jobs }> => {
  const url = await databaseUrl(config, log, closing);
  await bringUp(url, log);
  await bringIntoForce(url, log);
  const metrics = openMetrics();
  const desk = await openDesk(config, url, log, metrics);
  closing.push(() => desk.close());
  return { desk, jobs: await openQueues(config, url, log, metrics, closing) };
};

const greet = async (desk: OpenedDesk, address: string | null): Promise<void> => {
  const { config } = desk;
  const lines = [
    ...(address === null ? [] : [`Narahubung is ready: ${address}`]),
    ...(config.demo && address !== null
      ? [`The simulator, three phones side by side: ${address}/simulator`]
      : []),
  ];
  await appointNamedAdmins(desk);
  // Each new code ends the one before it: of several parts only one may show it.
  const code = config.demo || address === null ? null : await firstAdminCode(desk);
  if (code !== null)
    lines.push(`The first officer signs on by writing this to the bot, once: gabung ${code}`);
  // Not through the log: the code is a secret, and these lines are for whoever started this.
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
};

/** The doors of channels that call us, by path. */
const webhooksOf = (
  desk: OpenedDesk,
  jobs: Jobs,
  { telegram: ofTelegram, whatsapp: ofWhatsapp }: Config,
  closing: Closing,
): NonNullable<web.WebOptions['webhooks']> => {
  const doors = {
    ...(ofTelegram?.webhook
      ? { [TELEGRAM_WEBHOOK_PATH]: openDoor(desk, jobs, { ...ofTelegram, webhook: ofTelegram.webhook }) }
      : {}),
    ...(ofWhatsapp?.kind === 'cloud'
      ? { [WHATSAPP_WEBHOOK_PATH]: openCloudDoor(desk, jobs, ofWhatsapp) }
      : {}),
  };
  for (const door of Object.values(doors)) closing.push(() => door.stop());
  return Object.fromEntries(Object.entries(doors).map(([path, door]) => [path, door.answer]));
};

const holdWhatsapp = (desk: OpenedDesk, jobs: Jobs, settings: NonNullable<Config['whatsapp']>) =>
  settings.kind === 'cloud' ? whatsappCloud.run(desk, jobs, settings) : whatsappWeb.run(desk, jobs, settings);

const run = async (config: Config, parts: readonly Part[], log: Log, closing: Closing): Promise<void> => {
  const { desk, jobs } = await openHouse(config, log, closing);
  if (parts.includes('workers')) {
    const working = await workers.run(desk, jobs);
    closing.push(() => working.stop());
  }
  const bot =
    parts.includes('telegram') && config.telegram ? telegram.run(desk, jobs, config.telegram) : null;
  if (bot) closing.push(() => bot.stop());
  const sender =
    parts.includes('whatsapp') && config.whatsapp ? holdWhatsapp(desk, jobs, config.whatsapp) : null;
  if (sender) closing.push(() => sender.stop());
  const served = parts.includes('web')
    ? await web.run(desk, jobs, { webhooks: webhooksOf(desk, jobs, config, closing) })
    : null;
  if (served) closing.push(() => served.stop());
  await greet(desk, served?.address ?? null);
};

/** `find-person "WORDS" "OTHERS"`: where any of them they stand, for the standard output alone. */
const lookFor = async (
  config: Config,
  log: Log,
  closing: Closing,
  words: readonly string[],
): Promise<void> => {
  const url = await databaseBeside(config, log, closing);
  const db = openDatabase(url);
  closing.push(() => db.close());
  const jobs = await openQueues(config, url, log, openMetrics(), closing);
  print(printedFindings(await findPerson({ config, db, jobs: jobs.texts }, words)));
};

/** Says what is broken; the exit code is 1 when anything is. */
const doctor = async (): Promise<void> => {
  const findings = await (async () => {
    try {
      const config = readConfig(process.env);
      const running = config.databaseUrl === null ? await runningEmbedded(config.dataDir) : null;
      return await examine(config, config.databaseUrl ?? running?.urlFor(nameOf(config)) ?? null);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      const [why = '', act = ''] = error.message.split(/; (.*)\.$/s);
      return [broken('settings', why, act)];
    }
  })();
  print(printed(findings));
  if (findings.some((each) => each.broken)) process.exitCode = 1;
};

const directory = async (
  config: Config,
  log: Log,
  closing: Closing,
  wish: ReturnType<typeof directoryWish>,
): Promise<void> => {
  const desk = await openDesk(config, await databaseBeside(config, log, closing), log, openMetrics());
  closing.push(() => desk.close());
  if (!(await tendDirectory(desk, wish, print))) process.exitCode = 1;
};

const officeLink = async (
  config: Config,
  log: Log,
  closing: Closing,
  given: readonly string[],
): Promise<void> => {
  const desk = await openDesk(config, await databaseBeside(config, log, closing), log, openMetrics());
  closing.push(() => desk.close());
  await tendOfficeLink(desk, given, print);
};

/** JSON lines in, JSON lines out, with the data this release ships: nothing is opened and nothing is kept. */
const understand = async (): Promise<void> => {
  const reader = understander(await shippedRows(join(import.meta.dirname, 'data')));
  const { day } = wibOf(Date.now());
  for await (const line of createInterface({ input: process.stdin }))
    if (line.trim() !== '') print(`${JSON.stringify(understandLine(reader, line, day))}\n`);
};

const upkeep = async (
  config: Config,
  what: string,
  log: Log,
  rest: readonly string[],
  closing: Closing,
): Promise<void> => {
  switch (what) {
    case 'migrate': {
      // Rules of a new release come with its tables: without them nobody could say what is due when.
      const url = await databaseUrl(config, log, closing);
      await bringUp(url, log);
      return bringIntoForce(url, log);
    }
    case 'seed':
      return bringIntoForce(await databaseUrl(config, log, closing), log);
    case 'queues':
      return tendQueues(
        await openQueues(config, await databaseBeside(config, log, closing), log, openMetrics(), closing),
        rest,
        print,
      );
    case 'find-person':
      return lookFor(config, log, closing, rest);
    case 'office-link':
      return officeLink(config, log, closing, rest);
    case 'directory':
      return directory(config, log, closing, directoryWish(rest));
    default:
      throw new ConfigError(
        `"${what}" is no part of Narahubung; write nothing, or one of ${[...PARTS, 'migrate', 'seed', 'queues', 'doctor', 'find-person', 'directory', 'office-link', 'understand'].join(', ')}.`,
      );
  }
};

const end = async (closing: Closing): Promise<void> => {
  for (const close of closing.reverse()) await close();
};

const main = async ([what, ...rest]: readonly string[]): Promise<void> => {
  const closing: Closing = [];
  let log: Log | null = null;
  try {
    if (what === 'doctor') return await doctor();
    if (what === 'understand') return await understand();
    const config = readConfig(process.env);
    const part = PARTS.find((one) => one === what);
    if (part === 'telegram' && config.telegram === null) {
      throw new ConfigError(
        'TELEGRAM_BOT_TOKEN is missing; give the token from BotFather, or start another part.',
      );
    }
    if (part === 'whatsapp' && config.whatsapp === null)
      throw new ConfigError('WHATSAPP is off; set it to web or cloud, or start another part.');
    log = logger(config, part);
    if (what !== undefined && part === undefined) {
      await upkeep(config, what, log, rest, closing);
      await end(closing);
      return;
    }
    const grace = log;
    closeWithGrace({ delay: STOP_MS, logger: false }, async ({ err }) => {
      if (err)
        grace.error(traceOf(err), 'an error nobody caught; everything stops, and nothing committed is lost');
      await end(closing);
    });
    await run(config, part ? [part] : PARTS, log, closing);
  } catch (error) {
    const spoken = error instanceof Error && SPOKEN.includes(error.name);
    process.stderr.write(
      `${spoken ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    await end(closing).catch(() => undefined);
    process.exit(1);
  }
};

await main(process.argv.slice(2));
