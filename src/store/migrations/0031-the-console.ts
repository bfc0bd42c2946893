// The office's pages: a link that opens them, the sessions of those who came in, and the second code of heads and admins.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  // Wall time: how long a browser stays open has nothing to do with the office's clock.
  `create table office_session (
     token_index bytea primary key,
     person_id uuid not null references person on delete cascade,
     language text not null default 'id' check (language in ('id', 'en')),
     begun_at timestamptz not null default now(),
     seen_at timestamptz not null default now(),
     -- When the second code was given; null: not yet, or its person needs none.
     second_at timestamptz
   )`,
  `create index on office_session (person_id)`,
  `create table office_second (
     person_id uuid primary key references person on delete cascade,
     secret_sealed bytea not null,
     -- Null: shown to its person, who has not shown yet that his app knows it.
     confirmed_at timestamptz,
     -- The 30 seconds of the code that was taken last: none is taken twice.
     last_step bigint,
     wrong int not null default 0,
     wrong_since timestamptz
   )`,
  `alter table page_link drop constraint page_link_what_check`,
  `alter table page_link add constraint page_link_what_check
     check (what in ('identity', 'attachments', 'released', 'evidence', 'whatsapp', 'coverage', 'console'))`,
  `alter table page_link drop constraint page_link_case_check`,
  `alter table page_link add constraint page_link_case_check
     check ((complaint_id is null) = (what in ('whatsapp', 'coverage', 'console')))`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
