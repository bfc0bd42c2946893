// What erasing a person needs: which rows of others hold words of a case, when somebody was erased, and which files are still
// to be taken off the disk.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  // Every case whose words the row may hold, also where it is an answer about none; of words of no case yet, their person.
  `alter table outbox add column cases uuid[] not null default '{}'`,
  `update outbox set cases = array[complaint_id] where complaint_id is not null`,
  `create index on outbox using gin (cases) where cases <> '{}'`,
  `create index on outbox (address_id)`,
  `alter table web_message add column cases uuid[] not null default '{}'`,
  `create index on web_message using gin (cases) where cases <> '{}'`,
  // Of an erased person's address nothing is left; of the one he is told at, until that was sent, where to.
  `alter table address add column erased_at timestamptz`,
  `create index on address (erased_at) where erased_at is not null and octet_length(address_sealed) > 0`,
  `alter table complaint add column erased_at timestamptz`,
  `create index on complaint_event (actor_id) where move = 'added'`,
  `create index on attachment (person_id)`,
  `create index on audit (complaint_id) where complaint_id is not null`,
  // Files of an erased person: their rows are gone, and a killed process must not leave the files.
  `create table file_to_remove (id uuid primary key, at timestamptz not null default now())`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
