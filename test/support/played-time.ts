// Time that a test moves, for the database as for the desk: `now()` and `clock_timestamp()` of a played database are found
// before PostgreSQL's own. Who rests wakes when the time has come, however long the machine takes.
import { sql } from 'kysely';
import type { Rest } from '../../src/desk/manners.ts';
import { openDatabase } from '../../src/store/database.ts';

export type PlayedTime = {
  readonly now: () => Date;
  readonly rest: Rest;
  /** Resolves when so many rest at once, or at the next `stirred`. */
  readonly quiet: (sleepers: number) => Promise<void>;
  /** Somebody who did not rest has ended. */
  readonly stirred: () => void;
  /** When the next one wakes, in milliseconds since 1970; null: nobody rests. */
  readonly nextWaking: () => number | null;
  readonly moveTo: (ms: number) => Promise<void>;
};

/** Before anything else connects to the database: whoever is connected keeps the machine's time. */
export const playTime = async (
  url: string,
  start: Date,
): Promise<PlayedTime & { end: () => Promise<void> }> => {
  const first = openDatabase(url);
  const name = new URL(url).pathname.slice(1);
  for (const statement of [
    'create schema played',
    'create table played.moment (at timestamptz not null)',
    `insert into played.moment values ('${start.toISOString()}')`,
    ...['now', 'clock_timestamp'].map(
      (clock) =>
        `create function played.${clock}() returns timestamptz language sql stable as 'select at from played.moment'`,
    ),
    `alter database "${name}" set search_path = played, public, pg_catalog`,
  ])
    await sql.raw(statement).execute(first.kysely);
  await first.close();

  const db = openDatabase(url);
  let now = start.getTime();
  let sleeping: { readonly until: number; readonly wake: () => void }[] = [];
  /** Looks whether there is quiet; with true there is, whoever rests. */
  let watching: ((isOver: boolean) => void) | null = null;
  return {
    now: () => new Date(now),
    rest: (ms, signal) =>
      new Promise((wake) => {
        signal.addEventListener('abort', () => wake(), { once: true });
        sleeping.push({ until: now + ms, wake });
        watching?.(false);
      }),
    quiet: (sleepers) =>
      new Promise((resolve) => {
        watching = (isOver) => (isOver || sleeping.length >= sleepers) && resolve();
        watching(false);
      }),
    stirred: () => watching?.(true),
    nextWaking: () => (sleeping.length === 0 ? null : Math.min(...sleeping.map(({ until }) => until))),
    moveTo: async (ms) => {
      now = ms;
      await sql`update played.moment set at = ${new Date(now)}`.execute(db.kysely);
      const due = sleeping.filter(({ until }) => until <= now);
      sleeping = sleeping.filter(({ until }) => until > now);
      for (const { wake } of due) wake();
    },
    end: () => db.close(),
  };
};
