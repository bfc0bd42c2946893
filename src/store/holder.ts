// Tells the living from the dead: whoever claims outbox rows holds an advisory lock under a number of his own for as long as
// his process lives. PostgreSQL frees it when the process dies, so that nobody who was being answered then has to wait for
// the lease to end.
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { sql } from 'kysely';
import type { Database, Db } from './database.ts';

export type Holder = { readonly id: number; readonly close: () => Promise<void> };

/** Any number: the first half of the lock's name, so that these locks meet no others. */
const CLASS = 705_231;
/** A lock's number is 31 bits; two processes with the same one in a billion only wait for the lease. */
const NUMBERS = 2 ** 31 - 1;
const AGAIN_MS = 1000;

/** Takes a lock that lasts until `close` or the end of the process; taken again when the connection was lost. */
export const openHolder = async (db: Database): Promise<Holder> => {
  const id = randomInt(1, NUMBERS);
  let client: pg.Client | null = null;
  let closed = false;
  const hold = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: db.pool.options.connectionString,
      application_name: 'narahubung holder',
    });
    const lost = (): void => {
      if (client !== fresh) return;
      client = null;
      void again();
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    try {
      await fresh.connect();
      await fresh.query('select pg_advisory_lock($1, $2)', [CLASS, id]);
    } catch (error) {
      await fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
  };
  const again = async (): Promise<void> => {
    while (!closed && client === null) {
      await pause(AGAIN_MS);
      if (!closed) await hold().catch(() => undefined);
    }
  };
  await hold().catch(() => void again());
  return {
    id,
    close: async () => {
      closed = true;
      const last = client;
      client = null;
      await last?.end();
    },
  };
};

/** Ends the leases of rows whose holder is dead. How many. */
export const releaseOfTheDead = async (db: Db, channel: string): Promise<number> => {
  const { numAffectedRows } = await sql`/*= release-of-the-dead */ update outbox set lease_until = now()
    where channel = ${channel} and state = 'claimed' and lease_until > now() and holder is not null
      and not exists (select 1 from pg_locks l join pg_database d on d.oid = l.database
        where d.datname = current_database() and l.locktype = 'advisory' and l.granted
          and l.classid = ${CLASS} and l.objid::bigint = outbox.holder)`.execute(db);
  return Number(numAffectedRows ?? 0);
};
