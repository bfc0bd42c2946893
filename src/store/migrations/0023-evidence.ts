// Photos that focal points send with their answers: attachments of the case that are evidence, drawn anew before anybody but officers sees
// them, with prints by which one that was used in another case is found again.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `alter table attachment add column evidence boolean not null default false`,
  `create index on attachment (next_at) where evidence and state = 'stored' and shown_at is null`,
  `create table evidence_print (
     attachment_id uuid not null references attachment (id) on delete cascade,
     band int not null,
     cut int not null,
     bits bit(144) not null,
     primary key (attachment_id, band, cut)
   )`,
  // Of two pictures that look alike the later one, and the case of the earlier.
  `create table evidence_match (
     attachment_id uuid not null references attachment (id) on delete cascade,
     other_id uuid not null references attachment (id) on delete cascade,
     bits int not null,
     primary key (attachment_id, other_id)
   )`,
  `alter table page_link drop constraint page_link_what_check`,
  `alter table page_link add constraint page_link_what_check
     check (what in ('identity', 'attachments', 'released', 'whatsapp', 'coverage', 'evidence'))`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
