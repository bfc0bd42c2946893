// The network's clocks: dates that somebody promised, the ladder of a late case, one message a person and day, the holiday
// table that deadlines were counted by, and office time that stands still between steps.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `alter table clock drop constraint clock_kind_check`,
  `alter table clock add constraint clock_kind_check check
     (kind in ('acknowledge', 'answer', 'check', 'confirm', 'handle', 'decide', 'promise', 'progress'))`,
  // A day that was given instead of counted: an extension's, or a promise's.
  `alter table clock add column until date`,
  // Office time. The step taken last of the ladder of a late case, who stood on it, and when the next one is due.
  `create table ladder (
     complaint_id uuid primary key references complaint on delete cascade,
     side text not null check (side in ('agency', 'office')),
     step int not null,
     people uuid[] not null default '{}',
     at timestamptz not null,
     next_at timestamptz
   )`,
  `create index on ladder (next_at)`,
  // What a person was reminded of on a WIB day: at most one row, so at most one message.
  `create table reminder (
     person_id uuid not null references person on delete cascade,
     day date not null,
     kind text not null check (kind in ('reminder', 'progress')),
     about text[] not null,
     cases uuid[] not null,
     at timestamptz not null,
     reply text check (reply in ('ready', 'trouble')),
     replied_at timestamptz,
     primary key (person_id, day)
   )`,
  `create index on reminder using gin (about)`,
  // Things said once, by what they were about.
  `create table said_once (what text primary key, at timestamptz not null)`,
  `create table holiday_count (id int primary key check (id = 1), version bigint not null, digest text not null)`,
  // Office time that stands still goes no further than this.
  `alter table office_clock add column held_at timestamptz`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
