// Messages to many that are planned, agreed to, paused and answered; who wants none; and who must not be interrupted.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `alter table broadcast
     -- What an earlier release sent has no plan.
     alter column text_sealed drop not null,
     add column announcement_sealed bytea,
     add column state text not null default 'sent'
       check (state in ('waiting', 'planned', 'sending', 'paused', 'sent', 'cancelled')),
     -- Office time.
     add column start_at timestamptz,
     add column agreed_by uuid references person,
     add column left_out jsonb not null default '[]'`,
  // A row is written within a second of its release's last moment; the text alone cannot be gone on with.
  `update broadcast set written_at = now() where written_at is null`,
  `alter table broadcast alter column state drop default, drop column audience`,
  `create index on broadcast (id) where state in ('planned', 'sending')`,
  `create table broadcast_answer (
     broadcast_id bigint not null references broadcast,
     person_id uuid not null references person,
     answer int not null,
     at timestamptz not null default now(),
     primary key (broadcast_id, person_id)
   )`,
  `alter table person add column announcements_off_at timestamptz`,
  // A question is open there: what goes to many waits until it is answered or left.
  `alter table conversation add column asks boolean not null default false`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
