// Manners of a channel: what was sent when, so that a restart forgets no limit; what stands aside and why; and channels that
// an officer has to set going again.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table channel_pace (
     channel text primary key,
     -- Since when the number is used here.
     since timestamptz not null default now(),
     -- When all places of a pace are free again: see core/bucket.ts. Wall time.
     full_at timestamptz not null default now(),
     emergency_full_at timestamptz not null default now()
   )`,
  `create table channel_traffic (
     channel text not null,
     what text not null check (what in ('emergency', 'reply', 'notice', 'refused')),
     at timestamptz not null
   )`,
  `create index on channel_traffic (channel, at)`,
  `alter table outbox add column held text check (held in ('night', 'cap', 'spread', 'first-contact'))`,
  `alter table channel_state add column held_at timestamptz,
     add column held_why text check (held_why in ('refusals', 'cut-off'))`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
