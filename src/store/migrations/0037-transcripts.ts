// What a program heard in a voice note: sealed with the key of whoever sent it, beside the file and gone with it.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table transcript (
     attachment_id uuid primary key references attachment (id) on delete cascade,
     state text not null default 'waiting' check (state in ('waiting', 'heard', 'failed')),
     text_sealed bytea,
     attempts int not null default 0,
     next_at timestamptz not null default now(),
     check ((state = 'heard') = (text_sealed is not null))
   )`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
