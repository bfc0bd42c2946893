// Who is called first when somebody is in danger, day by day, and whom an alarm called, step by step.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  // `place` 1 is called first. A day of the roster begins at the hour of the policy, not at midnight.
  `create table roster (
     day date not null,
     place int not null check (place > 0),
     person_id uuid not null references person,
     set_by uuid not null references person,
     set_at timestamptz not null,
     primary key (day, place),
     unique (day, person_id)
   )`,
  // Office time. Null: nobody is called any more. One of an earlier release was called out when it was written or again.
  `alter table emergency_alert add column next_at timestamptz`,
  `update emergency_alert set next_at = at where acknowledged_at is null`,
  `create index on emergency_alert (next_at) where acknowledged_at is null`,
  `create table emergency_call (
     complaint_id uuid not null references emergency_alert on delete cascade,
     step int not null,
     who text not null check (who in ('duty', 'head', 'everybody')),
     people uuid[] not null,
     at timestamptz not null,
     primary key (complaint_id, step)
   )`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
