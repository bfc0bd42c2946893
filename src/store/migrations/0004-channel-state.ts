// How each channel is, for every process to read, and where a message was moved from when its channel would not take it.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table channel_state (
     channel text primary key,
     state text not null check (state in ('ok', 'degraded', 'down')),
     -- Since when it is so. Wall time, as all of this.
     since timestamptz not null default now(),
     -- When the process that holds the channel last said so.
     seen_at timestamptz not null default now(),
     -- When officers were told that it is down; null when there is nothing to take back.
     told_at timestamptz
   )`,
  // The address a row was written for, when it went to another one of the same person.
  `alter table outbox add column moved_from bigint references address`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
