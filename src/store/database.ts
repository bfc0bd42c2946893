// The way to PostgreSQL: one pool a process, kysely over it, and the rule of whose fault an error is.
import pg from 'pg';
import { Kysely, PostgresDialect, sql, type PostgresPool, type Transaction } from 'kysely';
import type { Tables } from './schema.ts';

export type Database = {
  readonly kysely: Kysely<Tables>;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
};

export type Tx = Transaction<Tables>;
/** What a query may run on: the pool or a transaction. */
export type Db = Kysely<Tables>;

/** Eight connections keep two cores busy; thirty-two made the slowest turns several times slower. */
export const POOL_SIZE = 8;
/** A query of this house is done in milliseconds; one that takes this long holds locks that others wait for. */
const STATEMENT_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 10_000;

const DATE = 1082;

/** Dates stay "YYYY-MM-DD": as a JavaScript Date a day would move with the machine's time zone. */
const types = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === DATE ? (text: string) => text : pg.types.getTypeParser(id, format as 'text'),
};

/** Where a database is, for people: host, port and name, never the user or the password. */
export const nameOfDatabase = (url: string): string => {
  try {
    const { hostname, port, pathname, searchParams } = new URL(url);
    const host = searchParams.get('host') ?? hostname;
    return `${host}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'an unreadable DATABASE_URL';
  }
};

/** Throws when the text is no PostgreSQL URL; the message never holds it, since it has a password. */
const checkUrl = (url: string): void => {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error('DATABASE_URL cannot be read; write it as postgres://user:password@host:5432/name');
  }
};

/** A hot statement begins with "/*= name *\/": it is planned once a connection. */
const NAMED = /^\/\*= ([\w-]+) \*\//;

const dialectPool = (pool: pg.Pool): PostgresPool =>
  ({
    connect: async () => {
      const client = await pool.connect();
      return {
        query: (text: string, values: unknown[]) => {
          const name = typeof text === 'string' ? NAMED.exec(text)?.[1] : undefined;
          return name === undefined ? client.query(text, values) : client.query({ name, text, values });
        },
        release: () => client.release(),
      };
    },
    end: () => pool.end(),
  }) as unknown as PostgresPool;

/**
 * Opens the pool; connects only when asked something. `onLost` is told of connections lost while idle (PostgreSQL
 * restarted), which the pool replaces by itself. Throws on a URL that cannot be read.
 */
export const openDatabase = (
  url: string,
  {
    poolSize = POOL_SIZE,
    onLost,
    name = 'narahubung',
  }: { poolSize?: number; onLost?: (error: Error) => void; name?: string } = {},
): Database => {
  checkUrl(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: name,
  });
  // Without listeners a connection lost while idle (pool) or between two statements of a transaction (client) ends the
  // process; the next statement tells its caller.
  pool.on('error', (error) => onLost?.(error));
  pool.on('connect', (client) => client.on('error', () => {}));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: dialectPool(pool) }) });
  let closing: Promise<void> | null = null;
  // Kysely ends the pool only if it was ever asked something itself.
  const end = async (): Promise<void> => {
    await kysely.destroy();
    if (!pool.ended && !pool.ending) await pool.end();
  };
  return { kysely, pool, close: () => (closing ??= end()) };
};

/** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
export const inTransaction = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.kysely.transaction().execute(work);

// Classes of SQLSTATE: 08 connection, 40 rolled back (serialization, deadlock), 53 out of resources, 57 operator
// intervention (shutdown, cancelled by the timeout), 58 system error, 55P03 a lock not got.
const MACHINE_STATE = /^(08|40|53|57|58|55P03|25P03|XX)/;
const MACHINE_CODE =
  /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES|EMFILE|ENFILE|ENOSPC|EIO)/;
const MACHINE_TEXT =
  /connection terminated|timeout exceeded when trying to connect|not queryable|after calling end on the pool/i;

/** True when the database or the machine is at fault: the same work may succeed later, so it must be tried again. */
export const isMachineFault = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.some(isMachineFault)) return true;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && (MACHINE_STATE.test(code) || MACHINE_CODE.test(code))) return true;
  return MACHINE_TEXT.test(error.message);
};

/** True when another transaction was in the way (deadlock, serialization): the same work at once may succeed. */
export const isCollision = (error: unknown): boolean =>
  error instanceof Error && /^40/.test(String((error as { code?: unknown }).code ?? ''));

/** What may be written about an error: its class and, for PostgreSQL, the state; never its words, which may quote a row. */
export const classOfError = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^[\w-]{1,40}$/.test(code) ? `${error.name} ${code}` : error.name;
};

/** What PostgreSQL's own clock says now. */
export const databaseTime = async (db: Db): Promise<Date> => {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return rows[0]!.now;
};

/** Whether anybody is connected to this database under `name`. */
export const isConnected = async (db: Db, name: string): Promise<boolean> => {
  const { rows } = await sql<{ there: boolean }>`select exists (select 1 from pg_stat_activity
    where datname = current_database() and application_name = ${name}) as there`.execute(db);
  return rows[0]!.there;
};
