// Files that an agency may see: released by the citizen or an officer, made ready by a job, taken back at any time. And one-use
// links for the focal points who open them.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `alter table attachment
     -- Office time. Taken back: both null again.
     add column released_at timestamptz,
     add column released_by text check (released_by in ('citizen', 'officer')),
     -- An officer took it back: the citizen's yes does not release it again.
     add column withheld_at timestamptz,
     -- From then on the agency counts and sees it.
     add column shown_at timestamptz,
     -- The picture made anew for the agency, sealed with the same key under an id of its own.
     add column copy_id uuid,
     add column copy_bytes bigint`,
  `create index on attachment (next_at) where state = 'stored' and released_at is not null and shown_at is null`,
  // The reporter's answer, for the pictures he sends later too.
  `alter table complaint add column files_shown boolean not null default false`,
  `alter table office_link rename to page_link`,
  `alter table page_link rename column officer_id to person_id`,
  `alter table page_link alter column reason_sealed drop not null`,
  `alter table page_link drop constraint office_link_what_check`,
  `alter table page_link add constraint page_link_what_check check (what in ('identity', 'attachments', 'released'))`,
  `create index on page_link (person_id, created_at)`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
